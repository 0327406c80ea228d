/* The NMT guide, embed.js, version 1. Shows a page of the guide in yours:
 *
 *   <script src="https://.../embed.js" async></script>
 *   <nmt-page><a href="https://.../your-session/">What to expect</a></nmt-page>
 *
 * Promise: this address stays, and so does all that works with version 1. The link is the fallback: it shows until the
 * page has spoken, and without scripts. Attributes: theme, accent, size, heading, section, chrome, as on the page
 * "Embed the guide". No cookie, no storage, no request but the frame's own. License: MIT. */
(() => {
  if (customElements.get("nmt-page")) return;
  const looks = ["theme", "accent", "size", "heading", "section", "chrome"];
  const style = new CSSStyleSheet(); // a host's Content Security Policy leaves it alone
  style.replaceSync(
    ":host{display:block!important}iframe{display:block;width:100%;height:600px;border:0;color-scheme:normal}.spoken~slot{display:none}",
  );

  customElements.define(
    "nmt-page",
    class extends HTMLElement {
      static observedAttributes = looks;
      #root = this.attachShadow({ mode: "open" });
      #links = new MutationObserver(() => this.#show());
      #frame;
      #asked;

      connectedCallback() {
        this.#root.adoptedStyleSheets = [style];
        this.#links.observe(this, { childList: true, subtree: true, attributeFilter: ["href"] });
        addEventListener("message", this);
        this.#show();
      }

      disconnectedCallback() {
        this.#links.disconnect();
        removeEventListener("message", this);
        this.#root.replaceChildren();
        this.#asked = "";
      }

      attributeChangedCallback() {
        if (this.isConnected) this.#show();
      }

      #show() {
        const link = this.querySelector("a[href]");
        if (!link || !/^https?:$/.test(link.protocol)) return;
        const page = new URL("embed.html", link.href);
        if (link.hash) page.searchParams.set("section", link.hash.slice(1));
        for (const look of looks) if (this.hasAttribute(look)) page.searchParams.set(look, this.getAttribute(look));
        if (this.#asked === page.href) return;
        this.#asked = page.href;
        this.#frame = Object.assign(document.createElement("iframe"), {
          title: link.textContent.trim() || "The NMT guide",
          loading: "lazy",
          src: page.href,
        });
        this.#root.replaceChildren(this.#frame, document.createElement("slot"));
      }

      handleEvent({ source, origin, data }) {
        const frame = this.#frame;
        if (!frame || source !== frame.contentWindow || origin !== new URL(frame.src).origin || data?.nmt !== 1) return;
        const { message, value } = data;
        if (!Number.isFinite(value)) return;
        if (message === "height" && value >= 1 && value <= 1e5) {
          frame.style.height = Math.ceil(value) + "px";
          frame.className = "spoken";
        }
        // Only for a reader who is in the frame: to the note whose number was pressed.
        if (message === "scroll" && this.#root.activeElement === frame && Math.abs(value) <= 1e5)
          scrollBy(0, frame.getBoundingClientRect().top + value - 80);
      }
    },
  );
})();
