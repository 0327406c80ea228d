"""Sorts the addresses of the site into the kinds that every host treats alike."""

import re

PAGE, EMBED, CARD, ELEMENT, DATA, IMMUTABLE, FILE = "page", "embed", "card", "element", "data", "immutable", "file"

DIGITS = 12  # of the SHA-256 in the name of a file that caches may keep for good: 2^48 names for its versions
# Each pattern fits paths that no other fits, in the syntax that Python, PCRE (nginx) and RE2 (Caddy) read alike.
PATTERNS = {
    PAGE: r"^(/|/.+/)(index\.html)?$|^/404\.html$",
    EMBED: r"/embed\.html$",
    CARD: r"/card\.html$",
    ELEMENT: r"^/embed(-[0-9]+)?\.js$",
    DATA: r"^/data/[^/]+\.(bib|json|txt|xml|yml)$|/(page|oembed)\.json$",
    IMMUTABLE: rf"^/(assets|figures)/.+\.[0-9a-f]{{{DIGITS}}}\.[a-z0-9.]+$",
}


def kind_of(path: str) -> str:
    """Return the kind of an address such as "/faq/" or "/data/claims.yml"; FILE where no pattern fits.

    Raises ValueError where two patterns fit, since hosts would then disagree.
    """
    found = [kind for kind, pattern in PATTERNS.items() if re.search(pattern, path)]
    if len(found) > 1:
        raise ValueError(f"{path} is of two kinds, {' and '.join(found)}; mend PATTERNS in scripts/hosting/kinds.py")
    return found[0] if found else FILE
