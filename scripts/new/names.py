"""Says what may be a name, a path or a line of text, and refuses what could break a file or harm a reader."""

import re
import unicodedata
from pathlib import PurePosixPath

from scripts.new.refusal import Refused

KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))}
LETTERS = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "ae", "Æ": "Ae", "œ": "oe", "đ": "d"})
MARKUP = re.compile(r"<[A-Za-z/!?]|&#|\]\(|(?:java|vb)script\s*:|data\s*:\s*\w+/\w+", re.IGNORECASE)
SMALL = {"a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"}


def kebab(text: str) -> str:
    """Return a name that may be an id or a file: small letters and digits with single hyphens."""
    if not KEBAB.fullmatch(text) or len(text) > 60:
        near = slug(text)[:60].strip("-")
        raise Refused(
            f"'{shown(text)}' is no name for an id or a file; use small letters, digits and single hyphens"
            + (f", for example '{near}'." if near else ".")
        )
    if text in RESERVED:
        raise Refused(f"'{text}' can't be a file on Windows; use another name.")
    return text


def page_path(text: str) -> str:
    """Return the path of a page from docs/, with its ending: `folder/name.md`."""
    path = text.removesuffix(".md")
    parts = PurePosixPath(path).parts
    if len(parts) < 2 or "/".join(parts) != path or "\\" in path:
        raise Refused(f"'{shown(text)}' is no path of a page; write folder/name, for example conditions/hip-pain.")
    return "/".join(kebab(part) for part in parts) + ".md"


def line(text: str) -> str:
    """Return one line of plain text; refuse line ends, hidden signs, HTML, links and scripts."""
    for sign in text:
        if unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"):
            name = "a line end" if sign in "\r\n\u2028\u2029" else f"the hidden sign U+{ord(sign):04X}"
            raise Refused(f"'{shown(text)}' holds {name}; write one line of plain text.")
    if found := MARKUP.search(text):
        raise Refused(f"'{shown(text)}' holds '{found[0]}', which is HTML, a link or a script; write plain words.")
    if len(text) > 2000:
        raise Refused(f"the text has {len(text)} characters; write at most 2000.")
    return " ".join(text.split())


def short_line(most: int):
    """Return a check for one line of at most so many characters."""

    def check(text: str) -> str:
        if len(found := line(text)) > most:
            raise Refused(f"it has {len(found)} characters; write at most {most}.")
        return found

    return check


def slug(text: str) -> str:
    """Return the words of a text as a name: `Müller's view` is `mullers-view`."""
    plain = unicodedata.normalize("NFKD", text.translate(LETTERS)).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", plain).lower()))


def telling_words(text: str) -> list[str]:
    """Return the words of a text that can tell it from another, as they stand in names."""
    return [word for word in slug(text).split("-") if word and word not in SMALL]


def shown(text: str) -> str:
    """Return a text as it may be shown on a terminal: on one line, short, with hidden signs written out."""
    safe = "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in text)
    return safe if len(safe) <= 60 else safe[:57] + "..."
