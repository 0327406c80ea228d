"""Gives each page its Content Security Policy, which holds even on a host that can't send headers."""

import re
from html import escape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts.environment import NotReady
from scripts.hosting.content import Content, of_page, refused
from scripts.hosting.kinds import PAGE, kind_of
from scripts.hosting.policy import directives, written
from scripts.hosting.site import contents

REFERRER = '<meta name="referrer" content="no-referrer">'
# It must stand within the first 1,024 bytes; the policy follows it.
CHARSET = re.compile(r"<meta charset=([\"']?)utf-8\1\s*/?>", re.IGNORECASE)


def write(site: Path) -> None:
    """Write a <meta> with the policy into every HTML file of `site`, before all that it judges.

    Raises NotReady with every element that no policy of ours allows, and for a page without its charset in front.
    """
    wrongs, texts = [], {}
    loaded = contents(site)[PAGE].uses
    for file in sorted(site.rglob("*.html")):
        path, text = file.relative_to(site).as_posix(), file.read_text(encoding="utf-8")
        tree = LexborHTMLParser(text)
        wrongs += refused(path, tree)
        charset = CHARSET.search(text[:1024])
        if not charset:
            wrongs.append(f'{path}: has no <meta charset="utf-8"> at the head; add it to the template')
            continue
        own = of_page(tree)
        if kind_of("/" + path) == PAGE and "script" in own.uses:
            own |= Content(uses=loaded)  # the scripts that it loads may load others
        policy = f'<meta http-equiv="Content-Security-Policy" content="{escape(written(directives(own)))}">'
        texts[file] = text[: charset.end()] + REFERRER + policy.replace("&#x27;", "'") + text[charset.end() :]
    if wrongs:
        raise NotReady("\n".join(wrongs))
    for file, text in texts.items():
        file.write_text(text, encoding="utf-8")
