"""Links: every address leads somewhere, and a published address stays."""
