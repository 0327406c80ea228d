"""What a reviewer sees of a proposed change: the text that readers would get, and whether it is medical."""
