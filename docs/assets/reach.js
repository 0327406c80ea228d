// Lets the keyboard do what the theme leaves to the mouse: open the menu and the search on narrow screens.
// The theme's switches are labels of hidden checkboxes; a pass over the built pages makes them buttons by role.
(() => {
  const box = (name) => document.querySelector(`[data-md-toggle=${name}]`);
  const buttons = () => document.querySelectorAll(".md-header label[role=button]");

  function tell() {
    for (const button of buttons()) {
      button.setAttribute("aria-expanded", document.getElementById(button.htmlFor).checked);
    }
  }

  document.addEventListener("keydown", (event) => {
    const label = event.target.closest?.("label[role=button]");
    if (label && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      event.stopPropagation(); // the theme would press it a second time
      label.click();
    } else if (event.key === "Escape" && box("drawer")?.checked) {
      box("drawer").click();
    }
  }, true);

  document.addEventListener("change", (event) => {
    if (!event.target.matches?.("[data-md-toggle]")) return;
    tell();
    if (event.target.id !== "__drawer") return;
    const inside = document.querySelector(".md-nav--primary a[href]");
    // The menu becomes visible with a transition; focus follows when it can.
    if (event.target.checked) requestAnimationFrame(() => requestAnimationFrame(() => inside?.focus()));
    else document.querySelector(".md-header label[for=__drawer]")?.focus();
  });

  tell();
})();
