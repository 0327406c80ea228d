"""Gives a source its id, and says where the register has it already."""

from collections.abc import Iterable

from scripts.new import names
from scripts.new.refusal import Refused


def new_id(made: dict, taken: set[str]) -> str:
    """Return family name and year, with a word of the title where that is taken."""
    first = (made.get("author") or made.get("editor") or [{"literal": made["title"]}])[0]
    name = names.slug(first["family"]) if "family" in first else "-".join(names.telling_words(first["literal"])[:3])
    year = str(made.get("issued", ""))[:4]
    words = [word for word in names.telling_words(made["title"]) if len(word) > 2 and not word.isdigit()]
    start = f"{name[:40].strip('-')}-{year}".strip("-")
    candidates = [start] if year else []
    candidates += [f"{start}-{word}" for word in words]
    candidates += [f"{start}-{a}-{b}" for a, b in zip(words, words[1:], strict=False)]
    return next((id for id in candidates if id not in taken and names.KEBAB.fullmatch(id)), "")


def refuse_known(made: dict, others: Iterable[dict]) -> None:
    """Refuse a source that has the number or the title of another."""
    for other in others:
        same = [name for name in ("DOI", "PMID", "PMCID") if made.get(name) and _same(made[name], other.get(name))]
        if same or made.get("title") and _same(made["title"], other.get("title")) and _is_the_title_enough(made, other):
            what = f"{(same or ['title'])[0]} is there already: '{other['id']}', line {other.line}"
            raise Refused(f"the source with this {what} of docs/data/references.yml. Cite it with [^{other['id']}].")


def _same(one: str, other: str | None) -> bool:
    return names.slug(one) == names.slug(str(other or ""))


def _is_the_title_enough(made: dict, other: dict) -> bool:
    """Say whether one title means one source: `Back pain` may be a page of two health services."""
    authors = [record.get("author") or record.get("editor") or [] for record in (made, other)]
    return len(names.telling_words(made["title"])) > 4 or authors[0][:1] == authors[1][:1]
