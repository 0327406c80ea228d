"""Measures the guide, one kind a file: each has run(root), which prints its tables and returns an exit code."""
