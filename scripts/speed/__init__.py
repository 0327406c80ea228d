"""Measures what a reader with a phone waits for, and builds the peers that the guide is measured beside."""
