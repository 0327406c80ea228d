// Opens and closes the search, and shows what it finds. What finds (find.js: library, index, ranking) and how it looks
// (find.css) are fetched when somebody is about to search: most readers of a page never are.
(() => {
  const area = document.querySelector(".nmt-search");
  const toggle = document.getElementById("__search");
  const field = area.querySelector(".nmt-search__input");
  const status = area.querySelector(".nmt-search-result__meta");
  const list = area.querySelector(".nmt-search-result__list");
  const near = area.querySelector(".nmt-near");
  const ways = area.querySelector(".nmt-ways");
  const { nmtRoot: root, nmtScript: script, nmtStyle: style } = area.dataset;
  const say = { start: status.textContent, wait: "Getting the search ready", lost: "The search could not be loaded. These pages may help:" };
  let asked, lost, finder, styled, opener, told;

  // Tags, since a page that lies in a folder or in a frame without an origin may load them, but not fetch.
  function load() {
    if (asked) return;
    asked = true;
    lost = false;
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: style });
    link.onload = link.onerror = () => ((styled = true), show());
    const tag = Object.assign(document.createElement("script"), { src: script });
    tag.onload = () => nmtFinder((made) => ((finder = made), (area.dataset.nmtReady = ""), show()));
    tag.onerror = () => {
      asked = false; // the next try may have a network
      lost = true;
      tag.remove();
      show();
    };
    document.head.append(link, tag);
  }

  // A screen reader hears the number once the reader pauses; the eye sees it at once.
  function tell(text) {
    if (status.textContent === text) return;
    status.setAttribute("aria-live", "off");
    status.textContent = text;
    clearTimeout(told);
    told = setTimeout(() => {
      status.setAttribute("aria-live", "polite");
      status.textContent = "";
      status.textContent = text;
    }, 600);
  }

  const make = (tag, name, ...children) => {
    const node = Object.assign(document.createElement(tag), { className: name });
    node.append(...children);
    return node;
  };

  // A page in a folder on disk has no server that would add the file's name.
  const address = (hit) => root + "/" + hit.address + (location.protocol === "file:" ? "index.html" : "") + (hit.id ? "#" + hit.id : "");

  function item(hit) {
    const link = make("a", "nmt-search-result__link nmt-hit", make("span", "nmt-hit__title", ...marked(hit.title)));
    link.href = address(hit);
    if (hit.section) link.append(make("span", "nmt-hit__section", ...marked(hit.section)));
    link.append(make("span", "nmt-hit__text", ...marked(hit.text)));
    return make("li", "nmt-search-result__item", link);
  }

  function marked(text) {
    const words = field.value.toLowerCase().match(/[\p{L}\d]{3,}/gu);
    if (!words) return [text];
    const parts = text.split(new RegExp(`(?<![\\p{L}\\d])(${words.join("|")})`, "giu"));
    return parts.map((part, n) => (n % 2 ? make("mark", "", part) : part));
  }

  function show() {
    const question = field.value.trim();
    const waits = asked && !(finder && styled);
    const hits = question && !waits && finder ? finder.find(question) : [];
    list.replaceChildren(...hits.map(item));
    ways.hidden = hits.length > 0 || !!(question && waits);
    const words = question && !hits.length && finder ? finder.near(question) : [];
    near.hidden = !words.length;
    near.replaceChildren("Did you mean ", ...words.flatMap((word) => [suggestion(word), " "]));
    if (lost) tell(say.lost);
    else if (!question) tell(say.start);
    else if (waits) tell(say.wait);
    else if (!hits.length) tell(`Nothing found for “${question}”. These pages may help:`);
    else tell(hits.length === 1 ? "1 page found" : `${hits.length} pages found, best first`);
  }

  function suggestion(word) {
    const button = make("button", "nmt-near__word", word);
    button.type = "button";
    button.onclick = () => {
      field.value = word;
      field.focus();
      show();
    };
    return button;
  }

  function open() {
    load();
    if (!toggle.checked) toggle.click();
  }

  function close(back) {
    if (toggle.checked) toggle.click();
    if (back) {
      const button = document.querySelector("[data-nmt-toggle=__search]");
      const place = opener?.isConnected ? opener : button?.checkVisibility() ? button : null;
      if (place) place.focus();
      else field.blur();
    }
    opener = null;
  }

  toggle.addEventListener("change", () => {
    if (!toggle.checked) return;
    load();
    if (!area.contains(document.activeElement)) {
      opener ||= document.activeElement !== document.body ? document.activeElement : null;
      setTimeout(() => field.focus(), 50); // the theme shows the field with a transition
    }
  });
  for (const event of ["pointerenter", "focusin"]) area.addEventListener(event, load);
  document.querySelector("[data-nmt-toggle=__search]")?.addEventListener("pointerenter", load);
  field.addEventListener("focus", open);
  field.addEventListener("input", () => (open(), show()));
  area.addEventListener("reset", () => setTimeout(() => (field.focus(), show())));
  area.addEventListener("submit", (event) => {
    const first = list.querySelector("a");
    if (first || finder || asked) event.preventDefault();
    first?.click();
  });
  area.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !area.contains(event.relatedTarget)) close();
  });
  area.addEventListener("click", (event) => event.target.closest("a") && close());

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      opener = document.activeElement !== document.body ? document.activeElement : null;
      open();
      field.focus();
      field.select();
    } else if (toggle.checked && event.key === "Escape") {
      event.preventDefault();
      close(true);
    } else if (toggle.checked && /^Arrow(Up|Down)$/.test(event.key) && area.contains(event.target)) {
      const stops = [field, ...list.querySelectorAll("a")];
      const next = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
      if (stops[next]) stops[next].focus();
      event.preventDefault();
    }
  });
  // Somebody was faster than the scripts, of which this is the last: menu or search stand open, or words in the field.
  document.querySelectorAll(".md-toggle:checked").forEach((box) => box.dispatchEvent(new Event("change")));
  if (document.activeElement === field || field.value) open(), show();
})();
