"""Every page lets its reader mend it or report a mistake, with the form filled in as far as we know."""

from urllib.parse import parse_qs, urlsplit

import yaml

from tests.site.pages import ROOT, built_path, nav, trees

FORM = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / "mistake.yml").read_text(encoding="utf-8"))
FIELDS = {item["id"] for item in FORM["body"] if "id" in item}


def test_every_page_has_a_report_link_that_fills_in_the_form(each_site):
    for page in nav():
        tree = trees(each_site)[built_path(page)]
        links = {link.text(strip=True): link.attributes["href"] for link in tree.css(".nmt-review__links a")}
        given = {name: values[0] for name, values in parse_qs(urlsplit(links["Report a mistake"]).query).items()}
        title = tree.css_first("article h1").text(deep=False).strip()
        address = tree.css_first('link[rel="canonical"]').attributes["href"]
        assert given.pop("template") == "mistake.yml"
        assert given.pop("title") == f"Mistake: {title}", page
        assert given.keys() <= FIELDS, f"{page}: the form has no field {given.keys() - FIELDS}"
        assert given["page"] == f"{title}, {address}", page
        assert given["reviewed"] == yaml_date(page), page
        assert links["Edit this page"].endswith(f"/edit/main/docs/{page}"), page


def yaml_date(page: str) -> str:
    head = (ROOT / "docs" / page).read_text(encoding="utf-8").split("\n---\n")[0].removeprefix("---\n")
    return str(yaml.safe_load(head)["last_reviewed"])
