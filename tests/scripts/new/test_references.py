"""A source comes from what people paste, or by its number, and is refused where we have it."""

import io
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from scripts import corpus
from scripts.new import lookup, pasted

BIBTEX = r"""@article{key, title={Massage for the Shoulder: {A} Trial}, journal={Journal of Bodywork \& Movement},
 author={van den Example, Paul A. and M{\"u}ller, J. and {The Example Society}}, year=2015, month=mar,
 volume=12, number={3}, pages={123--130}, doi={https://doi.org/10.1000/XYZ_1}, pmid={999123}, url={https://x.example/y},
 abstract={long}, note={private}, file={/etc/passwd}}"""
BIBLATEX = BIBTEX.replace("journal=", "journaltitle=").replace("year=2015, month=mar", "date={2015-03}")
RIS = """TY  - JOUR
AU  - van den Example, Paul A.
AU  - Müller, J.
AU  - The Example Society
TI  - Massage for the shoulder: A trial
T2  - Journal of Bodywork & Movement
PY  - 2015/03/02
VL  - 12
IS  - 3
SP  - 123
EP  - 130
DO  - 10.1000/XYZ_1
ER  - 
"""
CSL = {
    "id": "key",
    "type": "journal-article",  # as Crossref calls it, with lists where CSL has none
    "title": ["Massage for the <i>shoulder</i>: A trial"],
    "container-title": ["Journal of Bodywork &amp; Movement"],
    "author": [
        {"family": "Example", "given": "Paul A.", "non-dropping-particle": "van den", "affiliation": []},
        {"family": "Müller", "given": "J."},
        {"name": "The Example Society"},
    ],
    "issued": {"date-parts": [[2015, 3]]},
    "volume": 12,
    "issue": "3",
    "page": "123–130",
    "DOI": "10.1000/XYZ_1",
    "PMID": "999123",
    "license": [{"URL": "x"}],
}
NBIB = """PMID- 999123
OWN - NLM
LID - S0000-0000(15)00001-1 [pii]
LID - 10.1000/XYZ_1 [doi]
TI  - Massage for the shoulder:
      A trial.
PG  - 123-130
FAU - van den Example, Paul A.
FAU - Müller, J.
CN  - The Example Society
DP  - 2015 Mar
JT  - Journal of Bodywork & Movement
VI  - 12
IP  - 3
"""
FORMS = {
    "x.bib": BIBTEX,
    "biblatex.bib": BIBLATEX,
    "x.ris": RIS,
    "x.json": json.dumps([CSL]),
    "one.json": json.dumps(CSL),
    "x.nbib": NBIB,
}
JUDGED = ("--kind", "randomized-trial", "--read", "abstract", "--subject", "partly")


@pytest.fixture
def paste(guide):
    def write(text, name="pasted.txt"):
        (guide.root / name).write_text(text, encoding="utf-8")
        return "reference", "--from", str(guide.root / name)

    return write


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "with-bom"])
def test_every_form_becomes_the_same_record(guide, paste, form, mark):
    guide.made(*paste(mark + FORMS[form], form), *JUDGED)
    made = corpus.raw(guide.root, "references")
    record = dict(next(record for record in made if record["id"] == "van-den-example-2015"))
    authors = [{"family": "van den Example", "given": "Paul A."}, {"family": "Müller", "given": "J."}]
    assert record.pop("author") == [*authors, {"literal": "The Example Society"}]
    record.pop("PMID", None)
    assert record == {
        "id": "van-den-example-2015",
        "type": "article-journal",
        "title": "Massage for the shoulder: A trial",
        "container-title": "Journal of Bodywork & Movement",
        "issued": 2015,
        "volume": "12",
        "issue": "3",
        "page": "123-130",
        "DOI": "10.1000/XYZ_1",
        "kind": "randomized-trial",
        "read": "abstract",
        "subject": "partly",
    }


def test_it_can_be_typed_in(guide, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(RIS))
    guide.made("reference", "--from", "-", *JUDGED)
    assert "van-den-example-2015" in corpus.load(guide.root).references


def test_what_nobody_said_of_a_source_is_a_cautious_guess_and_a_gap(guide, paste):
    guide.made(*paste(RIS))
    record = corpus.load(guide.root).references["van-den-example-2015"]
    assert (record.kind, record.read, record.subject) == ("narrative-review", "record", "massage")
    assert len([problem for problem in guide.problems() if "open-gap" in problem]) == 4


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"TI  - .*": "TI  - Some other words"}, "this DOI"),
        ({"DO  - .*": "DO  - https://doi.org/10.1000/xyz_1", "TI  - .*": "TI  - Some other words"}, "this DOI"),
        ({"DO  - .*": "DO  - 10.1000/other", "TI  - .*": "TI  - Massage for the SHOULDER – a trial"}, "this title"),
    ],
)
def test_a_source_that_we_have_is_refused_with_its_id(guide, paste, changes, found):
    import re

    guide.made(*paste(RIS))
    again = RIS
    for old, new in changes.items():
        again = re.sub(old, new, again)
    said = guide.refused(*paste(again))
    assert found in said and "[^van-den-example-2015]" in said


def test_a_source_is_known_by_its_pubmed_number(guide, paste):
    guide.made(*paste(NBIB))
    assert "this PMID" in guide.refused("reference", "--title", "X", "--type", "book", "--pmid", "PMID: 999123")


def test_two_pages_may_have_the_same_short_title(guide):
    page = ("reference", "--title", "Leg pain", "--type", "webpage", "--issued", "2020")
    guide.made(*page, "--author", "One Service", "--url", "https://one.example/")
    guide.made(*page, "--author", "Other Service", "--url", "https://other.example/")
    assert "this title" in guide.refused(*page, "--author", "Other Service", "--url", "https://other.example/2")


def test_ids_stay_unique_by_a_word_of_the_title(guide, paste):
    for number, title in enumerate(("On backs and hips", "On backs and knees", "A trial of the knees")):
        guide.made(*paste(RIS.replace("Massage for the shoulder: A trial", title).replace("XYZ_1", f"n{number}")))
    ids = [key for key in corpus.load(guide.root).references if key.startswith("van-den-example-2015")]
    assert ids == ["van-den-example-2015", "van-den-example-2015-backs", "van-den-example-2015-trial"]
    last = paste(RIS.replace("Massage for the shoulder: A trial", "On the backs").replace("XYZ_1", "n9"))
    assert "--id" in guide.refused(*last)


HOSTILE = {
    "a script in the title": (BIBTEX.replace("Massage for", "<script>alert(1)</script>"), "HTML"),
    "a script in escaped signs": (json.dumps(CSL | {"title": "&lt;script&gt;x"}), "HTML"),
    "a link": (json.dumps(CSL | {"title": "[x](https://evil.example)"}), "a link"),
    "a hidden sign": (json.dumps(CSL | {"title": "a\u202eb"}), "U+202E"),
    "a name that is a tag": (json.dumps(CSL | {"author": [{"family": "<img src=x>"}]}), "HTML"),
    "an address that runs": (json.dumps({**CSL, "DOI": None, "URL": "javascript:x()"}), "script"),
    "no DOI": (json.dumps(CSL | {"DOI": '10.1/"><b>'}), "no DOI"),
    "YAML": ("references: !!python/object/apply:os.system [id]", "is none of"),
    "two records": (json.dumps([CSL, CSL | {"id": "b"}]), "2 records"),
    "no record": ("[]", "0 records"),
    "half a record": (json.dumps(CSL)[:-9], "not whole"),
    "half an entry": ("@article{x, title={Never closed", "BibTeX"),
    "deep lists": ("[" * 100_000, "not whole"),
    "far too much": (RIS + "N1  - x\n" * 60_000, "one record"),
    "words": ("Please add the paper by Ann Example.", "is none of"),
    "no title": (json.dumps(CSL | {"title": None}), "--title"),
    "no type that we know": (json.dumps(CSL | {"type": "motion_picture"}), "--type"),
    "no author and no year": (json.dumps({"type": "book", "title": "的"}), "--id"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_hostile_or_broken_is_refused(guide, paste, what):
    text, words = HOSTILE[what]
    assert words in guide.refused(*paste(text))


def test_a_pasted_record_opens_no_other_file(guide, paste):
    (guide.root / "secret.bib").write_text("@book{s, title={Secret words}}", encoding="utf-8")
    said = guide.refused(*paste(r"@book{x, title={\input{secret.bib}}, author={A, B}, year=2020}"))
    assert "Secret words" not in said


class Registry(BaseHTTPRequestHandler):
    """Answers as doi.org does: a redirect, then CSL where it is asked for."""

    def do_GET(self):  # noqa: N802
        if self.path == "/10.1000/XYZ_1":
            return self._moved("/works/1")
        if self.path == "/10.1000/file":
            return self._moved("file:///etc/passwd")
        if self.path == "/works/1" and self.headers["Accept"] == lookup.CSL or self.path == "/pubmed?id=999123":
            return self._say(json.dumps({name: CSL[name] for name in CSL if name != "DOI"}).encode())
        if self.path == "/10.1000/page":
            return self._say(b"<html>no record</html>")
        if self.path == "/10.1000/long":
            return self._say(b"x" * (lookup.MOST + 2))
        return self.send_error(500 if "fails" in self.path else 404)

    def _moved(self, where):
        self.send_response(302)
        self.send_header("Location", where)
        self.end_headers()

    def _say(self, body):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def registry(monkeypatch):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Registry)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setattr(lookup, "DOI", f"http://127.0.0.1:{server.server_port}/")
    monkeypatch.setattr(lookup, "PUBMED", f"http://127.0.0.1:{server.server_port}/pubmed?id=")
    yield server
    server.shutdown()
    server.server_close()


def test_a_source_is_fetched_by_its_doi(guide, registry):
    guide.made("reference", "--doi", "https://doi.org/10.1000/XYZ_1", "--lookup", *JUDGED)
    record = corpus.load(guide.root).references["van-den-example-2015"]
    assert (record.csl["DOI"], record.csl["PMID"]) == ("10.1000/XYZ_1", "999123")
    assert "this DOI" in guide.refused("reference", "--doi", "10.1000/xyz_1", "--lookup")


def test_a_source_is_fetched_by_its_pubmed_number(guide, registry):
    guide.made("reference", "--pmid", "999123", "--lookup", *JUDGED)
    assert corpus.load(guide.root).references["van-den-example-2015"].csl["PMID"] == "999123"


@pytest.mark.parametrize(
    ("doi", "words"),
    [
        ("10.1000/none", "knows no such number"),
        ("10.1000/fails", "the error 500"),
        ("10.1000/file", "paste the record instead"),
        ("10.1000/page", "no record that can be read"),
        ("10.1000/long", "more than one record"),
    ],
)
def test_what_can_not_be_fetched_is_said(guide, registry, doi, words):
    assert words in guide.refused("reference", "--doi", doi, "--lookup")


def test_without_a_network_it_says_what_to_do_instead(guide, registry, monkeypatch):
    registry.shutdown()
    registry.server_close()
    assert "give the file with --from" in guide.refused("reference", "--doi", "10.1000/XYZ_1", "--lookup")
    assert "--doi or --pmid" in guide.refused("reference", "--lookup")


def test_nothing_is_fetched_unless_a_person_asks_for_it(guide, monkeypatch, paste):
    monkeypatch.setattr(lookup, "item", lambda *_: pytest.fail("the network was used"))
    guide.made(*paste(RIS), "--pmid", "999123")
    assert corpus.load(guide.root).references["van-den-example-2015"].csl["PMID"] == "999123"


def test_the_forms_are_told_apart():
    assert pasted.is_recased(BIBTEX) and not pasted.is_recased(RIS)
