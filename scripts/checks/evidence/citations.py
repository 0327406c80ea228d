"""Every citation names a reference, and every reference is cited by a page or a record."""

from collections.abc import Iterator

from scripts import manuscript
from scripts.checks.guide import Guide
from scripts.problem import Problem, nearest

RULES = ()


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each unknown citation and each reference that nothing cites."""
    references = guide.ids("references")
    if references is None:
        return
    used = set()
    for page in guide.pages:
        for line, match in page.matches(manuscript.CITATION):
            used.add(match[1])
            if match[1] not in references:
                yield Problem(
                    page.place,
                    line,
                    "unknown-citation",
                    f"no reference has the id '{match[1]}'",
                    nearest(match[1], references, "docs/data/references.yml"),
                )
    for records in guide.registers.values():
        for record in records:
            used.update(key for key in record.get("references") or [] if isinstance(key, str))
    unfinished = guide.gaps.get("docs/data/references.yml", {})  # such a record asks on its first line to be cited
    for key, record in references.items():
        if key not in used and record.line not in unfinished:
            yield Problem(
                "docs/data/references.yml",
                record.line,
                "uncited-reference",
                f"nothing cites '{key}'",
                f"cite it with [^{key}], name it in a record, or take it out",
            )
