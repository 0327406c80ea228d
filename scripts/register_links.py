"""Finds the links to one register page, fails on unknown ids, and lets an extension mark the others."""

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from scripts import corpus, source
from scripts.problem import Problem, Unusable, nearest


class RegisterLinks(Treeprocessor):
    """Calls `mark(link, record)` for every link to `file`#id; what it returns is (rule, message, fix) or None."""

    def __init__(self, md: Markdown, file: str, register: str, what: str, mark: Callable):
        super().__init__(md)
        self.file, self.register, self.what, self.mark = file, register, what, mark
        source.keep(md)

    def run(self, root: Element) -> None:
        """Mark the links of one page; raise Unusable with all of its wrong ones."""
        records = getattr(corpus.load(), self.register)
        if problems := list(self._problems(root, records)):
            page = source.page(self.md)
            raise Unusable(
                Problem(page.place, page.line_of(f"#{key}"), rule, message, fix) for key, rule, message, fix in problems
            )

    def _problems(self, root: Element, records: dict) -> Iterable[tuple[str, str, str, str]]:
        for link in root.iter("a"):
            page, _, key = link.get("href", "").partition("#")
            if not key or page.rpartition("/")[2] != self.file:
                continue
            if key not in records:
                fix = nearest(key, records, f"docs/data/{self.register if self.what != 'term' else 'glossary'}.yml")
                yield key, f"unknown-{self.what}", f"no {self.what} has the id '{key}'", fix
            elif wrong := self.mark(link, records[key]):
                yield key, *wrong
