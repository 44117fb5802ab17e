// What the scripts of the site share: the way to the register of praktijken, the address of the page, and
// elements made of plain text. Nothing here changes a page by itself.
globalThis.kennisbank = (() => {
  const root = new URL("../", document.currentScript.src);
  const asked = new Map();
  let everything;

  // The data of gegevens/<name>.js. It comes as a script, which a browser also reads from disk.
  function laad(name) {
    if (!asked.has(name)) {
      const wait = {};
      wait.promise = new Promise((resolve, reject) => Object.assign(wait, { resolve, reject }));
      asked.set(name, wait);
      const script = document.createElement("script");
      script.src = new URL(`gegevens/${name}.js`, root);
      // What has run without handing over its data was cut off, or was no script of ours at all.
      const mislukt = () => {
        if (wait.klaar) return;
        asked.delete(name);
        script.remove();
        wait.reject(new Error(script.src));
      };
      script.addEventListener("error", mislukt);
      script.addEventListener("load", mislukt);
      document.head.append(script);
    }
    return asked.get(name).promise;
  }

  function ontvang(name, data) {
    const wait = asked.get(name);
    if (!wait) return;
    wait.klaar = true;
    wait.resolve(data);
  }

  // A script of ours that only some readers need.
  function haal(path) {
    if (!asked.has(path)) {
      const script = document.createElement("script");
      script.src = url_van(path);
      const come = new Promise((resolve, reject) => {
        script.addEventListener("load", resolve);
        script.addEventListener("error", () => reject(new Error(script.src)));
      });
      asked.set(path, come);
      come.catch(() => asked.delete(path));
      document.head.append(script);
    }
    return asked.get(path);
  }

  // What one can choose by of all praktijken, and the way to the rest of some (register.js).
  function register() {
    everything ??= Promise.all([laad("praktijken"), haal("assets/register.js")]).then(([data]) =>
      kennisbank.lees_register(data, laad),
    );
    everything.catch(() => (everything = undefined));
    return everything;
  }

  // The row of one praktijk in a part. After a new build the register that a page holds may be older.
  async function rij_van({ id, deel, plaats }, kind) {
    const part = await laad(`${kind}-${deel}`);
    const [van, ...rest] = part[plaats];
    if (van !== id) throw new Error(`${kind}-${deel}: ${van}, ${id}`);
    return rest;
  }

  // The texts of one praktijk, which stand in parts so that nobody fetches all of them.
  async function teksten(praktijk) {
    const [samenvatting, wijzigingen, reden, vervangen_door] = await rij_van(praktijk, "teksten");
    return { samenvatting, wijzigingen, reden, vervangen_door };
  }

  // What else its page says, in parts of their own: only a comparison needs these.
  async function velden(praktijk) {
    const [werkzame_elementen, randvoorwaarden, indicatoren, herkomst, bronnen] = await rij_van(praktijk, "velden");
    return { werkzame_elementen, randvoorwaarden, indicatoren, herkomst, bronnen };
  }

  // Where a praktijk was seen: its municipality, or else its region, or the whole country.
  const plek_van = ({ gemeente, regio }, { namen }) =>
    gemeente.length ? namen.gemeente.get(gemeente[0]).naam : namen.regio.get(regio[0]).naam;

  function element(name, properties = {}, ...children) {
    const { klas, ...attributes } = properties;
    const made = document.createElement(name);
    if (klas) made.className = klas;
    for (const [key, value] of Object.entries(attributes))
      if (value !== false && value !== undefined && value !== null)
        made.setAttribute(key, value === true ? "" : value);
    made.append(...children);
    return made;
  }

  const som_op = (names) =>
    names.length > 1 ? `${names.slice(0, -1).join(", ")} en ${names.at(-1)}` : (names[0] ?? "");

  // The same for what a reader gave: however many and long, it stays a sentence.
  function som_op_kort(names) {
    const some = names.slice(0, 3).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
    return som_op(names.length > 3 ? [...some, `nog ${names.length - 3}`] : some);
  }

  // A name as people type it: only letters and figures, without accents.
  const kaal = (text) => text.normalize("NFD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

  // How many letters one must add, drop, change or swap; no further than asked.
  function afstand(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
          row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  const datum = (iso) =>
    new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));

  // The choice of a reader stands in the address behind the #, which a browser sends to nobody. What
  // stands there without "=" is a place on the page. A choice takes the place of the one before it,
  // so that Back leads to the page before; lists have commas, so that an address stays readable.
  const is_keuze = (fragment) => fragment.includes("=");
  const volgers = [];
  let gekozen = is_keuze(location.hash) ? location.hash.slice(1) : "";

  const naar_tekst = (params) => params.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  const lees_adres = (key) => new URLSearchParams(gekozen).get(key) ?? "";
  const lees_lijst = (key) => [...new Set(lees_adres(key).split(",").filter(Boolean))];

  function naar_adres(values) {
    const asked = new URLSearchParams(gekozen);
    for (const [key, value] of Object.entries(values)) {
      const text = Array.isArray(value) ? value.join(",") : value;
      if (text) asked.set(key, text);
      else asked.delete(key);
    }
    return `#${naar_tekst(asked)}`;
  }

  function zet(fragment) {
    gekozen = fragment;
    try {
      history.replaceState(history.state, "", location.pathname + (fragment && `#${fragment}`));
      gekozen = location.hash.slice(1);
    } catch {
      // Too often, for some browsers: then only the address lags behind.
    }
  }

  function schrijf_adres(values) {
    const fragment = naar_adres(values).slice(1);
    if (fragment !== naar_tekst(new URLSearchParams(gekozen))) zet(fragment);
  }

  // Tell a tool when the browser came with another choice: by Back, or by a link to this page.
  const volg_adres = (toon) => volgers.push(toon);
  addEventListener("hashchange", () => {
    const fragment = location.hash.slice(1);
    if (fragment === gekozen) return;
    if (fragment && !is_keuze(fragment)) {
      if (gekozen) zet(gekozen); // a jump on the page leaves the choice as it is
      return;
    }
    zet(fragment);
    for (const toon of volgers) toon();
  });

  // An older address has its choice after the ?, where a server reads it: from now on no more.
  if (location.search) {
    const plek = document.getElementById(location.hash.slice(1));
    zet(naar_tekst(new URLSearchParams(`${gekozen}&${location.search.slice(1)}`)));
    plek?.scrollIntoView();
  }

  // On disk (`kennisbank zip`) a folder has no page of its own: its `index.html` has to be named.
  const op_schijf = location.protocol === "file:";

  function url_van(path) {
    const url = new URL(path, root);
    if (op_schijf && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  }

  return { afstand, datum, element, haal, kaal, laad, lees_adres, lees_lijst, naar_adres, ontvang, plek_van, register, schrijf_adres, som_op, som_op_kort, teksten, url_van, velden, volg_adres };
})();
