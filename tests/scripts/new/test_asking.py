"""On a terminal it asks, again where an answer is wrong, and leaves open what nobody answers."""

from scripts import corpus


class Person:
    """Answers the questions whose words are known, one answer after the other, and leaves the others open."""

    def __init__(self, **answers):
        self.answers, self.asked = {words: list(said) for words, said in answers.items()}, []

    def __call__(self, words):
        self.asked.append(words)
        said = next((said for known, said in self.answers.items() if known in words and said), [""])
        return said.pop(0) if said != [""] else ""


def test_it_asks_for_a_page_and_again_where_the_answer_is_wrong(guide):
    person = Person(**{"folder/name: cond": ["Hips!", "conditions/hip-pain"], "Its title": ["", "Can NMT help hips?"]})
    said = guide.made("page", ask=person)
    assert "'Hips!' is no path of a page" in said and "--title is empty" in said
    assert "title: Can NMT help hips?" in guide.text("docs/conditions/hip-pain.md")
    assert guide.rules() == {"open-gap"}


def test_it_asks_for_the_rest_of_what_flags_give(guide):
    person = Person(
        **{"What it means": ["A bag of fluid."], "Subject area": ["feet", "anatomy"], "Other names": ["a, b"]}
    )
    said = guide.made("term", "Bursa", ask=person)
    assert "use one of: nmt" in said and not any(words.startswith("The term") for words in person.asked)
    term = corpus.load(guide.root).terms["bursa"]
    assert (term.short, term.area, term.also) == ("A bag of fluid.", "anatomy", ["a", "b"])
    assert guide.problems() == []


def test_it_asks_for_a_source_that_nobody_pasted(guide):
    person = Person(
        **{
            "The title": ["A book of examples"],
            "kind of publication": ["book"],
            "Authors": ["Example, Ann; The Example Society"],
            "The year": ["twenty", "2020"],
            "ISBN": ["0-306-40615-2"],
            "What the source is": ["book"],
            "have read": ["record"],
            "NMT itself": ["massage"],
        }
    )
    guide.made("reference", ask=person)
    record = corpus.load(guide.root).references["example-2020"]
    assert record.csl["author"] == [{"family": "Example", "given": "Ann"}, {"literal": "The Example Society"}]
    assert (record.csl["ISBN"], record.csl["issued"], record.kind) == ("9780306406157", 2020, "book")


def test_it_stops_when_the_person_does(guide):
    def leave(words):
        raise EOFError

    before = guide.bytes()
    assert guide.new("page", ask=leave) == 130
    assert guide.bytes() == before and "Nothing was written" in guide.err
