"""The leaflets are PDFs that everybody can read, say where they come from, and come out the same each time."""

import io
import shutil
from concurrent.futures import ThreadPoolExecutor

import pikepdf
import pypdfium2
import pytest

from scripts import leaflets, manuscript
from scripts.environment import NotReady
from scripts.leaflets import printer
from scripts.leaflets.facts import Facts, stamp
from tests.browser.paper import Print
from tests.site.pages import ROOT

# Cards and figure, a table to fill, a page in the middle of a folder that holds others.
SAMPLES = ("conditions/low-back-pain.md", "tools/first-visit.md", "your-session/index.md")
SHEETS = {"conditions/low-back-pain/": (3, 6), "tools/first-visit/": (1, 1), "your-session/": (3, 7)}
FACTS = Facts("A title", "https://guide.example/a/", "What it is about.", "2026-01-05")


def apart(work, *values):
    """Do work that drives a browser of its own: a thread has room for one, and the other tests have theirs here."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(work, *values).result()


@pytest.fixture(scope="module")
def printed(site, tmp_path_factory):
    """A copy of the built site in which the samples have their leaflets."""
    root = tmp_path_factory.mktemp("leaflets")
    for path in SAMPLES:
        (root / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "docs" / path, root / "docs" / path)
    shutil.copytree(site, root / "site")
    apart(leaflets.add, root / "site", root)
    return root / "site"


PAGES = {page.address: page for page in manuscript.pages(ROOT)[0]}
LEAFLETS = [(address, size) for address in SHEETS for size in printer.PAPERS]


def test_about_ten_key_pages_and_every_sheet_are_leaflets():
    chosen = {address for address, page in PAGES.items() if page.meta.get(leaflets.FIELD)}
    assert 10 <= len(chosen) <= 20
    assert {address for address in PAGES if address.startswith("tools/")} <= chosen


@pytest.mark.parametrize(("address", "size"), LEAFLETS)
def test_a_leaflet_is_tagged_and_says_what_it_is(printed, address, size):
    file = printed / address / leaflets.name(address, size)
    with pikepdf.open(file) as pdf:
        root, about = pdf.Root, pdf.docinfo
        assert root.MarkInfo.Marked and root.StructTreeRoot.K and str(root.Lang) == "en-US"
        assert root.ViewerPreferences.DisplayDocTitle
        kinds = {str(item.S) for item in pdf.objects if _is(item, "/StructElem")}
        assert {"/H1", "/P", "/Link"} <= kinds
        assert str(about.Title) == PAGES[address].meta["title"]
        assert str(about.CreationDate) == f"D:{PAGES[address].meta['last_reviewed'].replace('-', '')}120000Z"
        with pdf.open_metadata() as xmp:
            assert xmp["dc:source"] == f"https://nmt-guide.example/{address}"
        with pdf.open_outline() as outline:
            assert outline.root[0].title == PAGES[address].meta["title"]
        links = [str(item.A.URI) for item in pdf.objects if _is(item, "/Annot") and "/URI" in item.get("/A", {})]
        assert links and all(link.startswith(("https://", "http://")) and "127.0.0.1" not in link for link in links)
        fonts = [item for item in pdf.objects if _is(item, "/FontDescriptor")]
        assert fonts and all({"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)
        alone = {str(item.BaseFont) for item in pdf.objects if _is(item, "/Font") and _lacks_descriptor(item)}
        assert not alone, f"{alone} are not embedded"


def _is(item, kind: str) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == kind


def _lacks_descriptor(font) -> bool:
    # A font of two parts has its descriptor in the other; one drawn by the PDF itself needs none.
    return font.Subtype not in ("/Type0", "/Type3") and "/FontDescriptor" not in font


@pytest.mark.parametrize(("address", "size"), LEAFLETS)
def test_a_leaflet_reads_well_on_paper(printed, address, size):
    paper = Print((printed / address / leaflets.name(address, size)).read_bytes())
    least, most = SHEETS[address]
    assert least <= len(paper.sheets) <= most
    text = paper.text.replace(" ", "")
    assert PAGES[address].meta["title"].replace(" ", "") in text and f"nmt-guide.example/{address}" in text
    assert "2026" in text and "TheNMTguide" in text
    assert paper.marks_in_margins() == [] and paper.ink() < 0.16
    width = {"A4": 210, "Letter": 216}[size]
    assert round(paper.sheets[0].get_width() / 72 * 25.4) == width


@pytest.mark.parametrize("address", SHEETS)
def test_the_page_links_to_its_leaflets_and_others_do_not(printed, site, address):
    html = (printed / address / "index.html").read_text(encoding="utf-8")
    for size in printer.PAPERS:
        assert f'href="{leaflets.name(address, size)}"' in html
    assert "nmt-keep" not in (site / "about" / "index.html").read_text(encoding="utf-8")
    assert "nmt-keep" not in (printed / "about" / "index.html").read_text(encoding="utf-8")


def test_a_leaflet_comes_out_the_same_whatever_was_printed_before(printed):
    def second():
        with printer.printing(printed, "https://nmt-guide.example/") as paper:
            paper("conditions/low-back-pain/", "A4")
            return paper("tools/first-visit/", "A4")

    again = stamp(apart(second), _facts(PAGES["tools/first-visit/"]))
    assert again == (printed / "tools" / "first-visit" / leaflets.name("tools/first-visit/", "A4")).read_bytes()


def _facts(page):
    url = f"https://nmt-guide.example/{page.address}"
    return Facts(page.meta["title"], url, page.meta["description"], page.meta["last_reviewed"])


def test_a_pdf_without_tags_is_refused():
    bare = pypdfium2.PdfDocument.new()
    bare.new_page(595, 842)
    out = io.BytesIO()
    bare.save(out)
    with pytest.raises(ValueError, match="guide.example/a/ has no tags"):
        stamp(out.getvalue(), FACTS)


def test_a_page_that_lacks_a_file_is_no_leaflet(printed, tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("<h1>A</h1><img src='gone.svg'>", encoding="utf-8")

    def lacking():
        with printer.printing(tmp_path, "https://guide.example/sub/") as paper:
            paper("a/", "A4")

    with pytest.raises(ValueError, match="the leaflet of a/ lacks https://guide.example/sub/a/gone.svg"):
        apart(lacking)


def test_without_a_browser_it_says_what_to_install(monkeypatch, site, tmp_path):
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "none"))
    with pytest.raises(NotReady, match="which is not a file"), printer.printing(site, "https://guide.example/"):
        pass


def test_a_guide_that_chose_no_page_is_told_so(site, tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("---\ntitle: A\n---\n\nText.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="leaflet: true"):
        leaflets.add(site, tmp_path)
