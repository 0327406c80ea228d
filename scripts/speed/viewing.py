"""Opens a page as a phone on a slow network does, and says what it cost."""

from dataclasses import dataclass

from scripts.speed.serving import Server

PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 3, "is_mobile": True, "has_touch": True}
# "Slow 4G" of Lighthouse and WebPageTest: milliseconds of a round trip, bits a second down and up.
ROUND_TRIP, DOWN, UP = 150, 1_600_000, 750_000
QUIET = 1000  # milliseconds in which nothing new happens, after which a page has settled
PATIENCE = 30  # times that long is waited for it
LONG = 50  # milliseconds from which a task is long: a tap then waits so that people notice

_WATCH = """
  globalThis.nmtSpeed = { lcp: 0, cls: 0, tasks: [] };
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take))
    .observe({ type, buffered: true });
  watch("largest-contentful-paint", (entry) => (nmtSpeed.lcp = entry.startTime));
  // All of them: nobody touches the page, but the browser takes the phone's size for an input and excuses what follows.
  watch("layout-shift", (entry) => (nmtSpeed.cls += entry.value));
  watch("longtask", (entry) => nmtSpeed.tasks.push(entry.duration));
"""


@dataclass(frozen=True)
class View:
    """One first view of a page: bytes and requests on the network, milliseconds, and the shift of what was painted."""

    sent: int
    requests: int
    lcp: float
    cls: float
    long: float
    longest: float


def first(browser, server: Server, page: str, slower: float) -> View:
    """Return what the first view of a page costs a reader who has never been here; nobody touches the page.

    `slower` is how many times slower than this computer the reader's phone is (power.py).
    """
    context = browser.new_context(**PHONE)
    try:
        tab = context.new_page()
        tab.add_init_script(_WATCH)
        slow_down(tab, slower)
        _open(tab, server, page)
        seen = _settled(tab, server)
    finally:
        context.close()
    long = [task for task in seen["tasks"] if task > LONG]
    return View(sum(server.sent), len(server.sent), seen["lcp"], seen["cls"], sum(long), max(long, default=0))


def slow_down(tab, slower: float, round_trip: float = ROUND_TRIP, down: float = DOWN, up: float = UP) -> None:
    """Give a tab the processor of the phone, so many times slower, and its network, in ms and bits a second."""
    wire = tab.context.new_cdp_session(tab)
    wire.send("Network.enable")
    speeds = {"latency": round_trip, "downloadThroughput": down / 8, "uploadThroughput": up / 8}
    wire.send("Network.emulateNetworkConditions", {"offline": False} | speeds)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": slower})


def second(browser, server: Server, page: str, other: str) -> int:
    """Return how many requests reach the server when a reader of `page` goes on to the `other` one."""
    context = browser.new_context(**PHONE)
    try:
        tab = context.new_page()
        _open(tab, server, page)
        _open(tab, server, other)
        return len(server.sent)
    finally:
        context.close()


def _settled(tab, server: Server) -> dict:
    """Return what the page has noted, once it has been painted and asks, works and moves no more.

    Scripts of some themes start to load after the network was idle, and the browser tells of a paint late.
    """
    before = None
    for _ in range(PATIENCE):
        now = (len(server.sent), tab.evaluate("nmtSpeed"))
        if now == before and now[1]["lcp"]:
            return now[1]
        before = now
        tab.wait_for_timeout(QUIET)
    raise RuntimeError(f"{tab.url}: not settled after {PATIENCE * QUIET / 1000:.0f} seconds")


def _open(tab, server: Server, page: str) -> None:
    server.sent.clear()
    answer = tab.goto(f"{server.address}/{page}", wait_until="networkidle")
    if answer.status != 200:
        raise RuntimeError(f"{page}: answered {answer.status}")
