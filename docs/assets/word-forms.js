// Gives the spellings of a word one form, for the search: US and UK (tumour, anaesthetic, licence), doubled letters,
// common endings. The index and the question go through the same, so a form need not be a word.
globalThis.nmtWords = (() => {
  const form = (word) => {
    let made = word.replace(/(.)\1/g, "$1");
    if (made.length > 4)
      made = made
        .replace(/ae|oe/g, "e")
        .replace(/our/g, "or")
        .replace(/isation|ization/g, "ize")
        .replace(/ence$/, "ense")
        .replace(/tre$/, "ter")
        .replace(/is(e|ed|es|ing)$/, "iz$1")
        .replace(/ys(e|ed|ing)$/, "yz$1")
        .replace(/nes$/, "")
        .replace(/(.{3})ies$/, "$1y")
        .replace(/(.{3}[^aeious])es$/, "$1")
        .replace(/(.{2}[^aeious]|.{2}e)s$/, "$1");
    else made = made.replace(/^([a-z]{2}[^aeious])s$/, "$1");
    if (made.length > 4) made = made.replace(/(.{3})(ing|ed)$/, "$1");
    if (made.length > 3) made = made.replace(/(.{2})e$/, "$1");
    return made.replace(/(.{4}n)(cy|t)$/, "$1"); // pregnancy, pregnant
  };
  const split = (text) =>
    text
      .normalize("NFD")
      .replace(/[\u0300-\u036f'\u2019]/g, "")
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter(Boolean);
  return { split, form, forms: (text) => split(text).map(form) };
})();
