"""Does to an oEmbed answer what WordPress does to a stranger's, and receives messages as its host script does."""

import re
from html import escape, unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

SECRET = "a1B2c3D4e5"
KEPT = {
    "a": ("href",),
    "blockquote": (),
    "iframe": ("src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"),
}
# The script of the host page: what `wp-embed.js` accepts, in our words.
RECEIVER = """
const LETTERS = /^[a-zA-Z0-9]+$/;
window.went = [];
addEventListener("message", (event) => {
  const data = event.data;
  if (!data || !(data.secret || data.message || data.value) || !LETTERS.test(data.secret)) return;
  const frames = document.querySelectorAll(`iframe[data-secret="${data.secret}"]`);
  const quotes = document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`);
  for (const quote of quotes) quote.style.display = "none";
  for (const frame of frames) {
    if (event.source !== frame.contentWindow) continue;
    frame.removeAttribute("style");
    if (data.message === "height") {
      let height = parseInt(data.value, 10);
      if (height > 1000) height = 1000;
      else if (~~height < 200) height = 200;
      frame.height = height;
    }
    if (data.message === "link") {
      const from = new URL(frame.getAttribute("src")), to = new URL(data.value);
      const ours = /^https?:$/.test(to.protocol) && to.host === from.host;
      if (ours && document.activeElement === frame) went.push(data.value);
    }
  }
});
addEventListener("DOMContentLoaded", () => {
  for (const frame of document.querySelectorAll("iframe.wp-embedded-content"))
    frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
});
"""


def sanitized(html: str) -> str:
    """Return what is left: links, quotes and frames with the allowed attributes; of these one quote and one frame."""
    kept = "".join(_kept(node) for node in LexborHTMLParser(f"<body>{html}</body>").body.iter(include_text=True))
    found = re.search(r"(<blockquote>.*?</blockquote>)?.*?(<iframe [^>]*></iframe>)", kept, flags=re.DOTALL)
    return "".join(part or "" for part in found.groups()) if found else ""


def embedded(html: str, secret: str = SECRET) -> str:
    """Return the HTML that WordPress puts into a post for an oEmbed answer's `html`."""
    html = sanitized(html)
    quote = "<blockquote" in html
    html = re.sub(r'(<iframe [^>]*src="[^"]*)"', rf'\1#?secret={secret}" data-secret="{secret}"', html)
    html = html.replace("<blockquote>", f'<blockquote class="wp-embedded-content" data-secret="{secret}">')
    hidden = ' style="position: absolute; visibility: hidden;"' if quote else ""
    return html.replace(
        "<iframe ", f'<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"{hidden} '
    )


def _kept(node: LexborNode) -> str:
    if node.tag == "-text":
        return escape(unescape(node.text()))
    inside = "".join(_kept(child) for child in node.iter(include_text=True))
    if node.tag not in KEPT:
        return inside
    attributes = "".join(
        f' {name}="{escape(value or "")}"' for name, value in node.attributes.items() if name in KEPT[node.tag]
    )
    return f"<{node.tag}{attributes}>{inside}</{node.tag}>"
