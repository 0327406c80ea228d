"""Judges what a scan sees by each rule of Mozilla's HTTP Observatory."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

# github.com/mdn/mdn-http-observatory, src/analyzer/tests/ and src/grader/charts.js, read November 2026.
HALF_YEAR = 15_768_000  # seconds
BROAD = ("*", "http:", "https:", "ftp:", "http://*", "https://*")


@dataclass(frozen=True)
class Answer:
    """What a scan sees: the headers of the front page over HTTPS, its HTML, and whether http leads to https."""

    headers: Mapping[str, str]
    html: str = ""
    leads_to_https: bool = True

    def header(self, name: str) -> str:
        """Return a header's value, whatever the case of its name, or nothing."""
        return next((value for key, value in self.headers.items() if key.lower() == name.lower()), "")


def _policies(answer: Answer) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return the directives of header and <meta> together, and those that count in the header alone.

    Of two policies both hold; like the Observatory, this takes each directive from the first that has it.
    """
    header = _parsed(answer.header("Content-Security-Policy"))
    meta = {}
    for node in LexborHTMLParser(answer.html).css("meta[http-equiv=Content-Security-Policy i]"):
        meta |= _parsed(node.attributes.get("content") or "")
    for name in ("frame-ancestors", "sandbox", "report-uri"):  # a <meta> can't set them
        meta.pop(name, None)
    return meta | header, header


def _parsed(text: str) -> dict[str, set[str]]:
    found = {}
    for part in filter(None, map(str.split, text.split(";"))):
        found.setdefault(part[0].lower(), set(part[1:]))
    return found


def _policy(answer: Answer) -> int:
    policy, _ = _policies(answer)
    if not policy:
        return -25
    default = policy.get("default-src", {"*"})
    script, style, objects = (set(policy.get(name, default)) for name in ("script-src", "style-src", "object-src"))
    for sources in (script, style):
        if any(source.startswith(("'sha", "'nonce-")) for source in sources):
            sources.discard("'unsafe-inline'")
    passive = {source for name in ("img-src", "media-src") for source in policy.get(name, default)}
    active = script.union(*(values for name, values in policy.items() if name not in ("img-src", "media-src")))
    unsafe = {*BROAD, "'unsafe-inline'", "data:"}
    for lost, found in (
        (-20, script & unsafe or objects & set(BROAD)),
        (-20, any(source.startswith(("http:", "ftp:")) for source in active)),
        (-10, "'unsafe-eval'" in script | style),
        (-10, any(source.startswith(("http:", "ftp:")) for source in passive)),
        (0, style & unsafe),
    ):
        if found:
            return lost
    return 10 if policy.get("default-src") == {"'none'"} and _is_limited(policy) else 5


def _is_limited(policy: dict[str, set[str]]) -> bool:
    return bool(policy.get("form-action")) and not policy["form-action"] & set(BROAD)


def _framing(answer: Answer) -> int:
    if "frame-ancestors" in _policies(answer)[1]:
        return 5
    return 0 if answer.header("X-Frame-Options").strip().lower() in ("deny", "sameorigin") else -20


def _https_only(answer: Answer) -> int:
    age = re.search(r"max-age=\"?(\d+)", answer.header("Strict-Transport-Security"), re.IGNORECASE)
    if not age:
        return -20
    return 0 if int(age[1]) >= HALF_YEAR else -10


def _referrer(answer: Answer) -> int:
    value = answer.header("Referrer-Policy").rpartition(",")[2].strip().lower()
    if not value:
        return 0
    return 5 if value in ("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin") else -5


def _integrity(answer: Answer) -> int:
    scripts = LexborHTMLParser(answer.html).css("script[src]")
    foreign = [node for node in scripts if re.match(r"(?:https?:)?//", node.attributes["src"] or "")]
    if any(not (node.attributes["src"] or "").startswith("https:") for node in foreign):
        return -20 if all(node.attributes.get("integrity") for node in foreign) else -50
    if any(not node.attributes.get("integrity") for node in foreign):
        return -5
    return 5 if any(node.attributes.get("integrity") for node in scripts) else 0


def _sniffing(answer: Answer) -> int:
    return 0 if answer.header("X-Content-Type-Options").strip().lower() == "nosniff" else -5


def _cookies(answer: Answer) -> int:
    cookie = answer.header("Set-Cookie").lower()
    return 0 if not cookie else 5 if all(word in cookie for word in ("secure", "httponly", "samesite")) else -20


def _sharing(answer: Answer) -> int:
    everyone = answer.header("Access-Control-Allow-Origin") not in ("", "null")
    return -50 if everyone and answer.header("Access-Control-Allow-Credentials").lower() == "true" else 0


def _resources(answer: Answer) -> int:
    value = answer.header("Cross-Origin-Resource-Policy").strip().lower()
    return {"": 0, "cross-origin": 0, "same-site": 10, "same-origin": 10}.get(value, -5)


def _opener(answer: Answer) -> int:
    value = answer.header("Cross-Origin-Opener-Policy").strip().lower()
    return 10 if value == "same-origin" else 0


TESTS: dict[str, Callable[[Answer], int]] = {
    "Content-Security-Policy": _policy,
    "framing": _framing,
    "Strict-Transport-Security": _https_only,
    "redirect to HTTPS": lambda answer: 0 if answer.leads_to_https else -20,
    "Referrer-Policy": _referrer,
    "subresource integrity": _integrity,
    "X-Content-Type-Options": _sniffing,
    "cookies": _cookies,
    "cross-origin sharing": _sharing,
    "Cross-Origin-Resource-Policy": _resources,
    "Cross-Origin-Opener-Policy": _opener,
}
