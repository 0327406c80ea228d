// Tells a screen reader whether menu and search are open, and takes the focus along.
// The theme's switches are hidden checkboxes; a pass over the built pages adds a button for each. Its press is answered
// from the first paint on by the script behind the header (early.html), and search.js tells what was pressed before.
(() => {
  const buttons = document.querySelectorAll("[data-nmt-toggle]");
  const tell = () =>
    buttons.forEach((button) => button.setAttribute("aria-expanded", document.getElementById(button.dataset.nmtToggle).checked));
  addEventListener("change", tell);

  const drawer = document.getElementById("__drawer");
  drawer.addEventListener("change", () => {
    // The menu becomes visible with a transition; the focus follows when it can.
    if (drawer.checked) setTimeout(() => document.querySelector(".md-nav--primary a[href]")?.focus(), 50);
    else document.querySelector("[data-nmt-toggle=__drawer]")?.focus();
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && drawer.checked && drawer.click());
  tell(); // a press may have been faster than this script
})();
