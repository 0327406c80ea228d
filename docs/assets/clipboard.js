// Copies the link to a section when its mark is pressed, and the citation of a page. Where the browser lends no
// clipboard (an intranet without https, a file), the mark stays a link and the citation a text to select.
(() => {
  if (!navigator.clipboard) return;
  const said = document.createElement("p");
  said.className = "nmt-said";
  said.role = "status"; // it stands in the page from the start, so that screen readers notice its words
  document.body.append(said);
  let fading;

  function say(words) {
    clearTimeout(fading);
    said.textContent = words;
    fading = setTimeout(() => (said.textContent = ""), 4000);
  }

  function copy(text, done) {
    navigator.clipboard.writeText(text).then(
      () => say(done),
      () => say("Your browser does not allow copying here."),
    );
  }

  for (const button of document.querySelectorAll("[data-nmt-copy]")) button.hidden = false;

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.headerlink");
    const button = event.target.closest?.("[data-nmt-copy]");
    if (link) copy(link.href, "Link to this section copied");
    if (button) copy(document.getElementById(button.dataset.nmtCopy).textContent, "Citation copied");
  });
})();
