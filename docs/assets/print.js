// Opens for the printer what is folded on the screen, and folds it again. Browsers that know ::details-content need
// only assets/print.css; this serves the others.
(() => {
  const FOLDED = "details:not([open], .nmt-cite, .nmt-code)"; // to cite and to embed are things to do on the screen
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(FOLDED)];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
})();
