// Finds pages by the words that people type. Published together with the MiniSearch library, word-forms.js and the index
// (`nmtIndex`), and fetched only when somebody searches. `nmtFinder(ready)` hands `ready` a finder: { find, near }.
globalThis.nmtFinder = (ready) => {
  const { stop, faint, lay, pages } = nmtIndex;
  const { split, form, forms } = nmtWords;

  // All weights were found by trying on the questions of scripts/search_questions.yml that are not held out.
  const BOOST = { title: 4, terms: 2.5, headings: 2.5, description: 2, words: 0.4 }; // where a word stands
  const COVERED = 1.5; // how much it counts that all words asked for are there
  const FAINT = 0.2; // what a word of nearly every page counts
  const PART = 0.4; // what a section counts beside its page
  const FIT = 0.5; // what an entry of a list counts whose title says much more than was asked
  const SAME = 5, ALIKE = 2.5, HELD = 2; // what a phrase counts that is the question, is about the same, or is in it
  const MOST = 12; // pages shown

  const stops = new Set(split(stop));
  const stopForms = new Set(forms(stop));
  const faintForms = new Set(forms(faint));
  const asking = new Set(forms("how who where when why")); // "how does it work" is not "does it work"
  const meant = new Map(); // form of a lay word -> forms of the guide's words for it
  for (const [word, others] of lay)
    for (const other of forms(others)) meant.set(other, [...(meant.get(other) || []), ...forms(word)]);

  // A page is one document, and so is each of its sections; an entry of a list has a sentence of its own.
  const docs = [];
  const add = (doc) => docs.push({ id: docs.length, terms: "", ...doc });
  for (const page of pages) {
    const [, title, description, weight, terms, words, sections] = page;
    const plain = sections.filter(([, , sentence]) => !sentence);
    add({ page, weight, title, description, terms, words, headings: plain.map(([heading]) => heading).join(" ") });
    for (const section of sections) {
      const [heading, , sentence, others, share] = section;
      if (sentence) add({ page, section, weight: weight * (share || 1), title: heading, description: sentence, terms: others || "" });
      else add({ page, section, weight: weight * PART, title: heading, description: title, part: true });
    }
  }

  // What a phrase is about, whatever the order of its words.
  const key = (terms) => [...new Set(terms)].sort().join(" ");
  const gist = (terms) => {
    const told = terms.filter((term) => !stopForms.has(term) || asking.has(term));
    const strong = told.filter((term) => !faintForms.has(term));
    return key(strong.length ? strong : told);
  };
  const phrase = (terms) => ({ terms, key: key(terms), gist: gist(terms) });
  for (const doc of docs) {
    doc.phrases = [doc.title, ...(doc.section ? [] : doc.terms.split(", "))].map((text) => phrase(forms(text)));
    doc.size = doc.phrases[0].terms.filter((term) => !stopForms.has(term)).length || 1;
  }
  const likeness = (doc, asked) => {
    let most = 1;
    if (!doc.part)
      for (const { terms, key, gist } of doc.phrases)
        if (key === asked.key) return SAME;
        else if (gist === asked.gist) most = ALIKE;
        else if (terms.length > 1 && terms.every((term) => asked.terms.includes(term))) most = Math.max(most, HELD);
    return most;
  };

  const shown = new Map(); // form -> the first word of the guide that has it
  const mini = new MiniSearch({
    fields: Object.keys(BOOST),
    tokenize: split,
    processTerm: (word) => {
      if (stops.has(word)) return null;
      const made = form(word);
      if (!shown.has(made)) shown.set(made, word);
      return made;
    },
  });
  const asIs = { tokenize: (text) => [text], processTerm: (text) => text };
  const ask = (term, options) => mini.search(term, { boost: BOOST, ...asIs, ...options });

  // A word that the guide does not know may be one that it knows, with two letters in each other's place.
  const turned = (term) => {
    if (term.length < 4 || shown.has(term) || meant.has(term) || stopForms.has(term)) return term;
    for (let n = 0; n < term.length - 1; n++) {
      const made = form(term.slice(0, n) + term[n + 1] + term[n] + term.slice(n + 2));
      if (shown.has(made)) return made;
    }
    return term;
  };

  // Returns id of a document -> how well it answers one word; `last` is a word that may not be typed to its end.
  function scores(term, last) {
    const found = new Map();
    const take = (results, factor) => {
      for (const { id, score } of results) found.set(id, Math.max(found.get(id) || 0, score * factor));
    };
    const known = shown.has(term);
    take(ask(term, { prefix: term.length > 2 && (last || !known), weights: { prefix: known ? 0.2 : 0.5, fuzzy: 0.4 } }), 1);
    for (const other of meant.get(term) || []) take(ask(other), 0.8);
    if (found.size && (known || meant.has(term) || last)) return found;
    if (term.length > 3) take(ask(term, { fuzzy: 1, prefix: last, weights: { prefix: 0.3, fuzzy: 0.7 } }), 0.8);
    if (!found.size && term.length > 6) take(ask(term, { fuzzy: 2 }), 0.6);
    return found;
  }

  function find(question) {
    const said = split(question);
    const asked = phrase(said.map(form).map(turned));
    const telling = said.filter((word) => !stops.has(word));
    const terms = [...new Set((telling.length ? telling : said).map(form).map(turned))];
    const ends = !/[\s?!.]$/.test(question);
    const totals = new Map(); // id -> { score, covered, count }
    let all = 0;
    terms.forEach((term, n) => {
      const found = scores(term, ends && n === terms.length - 1);
      if (!found.size) return;
      const strength = faintForms.has(term) && terms.length > 1 ? FAINT : 1;
      const rare = strength * Math.log(1 + docs.length / found.size);
      all += rare;
      for (const [id, score] of found) {
        const total = totals.get(id) || { score: 0, covered: 0, count: 0 };
        total.score += score * strength;
        total.covered += rare;
        total.count += 1;
        totals.set(id, total);
      }
    });
    const hits = new Map(); // page -> what is best of it
    for (const [id, { score, covered, count }] of totals) {
      const doc = docs[id];
      const fit = doc.section ? FIT + Math.min(1, count / doc.size) : 1;
      const value = score * (covered / all) ** COVERED * doc.weight * fit * likeness(doc, asked);
      const hit = hits.get(doc.page) || { value: 0, most: 0 };
      hit.value = Math.max(hit.value, value);
      // The section to lead to: the best of those that hold at least half of what was asked.
      if (doc.section && value > hit.most && covered >= all / 2) [hit.section, hit.most] = [doc.section, value];
      hits.set(doc.page, hit);
    }
    const best = [...hits].sort(([, one], [, other]) => other.value - one.value).slice(0, MOST);
    return best.map(([page, { section }]) => {
      const [address, title, description] = page;
      return { address, title, section: section?.[0], id: section && anchor(section), text: section?.[2] || description };
    });
  }

  // The id that Python-Markdown makes from a heading is not stored (search_sections.anchor).
  const anchor = ([heading, id]) =>
    id || heading.normalize("NFKD").replace(/[^\w\s-]/g, "").trim().toLowerCase().replace(/[-\s]+/g, "-");

  // Words of the guide near to those that found nothing.
  function near(question) {
    const words = split(question).filter((word) => !stops.has(word));
    const found = words.flatMap((word) => mini.autoSuggest(form(word), { fuzzy: 0.4, prefix: true, ...asIs }).slice(0, 2));
    return [...new Set(found.map(({ suggestion }) => shown.get(suggestion)).filter(Boolean))].slice(0, 4);
  }

  // In pieces, so that the browser can answer the reader in between; the first answer is slow, so nobody waits for it.
  mini.addAllAsync(docs, { chunkSize: 60 }).then(() => {
    find("pain");
    ready({ find, near });
  });
};
