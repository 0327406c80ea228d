"""The score is the Observatory's: each weakness costs what its table says."""

import pytest

from scripts.hosting.observatory import GOAL, grade, score
from scripts.hosting.observatory_rules import Answer

BEST = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; form-action 'self'; frame-ancestors 'none'",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
POLICY = "Content-Security-Policy"


def test_the_best_headers_score_140():
    assert score(Answer(BEST))[0] == 140 > GOAL


def changed(**headers):
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer({name: value for name, value in (BEST | names).items() if value})


FRAME = "; frame-ancestors 'none'"
NONE = "default-src 'none'; form-action 'none'" + FRAME


@pytest.mark.parametrize(
    ("answer", "test", "modifier"),
    [
        (changed(Content_Security_Policy=""), POLICY, -25),
        (changed(Content_Security_Policy=NONE + "; script-src 'unsafe-inline'"), POLICY, -20),
        (changed(Content_Security_Policy=NONE + "; script-src data:"), POLICY, -20),
        (changed(Content_Security_Policy="script-src 'self'; object-src *" + FRAME), POLICY, -20),
        (changed(Content_Security_Policy="img-src 'self'" + FRAME), POLICY, -20),
        (changed(Content_Security_Policy=NONE + "; connect-src http://a.example"), POLICY, -20),
        (changed(Content_Security_Policy=NONE + "; script-src 'unsafe-eval'"), POLICY, -10),
        (changed(Content_Security_Policy=NONE + "; img-src http:"), POLICY, -10),
        (changed(Content_Security_Policy=NONE + "; style-src 'unsafe-inline'"), POLICY, 0),
        (changed(Content_Security_Policy="default-src 'self'" + FRAME), POLICY, 5),
        (changed(Content_Security_Policy="default-src 'none'" + FRAME), POLICY, 5),
        (changed(Content_Security_Policy=NONE + "; script-src 'unsafe-inline' 'sha256-x'"), POLICY, 10),
        (changed(Content_Security_Policy="default-src 'none'"), "framing", -20),
        (changed(Content_Security_Policy="default-src 'none'", X_Frame_Options="DENY"), "framing", 0),
        (changed(Strict_Transport_Security=""), "Strict-Transport-Security", -20),
        (changed(Strict_Transport_Security="max-age=86400"), "Strict-Transport-Security", -10),
        (Answer(BEST, leads_to_https=False), "redirect to HTTPS", -20),
        (changed(Referrer_Policy=""), "Referrer-Policy", 0),
        (changed(Referrer_Policy="unsafe-url"), "Referrer-Policy", -5),
        (Answer(BEST, '<script src="https://a.example/a.js"></script>'), "subresource integrity", -5),
        (Answer(BEST, '<script src="//a.example/a.js"></script>'), "subresource integrity", -50),
        (Answer(BEST, '<script src="a.js" integrity="sha256-x"></script>'), "subresource integrity", 5),
        (Answer(BEST, '<script src="a.js"></script>'), "subresource integrity", 0),
        (changed(X_Content_Type_Options=""), "X-Content-Type-Options", -5),
        (changed(Set_Cookie="a=b"), "cookies", -20),
        (
            changed(Access_Control_Allow_Origin="*", Access_Control_Allow_Credentials="true"),
            "cross-origin sharing",
            -50,
        ),
        (changed(Access_Control_Allow_Origin="*"), "cross-origin sharing", 0),
        (changed(Cross_Origin_Resource_Policy="everyone"), "Cross-Origin-Resource-Policy", -5),
        (changed(Cross_Origin_Resource_Policy="cross-origin"), "Cross-Origin-Resource-Policy", 0),
        (changed(Cross_Origin_Opener_Policy=""), "Cross-Origin-Opener-Policy", 0),
    ],
)
def test_each_weakness_costs_what_the_table_says(answer, test, modifier):
    points, found = score(answer)
    assert found[test] == modifier
    if modifier <= -20:
        assert points == 100 + sum(value for value in found.values() if value < 0), "bonuses count below 90"


def test_a_policy_in_the_page_counts_but_not_against_frames():
    html = """<meta http-equiv="content-security-policy" content="default-src 'none'; form-action 'none';
        frame-ancestors 'none'">"""
    _, found = score(Answer({}, html))
    assert (found[POLICY], found["framing"]) == (10, -20)


@pytest.mark.parametrize(
    ("points", "letter"), [(140, "A+"), (100, "A+"), (95, "A"), (85, "A-"), (75, "B"), (25, "D-"), (20, "F")]
)
def test_the_grade_follows_from_the_score(points, letter):
    assert grade(points) == letter
