"""Takes the report out of what a pull request's build has left, trusting neither its size nor its content."""

# Standard library only: this runs where no package is installed, beside the right to write comments.
import io
import re
import zipfile
from dataclasses import dataclass

NAME = "pull-request-report"
LARGEST = 1_000_000  # bytes, packed
LONGEST = {"number": 20, "report.md": 400_000}  # bytes, unpacked: the only files that are read

TAGS = "details|summary|b|p|ins|del|br|code|a|sub|kbd|table|thead|tbody|tr|th|td|ul|li"  # the ones that only set text


class Refused(Exception):
    """One sentence: why the artifact is not used."""


@dataclass(frozen=True)
class Report:
    """What the build says: the number it claims, to be checked with the host, and text, to be made harmless."""

    number: int
    text: str


def read(packed: bytes) -> Report:
    """Return the report in a zip file; nothing is unpacked to disk, and no other file in it is opened."""
    if len(packed) > LARGEST:
        raise Refused(f"the artifact has more than {LARGEST:,} bytes")
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            number, text = (_member(archive, name, most) for name, most in LONGEST.items())
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise Refused(f"the artifact can't be unpacked: {error}") from error
    if not re.fullmatch(r"[1-9][0-9]{0,8}", number.strip(), flags=re.ASCII):
        raise Refused("the artifact names no pull request")
    return Report(int(number), text)


def _member(archive: zipfile.ZipFile, name: str, most: int) -> str:
    if archive.namelist().count(name) != 1:
        raise Refused(f"the artifact does not hold exactly one file '{name}'")
    with archive.open(name) as file:
        content = file.read(most + 1)  # the size that the archive states may be a lie
    if len(content) > most:
        raise Refused(f"'{name}' in the artifact has more than {most:,} bytes")
    return content.decode("utf-8", errors="replace")


def harmless(text: str) -> str:
    """Return the text so that it calls nobody, loads no picture, and can't pass for a comment's hidden mark.

    A sign of no width breaks what would do more than be read; what it breaks stays legible, in code spans too.
    """
    text = re.sub(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", "", text)
    text = re.sub(r"\A\s*<!--[^>]*-->\n", "", text)  # the mark with which the gate starts a report of its own
    # An empty comment is how the gate itself keeps a name from being called.
    text = re.sub(rf"<(?=[A-Za-z/!?])(?!/?(?:{TAGS})\b|!-- -->)", "<\u200b", text)
    return re.sub(r"@(?!\u200b)|!(?=\[)", "\\g<0>\u200b", text)
