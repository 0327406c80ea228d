"""Puts the guide's own search in the place of the engine's: one script that is fetched when somebody searches."""

import shutil
from pathlib import Path

import rjsmin

from scripts import bundled, search_index
from scripts.article import Article
from scripts.corpus import Corpus

LIBRARY = bundled.VENDOR / "minisearch"
ENGINES_OWN = ("search", "search.json", "assets/javascripts/workers", "assets/javascripts/lunr")


def write(site: Path, found: dict[str, Article], records: Corpus) -> None:
    """Make site/assets/find.js whole, with the library and the index, and delete the engine's index and worker."""
    for name in ENGINES_OWN:
        place = site / name
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)
    file = site / "assets" / "find.js"
    forms = site / "assets" / "word-forms.js"
    code = "\n".join([_read(LIBRARY / "index.js"), _read(forms), _read(file)])
    forms.unlink()
    index = search_index.script(search_index.build(found.values(), records))
    text = f"/*! MiniSearch by Luca Ongaro, MIT: licenses.txt */\n{rjsmin.jsmin(code)}\n{index}\n"
    file.write_text(text, encoding="utf-8")


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")
