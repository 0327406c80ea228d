"""Chooses the words by which the search knows a text: those that tell it from others, each once."""

import math
import re
from collections import Counter

from scripts import article as articles
from scripts.article import Article

# Words that say nothing about what a reader looks for.
STOP = (
    "a about all also am an and any anything are as at be been being but by can cant could did do does doesnt"
    " doing dont explain explained for from get gets getting go goes had has have having he her his how i if im in"
    " is isnt it its ive just like me mean meaning means my no not of off on or our out really she should so some"
    " something take than that the their them then there these they this to too up us use used using very was way"
    " we were what whats when where which while who why will with would you your"
)
STOPS = set(STOP.split())
# Words of nearly every page: in a question they count for little beside the others.
FAINT = (
    "actually best even ever find good help helps know make makes many massage massages massaging much need"
    " neuromuscular nmt normally ok okay people please really see still tell therapy treatment usually want work"
    " works"
)
_WORD = re.compile(r"[a-z][a-z-]*[a-z]")


def counted(article: Article) -> Counter:
    """Count the words of a page, without its notes, which hold other people's titles."""
    tree = article.tree
    for extra in tree.css(".footnote, .nmt-backlinks"):
        extra.decompose()
    return Counter(_WORD.findall(articles.words(tree.css_first("main")).lower()))


def rarest(words: Counter, spread: Counter, pages: int, said: str, room: int) -> list[str]:
    """Return up to `room` words that tell a page most from the others and that `said` has not, from a to z.

    `words` counts the words of the page, `spread` says of each word how many of the `pages` have it.
    """
    have = set(_WORD.findall(said.lower())) | STOPS
    scored = {
        word: (1 + math.log(count)) * math.log(pages / spread[word])
        for word, count in words.items()
        if len(word) > 2 and word not in have and word.removesuffix("s") not in have
    }
    telling = [word for word in scored if scored[word] > 0]  # a word of every page tells nothing
    return sorted(sorted(telling, key=lambda word: (-scored[word], word))[:room])


def new(text: str, known: str) -> str:
    """Return each word of `text` once, without those that the search finds by `known`: the same, or one letter off."""
    have = set(_WORD.findall(known.lower()))
    words = dict.fromkeys(re.findall(r"[a-z0-9]+", text.lower().replace("'", "")))
    return " ".join(word for word in words if word not in STOPS and not any(_is_near(word, other) for other in have))


def _is_near(one: str, other: str) -> bool:
    """Say whether one letter more, less or other makes `one` of `other`."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]
