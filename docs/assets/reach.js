// Tells a screen reader whether menu and search are open, and takes the focus along.
// The theme's switches are hidden checkboxes; a pass over the built pages adds a button for each. Its press is answered
// from the first paint on by the script behind the header (early.html), so this one may come late.
(() => {
  const buttons = document.querySelectorAll("[data-nmt-toggle]");
  const box = (button) => document.getElementById(button.dataset.nmtToggle);
  const tell = () => buttons.forEach((button) => button.setAttribute("aria-expanded", box(button).checked));
  for (const button of buttons) box(button).addEventListener("change", tell);

  const drawer = document.getElementById("__drawer");
  function follow() {
    // The menu becomes visible with a transition; the focus follows when it can.
    if (drawer.checked) setTimeout(() => document.querySelector(".md-nav--primary a[href]")?.focus(), 50);
    else document.querySelector("[data-nmt-toggle=__drawer]")?.focus();
  }
  drawer.addEventListener("change", follow);
  document.addEventListener("keydown", (event) => event.key === "Escape" && drawer.checked && drawer.click());
  tell();
  if (drawer.checked) follow(); // somebody was faster than this script
})();
