"""Judges where a link or an image leads: what could run code, hides its true target, or is asked of another host."""

import re
from html import unescape

SCHEMES = ("https", "http", "mailto", "tel")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_PLAIN_HOST = re.compile(r"https?://(?=[^/?#]*[a-z])[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?([/?#]|$)", re.IGNORECASE)
# Words that open code where an address is expected, in text that nobody reads as an address yet.
_CODE = re.compile(
    r"\b(?:(?:javascript|vbscript|livescript)\s*:\s*\S|data\s*:\s*[a-z]+/[a-z]|(?:file|blob)\s*:\s*/)", re.I
)
_LEADS = re.compile(
    r"(?:\]\(|^\s*\[[^\]]+\]:|<)[\s<]{0,20}((?:javascript|vbscript|livescript|data|file|blob)\s*:\S*)", re.IGNORECASE
)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")

DISGUISED = "write the whole address as the browser shows it, in plain letters: https://host/path"


def as_browsers_read(address: str) -> str:
    """Return the address without what a browser drops before it reads it: outer blanks, tabs and line ends."""
    return re.sub(r"[\t\r\n]", "", address).strip("".join(map(chr, range(33))))


def judge(address: str) -> tuple[str, str, str] | None:
    """Return (rule, what is wrong, what to do) for an address that must not stand in the guide, or None."""
    read = as_browsers_read(address)
    if (scheme := _SCHEME.match(read)) and scheme[1].lower() not in SCHEMES:
        return (
            "unsafe-address",
            f"'{shown(read)}' starts with '{scheme[1].lower()}:', which can run code or open files",
            "link to a page: an address that starts with https://, or a path inside the guide",
        )
    if why := _disguise(address, read):
        return "disguised-address", f"'{shown(read)}' {why}", DISGUISED
    return None


def _disguise(address: str, read: str) -> str:
    if "\\" in read or read.startswith("//"):
        return "leads to another site without saying so"
    if _CONTROLS.search(address.strip()):
        return "holds a sign that nobody can see"
    if read.lower().startswith(("http:", "https:")):
        host = re.split(r"[/?#]", read.split(":", 1)[1].removeprefix("//"), maxsplit=1)[0]
        if "@" in host:
            return f"looks like one site but leads to '{host.rpartition('@')[2]}'"
        if "xn--" in host.lower() or not host.isascii():
            return "has letters in its host name that can pass for others"
        if not _PLAIN_HOST.match(read):
            return "names no plain host"
    return ""


def foreign(address: str) -> bool:
    """Return whether what lies at the address would be asked of another host."""
    read = as_browsers_read(address).replace("\\", "/")
    return bool(re.match(r"(?:[a-z][a-z0-9+.-]*:)?//", read, re.IGNORECASE)) or bool(_SCHEME.match(read))


def code(text: str) -> str:
    """Return the part of a line of text that would run as code if it were used as an address, or nothing."""
    found = _CODE.search(_CONTROLS.sub("", unescape(text)))
    return found[0] if found else ""


def led_to(line: str) -> str:
    """Return the dangerous address that a line of Markdown uses as the target of a link or image, or nothing."""
    found = _LEADS.search(_CONTROLS.sub("", unescape(line)))
    return found[1] if found else ""


def shown(text: str, limit: int = 60) -> str:
    """Return `text` short enough for a message, with nothing in it that a terminal or a page could act on."""
    plain = "".join(sign if sign.isprintable() else f"(U+{ord(sign):04X})" for sign in text)
    return plain if len(plain) <= limit else f"{plain[: limit - 3]}..."
