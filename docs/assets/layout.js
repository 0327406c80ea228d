// Lays out what site.css has left out of the first layout: bit by bit in idle moments, and all at once where a place on
// the page is asked for (by a key, a link to it, a way back), since places shift until all above is laid out. What is
// left out lies, by its boxes, over what follows it: who asks for them (a screen reader, Lighthouse) must not wait long.
// Without this script the browser lays out each part when the reader comes near it.
(() => {
  const waiting = [...document.querySelectorAll(".nmt-fold, .nmt-fold ~ *, .footnote li, .nmt-claim, .nmt-claims__topic, .nmt-storefront > *, .md-footer")];
  const ENOUGH = 30; // elements in one go: a thousand took 120 ms where it was measured, so these take about 4
  const idle = self.requestIdleCallback ?? ((work) => setTimeout(work, 50));

  function layOut(most) {
    for (let n = 0; waiting.length && n < most; ) {
      const part = waiting.shift();
      n += 1 + part.getElementsByTagName("*").length;
      part.style.contentVisibility = "visible";
    }
  }
  function some() {
    layOut(ENOUGH);
    if (waiting.length) idle(some);
  }

  if (location.hash || performance.getEntriesByType("navigation")[0]?.type != "navigate") layOut(Infinity);
  idle(some);
  addEventListener("keydown", () => layOut(Infinity), { capture: true, once: true });
  addEventListener("click", (event) => event.target.closest?.("a[href*='#']") && layOut(Infinity), { capture: true });
})();
