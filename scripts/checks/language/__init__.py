"""Language: plain, kind, and in US English."""
