// The names that lead straight to a page: places, themes and terms, as they fit what somebody typed.
import { count_edits } from "./naam.js";
import { to_one_word, to_words, without_soort, words_of } from "./vraag.js";

const VOORSTELLEN = 4;
const NIET = 5; // how well a name fits: 0 is the same, NIET is not at all
const ANDERS = 3; // so many other questions are asked as well

const whole = (text) => ` ${text} `;

// The rows of gegevens/zoekwoorden.js, with each name as it is compared.
export const read_namen = (rows) =>
  rows.map(([soort, naam, url, ook, via]) => {
    const namen = [naam, ...ook];
    return { soort, naam, url, ook, via, kaal: namen.map(to_words), plat: namen.map(to_one_word) };
  });

function rank(naam, gevraagd, aaneen) {
  if (naam.plat.includes(aaneen)) return 0;
  if (aaneen.length > 1 && naam.plat.some((name) => name.startsWith(aaneen))) return 1;
  if (aaneen.length > 2 && naam.kaal.some((name) => name.includes(` ${gevraagd}`))) return 2;
  const within = (name) => name.length > 2 && whole(gevraagd).includes(whole(name));
  if (naam.kaal.some(within)) return 3;
  const long = gevraagd.split(" ").filter((word) => word.length > 5);
  const shared = (name) => long.some((word) => whole(name).includes(` ${word}`));
  return naam.soort === "Begrip" && naam.kaal.some(shared) ? 4 : NIET;
}

// The names that fit, the best first.
export function suggest(namen, vraag) {
  const gevraagd = to_words(without_soort(vraag));
  const aaneen = gevraagd.replaceAll(" ", "");
  if (!aaneen) return [];
  const fits = namen.map((naam) => ({ naam, rang: rank(naam, gevraagd, aaneen) }));
  const good = fits.filter(({ rang }) => rang < NIET).sort((a, b) => a.rang - b.rang);
  return good.slice(0, VOORSTELLEN).map(({ naam, rang }) => ({
    ...naam,
    rang,
    // The other name that the reader typed, so that one sees why this is suggested.
    via_naam: naam.plat[0].includes(aaneen)
      ? ""
      : (naam.ook.find((_, at) => naam.plat[at + 1].startsWith(aaneen)) ?? ""),
  }));
}

// The question in other words, as the begrippenlijst has them, and places by their own name.
export function reword(namen, vraag) {
  const gevraagd = to_words(vraag);
  const found = new Set();
  for (const naam of namen) {
    if (naam.soort === "Thema") continue;
    const said = naam.kaal
      .filter((name) => whole(gevraagd).includes(whole(name)))
      .sort((a, b) => b.length - a.length)[0];
    if (!said) continue;
    for (const name of naam.kaal) {
      const other = whole(gevraagd).replace(whole(said), whole(name)).trim();
      const words = new Set(other.split(" "));
      if (!gevraagd.split(" ").every((word) => words.has(word))) found.add(other); // asks for less
    }
  }
  return [...found].slice(0, ANDERS);
}

// The name that the reader may have meant, and the question with that name in it.
export function find_near(namen, vraag) {
  for (const typed of [without_soort(vraag), ...words_of(vraag)]) {
    const aaneen = to_one_word(typed);
    if (aaneen.length < 4) continue;
    const most = aaneen.length < 7 ? 1 : 2;
    let best = { ver: most + 1 };
    for (const naam of namen)
      naam.plat.forEach((name, at) => {
        if (name.startsWith(aaneen)) best = { ver: -1 };
        const ver = count_edits(aaneen, name, most);
        if (ver < best.ver) best = { ver, naam: [naam.naam, ...naam.ook][at] };
      });
    if (best.naam && best.ver > 0) return { typed, naam: best.naam, vraag: vraag.replace(typed, best.naam) };
  }
  return null;
}
