"""Says where to report a weakness, in the form that people who look for one expect (RFC 9116)."""

from pathlib import Path

from scripts.security_contact import expires

NAME = ".well-known/security.txt"
TEXT = """# Private reports reach the maintainers alone; SECURITY.md says how fast they answer.
Contact: {repository}/security/advisories/new
Expires: {expires}
Preferred-Languages: en
Canonical: {home}{name}
Policy: {repository}/blob/main/SECURITY.md
"""


def write(site: Path, home: str, repository: str, moment: int) -> None:
    """Write .well-known/security.txt and, for hosts that drop hidden folders, security.txt (RFC 9116, section 3).

    `home` and `repository` are addresses, `moment` the time of the commit in seconds since 1970: who publishes no
    commit for a year no longer promises to answer.
    """
    until = f"{expires(moment):%Y-%m-%dT%H:%M:%SZ}"
    text = TEXT.format(repository=repository.rstrip("/"), home=home, name=NAME, expires=until)
    (site / NAME).parent.mkdir(exist_ok=True)
    for name in (NAME, "security.txt"):
        (site / name).write_text(text, encoding="utf-8")
