"""Writes out the self-check: yes/no questions from the contraindications that end in one of four answers.

Everything is HTML and CSS: a group opens when it is answered with yes, the next one when it is answered at all, and
the answer that fits is shown by selectors in content.css. Nothing is stored or sent.
"""

from html import escape

from markdown import Markdown
from markdown.extensions import Extension

from scripts import corpus
from scripts.corpus import Contraindication
from scripts.marker import PRIORITY, Marker

GROUPS = {  # in the order of asking
    "blood-and-circulation": "your heart, blood or circulation",
    "bones-and-joints": "your bones, joints or a fresh injury",
    "infection": "an infection or fever",
    "skin": "your skin",
    "nerves": "your nerves, feeling or balance",
    "cancer": "cancer, now or in the past",
    "medicines": "medicines, alcohol or drugs",
    "surgery-and-implants": "an operation, implant or injection",
    "pregnancy": "pregnancy or birth",
    "mental-health": "your mental health",
    "children-and-older-adults": "being very young, very old or frail",
    "other": "another health condition",
}
ENDINGS = {  # strictest first: title, what it means
    "now": (
        "Get medical help now",
        "At least one answer can be a sign of something serious. Do what it says there first, "
        "and have no massage until a clinician has found the cause.",
    ),
    "ask": (
        "Ask your clinician first",
        "Do not book yet. Show your doctor, nurse or midwife the answers that you marked with yes, "
        "and follow what it says there.",
    ),
    "tell": (
        "Tell the therapist",
        "You marked something that changes the session. Tell your therapist before it starts, "
        "and follow what it says there.",
    ),
    "none": (
        "No reason found to avoid it",
        "None of our questions speaks against a session. It is your choice, you may stop at any time, "
        "and new symptoms change the answer.",
    ),
}


OPEN = (
    '<p class="nmt-check__result nmt-check__result--open">'
    "Your result shows here when you have answered every question.</p>"
)


def ending(record: Contraindication) -> str:
    """Return which of ENDINGS a yes leads to: present danger, then the level of the record."""
    if record.urgent:
        return "now"
    return {"do-not": "ask", "ask-first": "ask"}.get(record.level, "tell")


def questions() -> str:
    """Return the whole self-check as one block of HTML."""
    records = list(corpus.load().contraindications.values())
    first = next(record for record in records if record.id == "any-red-flag-now")
    # A form that goes nowhere (`dialog`): its browser keeps no answers after a reload.
    made = [
        '<form class="nmt-check" method="dialog" autocomplete="off">',
        _question(first, "nmt-check__group nmt-check__group--first"),
    ]
    for group, about in GROUPS.items():
        chosen = [record for record in records if record.group == group and record is not first]
        made.append(_group(group, about, chosen) if chosen else "")
    made.append(f'<div class="nmt-check__results" role="status">{OPEN}{"".join(map(_result, ENDINGS))}</div></form>\n')
    return "".join(made)


def _result(key: str) -> str:
    title, text = map(escape, ENDINGS[key])
    return (
        f'<div class="nmt-check__result nmt-check__result--{key}">'
        f'<p class="nmt-check__title" role="heading" aria-level="3">{title}</p><p>{text}</p></div>'
    )


def _group(group: str, about: str, records: list[Contraindication]) -> str:
    names = "".join(f"<li>{escape(record.name)}</li>" for record in records)
    return (
        '<fieldset class="nmt-check__group">'
        f"<legend>Does any of these fit you? They are about {escape(about)}.</legend><ul>{names}</ul>"
        f'{_answers(f"group-{group}")}<div class="nmt-check__more">{"".join(map(_question, records))}</div></fieldset>'
    )


def _question(record: Contraindication, kind: str = "nmt-check__question") -> str:
    return (
        f'<fieldset class="{kind}" data-nmt-ending="{ending(record)}"><legend>{escape(record.question)}</legend>'
        f'{_answers(record.id)}<p class="nmt-check__advice">{escape(" ".join(record.do.split()))}</p></fieldset>'
    )


def _answers(name: str) -> str:
    # The inputs stand beside what they open, not inside their labels: selectors reach only what follows.
    return "".join(
        f'<input type="radio" name="{name}" id="{name}-{value}" value="{value}">'
        f'<label for="{name}-{value}">{value.title()}</label>'
        for value in ("yes", "no")
    )


class SelfCheck(Extension):
    """Registers the marker."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: D102, N802
        md.preprocessors.register(Marker(md, "self_check", {"questions": questions}), "nmt-self-check", PRIORITY)


def makeExtension(**options):  # noqa: D103, N802
    return SelfCheck(**options)
