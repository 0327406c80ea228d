"""A site of a few files, of every kind that a host knows."""

from pathlib import Path

HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>{}</head><body>{}</body></html>'
SCRIPT, STYLE = "<script>let a = 1</script>", "<style>b{color:red}</style>"
PAGES = ("", "faq/", "for-clinics/", "for-clinics/embed/", "data/")
FILES = {
    "404.html": HEAD.format('<script src="/assets/a.0123456789ab.js"></script>', "<p>gone</p>"),
    "assets/a.0123456789ab.js": "fetch('x'); document.body.innerHTML = ''",
    "assets/b.0123456789ab.css": "i{mask:url(data:image/svg+xml,x)}",
    "assets/share.png": "x",
    "data/claims.yml": "a: 1",
    "data/claims.schema.json": "{}",
    "embed.js": "1",
    "embed-1.js": "1",
    "figures/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "robots.txt": "x",
    "sitemap.xml": "<x/>",
}


def small_site(folder: Path) -> Path:
    """Write the site into `folder` and return it."""
    for page in PAGES:
        up = "../" * page.count("/")
        head = (
            f'<link rel="stylesheet" href="{up}assets/b.0123456789ab.css"><script src="{up}assets/a.0123456789ab.js">'
        )
        _write(folder, f"{page}index.html", HEAD.format(head + "</script>" + SCRIPT, f'<img src="{up}figures/a.svg">'))
        _write(folder, f"{page}embed.html", HEAD.format(STYLE, "<b>x</b>" + SCRIPT))
        _write(folder, f"{page}card.html", HEAD.format(STYLE, "<b>x</b>"))
        _write(folder, f"{page}page.json", "{}")
        _write(folder, f"{page}oembed.json", "{}")
    for path, text in FILES.items():
        _write(folder, path, text)
    return folder


def _write(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")
