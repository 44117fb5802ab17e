// Reflections in files that somebody opens: only this browser reads them.
import { is_ingepakt, read_tekst } from "../pure/bestandstekst.js";
import { tell_ander_soort, tell_bestanden_over, tell_geen_reflectie, tell_onleesbaar, tell_te_groot } from "../pure/reflecties-zinnen.js";
import { count_lege, find_reflecties, TEKST_MAX } from "../pure/reflectielinks.js";

const BESTANDEN_MAX = 40;

// What one file has, or the sentence about it.
async function find_in(bestand) {
  if (bestand.size > TEKST_MAX) return { zin: tell_te_groot(bestand.name) };
  try {
    const bytes = new Uint8Array(await bestand.arrayBuffer());
    if (is_ingepakt(bytes)) return { zin: tell_ander_soort(bestand.name) };
    const inhoud = read_tekst(bytes);
    const gevonden = find_reflecties(inhoud).map((een) => ({ ...een, keer: 1 })); // a mail has it twice: as text and as HTML
    const leeg = gevonden.length ? 0 : count_lege(inhoud);
    return gevonden.length || leeg ? { gevonden, leeg } : { zin: tell_geen_reflectie(bestand.name) };
  } catch {
    return { zin: tell_onleesbaar(bestand.name) };
  }
}

// What is in all of them, how many links without answers, and what is to be said.
export async function read_bestanden(bestanden) {
  const gelezen = [];
  for (const bestand of [...bestanden].slice(0, BESTANDEN_MAX)) {
    gelezen.push(await find_in(bestand));
    await new Promise((verder) => setTimeout(verder)); // so that the page can be used meanwhile
  }
  const over = bestanden.length - gelezen.length;
  return {
    gevonden: gelezen.flatMap((een) => een.gevonden ?? []),
    leeg: gelezen.reduce((som, een) => som + (een.leeg ?? 0), 0),
    zinnen: [...gelezen.flatMap(({ zin }) => zin ?? []), ...(over > 0 ? [tell_bestanden_over(over)] : [])],
  };
}
