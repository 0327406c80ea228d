"""Tells machines what a page is, in the words of schema.org: built from front matter, registers and the page itself."""

import json

from selectolax.lexbor import LexborHTMLParser

from scripts import corpus, manuscript
from scripts.article import GUIDE, LICENSE
from scripts.corpus import Reference

CONTEXT = "https://schema.org"
THERAPY = {"@type": "MedicalTherapy", "name": "Neuromuscular therapy", "alternateName": "Neuromuscular massage"}


def add(pages: dict[str, LexborHTMLParser]) -> None:
    """Add one JSON-LD script to the end of every page that an author wrote; `pages` is path -> tree."""
    records = corpus.load()
    written = {f"{page.address}index.html": page for page in manuscript.pages(corpus.ROOT)[0]}
    for path, tree in pages.items():
        if (page := written.get(path)) is not None:
            whole = {"@context": CONTEXT, "@graph": graph(page, tree, records)}
            text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
            # `<` could end the script element early; JSON may write it as an escape.
            script = f'<script type="application/ld+json">{text.replace("<", chr(92) + "u003c")}</script>'
            tree.body.insert_child(LexborHTMLParser(script).head.child)  # last: a reader does not wait for it


def graph(page: manuscript.Page, tree: LexborHTMLParser, records: corpus.Corpus) -> list[dict]:
    """Return the nodes that describe one page; nothing is said that the page does not show."""
    url = tree.css_first("link[rel=canonical]").attributes["href"]
    home = url.removesuffix(page.address)
    publisher = {"@type": "Organization", "@id": f"{home}#publisher", "name": GUIDE, "url": home}
    site = {
        "@type": "WebSite",
        "@id": f"{home}#site",
        "name": GUIDE,
        "url": home,
        "publisher": {"@id": publisher["@id"]},
    }
    about = [THERAPY]
    if page.path.startswith("conditions/") and page.path != "conditions/index.md":
        about.append({"@type": "MedicalCondition", "name": _nav_name(tree)})
    node = {
        "@type": "MedicalWebPage",
        "@id": url,
        "url": url,
        "name": page.meta["title"],
        "description": page.meta["description"],
        "inLanguage": "en-US",
        "lastReviewed": page.meta["last_reviewed"],
        "dateModified": max(
            [page.meta["last_reviewed"], *(change.date for change in records.changes_of(page.address))]
        ),
        "license": LICENSE,
        "isAccessibleForFree": True,
        "isPartOf": {"@id": site["@id"]},
        "publisher": {"@id": publisher["@id"]},
        "about": about,
        "audience": {"@type": "MedicalAudience", "audienceType": _audience(page.meta["audience"])},
        "citation": [_citation(records.references[key]) for key in _cited(tree) if key in records.references],
    }
    review = page.meta["clinical_review"]
    if review != "none":  # nobody is named who has not reviewed the page
        node["reviewedBy"] = {"@type": "Person", "name": review["name"], "honorificSuffix": review["credential"]}
    nodes = [node, site, publisher]
    if crumbs := _breadcrumbs(tree, url):
        nodes.append(crumbs)
    if page.path == "faq.md":
        nodes.append(_questions(tree, url))
    if page.path == "glossary.md":
        nodes.append(_terms(records, url))
    return nodes


def _nav_name(tree: LexborHTMLParser) -> str:
    return " ".join(tree.css_first("a.md-nav__link--active .md-ellipsis").text().split())


def _audience(word: str) -> str:
    return {"readers": "Patient", "clinics": "Clinician", "editors": "Editor"}[word]


def _cited(tree: LexborHTMLParser) -> list[str]:
    return [note.attributes["id"].removeprefix("fn:") for note in tree.css("article .footnote li[id^='fn:']")]


def _citation(reference: Reference) -> dict:
    csl = reference.csl
    scholarly = csl["type"] in ("article-journal", "chapter", "book")
    node = {"@type": "ScholarlyArticle" if scholarly else "CreativeWork", "name": csl["title"]}
    if doi := csl.get("DOI"):
        node |= {"url": f"https://doi.org/{doi}", "identifier": f"doi:{doi}"}
    elif url := csl.get("URL"):
        node["url"] = url
    if issued := csl.get("issued"):
        node["datePublished"] = str(issued)
    return node


def _breadcrumbs(tree: LexborHTMLParser, url: str) -> dict | None:
    links = tree.css(".md-path a")
    if not links:
        return None
    steps = [{"@type": "ListItem", "position": n, "name": a.text(strip=True)} for n, a in enumerate(links, 1)]
    steps.append(
        {"@type": "ListItem", "position": len(links) + 1, "name": tree.css_first("h1").text(strip=True), "item": url}
    )
    return {"@type": "BreadcrumbList", "@id": f"{url}#path", "itemListElement": steps}


def _questions(tree: LexborHTMLParser, url: str) -> dict:
    found = []
    for heading in tree.css("article h3[id]"):
        question, answer, node = _words(heading), [], heading.next
        while node is not None and node.tag not in ("h2", "h3"):
            if node.tag in ("p", "ul", "ol"):
                answer.append(_words(node))
            node = node.next
        if question.endswith("?"):
            reply = {"@type": "Answer", "text": " ".join(answer)}
            found.append(
                {
                    "@type": "Question",
                    "name": question,
                    "url": f"{url}#{heading.attributes['id']}",
                    "acceptedAnswer": reply,
                }
            )
    return {"@type": "FAQPage", "@id": f"{url}#questions", "mainEntity": found}


def _words(node) -> str:
    copy = LexborHTMLParser(node.html)
    for mark in copy.css(".headerlink, sup"):
        mark.decompose()
    return " ".join(copy.body.text().split())


def _terms(records: corpus.Corpus, url: str) -> dict:
    terms = [
        {
            "@type": "DefinedTerm",
            "name": term.term,
            "description": " ".join(term.short.split()),
            "url": f"{url}#{term.id}",
        }
        for term in records.terms.values()
    ]
    return {"@type": "DefinedTermSet", "@id": f"{url}#terms", "name": "Glossary", "hasDefinedTerm": terms}
