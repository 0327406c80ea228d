"""Puts the comment together: what kind of change it is, then the report, cut where a comment holds no more."""

# Standard library only: this runs where no package is installed, beside the right to write comments.
from scripts.review.medical import Verdict

LIMIT = 65_000  # GitHub takes 65,536 characters, and the hidden mark comes on top
SHOWN = 10  # places that are named
CUT = "\n\n**Cut here:** a comment holds no more. The whole report is in the artifact `pull-request-report`.\n"


def compose(verdict: Verdict, report: str) -> str:
    """Return the text of the comment without its hidden mark."""
    lines = ["## What this change does", "", *_kind(verdict), *_code(verdict), ""]
    head = "\n".join(lines)
    return head + "\n" + shortened(report.strip(), LIMIT - len(head) - 1)


def shortened(text: str, limit: int) -> str:
    """Return at most `limit` characters of a text, cut between two blocks, with a note that says so."""
    if len(text) <= limit:
        return text
    kept = text[: limit - len(CUT) - 60]
    kept = kept[: max(kept.rfind("\n\n"), kept.rfind("\n"), 0)]
    if kept.count("\n```") % 2 or kept.startswith("```") and kept.count("\n```") == 0:
        kept += "\n```"
    kept += "\n</details>" * min(5, max(0, kept.count("<details>") - kept.count("</details>")))
    return kept + CUT


def _kind(verdict: Verdict) -> list[str]:
    if not verdict.statements:
        said = "No medical statement changes: only spelling, punctuation, dates, or pages that are not about health."
        return [said if verdict.docs else "No page and no data change."]
    places = [f"- {_code_of(item.path)}, line {item.line}: {item.why}" for item in verdict.statements[:SHOWN]]
    if len(verdict.statements) > SHOWN:
        places.append(f"- and {len(verdict.statements) - SHOWN} more places")
    return ["**Medical statements change: a second person, a clinical reviewer, has to agree.**", "", *places]


def _code(verdict: Verdict) -> list[str]:
    if not verdict.code:
        return []
    names = ", ".join(_code_of(path) for path in verdict.code[:SHOWN])
    more = f" and {len(verdict.code) - SHOWN} more" if len(verdict.code) > SHOWN else ""
    return [
        "",
        f"**Code changes too** ({names}{more}). That code made the report below and the preview: "
        "read it before you trust the one or open the other.",
    ]


def _code_of(path: str) -> str:
    """Return a file's name as code; people choose names, so a name may try to be more than that."""
    return "`" + "".join(sign if sign.isprintable() and sign != "`" else "?" for sign in path) + "`"
