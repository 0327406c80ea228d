// The frame around the text: colors that the reader chooses, the place in the text, the way back to the top, the menu.
// It drives the theme's own markup in place of the theme's script, which is twenty times as large. Without it the page
// reads the same: nothing here is needed to reach a word.
(() => {
  const all = (selector, where = document) => [...where.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);

  // Colors. The script behind the header (early.html) has set them before the first paint; it keeps the same record.
  const choices = all("input[name=__palette]");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const key = new URL(one("a.md-logo").href).pathname + ".__palette";
  function paint(chosen) {
    // The first choice names no scheme of its own: it follows the device.
    const like = chosen ? choices[chosen] : choices.find((choice) => choice.dataset.mdColorMedia.includes(dark.matches ? ": dark" : ": light"));
    document.body.dataset.mdColorScheme = like.dataset.mdColorScheme;
    choices.forEach((choice, n) => {
      choice.checked = n === chosen;
      choice.nextElementSibling.hidden = n !== chosen;
    });
  }
  let chosen = 0;
  try {
    chosen = JSON.parse(localStorage.getItem(key))?.index || 0;
  } catch {} // a sandbox has no storage: the choice then lasts for one page
  if (choices.length) paint(choices[chosen] ? chosen : 0);
  for (const choice of choices)
    choice.addEventListener("change", () => {
      chosen = choices.indexOf(choice);
      paint(chosen);
      try {
        localStorage.setItem(key, JSON.stringify({ index: chosen, color: { scheme: document.body.dataset.mdColorScheme } }));
      } catch {}
    });
  self.nmtColor?.dispatchEvent(new Event("change")); // chosen before this script came
  dark.addEventListener("change", () => chosen || paint(0));

  // The place in the text: which heading of the table of contents has been passed, and whether the title is out of sight.
  const entries = all(".md-sidebar--secondary a[href^='#']").map((link) => [link, document.getElementById(decodeURIComponent(link.hash.slice(1)))]);
  const title = one("article h1"), top = one(".md-top"), header = one(".md-header__title");
  let before = 0, waiting = false;
  function follow() {
    waiting = false;
    const bar = 64; // the header, in pixels, and a little air: a heading below it is the one that is read
    let active;
    for (const [link, heading] of entries) {
      const passed = heading?.getBoundingClientRect().top < bar;
      if (passed) active = link;
      link.classList.toggle("md-nav__link--passed", !!passed);
    }
    for (const [link] of entries) link.classList.toggle("md-nav__link--active", link === active);
    const pane = active?.closest(".md-sidebar__scrollwrap");
    if (pane && pane.scrollHeight > pane.clientHeight) pane.scrollTop = active.offsetTop - pane.clientHeight / 2;
    if (title) header.classList.toggle("md-header__title--active", title.getBoundingClientRect().bottom < 48);
    if (top) top.hidden = scrollY < 400 || scrollY >= before; // offered to a reader who scrolls up
    before = scrollY;
  }
  addEventListener("scroll", () => (waiting ||= !!requestAnimationFrame(follow)), { passive: true });
  // At the top nothing has been passed. To ask before the next picture would cost a layout of its own.
  requestAnimationFrame(() => scrollY && follow());
  top?.addEventListener("click", () => {
    scrollTo(0, 0);
    document.getElementById("content")?.focus({ preventScroll: true }); // the button is about to hide
  });

  // The menu: a section opens with the keyboard too, and a link to a place on this page closes it.
  document.addEventListener("keydown", (event) => {
    if ((event.key === "Enter" || event.key === " ") && event.target.matches("label[tabindex]")) {
      event.preventDefault();
      event.target.click();
    }
  });
  const drawer = document.getElementById("__drawer");
  one(".md-sidebar--primary")?.addEventListener("click", (event) => {
    if (drawer.checked && event.target.closest("a[href^='#']")) drawer.click();
  });
})();
