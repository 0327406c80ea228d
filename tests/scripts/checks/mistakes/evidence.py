"""Mistakes in what the guide rests on: sources, claims, certainty and numbers."""

from tests.scripts.checks.mistakes.spoil import append, swap

PAGE = "docs/benefits/pain-relief.md"
CLAIMS, REFERENCES = (f"docs/data/{stem}.yml" for stem in ("claims", "references"))
LOW = "[low certainty](../evidence/claims.md#trigger-point-pressure-lowers-pain)"


def first(field, value):
    """Change a field of the first reference that has it."""
    return swap(rf"^    {field}: .*", f"    {field}: {value}")


def retracted(more=""):
    """Add a source that was retracted."""
    return append(f"""  - id: zzz-2020
    type: article-journal
    title: Massage cures everything
    issued: 2020
    DOI: 10.1000/zzz.2020
    kind: randomized-trial
    read: abstract
    subject: massage{more}""")


# what -> (file, how it is spoiled, rule, words of the message, words of the remedy)
MISTAKES = {
    "finding without a source": (
        PAGE,
        append("In a trial, people slept better after massage."),
        "uncited-health-statement",
        "'In a trial'",
        "[^id]",
    ),
    "effect without a source": (
        PAGE,
        append("Many people come back, since NMT reduces pain."),
        "uncited-health-statement",
        "'NMT reduces'",
        "[^id]",
    ),
    "study without a source, in a list": (
        PAGE,
        append("Good to know\n\n- Researchers found less pain after 8 weeks."),
        "uncited-health-statement",
        "'Researchers found'",
        "[^id]",
    ),
    "number of people without a source": (
        PAGE,
        append("It helps in 3 out of 4 people."),
        "uncited-health-statement",
        "'out of 4 people'",
        "[^id]",
    ),
    "risk without a source": (
        PAGE,
        append("Sitting still raises the risk of pain."),
        "uncited-health-statement",
        "'raises the risk'",
        "[^id]",
    ),
    "certainty that the record does not give": (
        PAGE,
        swap(
            r"\[low certainty\]\(../evidence/claims.md#no-pain-no-gain\)",
            "[high certainty](../evidence/claims.md#no-pain-no-gain)",
        ),
        "certainty-disagrees",
        "says 'high certainty'",
        "[low certainty]",
    ),
    "certainty that is no level": (
        PAGE,
        append("It may help ([medium certainty](../evidence/claims.md#no-pain-no-gain))."),
        "certainty-disagrees",
        "'medium certainty'",
        "[low certainty]",
    ),
    "number of studies that the record does not hold": (
        PAGE,
        swap("in 11 studies with 427 people", "in 12 studies with 427 people"),
        "number-disagrees",
        "'12 studies'",
        "record",
    ),
    "number of people that the record does not hold": (
        PAGE,
        swap("in 11 studies with 427 people", "in 11 studies with 472 people"),
        "number-disagrees",
        "'472 people'",
        "record",
    ),
    "size of an effect that the record does not hold": (
        PAGE,
        swap("The gap was 0.67 in", "The gap was 0.76 in"),
        "number-disagrees",
        "'0.76'",
        "record",
    ),
    "percentage that the record does not hold": (
        PAGE,
        swap("about 10% had some discomfort", "about 37% had some discomfort"),
        "number-disagrees",
        "'37%'",
        "record",
    ),
    "DOI with an address": (
        REFERENCES,
        first("DOI", "https://doi.org/10.1186/s12891-015-0729-5"),
        "malformed-identifier",
        "does not start with '10.'",
        "again",
    ),
    "DOI with a full stop": (
        REFERENCES,
        first("DOI", "10.1186/s12891-015-0729-5."),
        "malformed-identifier",
        "form",
        "again",
    ),
    "DOI with half a bracket": (
        REFERENCES,
        first("DOI", "10.1016/S0140-6736(18"),
        "malformed-identifier",
        "bracket without",
        "again",
    ),
    "PMID that is too high": (
        REFERENCES,
        first("PMID", "'226319521'"),
        "malformed-identifier",
        "higher than any",
        "again",
    ),
    "PMCID without digits": (REFERENCES, first("PMCID", "PMC"), "malformed-identifier", "PMC and digits", "again"),
    "ISBN with a wrong check digit": (
        REFERENCES,
        first("DOI", "10.1186/s12891-015-0729-5\n    ISBN: 9780306406158"),
        "malformed-identifier",
        "is no ISBN",
        "again",
    ),
    "address and DOI that disagree": (
        REFERENCES,
        first("DOI", "10.1186/s12891-015-0729-5\n    URL: https://doi.org/10.1186/s12891-015-0792-5"),
        "malformed-identifier",
        "the address names the DOI",
        "keep the one",
    ),
    "the same DOI twice": (
        REFERENCES,
        lambda text: retracted()(text.rstrip() + "\n").replace("10.1000/zzz.2020", "10.1186/S12891-015-0729-5"),
        "duplicate-reference",
        "the same DOI",
        "aboodarda-2015",
    ),
    "the same title, author and year twice": (
        REFERENCES,
        append("""  - id: zzz-2021
    type: report
    author:
      - {literal: American Academy of Orthopaedic Surgeons}
    title: 'Knee Osteoarthritis: Recommendation on Massage'
    issued: 2021
    URL: https://example.org/knee
    kind: guideline
    read: full-text
    subject: massage"""),
        "duplicate-reference",
        "the same title",
        "aaos-2021-knee-massage",
    ),
    "retracted source that only its title marks": (
        REFERENCES,
        lambda text: (
            retracted()(text)
            .replace("Massage cures", "'RETRACTED ARTICLE: Massage cures")
            .replace("everything\n    issued: 2020", "everything'\n    issued: 2020")
        ),
        "retraction-unmarked",
        "zzz-2020",
        "retracted: true",
    ),
    "retracted source that pages rest on": (
        REFERENCES,
        swap(r"^  - id: lu-2022\n", "  - id: lu-2022\n    retracted: true\n"),
        "retracted-source",
        "still rest on it",
        "look at what rested",
    ),
    "day of the check in the future": (
        CLAIMS,
        swap(r"^    checked: .*", "    checked: 2099-01-01"),
        "checked-date",
        "in the future",
        "year-month-day",
    ),
    "day of the check that does not exist": (
        CLAIMS,
        swap(r"^    checked: .*", "    checked: 2026-02-30"),
        "checked-date",
        "no day",
        "year-month-day",
    ),
    "claim without the day of its check": (
        CLAIMS,
        swap(r"^    checked: .*\n", ""),
        "register-field",
        "'checked' is missing",
        "last checked",
    ),
    "footnote written by hand": (
        PAGE,
        append("Text.[^lu-2022]\n\n[^lu-2022]: Lu and others. A review. 2022."),
        "hand-written-note",
        "'lu-2022'",
        "references.yml",
    ),
    "footnote by hand that nothing uses": (
        PAGE,
        append("[^guo-2017]: Guo and others. A review. 2017."),
        "hand-written-note",
        "nothing on the page uses it",
        "references.yml",
    ),
}

LEGAL = {
    "finding with a source, a claim or a search": (
        PAGE,
        append(
            "In a trial, touch hurt less.[^lu-2022]\n\n"
            f"It eased pain for a while ({LOW}).\n\n"
            "We found no trial of it. No study shows that it eased pain.\n\n"
            "Nobody has shown that massage prevents pain."
        ),
    ),
    "finding that goes on from one with a source": (
        PAGE,
        append("One review looked at it.[^lu-2022]\n\nThese researchers found no harm."),
    ),
    "items below a lead with a source": (
        PAGE,
        append(
            "One review looked at it:[^lu-2022]\n\n- **Touch:** Researchers found a gain.\n- **Rest:** In 3 studies."
        ),
    ),
    "words that only look like a finding": (
        PAGE,
        append("Have a short trial of 3 visits. Studies differ. Ask for a review of your plan. Stretch with ease."),
    ),
    "certainty in other words of the link": (
        PAGE,
        append("Nobody knows [how sure that is](../evidence/claims.md#no-pain-no-gain)."),
    ),
    "certainty with a capital": (PAGE, append("[Low certainty](../evidence/claims.md#no-pain-no-gain)")),
    "numbers of the record, written otherwise": (
        PAGE,
        append(f"In 427 adults the gap was 0.67, range 0.35 to 0.98 ({LOW})."),
    ),
    "numbers that are no figures of a study": (
        PAGE,
        append(f"Come at 5, for 3 visits, on day 2 of week 6, in 1999 ({LOW})."),
    ),
    "number with another source behind it": (
        PAGE,
        append(
            "Of 91 clients, 10% had some.[^cambron-2007] "
            f"Touch hurt less ({LOW}).[^lu-2022] New pain fell from 52 to 23 points.[^menezes-costa-2012]"
        ),
    ),
    "DOI with signs": (REFERENCES, first("DOI", "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2")),
    "ISBN with hyphens": (REFERENCES, first("DOI", "10.1186/s12891-015-0729-5\n    ISBN: 978-0-306-40615-7")),
    "checked today": (CLAIMS, swap(r"^    checked: .*", "    checked: 2026-11-23")),
}
