"""Puts a digest of its content into the name of each style sheet, script and picture, so that caches may keep it."""

import hashlib
import re
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from scripts.hosting.kinds import DIGITS

FOLDERS = ("assets/", "figures/")
MOVED = (".css", ".js")  # only our pages ask for them
COPIED = (".svg", ".png", ".jpg", ".webp", ".avif", ".woff2")  # kept at their plain address too: others link to them
_KINDS = "|".join(kind.removeprefix(".") for kind in MOVED + COPIED)
# Which paths a cache may keep for ever; the configuration of each host is made from it.
PATTERN = re.compile(rf"^/(?:assets|figures)/(?:[^/]+/)*[^/]+\.[0-9a-f]{{{DIGITS}}}\.(?:{_KINDS})$")
_DIGEST = re.compile(rf"\.[0-9a-f]{{{DIGITS}}}(?=\.(?:{_KINDS})$)")
_ATTRIBUTES = ("href", "src", "srcset", "poster")  # and every data-*; `content` names what others fetch and keep
_IN_SCRIPT = re.compile(rf"""(?<=["'`])([\w./-]+\.(?:{_KINDS}))(?=["'`])""")
_IN_CSS = re.compile(r"""url\(\s*["']?([\w./-]+)["']?\s*\)""")


def write(site: Path) -> None:
    """Give every asset that a page uses its new name, in the files and in all that names them.

    Pages find an asset by an address relative to themselves, or by one below the address of the site. A script may
    name another asset in a string of its own, relative to itself or to the top of the site. ValueError says which
    script names one in another way.
    """
    names = Names(site, _home(_parse(site / "index.html")))
    for file in sorted(site.rglob("*.html")):  # one tree at a time: faces and pages together are many
        tree = _parse(file)
        if _rename_in(file.relative_to(site).as_posix(), tree, names):
            file.write_text(tree.html, encoding="utf-8")
    gone = [old for old in names.made if old.endswith(MOVED)]
    for old, new in names.made.items():
        _refuse_old_names(old, names.content[old].decode("utf-8", errors="ignore"), gone)
        (site / new).write_bytes(names.content[old])
    for old in gone:
        (site / old).unlink()


def plain(path: str) -> str:
    """Return the name of a published file as its source has it: assets/guide.0123456789ab.css -> assets/guide.css."""
    return _DIGEST.sub("", path)


class Names:
    """The new name of each asset, found when it is first asked for; `home` is the address of the site's top."""

    def __init__(self, site: Path, home: str):
        self.site, self.home = site, home
        self.made: dict[str, str] = {}
        self.content: dict[str, bytes] = {}
        self._open: list[str] = []  # those whose name waits for the names of what they use

    def link(self, path: str, value: str) -> str:
        """Return the address `value`, written in the file `path`, with the new name of the asset that it leads to."""
        address, mark, rest = re.match(r"([^?#]*)([?#]?)(.*)", value, flags=re.DOTALL).groups()
        place = self._place(path, address)
        if place is None or (new := self.name(place)) is None:
            return value
        return address[: len(address) - len(place.rpartition("/")[2])] + new.rpartition("/")[2] + mark + rest

    def name(self, place: str) -> str | None:
        """Return the new path of the asset at `place`, or None if it keeps its name."""
        named = place.startswith(FOLDERS) and place.endswith(MOVED + COPIED) and not PATTERN.match("/" + place)
        if not named or not (self.site / place).is_file():
            return None
        if place in self._open:
            raise ValueError(f"{' -> '.join([*self._open, place])}: these use each other, so none can be named first")
        if place not in self.made:
            self._open.append(place)
            self.content[place] = data = self._rewritten(place)
            self._open.pop()
            stem, _, kind = place.rpartition(".")
            self.made[place] = f"{stem}.{hashlib.sha256(data).hexdigest()[:DIGITS]}.{kind}"
        return self.made[place]

    def words(self, path: str, text: str, pattern: re.Pattern) -> str:
        """Return `text` of the file `path` with new names in each address that `pattern` finds."""
        return pattern.sub(lambda found: found[0].replace(found[1], self._named(path, found[1])), text)

    def _named(self, path: str, value: str) -> str:
        new = self.link(path, value)
        if new == value and value.startswith(FOLDERS):  # a script may count from the top of the site
            return self.link("", value)
        return new

    def _rewritten(self, place: str) -> bytes:
        data = (self.site / place).read_bytes()
        pattern = {".css": _IN_CSS, ".js": _IN_SCRIPT}.get(place[place.rindex(".") :])
        return self.words(place, data.decode("utf-8"), pattern).encode() if pattern else data

    def _place(self, path: str, address: str) -> str | None:
        """Return the path below the site that an address leads to, or None if it leads elsewhere."""
        top = urlsplit(self.home).path
        if address.startswith(self.home):
            return address.removeprefix(self.home)
        if address.startswith("/"):
            return address.removeprefix(top) if address.startswith(top) and not address.startswith("//") else None
        return None if ":" in address or not address else normpath(join(dirname(path), address))


def _parse(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text(encoding="utf-8"))


def _home(front: LexborHTMLParser) -> str:
    link = front.css_first("link[rel=canonical]")
    return link.attributes["href"] if link is not None else "/"


def _rename_in(path: str, tree: LexborHTMLParser, names: Names) -> bool:
    """Rename in the attributes and inline scripts of one page; tell whether anything changed."""
    changed = False
    for node in tree.css("[href], [src], [srcset], [poster], [data-nmt-script], script, a, img"):
        for key, value in list(node.attributes.items()):
            if value and (key in _ATTRIBUTES or key.startswith("data-")):
                new = _srcset(path, value, names) if key == "srcset" else names.link(path, value)
                if new != value:
                    node.attrs[key], changed = new, True
    for script in tree.css("script:not([src]):not([type='application/ld+json'])"):
        text = script.text()
        if (new := names.words(path, text, _IN_SCRIPT)) != text:
            script.inner_html, changed = new, True
    return changed


def _srcset(path: str, value: str, names: Names) -> str:
    parts = [part.split(maxsplit=1) for part in value.split(",") if part.strip()]
    return ", ".join(" ".join([names.link(path, part[0]), *part[1:]]) for part in parts)


def _refuse_old_names(path: str, text: str, gone: list[str]) -> None:
    """Fail where a string of a script or sheet still ends with the name of a file that has moved."""
    for old in gone if path.endswith(MOVED) else ():
        name = old.rpartition("/")[2]
        if found := re.search(rf"""["'`(][^"'`()\n]*(?<![\w.-]){re.escape(name)}["'`)]""", text):
            raise ValueError(
                f"{path} names {found[0]}, and {old} gets a new name: write it as one plain string, relative to "
                f"{path} or from the top of the site"
            )
