"""A page with every part of its kind, and its line in the page tree."""

from datetime import date
from pathlib import Path
from posixpath import dirname, relpath
from string import Template

from scripts import corpus, manuscript
from scripts.checks import fields
from scripts.checks.gaps import MARK
from scripts.checks.structure.anatomy import MAY_BE_DANGEROUS, SECTIONS
from scripts.new import names, nav
from scripts.new.answers import Answers, Question
from scripts.new.draft import Draft
from scripts.new.refusal import Refused
from scripts.problem import Unusable

AUDIENCES = ("readers", "clinics", "editors")
QUESTIONS = (
    Question("path", "The page, as folder/name: conditions/hip-pain", names.page_path, must=True),
    Question("title", "Its title: the question or task of the reader", names.short_line(70), must=True),
    Question("description", "One sentence of 50 to 160 characters for search engines", names.short_line(160)),
    Question("need", "The need: As a ... I need ... so that ...", names.short_line(300)),
    Question("label", "Its short name in the menu, if not that of the file", names.short_line(40)),
    Question("search-terms", "Words that readers type, with commas between", names.short_line(60), many=True),
    Question("audience", "Who it is for, if not those of its folder", choices=AUDIENCES),
    Question("section", "The section of the menu, where the folder has pages in several", names.short_line(80)),
    Question("after", "The page that it stands behind in the menu: folder/name", names.page_path),
)
LEDGER = "docs/data/addresses.txt"
TEMPLATES = Path(__file__).with_name("templates")
FOLDER_AUDIENCE = {"for-clinics": "clinics", "for-editors": "editors", "data": "editors"}
GAPS = {
    "description": f"{MARK}one sentence of 50 to 160 characters that search engines show",
    "need": f"As a {MARK}kind of reader, I need what the page gives so that I can do what it helps with",
}


def make(draft: Draft, answers: Answers) -> list[str]:
    """Plan the page and its line in the menu, and return what is to be done beside filling its gaps."""
    made = answers.to(QUESTIONS)
    path = made["path"]
    _refuse_taken(draft, path)
    text = written(made)
    try:
        page = manuscript.read(path, text)
    except Unusable as error:
        raise Refused(f"the front matter can't be written ({error}).") from None
    if wrong := list(fields.problems(page.meta, corpus.schema(draft.root, "page"), f"docs/{path}", "front-matter")):
        raise Refused("; ".join(f"{problem.message}: {problem.fix}" for problem in wrong) + ".")
    draft.create(f"docs/{path}", text)
    label = made.get("label") or path.rpartition("/")[2].removesuffix(".md").replace("-", " ").capitalize()
    nav.add(draft, path, label, made.get("section", ""), made.get("after", ""))
    _list_address(draft, address_of(path))
    return ["See it with: python3 scripts preview"]


def written(made: dict) -> str:
    """Return the text of a page: its front matter, and the body of the template for its folder."""
    path, folder = made["path"], made["path"].partition("/")[0]
    head = {
        "title": made["title"],
        "description": made.get("description") or GAPS["description"],
        "audience": made.get("audience") or FOLDER_AUDIENCE.get(folder, "readers"),
        "need": made.get("need") or GAPS["need"],
        "last_reviewed": date.today().isoformat(),
        "review_in": "12",
        "clinical_review": "none",
    }
    lines = [f"{name}: {value if name in PLAIN else nav.scalar(value)}" for name, value in head.items()]
    if terms := made.get("search-terms"):
        lines.append(f"search_terms: [{', '.join(map(nav.scalar, terms))}]")
    kind = "tool" if folder == "tools" else "guide" if path.startswith(SECTIONS) else "plain"
    if kind == "tool":
        lines.append("template: tool.html")
    kind = "condition" if path.startswith(MAY_BE_DANGEROUS) else kind
    body = Template((TEMPLATES / f"{kind}.md").read_text(encoding="utf-8")).substitute(up=relpath(".", dirname(path)))
    return "---\n" + "\n".join(lines) + "\n---\n\n" + body


PLAIN = ("audience", "last_reviewed", "review_in", "clinical_review")


def address_of(path: str) -> str:
    """Return the address below the root that a page will have."""
    return path.removesuffix(".md").removesuffix("/index") + "/"


def _list_address(draft: Draft, address: str) -> None:
    """Plan the page's line in the list of every address that was ever published, from A to Z."""
    lines = draft.text(LEDGER).split("\n")
    listed = [(number, line) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]
    if all(line != address for _, line in listed):
        before = next((number for number, line in listed if line > address), listed[-1][0] + 1)
        draft.insert(LEDGER, before, address)


def _refuse_taken(draft: Draft, path: str) -> None:
    """Refuse an address that a page has, or had and now leads elsewhere."""
    address = address_of(path)
    for page in manuscript.pages(draft.root)[0]:
        if page.address == address or page.path.lower() == path:
            raise Refused(f"docs/{page.path} has the address {address} already; use another name.")
    if address in (moved := corpus.load(draft.root).redirects):
        raise Refused(f"the address {address} leads to {moved[address].to} now; use another name.")
