"""Media: figures are described, light and really what their names say."""
