"""Adds a page to the page tree in mkdocs.yml as one line of text, so that comments and layout stay."""

import json
import re
from dataclasses import dataclass, field

import yaml

from scripts.new.draft import Draft
from scripts.new.refusal import Refused

FILE = "mkdocs.yml"
SECTION = re.compile(r"  - (.+):\s*$")
ENTRY = re.compile(r"(\s{6,}- )(?:.+: )?[\"']?([\w./-]+\.md)[\"']?\s*(?:#.*)?$")


@dataclass
class Section:
    """A part of the page tree: its name, and the line of each of its pages."""

    name: str
    pages: dict[str, int] = field(default_factory=dict)
    indent: str = "      - "


def sections(text: str) -> list[Section]:
    """Return the parts of the page tree, in their order."""
    found, inside = [], False
    for number, line in enumerate(text.split("\n"), 1):
        if re.match(r"\S", line) and not line.startswith("#"):
            inside = line.startswith("nav:")
        elif inside and (opened := SECTION.match(line)):
            found.append(Section(yaml.safe_load(opened[1])))
        elif inside and found and (entry := ENTRY.match(line)):
            found[-1].pages[entry[2]], found[-1].indent = number, entry[1]
    return found


def add(draft: Draft, path: str, label: str, section: str, after: str) -> None:
    """Plan the line of a page: behind the page `after`, else behind the last page of its folder in its section."""
    text = draft.text(FILE)
    parts = sections(text)
    if any(path in part.pages for part in parts):
        raise Refused(f"{path} stands in mkdocs.yml already.")
    part = _part(parts, path, section, after)
    beside = [page for page in part.pages if page.rpartition("/")[0] == path.rpartition("/")[0]]
    last = part.pages[after] if after else part.pages[(beside or list(part.pages))[-1]]
    draft.insert(FILE, last + 1, f"{part.indent}{scalar(label)}: {path}")
    old, new = _flat(_tree(text)), _flat(_tree(draft.text(FILE)))
    at = next((n for n, item in enumerate(new) if item == (label, path)), None)
    if at is None or new[:at] + new[at + 1 :] != old:
        raise Refused("mkdocs.yml is laid out in a way that has no place for the page; add it to 'nav' by hand.")


def _part(parts: list[Section], path: str, section: str, after: str) -> Section:
    folder = path.rpartition("/")[0]
    fits = [part for part in parts if any(page.startswith(f"{folder}/") for page in part.pages)]
    if after:
        fits = [part for part in parts if after in part.pages]
        if not fits:
            raise Refused(f"there is no page '{after}' in a section of mkdocs.yml to stand behind; correct --after.")
    if section:
        fits = [part for part in parts if part.name == section and part.pages and (not after or part in fits)]
        if not fits:
            known = ", ".join(f"'{part.name}'" for part in parts)
            raise Refused(f"there is no section '{section}' in mkdocs.yml that fits; use one of: {known}.")
    if not fits:
        folders = sorted({page.rpartition("/")[0] for part in parts for page in part.pages if "/" in page})
        raise Refused(
            f"no section of mkdocs.yml holds pages of '{folder}'; use one of these folders: {', '.join(folders)}."
        )
    if len(fits) > 1:
        names = ", ".join(f"'{part.name}'" for part in fits)
        raise Refused(f"pages of '{folder}' stand in several sections; give --section, one of: {names}.")
    return fits[0]


def scalar(text: str) -> str:
    """Return a text as YAML: plain where that is safe, else in double quotes."""
    plain = re.fullmatch(r"[A-Za-z][\w ,.;'’()?!/+-]*", text) and not text.endswith(" ")
    try:
        safe = plain and yaml.safe_load(f"- {text}: x") == [{text: "x"}] and yaml.safe_load(f"x: {text}") == {"x": text}
    except yaml.YAMLError:
        safe = False
    return text if safe else json.dumps(text, ensure_ascii=False)


class _Loader(yaml.SafeLoader):
    """Takes a value behind a tag such as !ENV as text: only the page tree matters here."""


_Loader.add_multi_constructor("", lambda loader, tag, node: tag)


def _tree(text: str):
    return yaml.load(text, Loader=_Loader)["nav"]


def _flat(item, name: str = "") -> list[tuple[str, str]]:
    """Return (name, page) in order, with the start and end of each section, so that none can move unseen."""
    if isinstance(item, str):
        return [(name, item)]
    if isinstance(item, dict):
        return [entry for label, part in item.items() for entry in _flat(part, str(label))]
    inner = [entry for part in item for entry in _flat(part)]
    return [(name, "("), *inner, (name, ")")]
