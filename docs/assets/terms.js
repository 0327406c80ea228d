// Shows the meaning of a term, or of a certainty, on hover, focus and first tap. Without this script it is a link to
// the term's entry, or to the claim's record.
(() => {
  const reads = matchMedia("(hover: none)");
  let tip, shown, hiding;

  function show(term) {
    clearTimeout(hiding);
    if (shown === term) return;
    hide();
    shown = term;
    tip = document.createElement("span");
    tip.className = "nmt-tip";
    tip.id = "nmt-tip";
    tip.role = "tooltip";
    tip.append(term.dataset.nmtMeaning);
    if (reads.matches) {
      const more = document.createElement("a");
      more.href = term.href;
      more.textContent = term.matches(".nmt-term") ? "More in the glossary" : "Why, and which studies";
      tip.append(document.createElement("br"), more);
    }
    term.setAttribute("aria-describedby", tip.id);
    document.body.append(tip);
    place(term);
    tip.addEventListener("pointerenter", () => clearTimeout(hiding)); // WCAG 1.4.13: the pointer may move onto it
    tip.addEventListener("pointerleave", soon);
  }

  function place(term) {
    const word = term.getClientRects()[0];
    const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    const above = word.bottom + tip.offsetHeight + 8 > innerHeight && word.top > tip.offsetHeight + 8;
    tip.style.left = `${Math.max(8, Math.min(word.left, room)) + scrollX}px`;
    tip.style.top = `${(above ? word.top - tip.offsetHeight - 4 : word.bottom + 4) + scrollY}px`;
  }

  function hide() {
    clearTimeout(hiding);
    tip?.remove();
    shown?.removeAttribute("aria-describedby");
    tip = shown = undefined;
  }

  function soon() {
    clearTimeout(hiding);
    hiding = setTimeout(hide, 200);
  }

  const termOf = (event) => event.target.closest?.("a[data-nmt-meaning]");

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse" && termOf(event)) show(termOf(event));
  });
  document.addEventListener("pointerout", (event) => {
    if (event.pointerType === "mouse" && termOf(event) && document.activeElement !== shown) soon();
  });
  document.addEventListener("focusin", (event) => (termOf(event) ? show(termOf(event)) : tip?.contains(event.target) || hide()));
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("click", (event) => {
    const term = termOf(event);
    if (term && reads.matches && !term.dataset.nmtRead) {
      event.preventDefault(); // the first tap reads, the second follows the link
      show(term);
      term.dataset.nmtRead = "yes";
    } else if (!term && !tip?.contains(event.target)) hide();
  });
})();
