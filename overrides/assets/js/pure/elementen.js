// The elements: who meets a choice, by the rows of site/data/elementen.py.
import { choose } from "./facetten.js";
import { to_words } from "./vraag.js";

const FACETTEN = ["thema", "bewijs", "vraag"];
const alfabet = new Intl.Collator("nl", { numeric: true });

export function read_elementen(rijen) {
  const elementen = rijen.map(([id, kenmerk, titel, samenvatting, zin, status, beeld, thema, bewijs, vraag]) => ({
    id,
    kenmerk,
    titel,
    samenvatting,
    zin,
    status,
    beeld,
    thema,
    bewijs,
    vraag,
    woorden: to_words(`${kenmerk} ${titel} ${samenvatting}`),
  }));
  const alle = elementen.map((_, nummer) => nummer);
  const facetten = Object.fromEntries(
    FACETTEN.map((naam) => [naam, { plaatsen: alle, lijsten: elementen.map((een) => een[naam]) }]),
  );

  // Of who typed: every word stands in its texts, or begins one there.
  function has(tekst) {
    const woorden = to_words(tekst).split(" ").filter(Boolean);
    return (nummer) => woorden.every((woord) => ` ${elementen[nummer].woorden}`.includes(` ${woord}`));
  }

  // All numbers: those seen at most places first, or by `kenmerk` or `titel`.
  const load_volgorde = async (naam) =>
    naam ? alle.toSorted((een, ander) => alfabet.compare(elementen[een][naam], elementen[ander][naam])) : alle;

  return {
    choose: (eisen, volgorde) => choose(facetten, eisen, volgorde),
    has,
    load_rijen: async (nummers) => nummers.map((nummer) => elementen[nummer]),
    load_volgorde,
    number_at: (url) => elementen.findIndex(({ id }) => `elementen/${id}/` === url),
  };
}
