"""No rule in use is lost when the sheets are cut: a browser asks of each that is gone whether a page can use it."""

import os
from pathlib import Path

import material
import pytest
import zensical
from mkdocs.utils import yaml_load

from tests.conftest import ENGINES, ROOT
from tests.site.pages import built_path, nav

THEMES = {  # the folder of the theme's sheets, by engine
    "mkdocs": Path(material.__file__).parent / "templates/assets/stylesheets",
    "zensical": Path(zensical.__file__).parent / "templates/assets/stylesheets/classic",
}
PAGES = [*(built_path(page) for page in nav()), "404.html"]
# What may change while a page is read counts as true: states, and what is not or has something.
# The classes and tags are those of the page as it is built; a script's own are judged where the sheets are cut.
LOST = r"""async ([all, cut, pages, from]) => {
  const split = (text) => { // at the commas that stand in no bracket
    let depth = 0, parts = [""];
    for (const sign of text) {
      depth += "([".includes(sign) ? 1 : ")]".includes(sign) ? -1 : 0;
      if (sign == "," && !depth) parts.push("");
      else parts[parts.length - 1] += sign;
    }
    return parts.map((part) => part.trim());
  };
  const says = (rule) => [...rule.style].some((name) => !name.startsWith("--")); // a value is asked for by its own name
  const named = (rules) => [...rules].flatMap((rule) =>
    rule.selectorText ? (says(rule) ? split(rule.selectorText) : []) : rule.cssRules && !rule.name ? named(rule.cssRules) : []);
  const selectors = (css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); return new Set(named(sheet.cssRules)); };
  const TRUE = ":not(nmt-none)";
  const opened = (selector) => {
    for (let found; (found = /:(?:not|has)\((?!nmt-none)/.exec(selector)); ) {
      let depth = 1, end = found.index + found[0].length;
      for (; depth && end < selector.length; end++) depth += { "(": 1, ")": -1 }[selector[end]] || 0;
      selector = selector.slice(0, found.index) + TRUE + selector.slice(end);
    }
    return selector
      .replace(/::[\w-]+(\([^)]*\))?/g, TRUE)
      .replace(/:(hover|focus-visible|focus-within|focus|active|visited|checked|target|disabled|indeterminate|placeholder-shown)\b(?!-)/g, TRUE)
      .replace(/\[(open|hidden)(=""|)\]/g, TRUE);
  };
  const kept = selectors(cut), gone = [...selectors(all)].filter((selector) => !kept.has(selector));
  const lost = {};
  for (const page of pages) {
    const text = await (await fetch(from + page)).text();
    const built = new DOMParser().parseFromString(text, "text/html");
    for (const selector of gone) {
      try { if (built.querySelector(opened(selector))) lost[selector] ??= page; } catch { lost[selector] ??= "not understood"; }
    }
  }
  return { kept: kept.size, gone: gone.length, lost };
}"""  # noqa: E501


def all_rules() -> str:
    """Return every rule of the theme's sheets and of ours."""
    theme = THEMES[os.environ.get("GUIDE_ENGINE", ENGINES[0])]
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as file:
        ours = [ROOT / "docs" / name for name in yaml_load(file)["extra_css"]]
    files = [next(theme.glob("main.*.css")), next(theme.glob("palette.*.css")), *ours]
    return "".join(file.read_text(encoding="utf-8") for file in files).replace(".focus-visible", ":focus-visible")


def judged(visit, address, cut: str) -> dict:
    """Return how many selectors `cut` has and lacks, and as "lost" each that a page can use, with that page."""
    return visit("").evaluate(LOST, [all_rules(), cut, PAGES, address])


def test_every_rule_that_a_page_can_use_is_kept(visit, address, site):
    (sheet,) = (site / "assets").glob("guide.*.css")
    found = judged(visit, address, sheet.read_text(encoding="utf-8"))
    assert found["kept"] > 300 and found["gone"] > 300
    assert found["lost"] == {}


@pytest.mark.parametrize("rule", [".nmt-check :checked + label", ".md-typeset details[open] > summary::before"])
def test_a_lost_rule_is_named(visit, address, rule):
    found = judged(visit, address, all_rules().replace(f"\n{rule} {{", "\n.nmt-none {"))
    assert list(found["lost"]) == [rule]
