"""A small corpus, and a function that converts Markdown as both engines do."""

import markdown
import pytest

from scripts import corpus
from scripts.corpus import Claim, Contraindication, Corpus, RedFlag, Reference, Term

EXTENSIONS = [
    "admonition",
    "attr_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.superfences",
    "scripts.markdown.cards",
    "scripts.markdown.changes",
    "scripts.markdown.citations",
    "scripts.markdown.claims",
    "scripts.markdown.glossary",
    "scripts.markdown.safety",
    "scripts.markdown.self_check",
    "scripts.markdown.figures",
    "scripts.markdown.blanks",
    "scripts.markdown.due",
    "scripts.markdown.rules",
    "scripts.markdown.excuses",
]
SMALL = Corpus(
    references={
        "smith-2020": Reference(
            "smith-2020",
            1,
            {
                "id": "smith-2020",
                "type": "article-journal",
                "author": [{"family": "Smith", "given": "Jane Q."}, {"literal": "The *Star* Group"}],
                "title": "Hands & necks: a_trial_of <30 people>",
                "container-title": "Journal of Necks",
                "issued": 2020,
                "volume": "5",
                "issue": "2",
                "page": "10-19",
                "DOI": "10.1234/abc",
                "PMID": "123",
            },
            "randomized-trial",
            "abstract",
            "nmt",
        ),
        "agency": Reference(
            "agency",
            2,
            {
                "id": "agency",
                "type": "webpage",
                "title": "A page",
                "publisher": "Agency",
                "URL": "https://www.example.org/p?a=1&b=2",
            },
            "official-page",
            "full-text",
            "massage",
        ),
    },
    claims={
        "eases-neck": Claim(
            "eases-neck",
            1,
            statement="It eases neck pain.",
            heard="elsewhere",
            topic="pain",
            verdict="partly-supported",
            certainty="moderate",
            why="One trial.",
            say="For a short time.",
            references=["smith-2020"],
            effect=[
                {
                    "use": "Neck pain",
                    "outcome": "pain",
                    "result": "1.5 points less",
                    "interval": "95% CI 1 to 2",
                    "people": 30,
                    "subject": "nmt",
                    "reference": "smith-2020",
                    "glance": True,
                }
            ],
            checked="2026-11-24",
        ),
        "cures-all": Claim(
            "cures-all",
            2,
            statement="It cures all.",
            heard="starting-text",
            topic="basics",
            verdict="untraceable",
            certainty="none",
            why="No study.",
            say="It does not.",
            searched="We searched.",
            checked="2026-01-02",
        ),
    },
    terms={
        "referred-pain": Term(
            "referred-pain",
            1,
            "Referred pain",
            'Pain felt "elsewhere".',
            also=["radiating pain"],
            misspelled=["refered pain"],
            see=["muscle"],
            area="symptom",
            references=["agency"],
        ),
        "muscle": Term("muscle", 2, "Muscle", "What moves you.", area="anatomy"),
    },
    contraindications={
        "clot": Contraindication(
            "clot",
            1,
            "Blood clot",
            "thrombosis",
            "blood-and-circulation",
            "do-not",
            "It may move.",
            "Do not book.",
            "Do you have a clot?",
            "case-report",
            ["smith-2020"],
        )
    },
    red_flags={
        "numb": RedFlag(
            "numb",
            1,
            "back",
            "Numb between the legs",
            "Pressed nerves",
            "emergency",
            "Go to an emergency department now.",
            ["agency"],
        )
    },
)


@pytest.fixture
def convert(monkeypatch):
    """Return a function that turns Markdown into HTML with the small corpus."""
    monkeypatch.setattr(corpus, "load", lambda *_: SMALL)
    return lambda text: markdown.Markdown(extensions=EXTENSIONS).convert(text)
