"""The comparison of a reader in the browser says what the server says of the same places."""

import json
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from benchmarks.records import make_praktijken
from kennisbank import queries
from kennisbank.queries.places import VERSCHIL, Plek
from kennisbank.site.data import to_registers
from tests.builders import a_bank
from tests.site.test_scripts import ASSETS, run_node

# Places as the form has them, and the sentences of each choice of them, by theme.
SCRIPT = """
import { readFileSync } from "node:fs";
const [assets, register, vragen] = process.argv.slice(1);
const { read_register } = await import(`${assets}/js/pure/register.js`);
const { describe_verschil, divide_by_thema } = await import(`${assets}/js/pure/plekken-naast.js`);
let bank;
globalThis.kennisbank = { ontvang: (_, data) => (bank = read_register(data)) };
(0, eval)(readFileSync(register, "utf8"));
const { zin, keuzes } = JSON.parse(vragen);
const with_delen = (plek) => {
  const nummers = bank.numbers_with(plek.soort, [plek.id]);
  return { ...plek, delen: divide_by_thema(nummers, () => ({}), bank) };
};
const say = (plekken) =>
  [...bank.namen.thema.keys()].map((thema) => describe_verschil(plekken, thema, bank.namen, zin));
console.log(JSON.stringify(keuzes.map((plekken) => say(plekken.map(with_delen)))));
"""


def to_choice(plekken: Sequence[Plek]) -> list[dict[str, str]]:
    """As naast-plekken.js reads them from the form: the whole country is a region there."""
    return [
        {
            "id": plek.id,
            "naam": plek.naam,
            "sleutel": plek.sleutel,
            "soort": "gemeente" if plek.soort == "gemeente" else "regio",
        }
        for plek in plekken
    ]


def test_every_choice_of_places_gets_the_sentences_of_the_server(tmp_path: Path) -> None:
    bank = a_bank(praktijken=tuple(make_praktijken(a_bank(), 12, 1)))
    register = tmp_path / "praktijken.js"
    register.write_text(dict(to_registers(bank))["gegevens/praktijken.js"], encoding="utf-8")
    plekken = queries.plekken_met_bevindingen(bank)
    choices = [some for number in (2, 3, 4) for some in combinations(plekken, number)]
    asked = {"zin": VERSCHIL, "keuzes": [*map(to_choice, choices)]}
    arguments = [str(ASSETS), str(register), json.dumps(asked)]
    done = run_node(["--input-type=module", "--eval", SCRIPT, *arguments])
    assert done.returncode == 0, done.stderr
    said = [[[*verschil.zinnen] for verschil in queries.compare(bank, some)] for some in choices]
    assert len({zin for choice in said for zinnen in choice for zin in zinnen}) > 50
    assert json.loads(done.stdout) == said
