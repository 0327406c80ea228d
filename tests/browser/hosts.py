"""Clinics' own pages, each on another origin than the guide, as their builders and their rules make them."""

import functools
import http.server
import threading
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHOWN = "your-session/"  # it has a figure and a text to open
LIGHT = "about/changes/"  # the smallest page
SCRIPT = '<script src="{at}embed.js" async></script>'
ELEMENT = '<nmt-page><a href="{at}{page}">What to expect</a></nmt-page>'
FRAME = '<iframe src="{at}{page}embed.html" title="What to expect" width="100%" height="600"{more}></iframe>'
# Rules that a theme would need malice to write; they stand before and after everything of ours.
HOSTILE = """
* { all: initial !important; color: lime !important; font: 40px/3 fantasy !important;
    box-sizing: content-box !important; letter-spacing: 1em !important;
    text-transform: uppercase !important; padding: 30px !important; }
html, body, main { display: block !important; padding: 0 !important; }
style, script, head { display: none !important; }
iframe { height: 10px !important; max-height: 10px !important; width: 10px !important; visibility: hidden !important;
         position: absolute !important; border: 9px solid red !important; display: none !important; }
nmt-page { height: 20px !important; max-height: 20px !important; overflow: hidden !important; opacity: 0 !important;
           visibility: hidden !important; display: none !important; clip-path: inset(50%) !important;
           transform: scale(0.1) !important; filter: blur(9px) !important; contain: strict !important;
           position: fixed !important; columns: 3 !important; content-visibility: hidden !important;
           zoom: 0.2 !important; float: left !important; color-scheme: dark !important; }
a { display: none !important; }
"""


@dataclass(frozen=True)
class Host:
    """One page of a clinic: its body, what stands in its head, its Content Security Policy, the reader's browser."""

    body: str
    head: str = ""
    root: str = 'lang="en"'
    policy: str = ""
    browser: dict = field(default_factory=dict)

    def html(self, **values) -> str:
        """Return the page with {at}, the guide's address, and {page} filled in."""
        body, head = self.body, self.head.replace("{script}", SCRIPT)
        for name, value in ({"page": SHOWN, "more": ""} | values).items():
            body, head = body.replace(f"{{{name}}}", value), head.replace(f"{{{name}}}", value)
        return (
            f'<!DOCTYPE html><html {self.root}><head><meta charset="utf-8"><title>A clinic</title>'
            '<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">'
            f"{head}</head><body><main><h1>A clinic</h1>{body}</main></body></html>"
        )


TAB = """<button onclick="tab.hidden = false">Your session</button><div id="tab" hidden>{}</div>"""
SHADOW = """<div id="shell"></div><script>
shell.attachShadow({ mode: "open" }).innerHTML = `<div style="padding:1em">{}</div>`;</script>"""

# Hosts where our element stands; in each the frame is as tall as its text.
WITH_SCRIPT = {
    "the element": Host(ELEMENT, "{script}"),
    "script at the foot": Host(ELEMENT + SCRIPT),
    "strict policy, script on the host": Host(
        ELEMENT,
        '<script src="/embed.js" defer></script><link rel="stylesheet" href="/host.css">',
        policy="default-src 'none'; frame-src {at}; script-src 'self'; style-src 'self'; img-src data:",
    ),
    "pinned script": Host(
        ELEMENT, '<script src="{at}embed-1.js" integrity="{integrity}" crossorigin="anonymous" async></script>'
    ),
    "five elements": Host(
        ELEMENT
        + '<nmt-page theme="dark"><a href="{at}faq/#does-it-hurt">Does it hurt?</a></nmt-page>'
        + '<nmt-page size="130" heading="3" accent="ff8800"><a href="{at}what-is-nmt/">What is NMT?</a></nmt-page>'
        + '<nmt-page chrome="none"><a href="{at}conditions/neck-pain/">Neck pain</a></nmt-page>'
        + '<nmt-page section="referred-pain"><a href="{at}glossary/">Referred pain</a></nmt-page>',
        "{script}",
    ),
    "a tab that is hidden first": Host(TAB.replace("{}", ELEMENT), "{script}"),
    "hostile styles": Host(ELEMENT, f"{{script}}<style>{HOSTILE}</style>"),
    "right to left": Host(ELEMENT, "{script}", root='lang="ar" dir="rtl"'),
    "dark": Host(
        ELEMENT,
        "{script}<style>:root { color-scheme: dark; background: #111; color: #eee }</style>",
        browser={"color_scheme": "dark"},
    ),
    "inside a shadow root": Host(SHADOW.replace("{}", ELEMENT), "{script}"),
    "280 pixels": Host(
        ELEMENT, "{script}<style>body { margin: 0 }</style>", browser={"viewport": {"width": 280, "height": 653}}
    ),
    "a sandbox around the host": Host(
        """<iframe title="A box" sandbox="allow-scripts" width="99%" height="9000" srcdoc='{inside}'></iframe>"""
    ),
    "a row": Host(ELEMENT, "{script}<style>main { display: flex } nmt-page { flex: 1; min-width: 0 }</style>"),
}

# Hosts without our script: the frame keeps its height and scrolls, and no word is lost.
WITHOUT_SCRIPT = {
    "a frame": Host(FRAME),
    "a sandboxed frame": Host(FRAME.replace("{more}", ' sandbox="allow-scripts"')),
    "a frame barred from scripts": Host(FRAME.replace("{more}", ' sandbox=""')),
    "a frame under a strict policy": Host(FRAME, policy="default-src 'none'; frame-src {at}; img-src data:"),
    "a frame in a page from right to left": Host(FRAME, root='lang="he" dir="rtl"'),
    "a frame of 280 pixels": Host(
        FRAME,
        "<style>body { margin: 0 } iframe { border: 0 }</style>",
        browser={"viewport": {"width": 280, "height": 653}},
    ),
    "a frame in a dark page": Host(FRAME, browser={"color_scheme": "dark"}),
}


class Clinic:
    """A server on an origin of its own; its pages are put in while it runs."""

    def __init__(self):
        self.pages = {"/host.css": ("body { margin: 1em }", "text/css", "")}
        handler = functools.partial(_Handler, self.pages)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        # Another name too, so that the browser keeps the frame in another process, as it does between sites.
        self.address = f"http://localhost:{server.server_port}/"

    def put(self, path: str, text: str, kind: str = "text/html", policy: str = "") -> str:
        """Serve `text` at `path` and return its address."""
        self.pages["/" + path] = (text, kind, policy)
        return self.address + path


class _Handler(http.server.BaseHTTPRequestHandler):
    def __init__(self, pages, *arguments):
        self.pages = pages
        super().__init__(*arguments)

    def do_GET(self):  # noqa: N802 - the name is http.server's
        """Answer from memory."""
        text, kind, policy = self.pages.get(self.path.partition("?")[0], ("", "text/plain", ""))
        data = text.encode()
        self.send_response(200 if text else 404)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        if policy:
            self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        """Say nothing."""
