"""Structure: every page and every record has its parts, in due form."""
