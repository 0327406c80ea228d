"""Measures frames of the guide inside other pages, as a reader meets them."""

import time
from html import escape
from urllib.parse import urlsplit

PATIENCE = 10  # seconds
MEASURE = """() => {
  const face = document.querySelector(".nmt-face"), root = document.documentElement;
  return {
    text: face ? Math.ceil(face.getBoundingClientRect().height) : 0,
    end: face ? face.getBoundingClientRect().bottom + scrollY : 0,
    bars: [innerWidth - root.clientWidth, innerHeight - root.clientHeight],
    over: [root.scrollWidth - innerWidth, root.scrollHeight - innerHeight],
    height: innerHeight,
    shown: face ? face.checkVisibility({ visibilityProperty: true }) : false,
  };
}"""
# What the host makes of the frame: its box, and whether anything around it hides or cuts it.
BOX = """(frame) => {
  const box = frame.getBoundingClientRect();
  const seen = frame.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true, contentVisibilityAuto: true });
  let cut = 0;
  for (let node = frame; (node = node.assignedSlot || node.parentElement || node.getRootNode().host); ) {
    const { overflow, clipPath, filter } = getComputedStyle(node), around = node.getBoundingClientRect();
    const clips = overflow != "visible" || clipPath != "none";
    if (clips) cut = Math.max(cut, box.bottom - around.bottom, box.right - around.right);
    if (filter != "none") cut = 1e4;
  }
  return { height: frame.clientHeight, outer: box.height, width: box.width, seen, cut };
}"""


def faces(page, count: int | None = None, at: str = "") -> list:
    """Return the frames that hold a face of the guide, once there are `count`, with `at` in the address of each."""
    end = time.monotonic() + PATIENCE
    while True:
        found = [frame for frame in page.frames if urlsplit(frame.url).path.endswith(("embed.html", "card.html"))]
        if count is None or (len(found) == count and all(at in frame.url for frame in found)):
            return found
        assert time.monotonic() < end, f"not {count} frames at '{at}': {[frame.url for frame in page.frames]}"
        page.wait_for_timeout(20)


def fits(frame) -> dict:
    """Return what is wrong with a frame that should be as tall as its text: nothing, when all is well."""
    inside, box = frame.evaluate(MEASURE), frame.frame_element().evaluate(BOX)
    wrong = {}
    if not inside["text"] or not inside["shown"] or not box["seen"]:
        wrong["not seen"] = (inside, box)
    if abs(box["height"] - inside["text"]) > 1 or abs(box["outer"] - inside["text"]) > 1:
        wrong["height"] = (box, inside["text"])
    if any(inside["bars"]) or max(inside["over"]) > 0:
        wrong["scroll bars"] = inside
    if box["cut"] > 0:
        wrong["cut by the host"] = box
    return wrong


def settle(page, frame, check=fits) -> None:
    """Wait until nothing is wrong with a frame; at the end of patience say what is."""
    end = time.monotonic() + PATIENCE
    frame.wait_for_load_state("domcontentloaded")  # one that was just put in place of another has no body yet
    while wrong := check(frame):
        assert time.monotonic() < end, wrong
        page.wait_for_timeout(20)


def near(page, frame) -> None:
    """Scroll to a frame, since frames load when the reader comes near."""
    frame.frame_element().scroll_into_view_if_needed()
    page.wait_for_timeout(20)


def until(page, frame, expression: str) -> None:
    """Wait until an expression holds in a frame; Playwright's own way needs what the frame's policy bars, eval."""
    end = time.monotonic() + PATIENCE
    while not frame.evaluate(expression):
        assert time.monotonic() < end, f"never came true: {expression}"
        page.wait_for_timeout(20)


def quoted(html: str) -> str:
    """Return HTML for use inside an attribute in single quotes."""
    return escape(html).replace("'", "&#39;")
