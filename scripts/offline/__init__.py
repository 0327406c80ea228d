"""Packs the whole guide into one ZIP that opens from a file, a stick or an intranet."""

from datetime import date, datetime
from pathlib import Path
from posixpath import basename

import jinja2
from selectolax.lexbor import LexborHTMLParser

from scripts import archive, built_site, manuscript, review_cycle
from scripts.article import GUIDE
from scripts.offline.links import settle

FOLDER = "nmt-guide"
# What other sites, servers and browsers ask a host for; a reader of the ZIP needs none of it.
FOR_HOSTS = {"embed.html", "card.html", "oembed.json", "page.json", "embed.js", "embed-1.js", "404.html", "share.png"}
FOR_HOSTS |= {"sitemap.xml", "robots.txt", "_headers", "_redirects", "CNAME", ".nojekyll", "SHA256SUMS", "security.txt"}
PACKED = (".gz", ".br", ".map")


def offline(root: Path, site: Path, out: Path) -> int:
    """Write the ZIP of a built site to `out` and return 0. Raises NotReady where there is no site."""
    files = contents(root, built_site.checked(site))
    moment = datetime.fromisoformat(f"{newest(root)}T12:00+00:00").timestamp()
    archive.write({f"{FOLDER}/{path}": data for path, data in files.items()}, out, int(moment))
    print(f"{len(files)} files, {out.stat().st_size / 1e6:.1f} MB, in {out}")
    return 0


def contents(root: Path, site: Path) -> dict[str, bytes]:
    """Return path in the folder -> bytes, for all that a reader needs."""
    found = {file.relative_to(site).as_posix(): file for file in sorted(site.rglob("*")) if file.is_file()}
    kept = {path for path in found if basename(path) not in FOR_HOSTS and not path.endswith(PACKED)}
    pages = {path: found[path].read_text(encoding="utf-8") for path in kept if path.endswith(".html")}
    moved = {path for path, html in pages.items() if LexborHTMLParser(html).css("meta[http-equiv=refresh]")}
    kept -= moved
    home = LexborHTMLParser(pages["index.html"]).css_first("link[rel=canonical]").attributes["href"]
    files = {path: found[path].read_bytes() for path in kept - pages.keys()}
    files |= {path: settle(path, pages[path], kept, home).encode() for path in kept & pages.keys()}
    return files | _start(root, home)


def newest(root: Path) -> str:
    """Return the day of the latest review of any page, YYYY-MM-DD: the age of what the ZIP holds, not of the ZIP."""
    return max(page.meta["last_reviewed"] for page in manuscript.pages(root)[0])


def _start(root: Path, home: str) -> dict[str, bytes]:
    folder = root / "overrides" / "offline"
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder), autoescape=True, undefined=jinja2.StrictUndefined
    )
    day = review_cycle.words(date.fromisoformat(newest(root)))
    html = templates.get_template("start-here.html").render(name=GUIDE, home=home, day=day)
    return {"START-HERE.html": html.encode()} | {
        name: (folder / name).read_bytes() for name in ("START-HERE.css", "open-folders.js")
    }
