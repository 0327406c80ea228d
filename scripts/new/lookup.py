"""Fetches the record of a source by its DOI or PubMed number, when a person asks for it."""

import urllib.error
import urllib.parse
import urllib.request

from scripts.new import pasted
from scripts.new.refusal import Refused

DOI = "https://doi.org/"  # the registries behind it answer with CSL where it is asked for
PUBMED = "https://api.ncbi.nlm.nih.gov/lit/ctxp/v1/pubmed/?format=csl&id="
CSL = "application/vnd.citationstyles.csl+json"
SECONDS, MOST = 20, 1_000_000
INSTEAD = "paste the record instead: save it from the journal's or PubMed's page and give the file with --from"


def item(doi: str, pmid: str) -> dict:
    """Return the record as CSL, with the number that it was found by."""
    if not doi and not pmid:
        raise Refused("--lookup needs --doi or --pmid.")
    address = DOI + urllib.parse.quote(doi, safe="/") if doi else PUBMED + pmid
    text = _fetched(address)
    try:
        found = pasted.item(text)
    except Refused:
        host = urllib.parse.urlsplit(address).hostname
        raise Refused(f"{host} sent no record that can be read; {INSTEAD}.") from None
    return found | ({"DOI": doi} if doi else {"PMID": pmid})


def _fetched(address: str) -> str:
    host = urllib.parse.urlsplit(address).hostname
    request = urllib.request.Request(address, headers={"Accept": CSL, "User-Agent": "nmt-guide (reference look-up)"})
    try:
        with _opener().open(request, timeout=SECONDS) as answer:
            body = answer.read(MOST + 1)
    except urllib.error.HTTPError as error:
        said = "knows no such number" if error.code == 404 else f"answers with the error {error.code}"
        raise Refused(f"{host} {said}; check it, or {INSTEAD}.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise Refused(f"{host} can't be reached ({reason}); {INSTEAD}.") from None
    if len(body) > MOST:
        raise Refused(f"{host} sent more than one record; {INSTEAD}.")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(f"{host} sent no text; {INSTEAD}.") from None


def _opener() -> urllib.request.OpenerDirector:
    """Return what opens web addresses and, also behind a redirect, nothing else."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPRedirectHandler,
        urllib.request.HTTPErrorProcessor,
    ):
        opener.add_handler(handler())
    return opener
