"""Freshness: nothing is older than the guide promises."""
