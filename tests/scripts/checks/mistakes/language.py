"""Mistakes in the words of pages and records."""

from tests.scripts.checks.mistakes.spoil import append, swap

PAGE = "docs/what-is-nmt/index.md"
CLAIMS, GLOSSARY = (f"docs/data/{stem}.yml" for stem in ("claims", "glossary"))
HARD = (
    "Multidisciplinary biopsychosocial rehabilitation demonstrates statistically significant physiological superiority."
)
MEDIUM = "Practitioners frequently recommend additional complementary consultations whenever symptoms continue."
LONG = "We sat and we ate and we drank and then we sat again until it was late and we went home to bed and slept well"


def say(text):
    """Put `text` into the field `say` of the first claim."""
    return swap(r"^    say: .*\n(?:      .*\n)*", f"    say: {text}\n")


# what -> (file, how it is spoiled, rule, words of the message, words of the remedy)
MISTAKES = {
    "page that nobody can read": (PAGE, append(f"{HARD} " * 60), "very-hard-page", "reading grade", "hardest one"),
    "page that is hard to read": (
        "docs/tools/six-week-record.md",
        append(f"{MEDIUM} " * 5),
        "hard-page",
        "the limit is 8",
        "everyday words",
    ),
    "sentence without an end": (
        PAGE,
        append(f"{LONG} and woke up at seven in the morning as ever."),
        "very-long-sentence",
        "'We sat and we ate'",
        "two sentences",
    ),
    "long sentence": (
        PAGE,
        append(
            "The therapist who worked in the town by the sea where my aunt lives once told me "
            "that she never presses hard on a sore spot."
        ),
        "long-sentence",
        "the limit is 25",
        "two sentences",
    ),
    "long sentence in a record": (
        CLAIMS,
        say(f"{LONG} and woke up at seven in the morning as ever."),
        "very-long-sentence",
        "'We sat and we ate'",
        "two sentences",
    ),
    "long paragraph": (
        PAGE,
        append("This one goes on and on, and it has more and more words to say, without an end in sight. " * 4),
        "long-paragraph",
        "4 sentences",
        "empty line",
    ),
    "abbreviation that nobody explains": (
        PAGE,
        append("The PEDRO group looked at it."),
        "undefined-abbreviation",
        "'PEDRO'",
        "in full, then (PEDRO)",
    ),
    "abbreviation in a record": (
        CLAIMS,
        say("Ask the FSMTB first."),
        "undefined-abbreviation",
        "'FSMTB'",
        "in full",
    ),
    "medical term without a gloss": (
        PAGE,
        append("The pain may come from the piriformis."),
        "unexplained-term",
        "'piriformis'",
        "[piriformis](../glossary.md#piriformis)",
    ),
    "promise of a cure": (PAGE, append("NMT cures neck pain."), "overclaim", "'cures'", "what a study found"),
    "promise to detox": (
        PAGE,
        append("A session will detox the body."),
        "overclaim",
        "'detox'",
        "clears anything",
    ),
    "talk of toxins": (PAGE, append("Drink water, since it carries off toxins."), "overclaim", "'toxins'", "name the"),
    "miracle": (PAGE, append("Some call it a miracle."), "overclaim", "'miracle'", "plainly"),
    "guarantee": (PAGE, append("Relief is guaranteed."), "overclaim", "'guaranteed'", "what a study found"),
    "proven to": (PAGE, append("It is proven to help."), "overclaim", "'proven to'", "certainty"),
    "root cause": (PAGE, append("NMT treats the root cause."), "overclaim", "'the root cause'", "take it out"),
    "completely safe": (PAGE, append("NMT is completely safe."), "overclaim", "'completely safe'", "harm"),
    "promise in the description": (
        PAGE,
        swap(
            "^description: .*",
            "description: How a miracle of touch takes your pain away for ever, and where to find one.",
        ),
        "overclaim",
        "'miracle'",
        "plainly",
    ),
    "promise in a record": (CLAIMS, say("It heals your back."), "overclaim", "'heals your'", "may ease"),
    "promise in the glossary": (
        GLOSSARY,
        swap("^    short: .*", "    short: A scientifically proven way to rest."),
        "overclaim",
        "'scientifically proven'",
        "study",
    ),
    "suffering": (PAGE, append("If you suffer from neck pain, rest."), "blame-or-fear", "'suffer from'", "'have'"),
    "victim": (PAGE, append("A stroke victim needs help."), "blame-or-fear", "'victim'", "people who had"),
    "crippling pain": (PAGE, append("Crippling pain can come back."), "blame-or-fear", "'Crippling'", "can't do"),
    "fear": (PAGE, append("You must not ignore this sign."), "blame-or-fear", "'must not ignore'", "how soon"),
    "blame": (PAGE, append("You failed to do your stretches."), "blame-or-fear", "'You failed'", "without blame"),
    "frightening picture of a spine": (
        PAGE,
        append("Without care, your spine is crumbling."),
        "blame-or-fear",
        "'your spine is crumbling'",
        "without pain",
    ),
    "the elderly": (PAGE, append("The elderly need care."), "inclusive-language", "'The elderly'", "older adults"),
    "person named by an illness": (
        PAGE,
        append("Many diabetics ask."),
        "inclusive-language",
        "'diabetics'",
        "people with",
    ),
    "wheelchair-bound": (
        PAGE,
        append("She is wheelchair-bound."),
        "inclusive-language",
        "'wheelchair-bound'",
        "uses a",
    ),
    "masseuse": (PAGE, append("Tell your masseuse."), "inclusive-language", "'masseuse'", "massage therapist"),
    "he or she": (PAGE, append("He or she may press."), "inclusive-language", "'He or she'", "they"),
    "link 'here'": (
        PAGE,
        append("For more, [click here](../faq.md)."),
        "link-text",
        "'click here'",
        "name of the page",
    ),
    "link 'this page'": (
        PAGE,
        append("See [**this page**](../faq.md)."),
        "link-text",
        "'this page'",
        "name of the page",
    ),
    "link 'read more'": (PAGE, append("[Read more](../faq.md)"), "link-text", "'Read more'", "name of the page"),
    "address as link text": (
        PAGE,
        append("[https://example.org/a](https://example.org/a)"),
        "link-text",
        "'https://example.org/a'",
        "name of the page",
    ),
    "bare address": (PAGE, append("Look at https://example.org/a for it."), "link-text", "stands bare", "[name"),
    "misspelled word": (PAGE, append("It eases the tention."), "misspelling", "'tention'", "'tension'"),
    "misspelled word in a record": (
        CLAIMS,
        say("It may not be neccessary."),
        "misspelling",
        "'neccessary'",
        "'necessary'",
    ),
    "misspelled word in a box": (
        PAGE,
        append('!!! unknown "What we dont know yet"\n\n    - Whether it lasts beyound a week.'),
        "misspelling",
        "'beyound'",
        "'beyond'",
    ),
    "British word": (PAGE, append("The colour of the skin."), "us-spelling", "'colour'", "'color'"),
    "British word in a record": (CLAIMS, say("The centre knows."), "us-spelling", "'centre'", "'center'"),
    "unknown word": (PAGE, append("The trapezious is a muscle."), "unknown-word", "'trapezious'", "'trapezius'"),
}

LEGAL = {
    "hard words that are links to terms": (
        PAGE,
        append("Ask about [trigger point therapy](../glossary.md#trigger-point-therapy)."),
    ),
    "sentence of 25 words": (PAGE, append(" ".join(["We", *["sat", "then"] * 11, "sat", "there."]))),
    "long list of things": (
        PAGE,
        append(
            "Bring a towel, a pen, a book, some water, a coat, a hat, two shoes, a list of your questions, your card, "
            "the old letter and also your glasses."
        ),
    ),
    "paragraph of 4 short sentences": (PAGE, append("Sit down. Rest a bit. Breathe out. Then stand up.")),
    "abbreviation that is spelled out": (
        PAGE,
        append("The physiotherapy database (PEDRO) grew. Later PEDRO was moved. The VA (veterans' care) kept it."),
    ),
    "abbreviations that everybody knows": (PAGE, append("In the US and the UK, an MRI scan may follow.")),
    "medical term in brackets": (PAGE, append("A deep muscle of the buttock (piriformis) may hurt.")),
    "medical term with a link": (
        PAGE,
        append("The [piriformis](../glossary.md#piriformis) is one. A piriformis is deep."),
    ),
    "medical term that is quoted": (PAGE, append('Some say "piriformis" to it.')),
    "promise that is denied": (
        PAGE,
        append("NMT is no cure. It won't detox you. We found no study of toxins. Nobody can guarantee relief."),
    ),
    "promise that is quoted or asked about": (
        PAGE,
        append('A page that says "miracle cure" wants your money.\n\n### Can NMT cure pain?\n\nIs it proven to help?'),
    ),
    "promise that is warned of": (PAGE, append("Beware of a promised cure.")),
    "words that only look like a promise": (
        PAGE,
        append("A secure chair and an accurate chart help. The proof is thin. Wounds need time to heal."),
    ),
    "words that only look like blame": (
        PAGE,
        append("The trial failed to reach its number. Do not blame yourself. A knee may be worn."),
    ),
    "frightening words in a quotation": (PAGE, append('Some ads say "crippling pain" to sell.')),
    "words that only look as if they left people out": (
        PAGE,
        append("Older adults and people with diabetes may ask. The blindfold is black. The disability office helps."),
    ),
    "link whose words begin with 'here' or 'more'": (
        PAGE,
        append("[Here is how a session goes](../your-session/index.md). [More on cost](../your-session/cost.md)."),
    ),
    "address inside a link or code": (
        PAGE,
        append("[the example site](https://example.org/a) and `https://example.org/b`"),
    ),
    "word of the glossary": (PAGE, append("A review by Chaitow ([suboccipitals](../glossary.md#suboccipitals)).")),
    "British word in a quotation": (PAGE, append('The "Centre for Reviews" wrote it.')),
    "code, addresses and possessives": (
        PAGE,
        append("Therapists' hands, the clinic's `mispeled` sign and info@exampel.org."),
    ),
    "misspellings that readers search for": (GLOSSARY, swap(r"misspelled: \[", "misspelled: [relativ rissk, ")),
}
