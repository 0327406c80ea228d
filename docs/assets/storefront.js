// The picker of the page "Embed the guide": choose a page or a part of it, set its look, see it, copy its code.
// It reads the codes that stand on the page and changes their address, so nothing is said twice.
// The preview is a page of its own, so it is opened when somebody comes near it.
(() => {
  const place = document.querySelector(".nmt-storefront");
  const entries = [...place.querySelectorAll(".nmt-code")];
  const make = (name, values, ...children) => {
    const node = Object.assign(document.createElement(name), values);
    node.append(...children);
    return node;
  };
  const field = (words, control) =>
    make("p", { className: "nmt-pick__field" }, make("label", { htmlFor: control.id, textContent: words }), control);
  const select = (id, options) => make("select", { id }, ...options.map(([value, words]) => make("option", { value, textContent: words })));

  const page = make("select", { id: "pick-page" });
  for (const group of place.querySelectorAll(".nmt-codes"))
    page.append(
      make("optgroup", { label: group.getAttribute("aria-label") },
        ...[...group.querySelectorAll(".nmt-code")].map((entry) => make("option", { value: entries.indexOf(entry), textContent: entry.querySelector("summary").textContent }))),
    );
  const section = select("pick-section", [["", "The whole page"]]);
  const host = select("pick-host", [...entries[0].querySelectorAll("dt")].map((dt) => [dt.textContent, dt.textContent]));
  const theme = select("pick-theme", [["auto", "As the reader's device"], ["light", "Light"], ["dark", "Dark"]]);
  const heading = select("pick-heading", [["", "1 (the page's title)"], ["2", "2"], ["3", "3"], ["4", "4"]]);
  const chrome = select("pick-chrome", [["full", "With the line on top"], ["none", "Without the line on top"]]);
  const size = make("input", { id: "pick-size", type: "range", min: 90, max: 130, step: 5, value: 100 });
  const own = make("input", { id: "pick-own", type: "checkbox" });
  const accent = make("input", { id: "pick-accent", type: "color", value: "#0a5261" });
  const code = make("textarea", { id: "pick-code", readOnly: true, rows: 3, spellcheck: false });
  const copy = make("button", { type: "button", className: "md-button md-button--primary", textContent: "Copy the code" });
  const said = make("span", { className: "nmt-pick__said", role: "status" });
  const note = make("p", { className: "nmt-pick__note" });
  const preview = make("div", { className: "nmt-pick__preview", role: "region", ariaLabel: "Preview", tabIndex: 0 });
  const sizeWords = make("output", { htmlFor: "pick-size" });

  const notes = {
    WordPress: "Paste this on a line of its own. WordPress shows the summary card; the look follows the reader's device.",
    "Your server": "Load this on your server, not in the reader's browser. The look is up to your own page.",
  };

  const looks = () => {
    const set = {};
    if (section.value) set.section = section.value;
    if (theme.value !== "auto") set.theme = theme.value;
    if (own.checked) set.accent = accent.value.slice(1);
    if (size.value !== "100") set.size = size.value;
    if (heading.value) set.heading = heading.value;
    if (chrome.value !== "full") set.chrome = chrome.value;
    return set;
  };

  // The element takes the look as attributes, the frame in its address.
  const dressed = (text, set) => {
    const attributes = Object.entries(set).map(([name, value]) => ` ${name}="${value}"`).join("");
    const query = new URLSearchParams(set).toString().replace(/&/g, "&amp;");
    return text.replace("<nmt-page", "<nmt-page" + attributes).replace(/embed\.html(?=")/, "embed.html" + (query && "?" + query));
  };

  let near = false;
  const open = () => {
    if (!near) return;
    const entry = entries[page.value];
    const link = make("a", { href: "../../" + entry.dataset.address, textContent: entry.querySelector("summary").textContent });
    let shown;
    if (host.value === "WordPress")
      shown = make("iframe", { src: link.href + "card.html", title: "Card: " + link.textContent, className: "nmt-pick__card" });
    else {
      if (!document.querySelector("script[src$='/embed.js']")) document.body.append(make("script", { src: "../../embed.js" }));
      shown = make("nmt-page", {}, link);
      for (const [name, value] of Object.entries(looks())) shown.setAttribute(name, value);
    }
    preview.replaceChildren(shown);
  };

  const show = () => {
    const terms = [...entries[page.value].querySelectorAll("dt")];
    const raw = terms.find((dt) => dt.textContent === host.value).nextElementSibling.textContent;
    code.value = host.value in notes ? raw : dressed(raw, looks());
    note.textContent = notes[host.value] || "";
    sizeWords.textContent = size.value + " %";
    said.textContent = "";
    open();
  };

  let asked = 0;
  const sections = async () => {
    const turn = ++asked, entry = entries[page.value];
    section.replaceChildren(make("option", { value: "", textContent: "The whole page" }));
    const data = await (await fetch("../../" + entry.dataset.address + "page.json")).json();
    if (turn !== asked) return; // another page was chosen meanwhile
    section.append(...data.hasPart.filter((part) => part.identifier).map((part) => make("option", { value: part.identifier, textContent: part.name })));
  };

  copy.addEventListener("click", async () => {
    code.select();
    try {
      await navigator.clipboard.writeText(code.value);
      said.textContent = "Copied.";
    } catch {
      said.textContent = "The code is selected: press Ctrl+C or Cmd+C.";
    }
  });
  page.addEventListener("change", () => (sections(), show()));
  for (const control of [section, host, theme, heading, chrome, size, own, accent]) control.addEventListener("input", show);
  accent.addEventListener("input", () => ((own.checked = true), show()));

  const form = make("form", { className: "nmt-pick", ariaLabel: "Embed code" },
    make("fieldset", {}, make("legend", { textContent: "1. What to show" }), field("Page", page), field("Part", section)),
    make("fieldset", {}, make("legend", { textContent: "2. Where it goes" }), field("Your site", host), note),
    make("fieldset", { className: "nmt-pick__looks" }, make("legend", { textContent: "3. How it looks" }),
      field("Colors", theme), field("Title's heading level", heading), field("Line on top", chrome), field("Text size", size),
      make("p", { className: "nmt-pick__field" }, own, make("label", { htmlFor: "pick-own", textContent: "Use our own color" }), accent)),
    field("Code to copy", code),
    make("p", { className: "nmt-pick__copy" }, copy, said),
  );
  form.querySelector("#pick-size").after(sizeWords);
  accent.setAttribute("aria-label", "Our color");
  form.addEventListener("submit", (event) => event.preventDefault());
  const title = (words) => make("p", { className: "nmt-pick__title", textContent: words });
  place.querySelector(".nmt-picker").append(form, title("Preview"), preview, title("All codes, page by page"));
  page.value = Math.max(0, entries.findIndex((entry) => entry.dataset.address === "what-is-nmt/"));
  show();
  // A screen ahead: who comes by keyboard finds it loaded, or the focus would go to a frame that is not there yet.
  const whenNear = (node, then) =>
    new IntersectionObserver((seen, watch) => seen.some((entry) => entry.isIntersecting) && (watch.disconnect(), then()), { rootMargin: "100%" }).observe(node);
  whenNear(form, () => asked || sections());
  whenNear(preview, () => ((near = true), open()));
})();
