"""A drawing only draws: no code, no links, nothing fetched, nothing declared that a reader of XML would act on."""

import re
from collections.abc import Iterator
from xml.parsers import expat

from scripts.checks import addresses, styles, texts
from scripts.checks.guide import Guide
from scripts.checks.rule import Rule
from scripts.problem import Problem

RULES = (
    Rule(
        "unsafe-drawing",
        "error",
        "An SVG file holds more than a drawing: code, a link, a foreign file, or a declaration that can grow or fetch.",
        "Save it again as a plain SVG (in Inkscape: Plain SVG or Optimized SVG) and delete what the message names.",
        '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        '<svg xmlns="http://www.w3.org/2000/svg"><title>A muscle</title><path d="M0 0h9"/></svg>',
    ),
)

ELEMENTS = frozenset(
    re.findall(
        r"\w+",
        "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc style"
        " linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComposite"
        " feDropShadow feFlood feGaussianBlur feMerge feMergeNode feOffset",
    )
)
ATTRIBUTE = re.compile(r"[a-z][a-zA-Z-]*|data-[\w-]+|xml:(?:lang|space)|xlink:href|[xyk][12]", re.ASCII)
ACTING = re.compile(r"src|srcdoc|action|formaction|data|from|to|by|values|begin|end|attributeName|requiredExtensions")
NAMESPACES = ("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink")
PLAIN = "delete it; a drawing needs shapes and text alone"


def problems(guide: Guide) -> Iterator[Problem]:
    """Yield a problem for each thing in an SVG file that is no drawing."""
    for place, text in texts.every(guide, ".svg"):
        for line, message, fix in _Reader().faults(text):
            yield Problem(place, line, "unsafe-drawing", message, fix)


class _Stop(Exception):
    """Ends the reading where to go on would be to act on what was declared."""


class _Reader:
    """Reads one drawing with the parser of the standard library and keeps what is wrong with it."""

    def __init__(self):
        self.found: list[tuple[int, str, str]] = []
        self.style: tuple[int, list[str]] | None = None
        self.parser = expat.ParserCreate("UTF-8")  # whatever the file declares: the other rules read it so, too
        self.parser.XmlDeclHandler = self._declared
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def faults(self, text: str) -> list[tuple[int, str, str]]:
        """Return (line, what is wrong, what to do) in the order of the file."""
        try:
            self.parser.Parse(text.encode("utf-8"), True)
        except _Stop:
            pass
        except expat.ExpatError as error:
            message = f"the drawing is not well formed: {expat.ErrorString(error.code)}"
            self.found.append((error.lineno, message, "save it again from the program that drew it"))
        return sorted(set(self.found))

    def _add(self, message: str, fix: str = PLAIN, line: int = 0) -> None:
        self.found.append((line or self.parser.CurrentLineNumber, message, fix))

    def _declared(self, _version, encoding, _standalone) -> None:
        if encoding and encoding.lower() != "utf-8":
            self._add(f"the file says that it is '{addresses.shown(encoding)}'", "save it as UTF-8")

    def _doctype(self, *_) -> None:
        self._add("<!DOCTYPE> can declare entities, which fetch files or grow without end", "delete the line")
        raise _Stop

    def _instruction(self, target, _data) -> None:
        self._add(f"<?{addresses.shown(target)}?> is an instruction to the browser")

    def _start(self, name, attributes) -> None:
        if name not in ELEMENTS:
            self._add(f"<{addresses.shown(name)}> is not allowed in a drawing")
        for attribute, value in attributes.items():
            if message := _attribute(attribute, value):
                self._add(message)
        if name == "style":
            self.style = (self.parser.CurrentLineNumber, [])

    def _text(self, text) -> None:
        if self.style:
            self.style[1].append(text)

    def _end(self, name) -> None:
        if name == "style" and self.style:
            first, parts = self.style
            self.style = None
            for line, _, message, fix in styles.faults("".join(parts), only_ids=True):
                self._add(message, fix, first + line)


def _attribute(name: str, value: str) -> str:
    """Return what is wrong with an attribute, or nothing."""
    if name.startswith("xmlns"):
        return "" if value in NAMESPACES else f"'{name}' names another format than SVG"
    if name in ("href", "xlink:href"):
        return "" if value.startswith("#") else f"'{name}' leads out of the drawing: '{addresses.shown(value)}'"
    if name.lower().startswith("on"):
        return f"the attribute '{name}' runs code in the reader's browser"
    if not ATTRIBUTE.fullmatch(name) or ACTING.fullmatch(name):
        return f"the attribute '{addresses.shown(name)}' is not allowed in a drawing"
    if code := addresses.code(value):
        return f"'{addresses.shown(code)}' can run code or open files"
    wrong = next(styles.faults(value, only_ids=True), None)
    return f"the attribute '{name}': {wrong[2]}" if wrong else ""
