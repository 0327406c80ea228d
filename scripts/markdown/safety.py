"""Writes out the reasons against NMT and the warning signs as tables made from their registers."""

from markdown import Markdown
from markdown.extensions import Extension

from scripts import corpus
from scripts.marker import PRIORITY, Marker
from scripts.verbatim import verbatim

LEVELS = {  # contraindications, strictest first
    "do-not": "Do not have NMT",
    "ask-first": "Ask your doctor or nurse first",
    "avoid-area": "Keep the therapist off this area",
    "tell-therapist": "Tell your therapist",
}
URGENCY = {  # red flags, most urgent first
    "emergency": "Get emergency help now",
    "urgent": "Get medical advice today",
    "non-urgent": "Make an appointment soon",
}


def contraindications() -> str:
    """Return one table a level: the condition, why, and what to do, with sources."""
    records = corpus.load()
    made = []
    for level, title in LEVELS.items():
        rows = [
            (
                f"**{verbatim(record.name)}**{_medical(record)}",
                verbatim(record.why),
                verbatim(record.do) + _notes(record),
            )
            for record in records.contraindications.values()
            if record.level == level
        ]
        made.append(_table(title, level, ("If you have", "Why", "What to do"), rows))
    return "\n".join(made)


def red_flags() -> str:
    """Return one table an urgency: the sign, what it may mean, and what to do, with sources."""
    records = corpus.load()
    made = []
    for level, title in URGENCY.items():
        rows = [
            (f"**{verbatim(record.sign)}**", verbatim(record.may_mean), verbatim(record.do) + _notes(record))
            for record in records.red_flags.values()
            if record.level == level
        ]
        made.append(_table(title, level, ("Sign", "What it may mean", "What to do"), rows))
    return "\n".join(made)


def _table(title: str, level: str, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    if not rows:
        return ""
    lines = [
        f"## {title} {{#level-{level}}}\n",
        '<div class="nmt-rows nmt-rows--safety" markdown="1">\n',
        "| " + " | ".join(head) + " |",
        "| --- " * len(head) + "|",
    ]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([*lines, "\n</div>\n"])


def _medical(record: corpus.Contraindication) -> str:
    return f" ({verbatim(record.medical_name)})" if record.medical_name else ""


def _notes(record) -> str:
    return "".join(f"[^{key}]" for key in record.references)


class Safety(Extension):
    """Registers the marker."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: D102, N802
        renderers = {"contraindications": contraindications, "red-flags": red_flags}
        md.preprocessors.register(Marker(md, "safety", renderers), "nmt-safety", PRIORITY)


def makeExtension(**options):  # noqa: D103, N802
    return Safety(**options)
