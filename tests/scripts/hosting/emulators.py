"""Netlify and Cloudflare Pages as they read `_headers`, so that what a reader gets there is tested without them.

Both let every rule that fits a path speak. Cloudflare's documentation says that values of one header are joined with a
comma, and its open-source asset server does so. Netlify's open-source parser takes the last; since its documentation
does not promise that, the emulator refuses a header that comes from two rules. Read in November 2026:
developers.cloudflare.com/pages/configuration/headers/ with github.com/cloudflare/workers-sdk (packages/pages-shared),
docs.netlify.com/manage/routing/headers/ with github.com/netlify/build (packages/headers-parser).
"""

import re


def rules(text: str) -> list[tuple[str, dict[str, str]]]:
    """Parse `_headers` into rules, in order."""
    found = []
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if not line[0].isspace():
            found.append((line.strip(), {}))
        else:
            name, _, value = line.strip().partition(":")
            assert name not in found[-1][1], f"{found[-1][0]} names {name} twice"
            found[-1][1][name] = value.strip()
    return found


def cloudflare(text: str, path: str) -> dict[str, str]:
    """Return the headers of a path: each `*` takes any characters, and what is said twice is joined."""
    sent = {}
    for rule, headers in rules(text):
        assert rule.count("*") <= 1, f"Cloudflare takes one * a rule, not {rule}"
        before, star, after = rule.partition("*")
        long_enough = len(path) >= len(before) + len(after)
        if path == rule or (star and long_enough and path.startswith(before) and path.endswith(after)):
            for name, value in headers.items():
                sent[name] = f"{sent[name]}, {value}" if name in sent else value
    return sent


def netlify(text: str, path: str) -> dict[str, str]:
    """Return the headers of a path: a part `*` may be empty, case and a last slash do not count."""
    sent = {}
    for rule, headers in rules(text):
        parts = [part for part in rule.split("/") if part]
        pattern = "^/" + "/".join("?(.*)" if part == "*" else _part(part) for part in parts) + "/?$"
        if re.search(pattern, path, re.IGNORECASE):
            for name, value in headers.items():
                assert name not in sent, f"{path}: two rules set {name}, and Netlify promises nothing for that"
                sent[name] = value
    return sent


def _part(part: str) -> str:
    return part.replace("*", "(.*)") if "*" in part else re.escape(part)
