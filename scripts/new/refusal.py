"""What stops a command before it writes anything."""


class Refused(Exception):
    """One sentence for a person: what was wrong with what was asked for, and what to do."""
