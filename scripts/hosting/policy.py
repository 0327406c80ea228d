"""Says once which headers each kind of address has; every host's configuration is rendered from these records."""

from scripts.hosting.content import Content
from scripts.hosting.kinds import CARD, DATA, ELEMENT, EMBED, FILE, IMMUTABLE, PAGE

YEAR = 31_536_000  # seconds
# No part of the guide asks for any of these, and none may begin to unnoticed. Only names that browsers know.
FEATURES = (
    *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen"),
    *("geolocation", "gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi", "payment"),
    *("picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking"),
)
# Without `preload`: that binds every other site of the domain, and browsers forget it only after months. Who owns the
# domain may add it and submit it to hstspreload.org.
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",  # which page on health a person came from is nobody's business
    "Strict-Transport-Security": f"max-age={YEAR}; includeSubDomains",
}
ANYWHERE = {"Cross-Origin-Resource-Policy": "cross-origin"}
OPEN = ANYWHERE | {"Access-Control-Allow-Origin": "*"}
REVALIDATE = {"Cache-Control": "no-cache"}
CLOSED = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
NO_FEATURES = {"Permissions-Policy": ", ".join(f"{feature}=()" for feature in FEATURES)}
RECORDS = {
    PAGE: {
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        **NO_FEATURES,
        **REVALIDATE,
    },
    EMBED: NO_FEATURES | ANYWHERE | REVALIDATE,
    CARD: NO_FEATURES | ANYWHERE | REVALIDATE,
    ELEMENT: OPEN | {"Cache-Control": "public, max-age=3600"},  # a mended script reaches every clinic within the hour
    DATA: OPEN | {"Content-Security-Policy": CLOSED} | REVALIDATE,
    IMMUTABLE: ANYWHERE | {"Cache-Control": f"public, max-age={YEAR}, immutable"},
    FILE: ANYWHERE | REVALIDATE,
}
ANCESTORS = {PAGE: "'none'", EMBED: "*", CARD: "*"}


def headers(contents: dict[str, Content]) -> dict[str, dict[str, str]]:
    """Return kind -> header -> value for the site whose pages, embeds and cards hold `contents` (kind -> Content)."""
    made = {kind: ALWAYS | record for kind, record in RECORDS.items()}
    for kind, ancestors in ANCESTORS.items():
        # With HTTPS, which these headers presuppose, a forgotten http: address is asked for over HTTPS too.
        ends = {"frame-ancestors": ancestors, "upgrade-insecure-requests": ""}
        made[kind]["Content-Security-Policy"] = written(directives(contents[kind]) | ends)
    return made


def directives(content: Content) -> dict[str, str]:
    """Return the Content Security Policy that allows what `content` uses and nothing else, without frame-ancestors.

    `frame-ancestors` and `upgrade-insecure-requests` are left to `headers`: the first does nothing in a <meta>, and
    the second would break a copy of the guide on an intranet without HTTPS.
    """

    def sources(*found: str) -> str:
        return " ".join(found)

    uses = content.uses
    own = {use: ["'self'"] if use in uses else [] for use in ("script", "style", "connect", "worker", "frame", "form")}
    # A script may show a picture, as the lightbox does; one of the page's own costs nothing to allow.
    images = ["'self'"] * bool(uses & {"image", "script"}) + ["data:"] * ("data image" in uses)
    policy = {
        "default-src": "'none'",
        "script-src": sources(*own["script"], *sorted(content.scripts)),
        "style-src": sources(*own["style"], *sorted(content.styles)),
        "img-src": sources(*images),
        "font-src": "data:" if "data font" in uses else "",
        "connect-src": sources(*own["connect"]),
        "worker-src": sources(*own["worker"]),
        "frame-src": sources(*own["frame"]),
        "manifest-src": "'self'" if "manifest" in uses else "",
    }
    kept = {name: value for name, value in policy.items() if value}
    closed = {"form-action": own["form"][0] if own["form"] else "'none'", "base-uri": "'none'"}
    typed = (
        {} if "sink" in uses or not (content.scripts or "script" in uses) else {"require-trusted-types-for": "'script'"}
    )
    return kept | closed | typed


def written(policy: dict[str, str]) -> str:
    """Return the policy as one line."""
    return "; ".join(f"{name} {value}".strip() for name, value in policy.items())
