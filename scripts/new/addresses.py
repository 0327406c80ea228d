"""Puts the address of a new page into the list of those that must go on leading somewhere."""

from scripts.new import record
from scripts.new.draft import Draft
from scripts.new.refusal import Refused

FILE = "docs/data/addresses.txt"


def add(draft: Draft, address: str) -> None:
    """Plan the line of an address, in the order of the list; refuse one that leads elsewhere now."""
    for redirect in record.read(draft, "redirects"):
        if redirect.get("id") == address:
            raise Refused(f"the address {address} leads to {redirect.get('to')} now; use another name.")
    lines = draft.text(FILE).split("\n")
    if address in lines:  # a page that was taken back before
        return
    at = next((n for n, line in enumerate(lines, 1) if line > address and not line.startswith("#")), None)
    draft.insert(FILE, at or (len(lines) if not lines[-1] else len(lines) + 1), address)
