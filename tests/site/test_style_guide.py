"""The style guide tells the truth: what it quotes stands on the page that it links to."""

import re

from scripts import manuscript
from tests.site.pages import ROOT

PAGES = {page.path: page for page in manuscript.pages(ROOT)[0]}
STYLE = PAGES["for-editors/style.md"]


def plain(text: str) -> str:
    """Return the words alone: the words of a link, and no citation."""
    return " ".join(manuscript.CITATION.sub("", manuscript.LINK.sub(r"\1", text)).replace("**", "").split())


def pairs() -> list[tuple[str, str]]:
    """Return (sentence, page it is quoted from) of each row under `First draft`; the last link names the page."""
    table = STYLE.body.partition("| First draft")[2].partition("\n\n")[0].splitlines()[2:]
    found = []
    for row in table:
        quoted = row.strip("| ").split(" | ")[1]
        last = list(manuscript.LINK.finditer(quoted))[-1]
        found.append((plain(quoted[: last.start()]), STYLE.resolve(last[2].partition("#")[0])))
    return found


def test_every_sentence_of_the_style_guide_stands_on_its_page():
    assert len(pairs()) >= 6
    for sentence, path in pairs():
        assert sentence in plain(PAGES[path].body), f"docs/{path} no longer says '{sentence}': quote another sentence"


def test_the_alternative_text_in_the_style_guide_is_the_one_of_its_page():
    quoted = re.search(r'\*\*Our page:\*\* "([^"]+)" \[[^\]]+\]\(\.\./([\w/-]+\.md)', STYLE.body)
    assert f"![{quoted[1]}]" in PAGES[quoted[2]].body
