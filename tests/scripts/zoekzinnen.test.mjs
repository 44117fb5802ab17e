import { deepStrictEqual, strictEqual } from "node:assert";
import { test } from "node:test";

import { count_resultaten, describe_answer, explain_voorstel, title_voorstel } from "../../overrides/assets/js/pure/zoekzinnen.js";

const answer = (more) => ({ vraag: "wonen", resultaten: [], gemist: [], vanaf: 0, kaart: null, bedoeld: "", fout: "", ...more });
const say = (more, typed = "wonen") => describe_answer(answer(more), typed).join(" ");

test("results are counted", () => {
  strictEqual(count_resultaten(1), "1 resultaat");
  strictEqual(say({ resultaten: [1, 2], vanaf: 2 }), "2 resultaten voor “wonen”.");
});

test("words that stand nowhere, and pages with some of the words, are told", () => {
  strictEqual(
    say({ resultaten: [1, 2, 3], vanaf: 1, gemist: ["xyz"] }),
    "3 resultaten voor “wonen”. Niet gevonden: “xyz”. 1 met al die woorden, de rest met een deel ervan.",
  );
  strictEqual(say({ resultaten: [1], vanaf: 0 }), "1 resultaat voor “wonen”. Geen pagina heeft al die woorden; deze hebben een deel ervan.");
});

test("each reason why there is nothing has its sentence", () => {
  deepStrictEqual(describe_answer({ vraag: "" }, ""), [
    "Typ een of meer woorden, bijvoorbeeld een thema, een gemeente of een begrip.",
  ]);
  strictEqual(say({ fout: "kort" }), "Typ nog een letter, of druk op Enter.");
  strictEqual(say({ fout: "bezig" }), "Wij zoeken nog in de teksten.");
  const copy = "In deze kopie van de site zoekt u in titels en samenvattingen, niet in hele teksten.";
  strictEqual(say({ fout: "zonder" }), copy);
  strictEqual(say({ fout: "zonder", resultaten: [1], vanaf: 1 }), `1 resultaat voor “wonen”. ${copy}`);
  strictEqual(
    say({ fout: "laden" }),
    "Het zoeken is nu niet te laden. Misschien hebt u geen internet. Probeer het opnieuw, of blader in de lijsten.",
  );
  strictEqual(
    say({ fout: "laden", resultaten: [1], vanaf: 1 }),
    "1 resultaat voor “wonen”. De hele teksten zijn nu niet te doorzoeken. Misschien hebt u geen internet.",
  );
  strictEqual(say({}), "Niets gevonden voor “wonen”. Kijk of er een typefout in staat, of gebruik een ander woord.");
  strictEqual(say({ kaart: {} }), "Geen andere resultaten voor “wonen”.");
});

test("what was searched in the place of what was typed is told", () => {
  strictEqual(
    say({ vraag: "woonen", bedoeld: "wonen", resultaten: [1], vanaf: 1 }),
    "“woonen” staat nergens. Wij zochten op “wonen”. 1 resultaat voor “wonen”.",
  );
});

test("a long question is said to be long", () => {
  strictEqual(say({ resultaten: [1], vanaf: 1 }, "x".repeat(201)), "Uw vraag is lang. Wij zochten op de eerste 200 tekens. 1 resultaat voor “wonen”.");
});

test("a suggestion says what it is and why it is there", () => {
  strictEqual(title_voorstel({ soort: "Gemeente", naam: "Almelo" }), "Gemeente Almelo");
  strictEqual(title_voorstel({ soort: "Begrip", naam: "Veilig Thuis" }), "Veilig Thuis");
  strictEqual(explain_voorstel({ soort: "Begrip", naam: "Veilig Thuis", via_naam: "VT" }), "Begrip · ook: VT");
  strictEqual(explain_voorstel({ soort: "Werkzaam element", naam: "Nazorg" }), "Werkzaam element");
  strictEqual(
    explain_voorstel({ soort: "Gemeente", naam: "Almelo", via: "Twente" }),
    "Regio Twente · Van Almelo zijn nog geen praktijken opgenomen. Mijn gemeente zegt per thema wat anderen doen.",
  );
});

test("a name that only looks like what was typed is no answer", () => {
  const answer = { vraag: "Utregt", resultaten: [], gemist: [], vanaf: 0, fout: "" };
  const said = (kaart) => describe_answer({ ...answer, kaart }, "Utregt")[0].split(".")[0];
  strictEqual(said({ naam: "Utrecht", lijkt: true }), "Niets gevonden voor “Utregt”");
  strictEqual(said({ naam: "Utrecht" }), "Geen andere resultaten voor “Utregt”");
});
