// Shows the meaning of a term or of a certainty, and the source behind a note's number, on hover, focus and first tap.
// Without this script each is a link: to the term's entry, the claim's record, the note.
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
    tip.append(...meaning(term));
    if (reads.matches) {
      const more = document.createElement("a");
      more.href = term.href;
      more.textContent = term.matches(".footnote-ref")
        ? "To the note"
        : term.matches(".nmt-term")
          ? "More in the glossary"
          : "Why, and which studies";
      tip.append(document.createElement("br"), more);
    }
    term.setAttribute("aria-describedby", tip.id);
    document.body.append(tip);
    place(term);
    tip.addEventListener("pointerenter", () => clearTimeout(hiding)); // WCAG 1.4.13: the pointer may move onto it
    tip.addEventListener("pointerleave", soon);
  }

  function meaning(term) {
    if (term.dataset.nmtMeaning) return [term.dataset.nmtMeaning];
    const note = document.getElementById(decodeURIComponent(term.hash.slice(1))).cloneNode(true);
    note.querySelectorAll(".footnote-backref").forEach((back) => back.remove());
    note.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    const parts = [...note.querySelectorAll("p")].flatMap((paragraph) => [...paragraph.childNodes]);
    return parts.length ? parts : [...note.childNodes];
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

  const termOf = (event) => event.target.closest?.("a[data-nmt-meaning], a.footnote-ref");

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
