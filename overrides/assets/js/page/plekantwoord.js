// What is near a municipality: first what is its own, then of its region, then of other regions in the
// same province.
import { list_buren } from "../pure/gemeenten.js";
import { name_plek } from "../pure/plek.js";
import { count_praktijken, join_names } from "../pure/zin.js";
import { alinea, element, link } from "./element.js";
import { draw_gemis } from "./gemis.js";
import { to_url } from "./root.js";

const EIGEN = 24; // so many praktijken of the municipality itself stand here; its page has all
const ANDERE = 12; // and so many of others

const count_or_none = (aantal) => (aantal ? count_praktijken(aantal) : "geen praktijken");

// What can be used now comes first, in the order of the soorten.
function make_order(bank) {
  const soorten = [...bank.namen.soort.keys()];
  const actueel = bank.test("status", ["actueel"]);
  const rank = (nummer) => (actueel(nummer) ? 0 : soorten.length) + soorten.indexOf(bank.waarde_of("soort", nummer)[0]);
  return (nummers) => nummers.sort((a, b) => rank(a) - rank(b));
}

// The sentence that tells what was found, and all that stands below it.
export async function draw_plekantwoord(gemeente, gemeenten, bank) {
  const order = make_order(bank);
  const is_eigen = bank.test("gemeente", [gemeente.id]);
  const buren = list_buren(gemeenten, gemeente);
  const eigen = order(bank.numbers_with("gemeente", [gemeente.id]));
  const rest = order(bank.numbers_with("regio", [gemeente.regio]).filter((nummer) => !is_eigen(nummer)));
  const ander = order(bank.numbers_with("regio", [...new Set([...buren.values()].flat())]));
  return {
    zin: `${gemeente.naam}: ${count_or_none(eigen.length)} van de gemeente, ${rest.length || "geen"} van de rest van de regio, ${ander.length || "geen"} van andere regio’s in de provincie.`,
    inhoud: [
      ...(await draw_gemis(gemeente)),
      ...(await draw_eigen(gemeente, eigen, bank)),
      ...(await draw_regio(gemeente, rest, eigen.length > 0, bank)),
      ...(await draw_buren(gemeente, buren, ander, bank)),
      element("h3", {}, "Landelijk"),
      alinea(link(to_url("regios/landelijk/"), `${count_or_none(bank.numbers_with("regio", ["landelijk"]).length)} die niet over één gemeente of regio gaan`)),
    ],
  };
}

const name_regio = (id, bank) => bank.namen.regio.get(id).naam;
const link_regio = (id, bank) => link(to_url(`regios/${id}/`), `De hele regio ${name_regio(id, bank)}`);

function draw_eigen({ naam, url, eigen }, nummers, bank) {
  if (nummers.length) return draw_deel(`Van ${naam} zelf`, [], nummers, EIGEN, bank, [link(url, `Heel ${naam}, thema voor thema`)]);
  const rapport = eigen ? [" Er is wel een rapport: ", link(url, `het rapport over ${naam}`), "."] : [];
  return [alinea(`Van ${naam} zijn nog geen praktijken opgenomen. Dat zegt niets over hoe het daar gaat.`, ...rapport)];
}

function draw_regio({ naam, regio }, nummers, heeft_eigen, bank) {
  const geen = `Van ${heeft_eigen ? "de rest van deze regio" : "deze regio"} zijn nog geen praktijken opgenomen.`;
  const zinnen = [`${naam} hoort bij deze regio van Veilig Thuis.`, nummers.length ? "" : geen];
  return draw_deel(`Van regio ${name_regio(regio, bank)}`, zinnen, nummers, ANDERE, bank, [link_regio(regio, bank)]);
}

function draw_buren({ regio, provincies }, buren, nummers, bank) {
  const alle = [...new Set([...buren.values()].flat())];
  const met = alle.filter((id) => nummers.some(bank.test("regio", [id])));
  const zinnen = [
    `Regio ${name_regio(regio, bank)} ligt in ${join_names(provincies)}.`,
    ...[...buren].map(([naam, ids]) =>
      ids.length ? `Ook in ${naam}: ${join_names(ids.map((id) => name_regio(id, bank)))}.` : `In ${naam} is geen andere regio.`,
    ),
    alle.length && !nummers.length ? "Daarvan zijn nog geen praktijken opgenomen." : "",
  ];
  const wegen = met.flatMap((id, at) => [at ? ", " : "", link_regio(id, bank)]);
  return draw_deel("Van andere regio’s in de provincie", zinnen, nummers, ANDERE, bank, wegen);
}

// A heading with its number, why these are here, the first of them, and the way to the others.
async function draw_deel(kop, zinnen, nummers, meeste, bank, wegen) {
  const uitleg = zinnen.filter(Boolean).join(" ");
  const over = nummers.length - meeste;
  const regels = (await bank.load_rijen(nummers.slice(0, meeste))).map((each) => draw_regel(each, bank));
  return [
    element("h3", {}, kop, " ", element("span", { klas: "kb-aantal" }, String(nummers.length))),
    ...(uitleg ? [alinea(uitleg)] : []),
    ...(regels.length
      ? [
          element("ul", { klas: "kb-plekantwoord__lijst" }, ...regels),
          alinea(over > 0 ? `En nog ${over} andere. ` : "", element("span", { klas: "kb-scherm" }, ...wegen)),
        ]
      : []),
  ];
}

function draw_regel(praktijk, bank) {
  const [soort] = praktijk.soort;
  const status = bank.namen.status.get(praktijk.status).naam;
  const delen = [
    element("span", { klas: `kb-soort kb-soort--${soort}` }, bank.namen.soort.get(soort).naam),
    link(to_url(`praktijken/${praktijk.id}/`), praktijk.titel),
    element("span", { klas: "kb-plekantwoord__plek" }, name_plek(praktijk, bank)),
    element("span", { klas: "kb-kenmerk" }, praktijk.kenmerk),
    ...(praktijk.status === "actueel" ? [] : [element("span", { klas: "kb-status" }, status)]),
  ];
  return element("li", {}, ...delen.flatMap((een) => [een, " "]));
}
