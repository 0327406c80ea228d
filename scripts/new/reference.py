"""A source, from a pasted record, a DOI or PubMed number to look up, or as it is typed; refused where we have it."""

import sys
from pathlib import Path

from scripts.checks.gaps import MARK
from scripts.new import citation, identifiers, identity, lookup, names, pasted, record
from scripts.new.answers import Answers, Question
from scripts.new.draft import Draft
from scripts.new.refusal import Refused

SOURCE = (
    Question("from", f"A file with the record, or - for what is typed in: {pasted.FORMS}", str),
    Question("doi", "DOI", identifiers.doi),
    Question("pmid", "PubMed number", identifiers.pmid),
    Question("lookup", "Fetch the record by its DOI or PubMed number; needs a network", switch=True),
)
FIELDS = {  # flag -> field of the register
    "title": "title", "type": "type", "author": "author", "journal": "container-title", "publisher": "publisher",
    "issued": "issued", "volume": "volume", "issue": "issue", "page": "page", "isbn": "ISBN", "url": "URL",
    "kind": "kind", "read": "read", "subject": "subject",
}  # fmt: skip
DETAILS = (
    Question("title", "The title as printed", names.short_line(400), must=True),
    Question("type", "What kind of publication", names.kebab, must=True),
    Question("author", "Authors as 'Family, Given' or an organization, with ; between", identifiers.person, many=True),
    Question("journal", "The journal, book or site that it appeared in", names.short_line(200)),
    Question("publisher", "The publisher", names.short_line(200)),
    Question("issued", "The year", identifiers.year),
    Question("volume", "Volume", names.short_line(20)),
    Question("issue", "Issue", names.short_line(20)),
    Question("page", "Pages or article number", names.short_line(40)),
    Question("isbn", "ISBN", identifiers.isbn),
    Question("url", "Web address, where there is no DOI", identifiers.url),
)
JUDGED = (
    Question("kind", "What the source is", names.kebab),
    Question("read", "How much of it you have read", names.kebab),
    Question("subject", "Whether NMT itself was studied, partly, or massage in general", names.kebab),
)
ID = Question("id", "Its id: family name and year", names.kebab, must=True)
QUESTIONS = (*SOURCE, *DETAILS, *JUDGED, ID)
GIVE = "give the record with --from FILE, or --doi or --pmid with --lookup, or type it: --title, --type, --author."
GUESS = {"article-journal": "narrative-review", "book": "book", "chapter": "book", "legislation": "law-or-regulation"}
GUESS |= {"article-newspaper": "news", "article-magazine": "news", "report": "official-page"}


def make(draft: Draft, answers: Answers) -> list[str]:
    """Plan the record of a source and return what is to be done beside filling its gaps."""
    source, recased, known = answers.to(SOURCE), False, {}
    numbers = {name: source[flag] for name, flag in (("DOI", "doi"), ("PMID", "pmid")) if flag in source}
    others = record.read(draft, "references")
    identity.refuse_known(numbers, others)
    if "from" in source:
        text = _pasted(source["from"])
        known, recased = citation.fields(pasted.item(text)), pasted.is_recased(text)
    elif source.get("lookup"):
        known = citation.fields(lookup.item(source.get("doi", ""), source.get("pmid", "")))
    elif not answers.ask and "title" not in answers.given:
        raise Refused("there is no terminal to ask on, so " + GIVE)
    known |= numbers
    identity.refuse_known(known, others)
    made = _completed(draft, answers, known)
    identity.refuse_known(made, others)
    notes = {}
    for flag in ("kind", "read", "subject"):
        if flag not in made:
            made[flag] = {"kind": GUESS.get(made["type"], "web-page"), "read": "record", "subject": "massage"}[flag]
            notes[flag] = f"{MARK}the right one of {', '.join(record.allowed(draft, 'references', flag))}"
    made |= answers.to((ID,), {"id": identity.new_id(made, {other["id"] for other in others})})
    notes["id"] = f"{MARK}a citation of it on a page; then take this out"
    record.add(draft, "references", made, notes, lambda other: other["id"] > made["id"])
    look = ["Compare the title with the source: in BibTeX, names may have lost their capitals."] if recased else []
    return [f"Cite it right behind the statement: [^{made['id']}]", *look]


def _completed(draft: Draft, answers: Answers, known: dict) -> dict:
    """Return the fields of the record, asking for those that were neither pasted nor fetched."""
    choices = {name: record.allowed(draft, "references", name) for name in ("type", "kind", "read", "subject")}
    questions = record.asked((*DETAILS, *JUDGED), {}, choices)
    if known.get("title"):  # the rest of a whole record is not asked for
        questions = [q for q in questions if q.must or q.flag in answers.given or q in questions[len(DETAILS) :]]
    said = answers.to(questions, {flag: known.get(field) for flag, field in FIELDS.items()})
    typed = {FIELDS[flag]: answer for flag, answer in said.items()}
    return known | typed


def _pasted(place: str) -> str:
    try:
        if place == "-":
            return sys.stdin.read(pasted.MOST + 1)
        with Path(place).open(encoding="utf-8-sig") as file:
            return file.read(pasted.MOST + 1)
    except UnicodeDecodeError:
        raise Refused("the record is not UTF-8 text; save it anew as UTF-8.") from None
    except OSError as error:
        raise Refused(f"'{names.shown(place)}' can't be read ({error.strerror}).") from None
