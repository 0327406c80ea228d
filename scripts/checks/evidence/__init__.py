"""Evidence: what is said about health has a source, and agrees with it."""
