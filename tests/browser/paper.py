"""What stands on paper: a page printed by the browser, read back as text and as pixels."""

import pypdfium2

WIDTH = 210  # millimeters, of A4, the narrower paper
MARGIN = 16  # millimeters, as docs/assets/print.css sets it
GAP = 1.5  # millimeters that a letter's edge may reach out
DOTS = 3  # pixels a millimeter

# What a reader of paper could not read: boxes that cut their content, and content beside the page.
CUT = """() => [...document.querySelectorAll("article *")].filter(node => {
    const box = node.getBoundingClientRect();
    if (!box.width || !box.height || node.closest(".nmt-visually-hidden, svg")) return false;
    const cuts = getComputedStyle(node).overflowX !== "visible" && node.scrollWidth > node.clientWidth + 1;
    // A millimeter is none: the ground of a word of code reaches a little beyond its letters.
    return cuts || box.right > document.documentElement.clientWidth + 4 || box.left < -1;
}).map(node => node.outerHTML.slice(0, 120))"""


def cut(page) -> list[str]:
    """Return the elements of an open page that paper would cut."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": round((WIDTH - 2 * MARGIN) / 25.4 * 96), "height": 1000})
    return page.evaluate(CUT)


class Print:
    """A printed page; `pdf` are the bytes that the browser made."""

    def __init__(self, pdf: bytes):
        self.sheets = list(pypdfium2.PdfDocument(pdf))

    @property
    def text(self) -> str:
        """The words on all sheets, one space between them."""
        return " ".join(" ".join(sheet.get_textpage().get_text_bounded() for sheet in self.sheets).split())

    def pixels(self, sheet: int):
        """Return one sheet in gray, DOTS to the millimeter."""
        return self.sheets[sheet].render(scale=DOTS * 25.4 / 72, grayscale=True).to_pil()

    def marks_in_margins(self) -> list[int]:
        """Return the numbers of the sheets with ink beside the text; the foot holds the page number."""
        found = []
        for number in range(len(self.sheets)):
            sheet = self.pixels(number)
            edge = round((MARGIN - GAP) * DOTS)
            sides = (
                (0, 0, edge, sheet.height),
                (sheet.width - edge, 0, sheet.width, sheet.height),
                (0, 0, sheet.width, edge),
            )
            if any(sheet.crop(side).getextrema()[0] < 128 for side in sides):
                found.append(number + 1)
        return found

    def ink(self) -> float:
        """Return how much of the fullest sheet is covered, from 0 (white) to 1 (black)."""
        return max(1 - _mean(self.pixels(number)) / 255 for number in range(len(self.sheets)))


def _mean(picture) -> float:
    histogram = picture.histogram()
    return sum(value * count for value, count in enumerate(histogram)) / sum(histogram)
