// The answer to one question: the name that was typed, and the pages that say most of it. Whole
// texts are only searched for what our own index does not know.
import { find_quoted, find_texts, is_quoted } from "../pure/vindplaatsen.js";
import { asked_naam, asked_uitleg, clean, replace_words, to_one_word, to_words, words_of } from "../pure/vraag.js";
import { find_kaart, find_near_kaart, find_only } from "../pure/zoeknamen.js";
import { explain_voorstel } from "../pure/zoekzinnen.js";
import { within_time } from "./geduld.js";
import { find_own, load_taal, load_vindbaar } from "./zoekindex.js";
import { can_search, forget_motor, load_motor, load_namen } from "./zoekmotor.js";
import { read_tekst } from "./vindplaats.js";
import { load_woonplaatsen } from "./woonplaatsen.js";

const KORT = 3; // letters; with fewer nearly every text fits while somebody is still typing
const GENOEG = 10; // answers; with fewer the whole texts are searched as well
const SAMEN = 40; // of our own, beside those of the texts
const LEEG = { kaart: null, hulp: [], plekken: [], resultaten: [], gemist: [], vanaf: 0, bedoeld: "", fout: "" };

// Of a municipality without a page the name leads elsewhere, which is said.
function own_result(nummer, stammen, namen) {
  async function load() {
    const page = await load_vindbaar(nummer, stammen);
    return namen[nummer]?.via ? { ...page, citaat: [[explain_voorstel(namen[nummer]), false]] } : page;
  }
  return { load };
}

const text_result = (found) => ({ load: async () => read_tekst(await found.data()) });

// Each page once, however it was found: what our own index has, is known before the texts are.
async function join_results(own, texts, texts_first) {
  const [first, then] = texts_first ? [texts, own] : [own, texts];
  const pages = await Promise.all([...first, ...then].map(({ load }) => load()));
  const once = new Map();
  for (const page of pages) if (!once.has(page.url)) once.set(page.url, page);
  return [...once.values()].map((page) => ({ load: async () => page }));
}

async function search_texts({ index, delen }, vraag, own, answer) {
  if (!can_search(index)) return { ...answer, fout: "zonder" };
  try {
    const pagefind = await load_motor(index, delen);
    if (is_quoted(vraag)) {
      const resultaten = (await within_time(find_quoted(pagefind, vraag))).map(text_result);
      return { ...answer, resultaten, vanaf: resultaten.length };
    }
    const words = words_of(answer.bedoeld || vraag, own.stop);
    const { results, gemist } = await within_time(find_texts(pagefind, words));
    const missed = own.gemist.filter((word) => gemist.some((other) => to_words(other).includes(word)));
    const found = missed.length < own.gemist.length; // a word that only the texts have
    const few = own.nummers.length < GENOEG;
    if (!results.length || !(found || few)) return { ...answer, gemist: missed };
    const texts = results.slice(0, GENOEG).map(text_result);
    const resultaten = await within_time(join_results(answer.resultaten.slice(0, SAMEN), texts, found));
    return { ...answer, resultaten, gemist: missed, vanaf: resultaten.length };
  } catch {
    forget_motor();
    return { ...answer, fout: "laden" };
  }
}

// `done` when the reader is done typing. `early` gets what our own index has, when the texts are
// searched as well; they are not while it says that another question was asked.
async function search(typed, done, early) {
  const vraag = clean(typed);
  if (!to_words(vraag)) return { ...LEEG, vraag: "" };
  const loaded = Promise.all([load_namen(), load_woonplaatsen()]);
  const [names, woonplaatsen] = await within_time(loaded).catch(() => []);
  if (!names) return { ...LEEG, vraag, soorten: {}, fout: "laden" };
  const answer = { ...LEEG, vraag, soorten: names.soorten };
  if (is_quoted(vraag)) return search_texts(names, vraag, null, answer);
  let naam = find_kaart(names.namen, woonplaatsen, vraag);
  if (to_one_word(vraag).length < KORT && !done && !naam) return { ...answer, fout: "kort" };
  try {
    const uitleg = asked_uitleg(vraag); // `wat betekent` is answered by the card, or a term
    const about = uitleg ?? ((naam && asked_naam(vraag)) || vraag);
    const own = await within_time(find_own(about, woonplaatsen, names.namen, uitleg ? "Begrip" : ""));
    naam ??= find_only(names.namen, own.enige);
    const page = naam?.nummer === undefined ? null : await load_vindbaar(naam.nummer, own.stammen);
    answer.hulp = own.hulp;
    if (naam) answer.kaart = { ...naam, tekst: page?.tekst ?? "" };
    else answer.plekken = own.plekken;
    if (!naam && !own.plekken.length && (own.gemist.length || own.bedoeld.size)) answer.kaart = find_near_kaart(names.namen, woonplaatsen, vraag);
    own.nummers = own.nummers.filter((nummer) => nummer !== naam?.nummer);
    answer.resultaten = own.nummers.map((nummer) => own_result(nummer, own.stammen, names.namen));
    Object.assign(answer, { gemist: own.gemist, vanaf: Math.min(own.vanaf, own.nummers.length) });
    if (own.bedoeld.size) answer.bedoeld = replace_words(about, own.bedoeld);
    if (!can_search(names.index)) return { ...answer, fout: "zonder" };
    if (own.nummers.length >= GENOEG && !own.gemist.length) return answer;
    if ((await early({ ...answer, fout: "bezig" })) === false) return answer;
    return await search_texts(names, about, own, answer);
  } catch {
    return { ...answer, fout: "laden" };
  }
}

// The pages of some results. One that does not come must not silence the questions after it.
export const load_pages = (resultaten) => within_time(Promise.all(resultaten.map(({ load }) => load())));

export async function answer_vraag(typed, done, aantal, early) {
  const show = async (answer) => early(answer, await load_pages(answer.resultaten.slice(0, aantal)));
  const answer = await search(typed, done, show);
  try {
    return { answer, pages: await load_pages(answer.resultaten.slice(0, aantal)) };
  } catch {
    return { answer: { ...answer, resultaten: [], gemist: [], vanaf: 0, fout: "laden" }, pages: [] };
  }
}

// Load what a first question needs while the reader is still typing it.
export function warm_up() {
  Promise.all([load_namen(), load_taal(), load_woonplaatsen()]).catch(() => {});
}
