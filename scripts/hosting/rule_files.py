"""Renders `_headers` and `_redirects`, which Netlify and Cloudflare Pages read, each in its own way."""

import re
from collections.abc import Callable, Iterable

from scripts.environment import NotReady
from scripts.hosting.kinds import kind_of
from scripts.hosting.policy import ALWAYS

# developers.cloudflare.com/pages/configuration/headers/ and .../redirects/, read November 2026
CLOUDFLARE_RULES, CLOUDFLARE_LINE = 100, 2_000
Matcher = Callable[[str], re.Pattern]


def netlify(records: dict[str, dict[str, str]], addresses: Iterable[str]) -> str:
    """Return the text of `_headers` for Netlify, where no pattern can tell a page from another file by its slash."""
    return _written(_rules(records, {path: kind_of(path) for path in addresses}, netlify_pattern))


def cloudflare(records: dict[str, dict[str, str]], addresses: Iterable[str]) -> str:
    """Return the text of `_headers` for Cloudflare Pages, which serves /x.html as /x.

    Raises NotReady where the text is over what Cloudflare takes, since it would drop rules in silence.
    """
    kinds = {path: kind_of(path) for path in addresses}
    kinds |= {path.removesuffix(".html"): kind for path, kind in kinds.items() if path.endswith(".html")}
    rules = _rules(records, kinds, cloudflare_pattern)
    text = _written(rules)
    longest = max(map(len, text.splitlines()))
    if len(rules) > CLOUDFLARE_RULES or longest > CLOUDFLARE_LINE:
        raise NotReady(
            f"Cloudflare Pages takes {CLOUDFLARE_RULES} rules of {CLOUDFLARE_LINE} characters a line, and this site"
            f" needs {len(rules)} and {longest}: let files of one kind share a folder, and pages their styles."
        )
    return text


def netlify_pattern(rule: str) -> re.Pattern:
    """Return what a path of a rule fits on Netlify, as its open-source parser compiles it (@netlify/headers-parser)."""
    parts = []
    for part in filter(None, rule.split("/")):
        parts.append("?(.*)" if part == "*" else part.replace("*", "(.*)") if "*" in part else re.escape(part))
    return re.compile(f"/{'/'.join(parts)}/?", re.IGNORECASE)


def cloudflare_pattern(rule: str) -> re.Pattern:
    """Return what a path of a rule fits on Cloudflare Pages, as its open-source asset server compiles it."""
    return re.compile("(.*)".join(map(re.escape, rule.split("*"))))


def netlify_redirects(redirects: dict[str, str]) -> str:
    """Return `_redirects` for Netlify; `!` since the page that leads on without a host's help lies at the address."""
    return "".join(f"{old} {new} 301!\n" for old, new in redirects.items())


def cloudflare_redirects(redirects: dict[str, str]) -> str:
    """Return `_redirects` for Cloudflare Pages, which asks it before the files, and each spelling by itself."""
    return "".join(f"{old} {new} 301\n{old.rstrip('/')} {new} 301\n" for old, new in redirects.items())


def _rules(records: dict[str, dict[str, str]], kinds: dict[str, str], pattern: Matcher) -> dict[str, dict[str, str]]:
    """Return rule -> headers so that each path of `kinds` fits `/*` and exactly one other rule.

    Both hosts let every rule that fits speak. What two say of one header is joined with a comma by one host and taken
    from the last by the other, so no header may come from two rules.
    """
    rules, left = {"/*": ALWAYS}, dict(kinds)
    for path, kind in kinds.items():
        if path not in left:
            continue
        found = {rule: [other for other in kinds if pattern(rule).fullmatch(other)] for rule in _candidates(path)}
        alone = [
            rule for rule, fits in found.items() if all(kinds[o] == kind and o in left for o in fits) and path in fits
        ]
        if not alone:
            raise NotReady(f"{path}: no rule fits it alone; rename the file or the page")
        rule = max(alone, key=lambda rule: len(found[rule]))
        rules[rule] = {name: value for name, value in records[kind].items() if name not in ALWAYS}
        for other in found[rule]:
            del left[other]
    return rules


def _candidates(path: str) -> list[str]:
    """Return the rules that could speak for a path beside others like it."""
    folder, name = path.rsplit("/", 1)
    if not name:
        return ["/*/", path]
    steps = folder.split("/")
    above = ["/".join(steps[: count + 1]) for count in range(1, len(steps))]
    parts = name.split(".")
    endings = [".".join(parts[count:]) for count in range(1, len(parts))]  # claims.schema.json: schema.json, json
    wide = [f"{place}/*" for place in above]
    return [path, f"/*/{name}", *wide, *(f"{place}/*.{ending}" for place in ("", *above) for ending in endings)]


def _written(rules: dict[str, dict[str, str]]) -> str:
    blocks = [
        "\n".join([rule, *(f"  {name}: {value}" for name, value in found.items())]) for rule, found in rules.items()
    ]
    return "\n\n".join(["# Made by `python3 scripts hosting`; not edited by hand", *blocks]) + "\n"
