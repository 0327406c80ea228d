"""The ZIP opens from a file and from an intranet, asks nobody for anything, and everything in it works."""

import functools
import shutil
import zipfile
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.environment import NotReady
from scripts.offline import FOLDER, offline
from scripts.offline.links import settled
from tests.browser.conftest import DESKTOP, PHONE, listen
from tests.conftest import served
from tests.site.pages import ROOT

HOME = "https://guide.example/"
KEPT = {"index.html", "a/index.html", "a/b/index.html", "assets/x.css"}


@functools.cache
def unpacked(site, folder):
    assert offline(ROOT, site, folder / "guide.zip") == 0
    with zipfile.ZipFile(folder / "guide.zip") as packed:
        packed.extractall(folder / "in some folder" / "ünïcode")
    return folder / "in some folder" / "ünïcode" / FOLDER


@pytest.fixture(scope="module")
def folder(site, tmp_path_factory):
    """The ZIP of the built site, unpacked to a folder with a difficult name."""
    return unpacked(site, tmp_path_factory.mktemp("offline"))


@pytest.fixture(params=["file", "intranet"])
def start(request, folder):
    """Where the folder is opened: as a file, or deep in the addresses of an intranet."""
    if request.param == "file":
        return folder.as_uri() + "/"
    return served(folder.parents[2]) + "in%20some%20folder/%C3%BCn%C3%AFcode/" + FOLDER + "/"


@pytest.fixture
def reader(browser, start):
    """Return a function that opens a page of the folder; fails if it asked elsewhere, missed a file or complained."""
    contexts, wrongs = [], []

    def open_page(path, **options):
        context = browser.new_context(**({"viewport": DESKTOP} | options))
        contexts.append(context)
        page = context.new_page()
        listen(page, wrongs)
        page.on("request", lambda asked: asked.url.startswith((start, "data:", "blob:")) or wrongs.append(asked.url))
        page.on("requestfailed", lambda asked: wrongs.append(f"failed: {asked.url}"))
        page.on("response", lambda got: got.status < 400 or wrongs.append(f"{got.status}: {got.url}"))
        page.goto(start + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrongs, wrongs


def test_every_link_in_the_folder_leads_to_a_file_and_to_its_part(folder):
    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    trees = {path: LexborHTMLParser(file.read_text("utf-8")) for path, file in files.items() if path.endswith(".html")}
    assert len(trees) > 70
    parts = {path: {node.attributes["id"] for node in tree.css("[id]")} for path, tree in trees.items()}
    broken = []
    for path, tree in trees.items():
        for node in tree.css("[href], [src]"):
            link = node.attributes.get("href") or node.attributes.get("src") or ""
            parsed = urlsplit(link)
            if parsed.scheme or parsed.netloc:
                continue
            target = normpath(join(dirname(path), unquote(parsed.path))) if parsed.path else path
            part = unquote(parsed.fragment)
            known = part in ("", "__skip") or target not in parts or part in parts[target]
            if target not in files or not known:
                broken.append((path, link))
    assert not broken, broken[:5]


def test_the_same_site_gives_the_same_bytes_and_a_first_file_that_says_what_to_do(site, folder, tmp_path):
    copied = tmp_path / "copy"
    shutil.copytree(site, copied)  # with times of its own
    assert offline(ROOT, copied, tmp_path / "again.zip") == 0
    first = folder.parents[2] / "guide.zip"
    assert (tmp_path / "again.zip").read_bytes() == first.read_bytes()
    with zipfile.ZipFile(first) as packed:
        names = packed.namelist()
    assert names == sorted(names) and f"{FOLDER}/START-HERE.html" in names
    assert not [name for name in names if name.endswith((".gz", ".br", "embed.html", "oembed.json"))]


def test_pages_of_each_kind_open_without_a_word_of_complaint(reader):
    for path in ("START-HERE.html", "index.html", "conditions/index.html", "benefits/index.html"):
        reader(path)
    page = reader("START-HERE.html", viewport=PHONE)
    page.get_by_role("link", name="Open the guide").click()
    page.get_by_role("heading", level=1).wait_for()
    assert page.url.endswith("/index.html")


def test_the_picture_opens_large(reader):
    page = reader("conditions/low-back-pain/index.html")
    page.locator("article figure a").first.click()
    page.locator(".glightbox-container img, .gslide-image img").first.wait_for()
    page.keyboard.press("Escape")
    page.locator(".glightbox-container").wait_for(state="detached")


def test_the_self_check_answers(reader):
    page = reader("who-it-suits/self-check/index.html")
    page.locator('input[name="any-red-flag-now"][value="yes"]').check()
    assert page.locator(".nmt-check__result--now").is_visible()


def test_a_sheet_can_be_filled_and_the_colors_chosen(reader):
    page = reader("tools/first-visit/index.html")
    page.locator("input.nmt-blank").first.fill("hay fever")
    assert page.locator("input.nmt-blank").first.input_value() == "hay fever"
    before = page.locator("body").get_attribute("data-md-color-scheme")
    for _ in range(2):
        page.locator("label[for^=__palette]:visible").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") != before


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_search_finds_a_page_and_opens_it(reader, size):
    page = reader("your-session/aftercare/index.html", viewport=size)
    if size is PHONE:
        page.locator("[data-nmt-toggle=__search]").click()
    page.locator(".nmt-search__input").fill("low back pain")
    result = page.locator(".nmt-search-result__link").first
    result.wait_for()
    result.click()
    page.wait_for_url("**/low-back-pain/index.html**")
    assert page.get_by_role("heading", level=1).inner_text().strip("¶ ") == "Can NMT help low back pain?"


@pytest.mark.parametrize(
    ("link", "path", "works"),
    [
        ("../b/", "a/index.html", f"{HOME}b/"),
        ("b/?q=1#part", "a/index.html", "b/index.html?q=1#part"),
        ("..", "a/index.html", "../index.html"),
        ("./", "a/index.html", "./index.html"),
        (".", "index.html", "./index.html"),
        ("../assets/x.css", "a/index.html", "../assets/x.css"),
        ("embed.html", "a/index.html", f"{HOME}a/embed.html"),
        ("#part", "a/index.html", "#part"),
        ("https://other.example/x/", "index.html", "https://other.example/x/"),
        ("mailto:a@b.example", "index.html", "mailto:a@b.example"),
        ("data:,", "index.html", "data:,"),
    ],
)
def test_a_link_names_its_file_or_leads_to_the_published_address(link, path, works):
    assert settled(link, path, KEPT, HOME) == works


def test_no_page_of_the_folder_asks_the_network_or_holds_what_a_folder_cannot_give(folder):
    wrong = "[src*='//'], link[rel=stylesheet][href*='//'], script[src*=storefront], script[type=speculationrules]"
    wrong += ", meta[http-equiv], [integrity], [crossorigin]"
    found = {}
    for file in folder.rglob("*.html"):
        if left := LexborHTMLParser(file.read_text(encoding="utf-8")).css(wrong):
            found[file.relative_to(folder).as_posix()] = [node.html[:80] for node in left]
    assert not found


def test_without_a_site_it_says_what_to_do_and_writes_nothing(tmp_path):
    with pytest.raises(NotReady, match="python3 scripts build"):
        offline(ROOT, tmp_path / "none", tmp_path / "guide.zip")
    assert not list(tmp_path.iterdir())
