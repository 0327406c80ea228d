"""The sheets fit one page of paper each, can be filled in on the screen, and keep nothing."""

import pytest

from tests.browser.conftest import PHONE

SHEETS = ("tools/questions-to-ask/", "tools/first-visit/", "tools/six-week-record/", "tools/clinician-card/")


@pytest.mark.parametrize("path", SHEETS)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_sheet_is_one_page_of_paper(visit, path, paper):
    pdf = visit(path).pdf(format=paper, margin={side: "12mm" for side in ("top", "right", "bottom", "left")})
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type/Page/") == 1


@pytest.mark.parametrize("path", SHEETS)
def test_every_field_has_a_name_of_its_own_and_keeps_nothing(visit, path):
    page = visit(path, viewport=PHONE)
    names = page.locator("input.nmt-blank").evaluate_all("fields => fields.map(field => field.ariaLabel)")
    assert len(names) >= 8 and all(names) and len(set(names)) == len(names), names
    page.locator("input.nmt-blank").first.fill("secret")
    page.reload()
    assert page.locator("input.nmt-blank").first.input_value() == ""
    assert "secret" not in page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")
