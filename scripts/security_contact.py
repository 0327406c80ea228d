"""Knows until when the guide promises to answer who reports a weakness."""

from datetime import UTC, datetime, timedelta

VALID = timedelta(days=364)  # RFC 9116, 2.5.5: less than a year ahead is recommended


def expires(moment: int) -> datetime:
    """Return when the promise of a site ends that is built from a commit made at `moment` (seconds since 1970)."""
    return datetime.fromtimestamp(moment, UTC) + VALID
