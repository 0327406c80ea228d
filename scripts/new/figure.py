"""A drawing in the look of the guide, and the lines of Markdown that show and describe it on its page."""

import re
from html import escape
from pathlib import Path
from posixpath import dirname, relpath
from string import Template

from scripts import manuscript
from scripts.checks.gaps import MARK
from scripts.markdown.cards import LEVELS
from scripts.new import names
from scripts.new.answers import Answers, Question
from scripts.new.draft import Draft
from scripts.new.refusal import Refused
from scripts.problem import nearest

QUESTIONS = (
    Question("page", "The page that it stands on, as folder/name", names.page_path, must=True),
    Question("what", "What it shows, in one to three words with hyphens: heel-bone", names.kebab, must=True),
    Question("title", "Its title, a few words", names.short_line(80), must=True),
    Question("alt", "What it shows, in 20 to 250 characters", names.short_line(250)),
    Question("caption", "What the reader should take from it, in one sentence", names.short_line(200)),
    Question("description", "All that it shows, for someone who can't see it", names.line),
    Question("under", "The heading that it stands under, if not the first", names.short_line(120)),
    Question("print", "Show the lines of Markdown and leave the page as it is", switch=True),
)
TEMPLATES = Path(__file__).with_name("templates")
GAPS = {
    "alt": f"{MARK}what the figure shows, in 20 to 250 characters",
    "caption": f"{MARK}what the reader should take from the figure, in 1 sentence",
    "description": f"{MARK}all that the figure shows, for someone who can't see it",
}
HEADING = re.compile(r"(#{1,6})\s+(.+?)(?:\s*\{[^{}]*\})?\s*#*\s*$")


def make(draft: Draft, answers: Answers) -> list[str]:
    """Plan the drawing and its place on the page, and return what is to be done beside filling its gaps."""
    made = answers.to(QUESTIONS)
    pages, _ = manuscript.pages(draft.root)
    page = next((page for page in pages if page.path == made["page"]), None)
    if not page:
        known = nearest(made["page"], [page.path for page in pages], "docs/")
        raise Refused(f"there is no page docs/{made['page']}; {known}.")
    folder, _, stem = page.path.removesuffix(".md").rpartition("/")
    name = names.kebab(f"{folder.rpartition('/')[2] if stem == 'index' else stem}-{made['what']}")
    drawing = Template((TEMPLATES / "figure.svg").read_text(encoding="utf-8"))
    draft.create(f"docs/figures/{name}.svg", drawing.substitute(title=escape(made["title"], quote=False)))
    block = _block(made, relpath(f"figures/{name}.svg", dirname(page.path)))
    if made.get("print"):
        return [f"Put these lines where the figure belongs in docs/{page.path}:", "", block]
    draft.insert(f"docs/{page.path}", *_place(page, made.get("under", ""), block))
    return ["See it with: python3 scripts preview"]


def _block(made: dict, image: str) -> str:
    said = {field: made.get(field, gap).replace("[", "(").replace("]", ")") for field, gap in GAPS.items()}
    template = Template((TEMPLATES / "figure.md").read_text(encoding="utf-8"))
    return template.substitute(said, image=image).rstrip("\n")


def _place(page: manuscript.Page, under: str, block: str) -> tuple[int, str]:
    """Return the line before which the block is to stand, at the end of a section, and the block with empty lines."""
    written = page.body.split("\n")
    headings = [
        (index, found[2])
        for index, line in enumerate(written)
        if page.prose[index].startswith("#") and (found := HEADING.match(line))
    ]
    wanted = [n for n, (_, words) in enumerate(headings) if not under or words.lower() == under.lower()]
    if under and not wanted:
        known = nearest(under, [words for _, words in headings], f"docs/{page.path}")
        raise Refused(f"docs/{page.path} has no heading '{names.shown(under)}'; {known}.")
    for n in wanted:
        start = headings[n][0]
        end = headings[n + 1][0] if n + 1 < len(headings) else len(written)
        boxes = [found[1] for line in page.prose[start:end] if (found := manuscript.ADMONITION.match(line))]
        if not set(boxes) & {*LEVELS, "unknown", "action"}:  # nothing may follow these
            return _at(page, written, end, block)
    if under:
        raise Refused(f"a box ends the section '{names.shown(under)}'; choose another heading with --under.")
    if headings:
        raise Refused(f"no section of docs/{page.path} has a place for a figure; show the lines with --print.")
    return _at(page, written, len(written), block)


def _at(page: manuscript.Page, written: list[str], end: int, block: str) -> tuple[int, str]:
    if end < len(written):
        return page.first_line + end, f"{block}\n"
    trailing = len(written) - len("\n".join(written).rstrip("\n").split("\n"))
    return page.first_line + len(written) - trailing, f"\n{block}"
