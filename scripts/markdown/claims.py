"""Gives links to a claim a badge with its certainty, and writes out the claims and the evidence at a glance."""

from collections import Counter
from datetime import date
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension

from scripts import corpus
from scripts.bibliography import sources
from scripts.corpus import CERTAINTY, CERTAINTY_MEANS, STUDIED, VERDICTS, Claim, Reference
from scripts.evidence_chart import draw
from scripts.marker import PRIORITY, Marker
from scripts.register_links import RegisterLinks
from scripts.verbatim import verbatim

TARGET = "evidence/claims.md"
TOPICS = {
    "basics": "What NMT is",
    "how-it-works": "How it works",
    "pain": "Pain",
    "movement-and-sport": "Movement and sport",
    "mood-and-sleep": "Stress, mood and sleep",
    "safety": "Safety",
    "sessions": "Sessions and aftercare",
    "choosing": "Choosing a therapist",
}
HEARD = {"starting-text": "the web text that this guide started from", "elsewhere": "other web pages and clinics"}


def mark(link: Element, claim: Claim) -> tuple[str, str, str] | None:
    """Give a link whose words are a certainty its badge; the words must be those of the record."""
    said = "".join(link.itertext()).lower().strip()
    if said not in CERTAINTY.values():
        return None
    link.set("class", f"nmt-certainty nmt-certainty--{claim.certainty}")
    link.set("data-nmt-meaning", CERTAINTY_MEANS[claim.certainty])
    meant = CERTAINTY[claim.certainty]
    return None if said == meant else ("certainty-disagrees", f"the page says '{said}'", f"the record says '{meant}'")


def listing() -> str:
    """Return all claims as Markdown, by topic, behind a filter that needs no script."""
    records = corpus.load()
    claims = list(records.claims.values())
    made = [_filter(Counter(claim.verdict for claim in claims))]
    for topic, title in TOPICS.items():
        chosen = [claim for claim in claims if claim.topic == topic]
        made.append(f'<section class="nmt-claims__topic" markdown="1">\n\n## {title}\n' if chosen else "")
        made += [_claim(claim, records.references) for claim in chosen]
        made.append("</section>\n" if chosen else "")
    return "\n".join(made)


def _filter(counts: Counter) -> str:
    options = [("all", "All claims", sum(counts.values()))]
    options += [(verdict, label, counts[verdict]) for verdict, label in VERDICTS.items()]
    inputs = "".join(
        f'<label class="nmt-filter__option"><input type="radio" name="nmt-verdict" id="show-{value}"'
        f' value="{value}"{" checked" if value == "all" else ""}> {label} ({count})</label>'
        for value, label, count in options
    )
    return f'<fieldset class="nmt-filter"><legend>Show claims by verdict</legend>{inputs}</fieldset>\n'


def _claim(claim: Claim, references: dict[str, Reference]) -> str:
    checked = f"{date.fromisoformat(claim.checked):%B %-d, %Y}" if claim.checked else ""
    lines = [
        f'<article class="nmt-claim" data-nmt-verdict="{claim.verdict}" markdown="1">\n',
        f"### “{verbatim(claim.statement)}” {{#{claim.id}}}\n",
        f'<p class="nmt-claim__verdict"><strong class="nmt-verdict nmt-verdict--{claim.verdict}">'
        f"{VERDICTS[claim.verdict]}</strong> {badge(claim.certainty)}</p>\n",
        f"**What you can rely on:** {verbatim(claim.say)}\n",
        f"**Why:** {verbatim(claim.why)}\n",
    ]
    if claim.searched:
        lines.append(f"**How we looked:** {verbatim(claim.searched)}\n")
    if claim.references:
        lines.append(f"{sources(references, claim.references)}.\n")
    lines.append(f'<p class="nmt-claim__meta">Heard in {HEARD[claim.heard]}. Checked {checked}.</p>\n')
    return "\n".join([*lines, "</article>\n"])


def glance() -> str:
    """Return the effects marked `glance` as a Markdown table, the uses with the surest evidence first."""
    records = corpus.load()
    order = list(CERTAINTY)
    rows = [(effect, claim) for claim in records.claims.values() for effect in claim.effect if effect.get("glance")]
    uses = {
        use: min(order.index(c.certainty) for e, c in rows if e["use"] == use) for use in {e["use"] for e, _ in rows}
    }
    rows.sort(key=lambda row: (uses[row[0]["use"]], row[0]["use"], order.index(row[1].certainty)))
    lines = [
        '<div class="nmt-rows nmt-rows--glance" markdown="1">\n',
        "| Use | What was found | How sure | Studied |",
        "| --- " * 4 + "|",
    ]
    for effect, claim in rows:
        found = f"{effect['outcome'][0].upper()}{effect['outcome'][1:]}: {effect['result']}"
        if effect.get("interval"):
            found += f" ({effect['interval']})"
        if effect.get("follow_up"):
            found += f", {effect['follow_up']}"
        studied = STUDIED[effect["subject"]]
        if effect.get("people"):
            studied += f", {effect['people']:,} people"
        found = f"{verbatim(found)}.[^{effect['reference']}]"
        sure = f"[{CERTAINTY[claim.certainty]}](../{TARGET}#{claim.id})"
        lines.append(f"| {verbatim(effect['use'])} | {found} | {sure} | {studied} |")
    return "\n".join([*lines, "\n</div>\n"])


def chart() -> str:
    """Return the chart of the evidence at a glance; the table below it holds the same figures."""
    return f'<div class="nmt-chart">{draw(corpus.load().claims)}</div>\n'


def badge(certainty: str) -> str:
    """Return the certainty as the same badge that links to a claim carry."""
    return f'<span class="nmt-certainty nmt-certainty--{certainty}">{CERTAINTY[certainty]}</span>'


class Claims(Extension):
    """Registers the steps above."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: D102, N802
        md.preprocessors.register(
            Marker(md, "claims", {"listing": listing, "glance": glance, "chart": chart}), "nmt-claims", PRIORITY
        )
        # After inline text is read (20) and before MkDocs turns links to .md into addresses (0).
        md.treeprocessors.register(RegisterLinks(md, "claims.md", "claims", "claim", mark), "nmt-claims", 15)


def makeExtension(**options):  # noqa: D103, N802
    return Claims(**options)
