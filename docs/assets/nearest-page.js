// On the page "not found": offers the page whose address is closest to the one that was asked for. The menu holds all
// addresses, so nothing is fetched. Without this script the likely pages and the search stay.
(() => {
  const place = document.querySelector(".nmt-lost__nearest");
  const links = [...document.querySelectorAll(".md-nav--primary a.md-nav__link[href]")];
  if (!place || !links.length) return;
  const folders = (path) => decodeURIComponent(path).toLowerCase().replace(/index\.html?$|\.html?$/, "").split("/").filter(Boolean);
  const home = folders(new URL(place.querySelector("a").href).pathname).length;
  let asked;
  try {
    asked = folders(location.pathname).slice(home);
  } catch {
    return; // an address with a broken % escape is like no page
  }
  if (!asked.length) return;

  // Edits from one text to the other, a swap of neighbors counted as one (optimal string alignment).
  function edits(a, b) {
    const rows = [[...Array(b.length + 1).keys()]];
    for (let i = 1; i <= a.length; i++) {
      rows[i] = [i];
      for (let j = 1; j <= b.length; j++) {
        rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
    return rows[a.length][b.length];
  }

  // The last folder names the page; a page that only moved to another folder is as good as found.
  function distance(link) {
    const there = folders(new URL(link.href).pathname).slice(home);
    if (!there.length) return 1;
    const [a, b] = [asked.at(-1).slice(0, 60), there.at(-1)];
    const whole = edits(asked.join("/").slice(0, 120), there.join("/")) / Math.max(asked.join("/").length, there.join("/").length);
    return Math.min(whole, edits(a, b) / Math.max(a.length, b.length) + 0.01);
  }

  const [nearest, far] = links.map((link) => [link, distance(link)]).reduce((best, one) => (one[1] < best[1] ? one : best));
  if (far > 0.35) return;
  const link = place.querySelector("a");
  link.href = nearest.href;
  link.textContent = nearest.textContent.trim().replace(/\s+/g, " ");
  place.hidden = false;
})();
