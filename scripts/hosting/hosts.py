"""Knows for each host what it needs beside the site, and what a scan of it would see."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scripts.hosting import caddy, nginx, rule_files
from scripts.hosting.kinds import PAGE
from scripts.hosting.observatory_rules import Answer
from scripts.hosting.redirects import redirects
from scripts.hosting.site import addresses, records

# What GitHub Pages and Cloudflare Pages send by themselves; GitHub's HTTPS header holds for *.github.io alone.
GITHUB = {"Strict-Transport-Security": "max-age=31556952", "Access-Control-Allow-Origin": "*"}


@dataclass(frozen=True)
class Guide:
    """The built site, the repository that it was built from, and the server's own names for folder and address."""

    site: Path
    root: Path
    folder: str = "/var/www/nmt-guide"
    name: str = "guide.example"
    listen: str = "80"
    brotli: bool = True


def _netlify(guide: Guide) -> dict[str, str]:
    text = rule_files.netlify(records(guide.site), addresses(guide.site))
    return {"_headers": text, "_redirects": rule_files.netlify_redirects(redirects(guide.root))}


def _cloudflare(guide: Guide) -> dict[str, str]:
    text = rule_files.cloudflare(records(guide.site), addresses(guide.site))
    return {"_headers": text, "_redirects": rule_files.cloudflare_redirects(redirects(guide.root))}


def _nginx(guide: Guide) -> dict[str, str]:
    found = records(guide.site), redirects(guide.root)
    return {"nginx.conf": nginx.config(*found, guide.folder, guide.name, guide.listen, guide.brotli)}


def _caddy(guide: Guide) -> dict[str, str]:
    return {"Caddyfile": caddy.config(records(guide.site), redirects(guide.root), guide.folder, guide.name)}


# GitHub Pages reads no configuration: the policy in each page's <meta> is all it has.
HOSTS: dict[str, Callable[[Guide], dict[str, str]]] = {
    "github": lambda guide: {},
    "netlify": _netlify,
    "cloudflare": _cloudflare,
    "nginx": _nginx,
    "caddy": _caddy,
}
INTO_SITE = ("netlify", "cloudflare")  # they read their files out of the folder that they publish


def answers(site: Path) -> dict[str, Answer]:
    """Return for each host what a scan of the front page sees; tests hold real servers to the same headers."""
    html = (site / "index.html").read_text(encoding="utf-8")
    sent = records(site)[PAGE]
    more = {"github": GITHUB, "cloudflare": sent | {"Access-Control-Allow-Origin": "*"}}
    return {host: Answer(more.get(host, sent), html) for host in HOSTS}
