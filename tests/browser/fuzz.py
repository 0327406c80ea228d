"""Random and hostile strings for the faces, the same in every run."""

import random
from urllib.parse import quote

LOOKS = ("theme", "accent", "size", "heading", "section", "chrome")
GOOD = {
    "theme": ("light", "dark", "auto"),
    "accent": ("000000", "ffffff", "FF8800", "0a5261", "eef4f3", "7f7f7f", "00ff00"),
    "size": ("90", "100", "130"),
    "heading": ("2", "3", "4"),
    "section": ("main", "does-it-hurt", "fn:1"),
    "chrome": ("none", "full"),
}
BAD = (
    "<img src=x onerror=pwned()>",
    "<script>pwned()</script>",
    "</style><script>pwned()</script>",
    '"><svg onload=pwned()>',
    "'-pwned()-'",
    "javascript:pwned()",
    "${pwned()}",
    "{{constructor.constructor('pwned()')()}}",
    "red;background:url(//evil.example)",
    "}*{display:none}",
    "expression(pwned())",
    "url(javascript:pwned())",
    "000000;}body{display:none}",
    "0x1111",
    "1e2",
    "100%",
    "-100",
    "99999999999999999999",
    "NaN",
    "Infinity",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "..",
    "#",
    "*",
    "a,b",
    "[id]",
    ":has(*)",
    "\\",
    "\u0000",
    "\u202e\u2028\ufeff",
    "e\u0301\U0001f600",
    "light ",
    " light",
    "light\n",
    "LIGHT",
    "lightdark",
    "fffff",
    "fffffff",
    "ggggggg",
    "#ffffff",
    "fff",
    "none none",
    "2.0",
    "٣",
    "１００",
    "",
    "%",
    "%zz",
    "%00",
    "%E0%A4%A",
    "a" * 5000,
)


def queries(count: int, seed: int) -> list[str]:
    """Return query strings: good values, bad ones, noise, names that nobody knows, names twice."""
    chance = random.Random(seed)
    made = []
    for _ in range(count):
        pairs = []
        for _ in range(chance.randint(1, 7)):
            name = chance.choice(LOOKS) if chance.random() < 0.9 else noise(chance)
            kind = chance.random()
            if kind < 0.3 and name in GOOD:
                value = chance.choice(GOOD[name])
            elif kind < 0.4:
                value = f"{chance.randrange(1 << 24):06x}"
            elif kind < 0.8:
                value = chance.choice(BAD)
            else:
                value = noise(chance)
            raw = chance.random() < 0.1  # as a careless host writes it
            pairs.append(f"{quote(name)}={value if raw else quote(value)}".replace("#", "%23"))
        made.append("&".join(pairs))
    return made


def noise(chance: random.Random) -> str:
    """Return a few characters from all over."""
    pool = (range(32, 127), range(0, 32), range(0xA0, 0x300), range(0x2000, 0x2070), range(0x1F600, 0x1F640))
    return "".join(chr(chance.choice(chance.choice(pool))) for _ in range(chance.randint(0, 40)))


def messages(count: int, seed: int) -> list:
    """Return messages in JSON's types: near to ours, near to others', and far from both."""
    chance = random.Random(seed)
    values = (0, 1, -1, 0.5, 1e5, 100001, 1e308, -1e308, 2**53, "600", "600px", None, True, [], [600], {}, "NaN", *BAD)
    words = ("height", "scroll", "link", "ready", "resize", "__proto__", "", None, 1, ["height"], {"a": 1})
    made = []
    for _ in range(count):
        kind = chance.random()
        if kind < 0.7:
            message = {"nmt": chance.choice((1, 1, 1, "1", 2, True, None)), "message": chance.choice(words)}
            message["value"] = chance.choice(values)
            message["secret"] = chance.choice(("a1B2c3D4e5", None, 5, chance.choice(BAD)))
            for key in chance.sample(sorted(message), chance.choice((0, 0, 1))):
                del message[key]
        elif kind < 0.85:
            message = chance.choice(values)
        else:
            message = {noise(chance): noise(chance), "__proto__": {"nmt": 1}, "constructor": 1}
        made.append(message)
    return made
