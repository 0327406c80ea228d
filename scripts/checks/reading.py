"""How hard a text is to read: its sentences and its Flesch-Kincaid grade, where a term of the glossary is one word.

The checks judge the Markdown with it and the tests the built pages, so both mean the same by a sentence.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

# Pages for readers; what is written for editors, about method or as data may be harder.
HARDER = ("evidence/", "data/", "about/", "for-editors/", "for-clinics/", "glossary.md")
_END = re.compile(r"(?<=[.!?:])\s+")
# Where a syllable may start: a vowel after no vowel, or after one that it seldom melts with; not a final e.
_VOWELS = re.compile(r"(?:(?<=[iueo])[aeo]|(?<![aeiouy])[aeiouy])(?!(?<=[^l]e)(?![a-z]))", re.IGNORECASE)


@lru_cache(maxsize=4)
def _named(terms: tuple[str, ...]) -> re.Pattern | None:
    if not terms:
        return None
    longest = sorted(terms, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest)) + r")\b", flags=re.IGNORECASE)


def sentences(text: str, terms: Iterable[str] = ()) -> list[str]:
    """Return the sentences of one paragraph or list item that have more than one word, each term as `word`."""
    text = " ".join(text.split()).replace("( )", "").replace("()", "")
    if named := _named(tuple(terms)):
        text = named.sub("word", text)
    return [part for part in _END.split(text) if len(part.split()) > 1]


def grade(found: Sequence[str]) -> float:
    """Return the Flesch-Kincaid grade of some sentences: the school year in which one can read them."""
    import textstat  # its dictionary of syllables takes half a second to load

    return textstat.flesch_kincaid_grade(". ".join(sentence.rstrip(".:") for sentence in found))


def at_most(found: Sequence[str]) -> float:
    """Return a rough grade that lies above the true one for running text, since it counts too many syllables.

    It needs no dictionary, so that plain pages are passed at once.
    """
    words = [word for sentence in found for word in sentence.split()]
    syllables = sum(max(1, len(_VOWELS.findall(word))) if not word.isupper() else len(word) for word in words)
    counted = sum(len(sentence.split()) > 2 for sentence in found)  # as textstat counts sentences
    return 0.39 * len(words) / max(1, counted) + 11.8 * syllables / max(1, len(words)) - 15.59
