"""Writes into a PDF what it is, whence it comes and how old its text is, and nothing of the machine that made it."""

import io
from dataclasses import dataclass

import pikepdf

from scripts.article import GUIDE, LICENSE
from scripts.leaflets.node_names import settle

NOON = "12:00:00Z"  # the guide knows days, a PDF wants an hour
LANGUAGE = "en-US"


@dataclass(frozen=True)
class Facts:
    """What a leaflet says about itself; `reviewed` is a day as YYYY-MM-DD."""

    title: str
    address: str
    description: str
    reviewed: str


def stamp(pdf: bytes, facts: Facts) -> bytes:
    """Return the PDF with its facts; the same page and facts give the same bytes, whenever it was printed.

    Raises ValueError for a PDF without tags: people who can't see it would get a heap of words.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        if "/StructTreeRoot" not in document.Root or not document.Root.get("/MarkInfo", {}).get("/Marked"):
            raise ValueError(f"the leaflet of {facts.address} has no tags; print it with a newer Chromium")
        document.Root.Lang = pikepdf.String(LANGUAGE)
        document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        day = f"D:{facts.reviewed.replace('-', '')}120000Z"
        for key in ("/Info", "/ID"):  # the machine, its browser and its clock
            if key in document.trailer:
                del document.trailer[key]
        for key, value in {
            "/Title": facts.title,
            "/Author": GUIDE,
            "/Subject": facts.description,
            "/Creator": facts.address,
            "/CreationDate": day,
            "/ModDate": day,
        }.items():
            document.docinfo[key] = pikepdf.String(value)
        _describe(document, facts)
        settle(document)
        out = io.BytesIO()
        document.save(
            out,
            deterministic_id=True,
            compress_streams=True,
            recompress_flate=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return out.getvalue()


def _describe(document: pikepdf.Pdf, facts: Facts) -> None:
    """Say the same in XMP, which libraries and screen readers read."""
    moment = f"{facts.reviewed}T{NOON}"
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
        about["dc:title"] = facts.title
        about["dc:creator"] = [GUIDE]
        about["dc:description"] = facts.description
        about["dc:identifier"] = facts.address
        about["dc:source"] = facts.address
        about["dc:language"] = {LANGUAGE}
        about["dc:rights"] = f"CC BY 4.0, {LICENSE}"
        about["xmp:CreateDate"] = moment
        about["xmp:ModifyDate"] = moment
        about["xmp:MetadataDate"] = moment
