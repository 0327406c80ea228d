"""Links that leave readers or their privacy behind, and published addresses that lead nowhere."""

from tests.scripts.checks.mistakes.spoil import append, swap

PAGE = "docs/what-is-nmt/index.md"
LEDGER, REDIRECTS = "docs/data/addresses.txt", "docs/data/redirects.yml"
REFERENCES = "docs/data/references.yml"


def lead(**pairs):
    """Add redirects; `__` in a name stands for a slash, `_` for a hyphen."""

    def address(name):
        return name.replace("__", "/").replace("_", "-") + "/"

    lines = [f"  - id: {address(old)}\n    to: {new}" for old, new in pairs.items()]
    return lambda source: source.rstrip("\n") + "\n" + "\n".join(lines) + "\n"


NEW_PAGE = """---
title: A page that is new
description: A page that was added to the guide and whose address nobody has written down yet.
audience: readers
need: As a reader, I need a page so that I can read it.
last_reviewed: 2026-11-24
review_in: 12
clinical_review: none
---

Text.
"""
MISTAKES = {
    "published address that is gone": (
        LEDGER,
        append("conditions/nek-pain/"),
        "lost-address",
        "'conditions/nek-pain/' was published",
        "'  - id: conditions/nek-pain/' and '    to: conditions/neck-pain/'",
    ),
    "published address of a page that moved to another section": (
        LEDGER,
        append("conditions/self-care/"),
        "lost-address",
        "'conditions/self-care/' was published",
        "'    to: your-session/self-care/'",
    ),
    "published address that resembles nothing": (
        LEDGER,
        append("zzz/qqq/"),
        "lost-address",
        "'zzz/qqq/' was published",
        "(the page that answers it now)",
    ),
    "page that is not in the ledger": (
        "docs/about/new.md",
        lambda text: NEW_PAGE,
        "unlisted-address",
        "'about/new/'",
        "add the line 'about/new/' to docs/data/addresses.txt",
    ),
    "whole address in the ledger": (
        LEDGER,
        append("https://nmt-guide.example/faq/"),
        "ledger-line",
        "not an address",
        "your-session/cost/",
    ),
    "address without its last slash": (LEDGER, append("old/page"), "ledger-line", "'old/page' is not", "your-session"),
    "address twice in the ledger": (LEDGER, append("faq/"), "ledger-line", "already", "delete one"),
    "redirect to a page that is not there": (
        REDIRECTS,
        lead(old__page="your-session/costs/"),
        "redirect-to-nowhere",
        "'your-session/costs/'",
        "'your-session/cost/'",
    ),
    "redirect to a part that is not there": (
        REDIRECTS,
        lead(old__page="about/license/#figurs"),
        "redirect-to-nowhere",
        "no part '#figurs'",
        "docs/about/license.md",
    ),
    "redirect to a claim that is not there": (
        REDIRECTS,
        lead(old__page="evidence/claims/#pressure-on-points-eases-neck-pains-now"),
        "redirect-to-nowhere",
        "no part",
        "'pressure-on-points-eases-neck-pain-now'",
    ),
    "redirect from a page that is there": (
        REDIRECTS,
        lead(faq="glossary/"),
        "redirect-over-page",
        "'faq/' is the address of docs/faq.md",
        "delete the redirect",
    ),
    "redirect to an old address": (
        REDIRECTS,
        lead(old__one="old/two/", old__two="faq/"),
        "redirect-chain",
        "'old/two/' is an old address too",
        "'to: faq/'",
    ),
    "redirects in a circle": (
        REDIRECTS,
        lead(old__one="old/two/", old__two="old/three/", old__three="old/one/"),
        "redirect-loop",
        "in a circle",
        "address of a page",
    ),
    "redirect to itself": (
        REDIRECTS,
        lead(old__one="old/one/"),
        "redirect-loop",
        "'old/one/' leads to 'old/one/'",
        "address of a page",
    ),
    "redirect to another site": (
        REDIRECTS,
        lead(old__one="https://example.org/"),
        "register-field",
        "'to' is not as it should be",
        "your-session/cost/",
    ),
    "redirect out of the site": (
        REDIRECTS,
        lambda text: text.rstrip("\n") + "\n  - id: ../old/\n    to: faq/\n",
        "register-field",
        "'id' is not as it should be",
        "without the name of the site",
    ),
    "old address twice": (
        REDIRECTS,
        lambda text: text.rstrip("\n") + "\n" + "  - id: old/\n    to: faq/\n" * 2,
        "duplicate-id",
        "'old/' is used twice",
        "another id",
    ),
    "DOI without encryption": (
        PAGE,
        append("See [the trial](http://dx.doi.org/10.1000/182)."),
        "insecure-link",
        "http://dx.doi.org/10.1000/182",
        "https://doi.org/10.1000/182",
    ),
    "PubMed without encryption, as a bare address": (
        PAGE,
        append("See <http://pubmed.ncbi.nlm.nih.gov/123/>."),
        "insecure-link",
        "pubmed",
        "https://pubmed.ncbi.nlm.nih.gov/123/",
    ),
    "reference without encryption": (
        REFERENCES,
        swap(r"^    URL: .*", "    URL: http://www.ncbi.nlm.nih.gov/books/NBK1/"),
        "insecure-link",
        "NBK1",
        "https://www.ncbi",
    ),
    "link with tracking": (
        PAGE,
        append("See [the advice](https://www.nhs.uk/x/?page=2&utm_source=mail&utm_medium=a)."),
        "tracking-link",
        "'utm_source, utm_medium'",
        "write https://www.nhs.uk/x/?page=2",
    ),
    "link from a social network": (
        PAGE,
        append("See [the advice](https://www.nhs.uk/x/?fbclid=IwAR0#top)."),
        "tracking-link",
        "'fbclid'",
        "write https://www.nhs.uk/x/#top",
    ),
    "reference with tracking": (
        REFERENCES,
        swap(r"^    URL: .*", "    URL: https://www.nice.org.uk/guidance/ng193?utm_campaign=x"),
        "tracking-link",
        "utm_campaign",
        "ng193",
    ),
    "link to the guide by its published address": (
        PAGE,
        append("See [the questions](https://nmt-guide.example/faq/#cost)."),
        "own-address",
        "lies in the guide itself",
        "write '../faq.md#cost'",
    ),
    "link to a file of the guide by its published address": (
        PAGE,
        append("See <https://nmt-guide.example/data/claims.yml>."),
        "own-address",
        "claims.yml",
        "link to the file in docs/",
    ),
    "the same words for two pages": (
        PAGE,
        append("[Read more about it](../faq.md), or [read more  about it](../your-session/cost.md)."),
        "same-words",
        "docs/your-session/cost.md here, and to docs/faq.md",
        "name its page",
    ),
}
LEGAL = {
    "comment and empty line in the ledger": (LEDGER, append("# Old pages\n\n")),
    "redirect to a page": (REDIRECTS, lead(your_session__prices="your-session/cost/")),
    "redirect to a part of a page": (REDIRECTS, lead(old__licence="about/review-process/#how-is-a-page-written")),
    "redirect to a claim": (REDIRECTS, lead(old="evidence/claims/#pressure-on-points-eases-neck-pain-now")),
    "two redirects to one page": (REDIRECTS, lead(old__one="faq/", old__two="faq/")),
    "redirect from below a page": (REDIRECTS, lead(faq__cost="your-session/cost/")),
    "site that may not know https": (PAGE, append("See [the clinic](http://clinic.example.org/doi.org/).")),
    "host that only sounds like one": (PAGE, append("See [a page](http://doi.org.example.org/10.1000/182).")),
    "address in code": (PAGE, append("Write `http://doi.org/10.1000/182?utm_source=x`.")),
    "question mark that tracks nobody": (PAGE, append("See [a page](https://example.org/?id=7&source=utm_source).")),
    "another site of a similar name": (PAGE, append("See [a page](https://nmt-guide.example.org/faq/).")),
    "the same words for one page": (
        PAGE,
        append("[Costs](../your-session/cost.md) and [costs](../your-session/cost.md)."),
    ),
    "the same words for two parts of a page": (
        PAGE,
        append("[Questions](../faq.md) and [questions](../faq.md#references)."),
    ),
    "the same words for a page and a term": (
        PAGE,
        append("[Trigger points](trigger-points.md) and [trigger points](../glossary.md#trigger-point)."),
    ),
}
