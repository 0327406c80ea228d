// Lets the keyboard do what the theme leaves to the mouse: open the menu and the search on narrow screens.
// The theme's switches are hidden checkboxes; a pass over the built pages adds a button for each.
(() => {
  const buttons = document.querySelectorAll("[data-nmt-toggle]");
  const box = (button) => document.getElementById(button.dataset.nmtToggle);
  const tell = () => buttons.forEach((button) => button.setAttribute("aria-expanded", box(button).checked));

  for (const button of buttons) {
    button.addEventListener("click", () => {
      box(button).click();
      // Only after a press of the button: the theme also opens the search itself when its field takes the focus.
      if (box(button).id === "__search") setTimeout(() => document.querySelector(".nmt-search__input")?.focus(), 50);
    });
    box(button).addEventListener("change", tell);
  }

  const drawer = document.getElementById("__drawer");
  drawer.addEventListener("change", () => {
    // The menu becomes visible with a transition; the focus follows when it can.
    if (drawer.checked) setTimeout(() => document.querySelector(".md-nav--primary a[href]")?.focus(), 50);
    else document.querySelector("[data-nmt-toggle=__drawer]")?.focus();
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && drawer.checked && drawer.click());
  tell();
})();
