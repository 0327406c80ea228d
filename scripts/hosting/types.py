"""Knows the content type of every file that the guide can hold."""

TYPES = {
    "bib": "application/x-bibtex",
    "css": "text/css",
    "html": "text/html",
    "ico": "image/x-icon",
    "js": "text/javascript",
    "json": "application/json",
    "map": "application/json",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "xml": "application/xml",
    "yml": "application/yaml",
    "zip": "application/zip",
}
# Types whose text is UTF-8 and does not say so itself.
TEXT = ("application/x-bibtex", "application/yaml", "text/css", "text/html", "text/javascript", "text/plain")


def unknown(addresses: list[str]) -> list[str]:
    """Return the addresses of files whose content type no configuration of ours names."""
    names = [path for path in addresses if not path.endswith("/") and "." in path.rpartition("/")[2]]
    return [path for path in names if path.rpartition(".")[2] not in TYPES]
