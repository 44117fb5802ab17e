// The answer to one question: the names that fit it, and the pages.
import { find_pages } from "../pure/vindplaatsen.js";
import { clean, to_one_word, to_words } from "../pure/vraag.js";
import { find_near, suggest } from "../pure/zoeknamen.js";
import { can_search, forget_motor, load_motor, load_namen, within_time } from "./zoekmotor.js";

const KORT = 3; // letters; with fewer nearly every text fits while somebody is still typing
const LEEG = { voorstellen: [], resultaten: [], gemist: [], vanaf: 0, bedoeld: null, fout: "" };

// `done` when the reader is done typing. `early` gets the names that fit, which are known before the
// texts have been searched.
async function search(typed, done, early) {
  const vraag = clean(typed);
  if (!to_words(vraag)) return { ...LEEG, vraag: "" };
  const unknown = { index: "zoekindex", delen: 1, soorten: {}, namen: [] };
  const { index, delen, soorten, namen } = await load_namen().catch(() => unknown);
  const answer = { ...LEEG, vraag, soorten, voorstellen: suggest(namen, vraag) };
  const known = answer.voorstellen.some(({ rang }) => rang === 0); // an abbreviation, such as VT
  if (to_one_word(vraag).length < KORT && !done && !known) return { ...answer, fout: "kort" };
  const near = find_near(namen, vraag);
  if (!can_search(index)) return { ...answer, bedoeld: near, fout: "zonder" };
  if (answer.voorstellen.length) early?.({ ...answer, fout: "bezig" });
  try {
    const pagefind = await load_motor(index, delen);
    Object.assign(answer, await within_time(find_pages(pagefind, namen, vraag)));
    // A name of which the reader's word differs a little, while that word itself stands nowhere.
    if (near && !(await pagefind.search(`"${to_words(near.typed)}"`)).results.length) answer.bedoeld = near;
  } catch {
    forget_motor();
    return { ...answer, bedoeld: near, fout: "laden" };
  }
  return answer;
}

// The pages of some results. One that does not come must not silence the questions after it.
export const load_pages = (resultaten) => within_time(Promise.all(resultaten.map((result) => result.data())));

export async function answer_vraag(typed, done, aantal, early) {
  const answer = await search(typed, done, early);
  try {
    return { answer, pages: await load_pages(answer.resultaten.slice(0, aantal)) };
  } catch {
    return { answer: { ...answer, resultaten: [], gemist: [], vanaf: 0, fout: "laden" }, pages: [] };
  }
}
