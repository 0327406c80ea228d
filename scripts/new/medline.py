"""Reads the record that PubMed offers under 'Cite', a file that ends in .nbib."""

import re

LINE = re.compile(r"([A-Z]{2,4}) *- (.*)")


def item(text: str) -> dict:
    """Return the record as CSL."""
    found: dict[str, list[str]] = {}
    tag = None
    for line in text.splitlines():
        if match := LINE.match(line):
            tag = match[1]
            found.setdefault(tag, []).append(match[2].strip())
        elif tag and line.startswith("      "):
            found[tag][-1] += f" {line.strip()}"
    first = {tag: values[0] for tag, values in found.items()}
    dois = [value for tag in ("LID", "AID") for value in found.get(tag, []) if value.endswith("[doi]")]
    year = re.match(r"\d{4}", first.get("DP", ""))
    made = {
        "type": "article-journal",
        "author": [_name(name) for name in found.get("FAU") or found.get("AU", [])]
        + [{"literal": name} for name in found.get("CN", [])],
        "title": first.get("TI", ""),
        "container-title": first.get("JT") or first.get("TA"),
        "issued": {"date-parts": [[int(year[0])]]} if year else None,
        "volume": first.get("VI"),
        "issue": first.get("IP"),
        "page": first.get("PG"),
        "DOI": dois[0].removesuffix("[doi]").strip() if dois else None,
        "PMID": first.get("PMID"),
        "PMCID": first.get("PMC"),
    }
    return {name: value for name, value in made.items() if value}


def _name(text: str) -> dict:
    family, comma, given = text.partition(", ")
    return {"family": family, "given": given} if comma and given else {"family": family}
