"""Knows what others made of what readers receive, and under which license."""

import json
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

VENDOR = Path(__file__).resolve().parent / "vendor"


@dataclass(frozen=True)
class Part:
    """One work by others in the published site."""

    name: str
    what: str  # of it is in the site, in words
    license: str  # by its SPDX name
    home: str
    package: str  # in the lock, which brings it; or "" for a folder of scripts/vendor
    text: str  # its license, by the path inside what the package installs, or inside scripts/vendor
    files: tuple[str, ...] = ()  # patterns of the published files that are wholly its own

    @property
    def version(self) -> str:
        """The version of the package that brings it."""
        if not self.package:
            return json.loads((VENDOR / self.text).with_name("package.json").read_text(encoding="utf-8"))["version"]
        return distribution(self.package).version

    @property
    def license_text(self) -> str:
        """The words of its license, as the package brings them."""
        if not self.package:
            return (VENDOR / self.text).read_text(encoding="utf-8").strip()
        package = distribution(self.package)
        places = [Path(package.locate_file(file)) for file in package.files or [] if str(file).endswith(self.text)]
        if not places:
            raise ValueError(f"{self.package} {self.version} has no {self.text}; name its license in {__name__}")
        return places[0].read_text(encoding="utf-8").strip()


PARTS = (
    Part(
        "Material for MkDocs",
        "the frame around the text and its styles",
        "MIT",
        "https://squidfunk.github.io/mkdocs-material/",
        "mkdocs-material",
        "licenses/LICENSE",
    ),
    Part(
        "Zensical",
        "the same, where the site is built with it",
        "MIT",
        "https://zensical.org/",
        "zensical",
        "licenses/LICENSE.md",
    ),
    Part(
        "Material Design Icons",
        "icons in the pages",
        "Apache-2.0",
        "https://pictogrammers.com/library/mdi/",
        "mkdocs-material",
        ".icons/material/LICENSE",
    ),
    Part(
        "Font Awesome Free",
        "icons in the pages",
        "CC-BY-4.0",
        "https://fontawesome.com/",
        "mkdocs-material",
        ".icons/fontawesome/LICENSE.txt",
    ),
    Part(
        "GLightbox",
        "shows a figure large",
        "MIT",
        "https://biati-digital.github.io/glightbox/",
        "mkdocs-glightbox",
        "glightbox/LICENSE.md",
        ("assets/*/glightbox.*",),
    ),
    Part(
        "MiniSearch",
        "finds words in the guide, in assets/find.js",
        "MIT",
        "https://lucaong.github.io/minisearch/",
        "",
        "minisearch/LICENSE.txt",
    ),
)
