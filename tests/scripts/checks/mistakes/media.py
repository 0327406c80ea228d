"""Mistakes in images, in the words around them, and in the files that readers load."""

from pathlib import Path

from tests.scripts.checks.mistakes.spoil import append, swap

PAGE = "docs/what-is-nmt/index.md"
DRAWING = "docs/figures/soreness.svg"
SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'


def figure(alt, caption="What this figure means.", described="    A muscle is drawn, and one place in it is marked."):
    """Return a figure as authors write it, the parts that are None left out."""
    parts = [f"![{alt}](../figures/trigger-point.svg)"]
    parts += [] if caption is None else [f"/// caption\n{caption}\n///"]
    parts += [] if described is None else [f'??? description "Describe this figure in words"\n\n{described}']
    return append("\n\n".join(parts))


FIRST_ALT = "A sore spot in the upper shoulder muscle, with pain felt at the side of the neck and the temple."
FIRST_LINE = (Path(__file__).resolve().parents[4] / PAGE).read_text("utf-8").partition(FIRST_ALT)[0].count("\n") + 1
GOOD = "A muscle of the shoulder, drawn with one sore spot."
MISTAKES = {
    "alternative text of one word": (PAGE, figure("Shoulder"), "alt-length", "8 characters", "whole sentence"),
    "alternative text of 19 characters": (PAGE, figure("a" * 19), "alt-length", "19 characters", "whole sentence"),
    "alternative text of 251 characters": (PAGE, figure("a " * 125 + "b"), "alt-length", "251 characters", "details"),
    "image of": (PAGE, figure("Image of a shoulder with a sore spot."), "alt-opening", "'Image of'", "what is shown"),
    "a picture showing": (
        PAGE,
        figure("A picture showing a shoulder with a sore spot."),
        "alt-opening",
        "'A picture showing'",
        "what is shown",
    ),
    "this figure shows": (
        PAGE,
        figure("This figure shows a sore spot."),
        "alt-opening",
        "'This figure shows'",
        "shown",
    ),
    "figure and a colon": (PAGE, figure("Figure: a shoulder with a sore spot."), "alt-opening", "'Figure:'", "shown"),
    "alternative text used twice": (PAGE, figure(FIRST_ALT), "alt-repeated", f"line {FIRST_LINE}", "only this image"),
    "alternative text used twice, with other signs": (
        PAGE,
        figure(FIRST_ALT.upper().rstrip(".")),
        "alt-repeated",
        "same alternative text",
        "only this image",
    ),
    "alternative text that is the caption": (
        PAGE,
        figure(GOOD, "A muscle of the shoulder, drawn with *one* sore spot"),
        "alt-is-caption",
        "same as the caption",
        "what the figure means",
    ),
    "alternative text that is a file name": (
        PAGE,
        figure("trigger-point-shoulder.svg"),
        "alt-file-name",
        "name of a file",
        "what the image shows",
    ),
    "figure without caption": (PAGE, figure(GOOD, None), "image-without-caption", "has no caption", "/// caption"),
    "figure with an empty caption": (PAGE, figure(GOOD, ""), "image-without-caption", "has no caption", "/// caption"),
    "figure whose caption stands further down": (
        PAGE,
        append(f"![{GOOD}](../figures/trigger-point.svg)\n\nSome text.\n\n/// caption\nWords.\n///"),
        "image-without-caption",
        "has no caption",
        "/// caption",
    ),
    "figure without description": (
        PAGE,
        figure(GOOD, described=None),
        "image-without-description",
        "no description",
        "??? description",
    ),
    "figure with an empty description": (
        PAGE,
        figure(GOOD, described="Words that are not in the box."),
        "image-without-description",
        "no description",
        "??? description",
    ),
    "image within a sentence": (
        PAGE,
        append(f"The muscle ![{GOOD}](../figures/trigger-point.svg) can hurt."),
        "image-in-text",
        "middle of a line",
        "a line of its own",
    ),
    "drawing that is too heavy": (
        DRAWING,
        lambda text: f"<!--{'x' * 61440}-->{text}",
        "heavy-file",
        "63 KB, and may have 60 KB",
        "fewer points",
    ),
    "photo that is too heavy": (
        "docs/figures/shoulder.webp",
        lambda text: "RIFF0000WEBP" + "x" * 204800,
        "heavy-file",
        "201 KB, and may have 200 KB",
        "WebP",
    ),
    "GIF named as PNG": ("docs/figures/shoulder.png", lambda text: "GIF89a", "file-type", "is a .gif file", "rename"),
    "text named as JPEG": ("docs/figures/shoulder.jpg", lambda text: "hello", "file-type", "is none", "again as .jpg"),
    "kind of file that is not shown": (
        "docs/figures/shoulder.gif",
        lambda text: "GIF89a",
        "file-type",
        "the kind '.gif'",
        "WebP",
    ),
    "drawing that is cut off": (
        DRAWING,
        lambda text: text.replace("</svg>", ""),
        "file-type",
        "not well-formed",
        "plain SVG",
    ),
    "web page named as drawing": (
        DRAWING,
        lambda text: "<html><body/></html>",
        "file-type",
        "<html> instead of a drawing",
        "plain SVG",
    ),
    "drawing without its namespace": (
        DRAWING,
        lambda text: text.replace(' xmlns="http://www.w3.org/2000/svg"', ""),
        "file-type",
        "<svg> instead of a drawing",
        "plain SVG",
    ),
    "file name with capitals and spaces": (
        "docs/figures/Jaw Muscles (new).svg",
        lambda text: SVG,
        "file-name",
        "capitals, spaces or signs",
        "'jaw-muscles-new.svg'",
    ),
    "file name of a camera": (
        "docs/figures/img-2041.svg",
        lambda text: SVG,
        "file-name",
        "does not say what it shows",
        "what it shows",
    ),
    "file name that only counts": ("docs/figures/figure2.svg", lambda text: SVG, "file-name", "does not say", "name"),
    "figure that nothing shows": (
        "docs/figures/shoulder-blade.svg",
        lambda text: SVG,
        "unused-file",
        "nothing shows docs/figures/shoulder-blade.svg",
        "delete it",
    ),
    "script that nothing loads": (
        "docs/assets/counter.js",
        lambda text: "1;",
        "unused-file",
        "nothing shows docs/assets/counter.js",
        "delete it",
    ),
}
LEGAL = {
    "alternative text of 20 characters": (PAGE, figure("A shoulder, a spot..")),
    "alternative text of 250 characters": (PAGE, figure("A, b; c " * 31 + "do")),
    "image within the alternative text": (PAGE, figure("A therapist holds a printed image of a shoulder.")),
    "figure skater": (PAGE, figure("Figure skaters stretch their calves before training.")),
    "drawing pin": (PAGE, figure("Drawing pins on a chart of the back mark 4 places.")),
    "alternative text that is nearly another": (PAGE, figure(FIRST_ALT.replace("temple", "jaw"))),
    "caption that shares words with the alternative text": (PAGE, figure(GOOD, "One sore spot can be felt.")),
    "alternative text that names a file": (PAGE, figure("A screen that shows the file record.pdf being saved.")),
    "caption right below the image": (
        PAGE,
        append(
            f"![{GOOD}](../figures/trigger-point.svg)\n/// caption\nOne spot.\n///\n\n"
            '??? description "Describe this figure in words"\n    A muscle is drawn.'
        ),
    ),
    "figure with a width": (
        PAGE,
        append(
            f"![{GOOD}](../figures/trigger-point.svg){{ width=300 }}\n\n/// caption\nOne spot.\n///\n\n"
            '??? description "Describe this figure in words"\n\n    A muscle is drawn.'
        ),
    ),
    "image in code": (PAGE, append("Write `![alt](x.svg)` on a line of its own.")),
    "drawing of exactly 60 KB": (
        DRAWING,
        lambda text: text.replace("</svg>", f"<!--{'x' * (61440 - len(text.encode()) - 7)}--></svg>"),
    ),
    "drawing with a declaration and a comment above": (
        DRAWING,
        lambda text: f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {SVG} -->\n{text}',
    ),
    "figure that a page only links to": (
        PAGE,
        swap(r"!\[A sore spot.*\n[\s\S]*?\n(?=### )", "[Spot](../figures/trigger-point.svg)\n\n"),
    ),
}
