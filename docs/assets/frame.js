// The one script of an embed and of a card: it reads the look that the clinic asked for, tells the host page how tall
// the text is, and opens links where the frame may not. It stores nothing and asks no server. Messages to the host:
// { nmt: 1, message: "height" | "link" | "scroll", value, secret }, a superset of WordPress's own.
(() => {
  const root = document.documentElement, face = document.body.firstElementChild, main = face.querySelector("main");
  const asked = new URLSearchParams(location.search);
  const ask = (name, form) => form.exec(asked.get(name))?.[0];
  const all = (selector, where = face) => [...where.querySelectorAll(selector)];

  // The look. Every value is matched whole, then used as a number, a fixed word or an id; none becomes markup.
  const theme = ask("theme", /^(light|dark)$/);
  if (theme) root.style.colorScheme = theme;
  const size = ask("size", /^\d{2,3}$/);
  if (size > 89 && size < 131) root.style.fontSize = size + "%";
  if (ask("chrome", /^none$/)) root.dataset.chrome = "none";

  // Text in the accent keeps a contrast of 4.5:1 (WCAG 2.2, 1.4.3) on the tinted boxes, the least friendly ground.
  const light = (rgb) => rgb.reduce((sum, v, i) => sum + [0.2126, 0.7152, 0.0722][i] * ((v /= 255) > 0.04045 ? ((v + 0.055) / 1.055) ** 2.4 : v / 12.92), 0.05);
  const fit = (rgb, ground, end) => {
    const contrast = (a, b) => (a > b ? a / b : b / a);
    while (contrast(light(rgb), light(ground)) < 4.6) rgb = rgb.map((v) => v + (end - v) / 9);
    return `rgb(${rgb.map(Math.round)})`;
  };
  const accent = ask("accent", /^[\da-f]{6}$/i)?.match(/../g).map((pair) => parseInt(pair, 16));
  if (accent)
    for (const name of ["brand", "brand-strong"])
      root.style.setProperty("--nmt-" + name, `light-dark(${fit(accent, [238, 244, 243], 0)},${fit(accent, [28, 43, 47], 255)})`);

  const top = ask("heading", /^[234]$/);
  if (top) for (const h of all("h1,h2,h3,h4,[aria-level]")) h.ariaLevel = +top - 1 + +(h.ariaLevel || h.tagName[1]);

  // One section: everything beside the way down to it is hidden, and of the notes those that it does not cite.
  const target = document.getElementById(ask("section", /^[\w:-]+$/));
  if (target && main.contains(target)) {
    const part = /^H/.test(target.tagName) ? target.closest("section,.nmt-entry,.nmt-claim") : target;
    for (let node = part; node && node != main; node = node.parentNode)
      for (const other of node.parentNode.children) if (other != node && !other.matches(".footnote")) other.hidden = true;
    const cited = all("a", part).map((a) => a.hash);
    for (const note of all(".footnote li")) note.hidden = !cited.includes("#" + note.id) && !note.contains(part);
    for (const list of all(".footnote")) list.hidden = !all("li:not([hidden])", list).length;
  }

  let secret;
  const learn = () => (secret = /secret=(\w{10})$/.exec(location.hash)?.[1] || secret);
  const tell = (message, value) => parent != self && parent.postMessage({ nmt: 1, message, value, secret: learn() }, "*");
  const height = () => {
    const tall = Math.ceil(face.getBoundingClientRect().height);
    if (tall) tell("height", tall); // nothing is laid out in a hidden tab
  };
  new ResizeObserver(height).observe(face, { box: "border-box" });
  addEventListener("message", (event) => event.source == parent && event.data?.message == "ready" && height());
  addEventListener("load", height);
  for (const wait of [500, 3000]) setTimeout(() => secret && height(), wait); // WordPress starts to listen late

  document.addEventListener("click", (event) => {
    const a = event.target.closest("a[href]");
    if (!a || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (a.getAttribute("href")[0] == "#")
      return tell("scroll", document.getElementById(a.hash.slice(1))?.getBoundingClientRect().top);
    const own = a.host == location.host;
    if (learn()) {
      // WordPress opens only addresses of our own host: for a source, its note on the full page.
      tell("link", own ? a.href : new URL("./#" + (a.closest("[id]")?.id || ""), location).href);
    } else if (origin == "null") {
      // A sandbox may bar new windows: then the frame itself goes on, to that page's embed.
      const opened = open(a.href);
      if (opened) opened.opener = null;
      else if (own) location = a.href.replace(/\/(#.*)?$/, "/embed.html" + location.search + "$1");
    } else return;
    event.preventDefault();
  });
  addEventListener("hashchange", learn);
  learn();
})();
