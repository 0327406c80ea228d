"""An asset gets its new name everywhere that it is named, or the build stops."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.publish import hashed_names
from scripts.publish.hashed_names import PATTERN

HOME = "https://guide.example/nmt/"


def page(body, head=""):
    return f'<html><head><link rel="canonical" href="{HOME}">{head}</head><body>{body}</body></html>'


@pytest.fixture
def site(tmp_path):
    """Write small files, run the pass and return the folder: site({path: text})."""

    def make(files):
        for path, text in {"index.html": page(""), **files}.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8")
        hashed_names.write(tmp_path)
        return tmp_path

    return make


def links(site, path, css="[src], [href]:not([rel=canonical])"):
    nodes = LexborHTMLParser((site / path).read_text(encoding="utf-8")).css(css)
    return [node.attributes.get("src") or node.attributes.get("href") for node in nodes]


def target(site, path, link):
    return ((site / path).parent / link.removeprefix(HOME).removeprefix("/nmt/")).resolve()


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("a/b/index.html", "../../assets/x.js"),
        ("index.html", "assets/x.js?v=1#part"),
        ("404.html", "/nmt/assets/x.js"),
        ("index.html", f"{HOME}assets/x.js"),
    ],
)
def test_a_page_finds_its_script_under_the_new_name(site, path, link):
    built = site({path: page(f'<script src="{link}"></script>'), "assets/x.js": "1"})
    (found,) = links(built, path)
    assert PATTERN.match("/assets/" + found.partition("?")[0].rpartition("/")[2])
    assert target(built, path, found.partition("?")[0]).read_text() == "1"
    assert found.endswith("?v=1#part") == link.endswith("?v=1#part")
    assert not (built / "assets/x.js").exists()


def test_a_picture_stays_at_its_plain_address_too(site):
    image = (
        '<a href="../figures/x.svg"><img src="../figures/x.svg" srcset="../figures/x.svg 1x, ../figures/y.svg 2x"></a>'
    )
    built = site({"a/index.html": page(image), "figures/x.svg": "<svg/>", "figures/y.svg": "<svg></svg>"})
    first, second = links(built, "a/index.html")
    assert first == second != "../figures/x.svg"
    assert (built / "figures/x.svg").read_text() == target(built, "a/index.html", first).read_text()
    assert (
        "figures/y." in (built / "a/index.html").read_text()
        and "figures/y.svg" not in (built / "a/index.html").read_text()
    )


def test_what_others_fetch_keeps_its_address(site):
    shared = f'<meta property="og:image" content="{HOME}assets/share.png">'
    data = f'<script type="application/ld+json">{{"image": "{HOME}assets/share.png"}}</script>'
    files = {
        "index.html": page('<script src="embed.js"></script><code>src="assets/x.css"</code>', shared + data),
        "embed.js": "1",
        "assets/share.png": "",
        "page.json": '{"html": "figures/x.svg"}',
    }
    built = site(files)
    assert {name: (built / name).read_text() for name in files} == files


def test_a_script_finds_what_it_asks_for_and_its_own_name_changes_with_that(site):
    files = {
        "index.html": page('<script src="assets/a.js" data-sheet="assets/s.css"></script>'),
        "assets/a.js": 'load(new URL("lib/b.js", here)); load("assets/lib/b.js"); load(`s.css`)',
        "assets/lib/b.js": "1",
        "assets/s.css": "a{background:url('../figures/x.svg')} b{background:url(data:image/png;base64,x)}",
        "figures/x.svg": "<svg/>",
    }
    built = site(files)
    (script,) = links(built, "index.html")
    text = (built / script).read_text()
    assert "lib/b.js" not in text and "`s.css`" not in text
    sheet = next((built / "assets").glob("s.*.css"))
    assert sheet.name in text and sheet.name in (built / "index.html").read_text()
    assert next((built / "figures").glob("x.*.svg")).name in sheet.read_text()
    before = script
    again = site(files | {"assets/lib/b.js": "2"})
    assert links(again, "index.html") != [before]


def test_settings_in_a_page_are_found(site):
    script = '<script type="application/json">{"worker": "../assets/w.js"}</script>'
    built = site({"a/index.html": page(script), "assets/w.js": "1"})
    assert next((built / "assets").glob("w.*.js")).name in (built / "a/index.html").read_text()


@pytest.mark.parametrize("text", ["load(`${base}/b.js`)", 'load(base + "/x/b.js")'])
def test_a_script_that_names_another_in_a_way_that_is_not_understood_stops_the_build(site, text):
    with pytest.raises(ValueError, match="assets/b.js gets a new name"):
        site(
            {
                "index.html": page('<script src="assets/a.js"></script><script src="assets/b.js"></script>'),
                "assets/a.js": text,
                "assets/b.js": "1",
            }
        )


def test_scripts_that_use_each_other_stop_the_build(site):
    with pytest.raises(ValueError, match="assets/a.js -> assets/b.js -> assets/a.js"):
        site(
            {
                "index.html": page('<script src="assets/a.js"></script>'),
                "assets/a.js": 'load("b.js")',
                "assets/b.js": 'load("a.js")',
            }
        )


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/assets/x.0123456789ab.js", True),
        ("/figures/a-b.0123456789ab.svg", True),
        ("/assets/stylesheets/main.57a0d79d.min.css", False),
        ("/assets/x.0123456789ab.js.br", False),
        ("/embed.js", False),
        ("/data/x.0123456789ab.json", False),
    ],
)
def test_only_names_with_a_digest_may_be_kept_for_ever(path, kept):
    assert bool(PATTERN.match(path)) is kept
