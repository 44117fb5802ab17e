import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import {
  add_gevonden,
  drop_noot,
  list_momenten,
  make_deelnemer,
  place_deelnemers,
  rename_deelnemer,
} from "../../overrides/assets/js/pure/deelnemers.js";
import {
  compare_momenten,
  compare_reflecties,
  fit_paper,
  list_kits,
  list_weg,
  measure_afstand,
} from "../../overrides/assets/js/pure/reflecties-naast.js";
import { with_waarden } from "../../overrides/assets/js/pure/keuze.js";
import { write_reflectie } from "../../overrides/assets/js/pure/reflectie.js";

const to_kenmerk = (at) => `WIJ-I${String(at + 1).padStart(2, "0")}`;
// `jd-` answers the first question with yes, the second with partly, and not the third.
function a_deelnemer(letters, rol = "", rest = {}) {
  const antwoorden = new Map([...letters].map((letter, at) => [to_kenmerk(at), { antwoord: letter === "-" ? "" : letter, noot: rest.noot ?? "" }]));
  const fragment = with_waarden("", write_reflectie({ antwoorden, vragen: "1a2b3c4d", rol, ...rest }));
  return make_deelnemer({ fragment, gezegd: rest.gezegd });
}
const vragen = (aantal) => Array.from({ length: aantal }, (_, at) => ({ kenmerk: to_kenmerk(at) }));
const compare = (...letters) =>
  compare_reflecties(vragen(letters[0].length), place_deelnemers(letters.map((een, at) => a_deelnemer(een, `rol ${at + 1}`))));
const numbers = (punten) => punten.map(({ vraag }) => Number(vraag.kenmerk.slice(-2)));

test("yes and no are furthest apart, and not to know is beside each of them", () => {
  strictEqual(measure_afstand("j", "n"), 2);
  for (const [een, ander] of ["jd", "dn", "jw", "dw", "nw"]) {
    strictEqual(measure_afstand(een, ander), 1);
    strictEqual(measure_afstand(ander, een), 1);
  }
  for (const een of "jdnw") strictEqual(measure_afstand(een, een), 0);
});

test("the largest difference comes first, then where most say something else, then the order of the questions", () => {
  // 1 alike; 2 one step; 3 two steps; 4 not to know; 5 two steps and all different; 6 one step
  deepStrictEqual(numbers(compare("jjjjjj", "jdnjnd", "jjjwdj").verschil), [5, 3, 2, 4, 6]);
});

test("whoever sends first or last, the order is the same", () => {
  const letters = ["jdnwjdnwjdnw", "jjdnwwdjnnjd", "wwwwjjjjdddd"];
  const eerst = numbers(compare(...letters).verschil);
  deepStrictEqual(numbers(compare(...letters.toReversed()).verschil), eerst);
});

test("agreement is told by what all say, also on a lack", () => {
  const delen = compare("jdnw-j-", "jdnw---", "jdnwj--");
  deepStrictEqual(Object.fromEntries(Object.entries(delen).map(([soort, punten]) => [soort, numbers(punten)])), {
    verschil: [],
    n: [3],
    d: [2],
    w: [4],
    j: [1],
    eigen: [],
    open: [5, 6],
    leeg: [7],
  });
});

test("where each answers about another organisation nobody differs or agrees", () => {
  const some = place_deelnemers(["jn-", "nn-"].map((een, at) => a_deelnemer(een, `rol ${at}`)));
  const delen = compare_reflecties(vragen(3).map((vraag) => ({ ...vraag, eigen: true })), some);
  deepStrictEqual(numbers(delen.eigen), [1, 2]);
  deepStrictEqual(numbers(delen.leeg), [3]);
  strictEqual(delen.verschil.length + delen.n.length, 0);
});

test("a kit for each theme has the points to which not everybody says yes", () => {
  const gesteld = vragen(3).map((vraag, at) => ({ ...vraag, thema: "AAB"[at], gesprek: "aab"[at] }));
  const some = place_deelnemers(["jnj", "jnd"].map((een, at) => a_deelnemer(een, `rol ${at}`)));
  const punten = Object.values(compare_reflecties(gesteld, some)).flat();
  deepStrictEqual(list_kits(punten), [
    { naam: "B", gesprek: "b", punten: ["WIJ-I03"] },
    { naam: "A", gesprek: "a", punten: ["WIJ-I02"] },
  ]);
});

test("a note and a role that were taken out stand nowhere in the link", () => {
  const een = a_deelnemer("jd", "Fatima", { noot: "Fatima belt" });
  const zonder = drop_noot(rename_deelnemer(een, "wijkteam"), "WIJ-I01");
  deepStrictEqual([...zonder.reflectie.antwoorden.values()], [
    { antwoord: "j", noot: "" },
    { antwoord: "d", noot: "Fatima belt" },
  ]);
  strictEqual(drop_noot(zonder, "WIJ-I02").fragment.includes("Fatima"), false);
  deepStrictEqual([zonder.rol, zonder.reflectie.heel], ["wijkteam", true]);
});

test("a link that was cut does not become whole by taking a note out", () => {
  const fragment = a_deelnemer("jd", "", { noot: "nee" }).fragment.replace(/&WIJ-I02=[^&]*/, "&kleur=rood");
  const zonder = drop_noot(make_deelnemer({ fragment }), "WIJ-I01");
  deepStrictEqual([zonder.reflectie.heel, zonder.reflectie.vreemd], [undefined, [{ sleutel: "kleur", waarde: "rood" }]]);
});

test("who gave no answer is told, and makes no difference", () => {
  const { j, verschil } = compare("jj", "-n", "j-");
  deepStrictEqual([j[0].zonder, verschil[0].zonder], [["rol 2"], ["rol 3"]]);
  deepStrictEqual(verschil[0].antwoorden.map(({ letter, namen }) => [letter, namen]), [
    ["j", ["rol 1"]],
    ["d", []],
    ["n", ["rol 2"]],
    ["w", []],
  ]);
});

test("notes stand with who wrote them, also without an answer", () => {
  const van = (letters, rol, noot) => a_deelnemer(letters, rol, { noot });
  const { j } = compare_reflecties(vragen(1), place_deelnemers([van("j", "a", ""), van("j", "b", "tot maart"), van("-", "c", "later")]));
  deepStrictEqual(j[0].noten, [{ naam: "b", nummer: 1, noot: "tot maart" }, { naam: "c", nummer: 2, noot: "later" }]);
});

test("answers to questions that are no more stand apart, with their note", () => {
  const { reflectie } = a_deelnemer("jdn", "", { noot: "zo" });
  deepStrictEqual(list_weg(vragen(2), reflectie), [{ kenmerk: "WIJ-I03", antwoord: "n", noot: "zo" }]);
});

test("what changed goes forward or back, and to know or not is told apart", () => {
  const [toen, nu] = ["nndjjdwwjj--", "djjdnnjnwj-j"].map((letters) => a_deelnemer(letters).reflectie);
  const found = compare_momenten(vragen(12), toen, nu);
  deepStrictEqual(Object.fromEntries(Object.entries(found).map(([soort, punten]) => [soort, numbers(punten)])), {
    vooruit: [1, 2, 3],
    terug: [4, 5, 6],
    nu_wel: [7, 8],
    niet_meer: [9],
    gelijk: [10],
    toen_niet: [12],
    nu_niet: [],
  });
  deepStrictEqual(numbers(compare_momenten(vragen(2), nu, a_deelnemer("-j").reflectie).nu_niet), [1]);
});

const place = (...some) => place_deelnemers(some.map(([rol, dag, gezegd]) => a_deelnemer("j", rol, { dag, gezegd }))).map(({ naam, eerder }) => [naam, eerder]);

test("of two links of one role the one of a year ago is of then, whoever came first", () => {
  const [toen, nu] = [["Wijkteam", "2025-11-20"], ["wijkteam", "2026-11-29"]];
  deepStrictEqual(place(toen, nu), [["Wijkteam", true], ["wijkteam", false]]);
  deepStrictEqual(place(nu, toen), [["wijkteam", false], ["Wijkteam", true]]);
});

test("of one role and about one day they are two teams, unless the reader says so", () => {
  deepStrictEqual(place(["wijkteam", "2026-11-20"], ["wijkteam", "2026-11-29"]), [["wijkteam (1)", false], ["wijkteam (2)", false]]);
  deepStrictEqual(place(["wijkteam", "2026-11-20", true], ["wijkteam", "2026-11-29"]), [["wijkteam", true], ["wijkteam", false]]);
  deepStrictEqual(place(["wijkteam", "2025-11-20", false], ["wijkteam", "2026-11-29"]), [["wijkteam (1)", false], ["wijkteam (2)", false]]);
});

test("without a day the reader is asked, and one of each role is of now", () => {
  deepStrictEqual(place(["wijkteam"], ["wijkteam"]), [["wijkteam (1)", false], ["wijkteam (2)", false]]);
  deepStrictEqual(place(["wijkteam", "", true], ["wijkteam"]), [["wijkteam", true], ["wijkteam", false]]);
  deepStrictEqual(place(["wijkteam", "", true], ["wijkteam", "", true]), [["wijkteam", false], ["wijkteam", true]]);
  deepStrictEqual(place(["wijkteam", "2026-01-01", true]), [["wijkteam", false]]);
});

test("without a role each is called by its place, and none is of another", () => {
  deepStrictEqual(place(["", "2025-01-01"], ["gemeente", "2026-01-01"], ["", "2026-01-01"]), [
    ["deelnemer 1", false],
    ["gemeente", false],
    ["deelnemer 3", false],
  ]);
});

test("no two have one name, and none is called nobody", () => {
  const namen = (...rollen) => place(...rollen.map((rol) => [rol])).map(([naam]) => naam);
  deepStrictEqual(namen("wt", "wt", "wt (1)"), ["wt (2)", "wt (3)", "wt (1)"]);
  deepStrictEqual(namen("deelnemer 2", ""), ["deelnemer 2", "deelnemer 2 (2)"]);
  deepStrictEqual(namen("Niemand", "deelnemer 1", "iedereen"), ["deelnemer 1 (2)", "deelnemer 1", "deelnemer 3"]);
  deepStrictEqual(namen("wt (2)", "wt", "WT", "", "deelnemer 4"), ["wt (2)", "wt (1)", "WT (3)", "deelnemer 4 (2)", "deelnemer 4"]);
});

test("each earlier moment is laid beside that of now", () => {
  const geplaatst = place_deelnemers(["2024-01-01", "2026-01-01", "2025-01-01"].map((dag) => a_deelnemer("j", "gemeente", { dag })));
  deepStrictEqual(list_momenten(geplaatst).map(({ toen, nu }) => [toen.reflectie.dag, nu.reflectie.dag]), [
    ["2024-01-01", "2026-01-01"],
    ["2025-01-01", "2026-01-01"],
  ]);
});

test("a role of the reader goes before that in the link", () => {
  const { fragment } = a_deelnemer("j", "wijkteam");
  strictEqual(make_deelnemer({ fragment }).rol, "wijkteam");
  strictEqual(make_deelnemer({ fragment, rol: "gemeente" }).rol, "gemeente");
  strictEqual(make_deelnemer({ fragment, rol: "" }).rol, "wijkteam");
  strictEqual(make_deelnemer({ fragment, rol: `<b>\u202e${"x".repeat(99)}` }).rol, `<b>${"x".repeat(37)}`);
});

test("a link that is there already counts once, and more than eight do not fit", () => {
  const some = Array.from({ length: 9 }, (_, at) => ({ ...a_deelnemer("j", `rol ${at}`), keer: 1 }));
  const add = (er, bij) => {
    const { erbij, dubbel, over } = add_gevonden(er, bij);
    return [erbij.length, dubbel, over];
  };
  deepStrictEqual(add([], some), [8, 0, 1]);
  deepStrictEqual(add(some.slice(0, 2), some.slice(1, 4)), [2, 1, 0]);
  deepStrictEqual(add(some.slice(0, 8), some), [0, 8, 1]);
  deepStrictEqual(add([], [{ ...some[0], keer: 3 }]), [1, 2, 0]);
  deepStrictEqual(add([], [some[0], some[0], some[1]]), [2, 1, 0]); // in two files
});

test("on paper stand the notes that fit, of the largest difference first", () => {
  const letters = ["jdnwjdnwjdnw", "djwnjdnwdjnw"];
  const kies = (lengte, aantal) => {
    const some = place_deelnemers(Array.from({ length: aantal }, (_, at) => a_deelnemer(letters[at % 2], `rol ${at}`, { noot: "x".repeat(lengte) })));
    const punten = Object.values(compare_reflecties(vragen(12), some)).flat();
    return [punten.flatMap(({ noten }) => noten), [...fit_paper(punten, some.map(({ naam }) => naam)).noten]];
  };
  const [alle, gekozen] = kies(140, 8);
  deepStrictEqual(gekozen, alle.slice(0, gekozen.length));
  strictEqual(gekozen.length > 8 && gekozen.length < alle.length, true);
  deepStrictEqual(...kies(40, 2));
});

test("long names stand in a row on paper, so that all of it fits", () => {
  const krap = (rol) => {
    const some = place_deelnemers([..."01234567"].map((at) => a_deelnemer("jdnwjdnwjdnw".slice(at % 4) + "jdnw".slice(0, at % 4), `${rol} ${at}`)));
    return fit_paper(Object.values(compare_reflecties(vragen(12), some)).flat(), some.map(({ naam }) => naam)).krap;
  };
  deepStrictEqual([krap("team"), krap("organisatie met een lange naam in")], [false, true]);
});

test("a question of which nobody said anything is a line, and one with a note alone is told with it", () => {
  const some = place_deelnemers([a_deelnemer("j-", "een"), a_deelnemer("j-", "twee", { noot: "vraag dit na" })]);
  const delen = compare_reflecties(vragen(3), some);
  deepStrictEqual([numbers(delen.open), numbers(delen.leeg)], [[2], [3]]);
});
