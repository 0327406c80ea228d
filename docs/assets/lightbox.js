// Sets a figure large over the page. Its library is fetched when somebody points at a figure, focuses it or presses it;
// a press that comes first is kept until the library is here. Without scripts the link opens the drawing.
(() => {
  const figures = [...document.querySelectorAll("a.glightbox")];
  if (!figures.length) return;
  const here = document.currentScript.src;
  let asked, box, wanted;

  function add(tag, values) {
    return new Promise((done, failed) => document.head.append(Object.assign(document.createElement(tag), values, { onload: done, onerror: failed })));
  }

  function ask() {
    asked ||= Promise.all([
      add("link", { rel: "stylesheet", href: new URL("lightbox/glightbox.min.css", here) }),
      add("script", { src: new URL("lightbox/glightbox.min.js", here) }),
    ]).then(() => {
      box = GLightbox({ width: "auto", height: "auto", loop: false, zoomable: true, draggable: true, touchNavigation: true });
      box.on("close", () => wanted?.focus()); // back to where the reader was
      if (wanted) box.openAt(figures.indexOf(wanted));
    }, () => wanted && location.assign(wanted.href));
  }

  for (const figure of figures) {
    for (const sign of ["pointerenter", "focus", "touchstart"]) figure.addEventListener(sign, ask, { once: true, passive: true });
    figure.addEventListener("click", (event) => {
      if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      wanted = figure;
      if (box) return; // the library answers
      event.preventDefault();
      ask();
    });
  }
})();
