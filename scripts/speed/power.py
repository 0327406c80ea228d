"""Tells how fast this computer is at this moment, and how much slower a phone of the middle class is than it."""

from playwright.sync_api import Browser

# The index of Lighthouse (benchmarkIndex): how often in ten seconds a text of 10,000 letters is built letter by letter,
# and a list of 100,000 numbers is copied number by number, and of both the mean.
_INDEX = """() => {
  const lists = [1, 2].map(() => Array.from({ length: 100000 }, (_, n) => n));
  const text = () => { let s = ""; for (let n = 0; n < 10000; n++) s += "a"; return s; };
  const copy = (turn) => { const from = lists[turn % 2], to = lists[1 - (turn % 2)];
    for (let n = 0; n < from.length; n++) to[n] = from[n]; };
  const often = (work) => {
    const start = performance.now();
    let times = 0, spent;
    do { work(times++); spent = performance.now() - start; } while (spent < 500);
    return (times / spent) * 100;
  };
  return (often(text) + often(copy)) / 2;
}"""


def index(browser: Browser) -> float:
    """Return the index of this computer: it takes a second, and other programs on the computer lower it."""
    tab = browser.new_page()
    try:
        return tab.evaluate(_INDEX)
    finally:
        tab.close()


def slower(index_: float) -> float:
    """Return how many times slower than a computer of this index a phone of the middle class is, at least once.

    By the calculator to which Lighthouse's documentation sends (docs/throttling.md, "Calibrating the CPU slowdown"):
    https://lighthouse-cpu-throttling-calculator.vercel.app/. It joins the points (150, 1), (800, 2), (1300, 3) by lines
    and goes on through (1533, 4); each line is steeper than the one before, so the highest of them counts.
    """
    return max(1.0, 1 + (index_ - 150) / 650, 2 + (index_ - 800) / 500, 3 + (index_ - 1300) / 233)
