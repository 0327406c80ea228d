// In the ZIP a folder is no page: a link that a script made, such as one of the search, gets its index.html here.
// Links in the pages have it already.
for (const kind of ["click", "auxclick"]) {
  addEventListener(
    kind,
    (event) => {
      const link = event.composedPath().find((node) => node instanceof Element && node.matches("a[href]"));
      const own = link && link.protocol === location.protocol && link.host === location.host;
      if (own && link.pathname.endsWith("/")) link.pathname += "index.html";
    },
    true,
  );
}
