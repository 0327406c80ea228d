"""Whatever a stranger writes into an address or a message, a face keeps its form and a host its height."""

import pytest

from tests.browser.frames import faces, settle, until
from tests.browser.fuzz import messages, queries
from tests.browser.hosts import ELEMENT, LIGHT, Host

BATCH = 50
SHADOW = "document.querySelector('nmt-page').shadowRoot.innerHTML"
SHAPE = SHADOW + """.replace(/ style="[^"]*"/, "")"""
# Loads many embeds in one page of the same origin, so that each can be looked into, and returns what is wrong.
LOOK = """async ([path, queries]) => {
  const allowed = /^(--nmt-brand(-strong)?|color-scheme|font-size)$/;
  const harmless = /^(light|dark|\\d{2,3}%|light-dark\\(rgb\\(\\d+, ?\\d+, ?\\d+\\), ?rgb\\(\\d+, ?\\d+, ?\\d+\\)\\))$/;
  const skeleton = (doc) => {
    const copy = doc.documentElement.cloneNode(true);
    copy.removeAttribute("style");
    copy.removeAttribute("data-chrome");
    for (const name of ["hidden", "aria-level"])
      for (const node of copy.querySelectorAll(`[${name}]`)) node.removeAttribute(name);
    return copy.outerHTML;
  };
  const light = (color) => {
    const line = (v) => ((v /= 255) > 0.04045 ? ((v + 0.055) / 1.055) ** 2.4 : v / 12.92);
    const rgb = color.match(/[\\d.]+/g).slice(0, 3).map(line);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2] + 0.05;
  };
  const load = (query) => new Promise((done) => {
    const frame = document.createElement("iframe");
    frame.style.width = "600px";
    frame.onload = () => done([query, frame]);
    frame.src = new URL("?" + query, path).href; // as written, with "<" and a line break, the browser refuses it
    document.body.append(frame);
  });
  window.said ??= new Map();
  window.onmessage = ({ source, data }) => said.set(source, [...(said.get(source) || []), data]);
  window.pwned = () => { window.hit = true; };
  const [, plain] = await load("");
  const model = skeleton(plain.contentDocument);
  const frames = await Promise.all(queries.map(load));
  await new Promise((done) => setTimeout(done, 50));
  const wrong = [];
  for (const [query, frame] of frames) {
    const view = frame.contentWindow, doc = frame.contentDocument, style = doc.documentElement.style;
    const say = (what) => wrong.push([query, what]);
    if (skeleton(doc) !== model) say("markup");
    for (const name of style)
      if (!allowed.test(name) || !harmless.test(style.getPropertyValue(name))) say(style.cssText);
    if (!["none", undefined].includes(doc.documentElement.dataset.chrome)) say("chrome");
    for (const node of doc.querySelectorAll("[aria-level]")) if (!/^[1-9]$/.test(node.ariaLevel)) say("level");
    const heights = (said.get(view) || []).filter((data) => data.message === "height").map((data) => data.value);
    if (!heights.length) say("mute");
    for (const value of heights) if (!Number.isInteger(value) || value < 1 || value > 1e5) say(value);
    for (const link of doc.querySelectorAll("a, .nmt-face__head")) {
      if (!link.checkVisibility() || !link.textContent.trim()) continue;
      const paint = (node) => view.getComputedStyle(node).backgroundColor;
      let ground = link;
      while (ground != doc.body && /, 0\\)$/.test(paint(ground))) ground = ground.parentElement;
      const pair = [light(view.getComputedStyle(link).color), light(paint(ground))];
      const contrast = Math.max(...pair) / Math.min(...pair);
      if (!(contrast >= 4.5)) say(`contrast ${contrast} of ${link.textContent}`);
    }
  }
  if (window.hit) wrong.push(["", "a script ran"]);
  said.clear();
  document.body.replaceChildren();
  return wrong;
}"""


@pytest.fixture(params=["light", "dark"])
def looker(visit, address, request):
    """Return a function: page, queries -> what is wrong, in a browser of each color scheme."""
    page = visit(LIGHT + "card.html", color_scheme=request.param)  # any document of the guide's own origin
    html = "<!DOCTYPE html><html lang=en><title>x</title><body>"
    page.evaluate("(html) => { document.open(); document.write(html); document.close(); }", html)

    def look(path, asked):
        wrong = []
        for start in range(0, len(asked), BATCH):
            wrong += page.evaluate(LOOK, [f"{address}{path}", asked[start : start + BATCH]])
        return wrong

    return look


def test_no_parameter_does_harm(looker, request):
    seed = 7 if "light" in request.node.name else 8
    assert looker(LIGHT + "embed.html", queries(250, seed)) == []


def test_no_accent_makes_text_faint(looker):
    """On a page with tinted boxes, cards and tables, whose links and titles take the accent."""
    corners = [f"accent={r}{g}{b}" for r in ("00", "80", "ff") for g in ("00", "80", "ff") for b in ("00", "80", "ff")]
    asked = [f"{corner}&theme={theme}" for corner in corners for theme in ("light", "dark")]
    assert looker("benefits/embed.html", asked) == []


@pytest.mark.parametrize("path", [LIGHT + "card.html", "faq/embed.html"])
def test_other_faces_bear_it_too(looker, path):
    assert looker(path, queries(50, 9)) == []


def test_no_message_to_the_host_does_harm(host):
    """1,500 from our own frame, 750 each from a stranger's and from the page itself."""
    page = host(Host(ELEMENT + "<iframe title=x srcdoc='<p>x</p>'></iframe>", "{script}"), page=LIGHT)
    (frame,) = faces(page, 1)
    settle(page, frame)
    stranger = next(each for each in page.frames if each.url == "about:srcdoc")
    before, shape = page.evaluate(SHADOW), page.evaluate(SHAPE)
    page.evaluate(
        """() => {
          const frame = document.querySelector("nmt-page").shadowRoot.querySelector("iframe");
          window.heights = [];
          window.pwned = () => { window.hit = true; };
          new MutationObserver(() => heights.push(frame.style.cssText)).observe(frame, { attributes: true });
          window.heard = 0;
          addEventListener("message", () => heard++);
        }"""
    )
    post = "(all) => { for (const each of all) (parent == self ? self : parent).postMessage(each, '*'); }"
    for sender, count, seed in ((stranger, 750, 1), (page, 750, 2)):
        sender.evaluate(post, messages(count, seed))
    page.wait_for_function("() => heard >= 1500")
    assert page.evaluate(SHADOW) == before
    frame.evaluate(post, messages(1500, 3))
    page.wait_for_function("() => heard >= 3000")
    for style in page.evaluate("heights"):
        height = float(style.removeprefix("height: ").removesuffix("px;"))
        assert 1 <= height <= 1e5, style
    assert not page.evaluate("window.hit")
    assert page.evaluate(SHAPE) == shape
    # A frame that has said nonsense is right again when it next speaks.
    frame.evaluate("document.querySelector('.nmt-face').style.paddingBottom = '50px'")
    settle(page, frame)


def test_no_message_to_a_frame_does_harm(host):
    page = host(Host("<iframe title=x src='{at}{page}embed.html'></iframe>", ""), page=LIGHT)
    (frame,) = faces(page, 1)
    frame.wait_for_selector(".nmt-face__foot")
    before = frame.evaluate("document.documentElement.outerHTML")
    frame.evaluate("window.heard = 0; addEventListener('message', () => heard++)")
    page.evaluate("window.said = []; addEventListener('message', (event) => said.push(event.data))")
    page.evaluate(
        "(all) => { for (const each of all) document.querySelector('iframe').contentWindow.postMessage(each, '*'); }",
        messages(500, 4),
    )
    until(page, frame, "() => heard >= 500")
    assert frame.evaluate("document.documentElement.outerHTML") == before
    for said in page.evaluate("said"):
        assert said["nmt"] == 1 and said["message"] == "height" and 1 <= said["value"] <= 1e5
