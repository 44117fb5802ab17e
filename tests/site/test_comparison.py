"""The comparison of a reader in the browser says what the server says of the same places."""

import json
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from random import Random

from benchmarks.records import make_praktijken
from kennisbank import queries
from kennisbank.model import Kennisbank, zinnen
from kennisbank.queries import Elementenvergelijking, Elementvak, Zinregel
from kennisbank.queries.plekken.plek import Plek
from kennisbank.queries.plekken.verschil import VERSCHIL
from kennisbank.site.data import to_naast, to_registers
from tests.builders import a_bank, a_praktijk, a_verband, an_element
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
const { zin, geheel, keuzes } = JSON.parse(vragen);
const with_delen = (plek) => {
  const nummers = bank.numbers_with(plek.soort, [plek.id]);
  return { ...plek, delen: divide_by_thema(nummers, () => ({}), bank) };
};
const say = (plekken) =>
  [...bank.namen.thema.keys()].map((thema) =>
    describe_verschil(plekken, thema, bank.namen, { zin, geheel }));
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
    made = make_praktijken(a_bank(), 12, 1)
    statussen = ("actueel", "verouderd", "ingetrokken")
    bank = a_bank(
        praktijken=tuple(
            one.model_copy(update={"status": statussen[number % 3]})
            for number, one in enumerate(made)
        )
    )
    register = tmp_path / "praktijken.js"
    register.write_text(dict(to_registers(bank))["gegevens/praktijken.js"], encoding="utf-8")
    plekken = queries.plekken_met_bevindingen(bank)
    choices = [some for number in (2, 3, 4) for some in combinations(plekken, number)]
    asked = {
        "zin": VERSCHIL,
        "geheel": zinnen.bewijs.HET_GEHEEL,
        "keuzes": [*map(to_choice, choices)],
    }
    arguments = [str(ASSETS), str(register), json.dumps(asked)]
    done = run_node(["--input-type=module", "--eval", SCRIPT, *arguments])
    assert done.returncode == 0, done.stderr
    said = [[[*verschil.zinnen] for verschil in queries.compare(bank, some)] for some in choices]
    assert len({zin for choice in said for zinnen in choice for zin in zinnen}) > 50
    assert json.loads(done.stdout) == said


ELEMENTEN = """
import { readFileSync } from "node:fs";
const [assets, gegevens, vragen] = process.argv.slice(1);
const { sum_text } = await import(`${assets}/js/pure/crc32.js`);
const pure = await import(`${assets}/js/pure/elementen-naast.js`);
const { compare_elementen, is_beide, read_rijen } = pure;
const files = new Map();
globalThis.kennisbank = { ontvang: (naam, data) => files.set(naam, data) };
const load = (naam) => {
  if (!files.has(naam)) (0, eval)(readFileSync(`${gegevens}/${naam}.js`, "utf8"));
  return files.get(naam);
};
const naast = load("naast");
const { themas, een, keuzes } = JSON.parse(vragen);
function with_rijen(plek) {
  const [bouw, plekken] = load(`naast-${sum_text(plek.sleutel) % naast.bestanden}`);
  if (bouw !== naast.bouw) throw new Error("bouw");
  return { ...plek, rijen: read_rijen((plekken[plek.sleutel] ?? [[]])[0], naast) };
}
const tell_melding = ({ betekenis, woord, aantal, records }) => [betekenis, woord, aantal, records];
const tell_vak = (vak) => [is_beide(vak), vak.map(tell_melding)];
const tell_rij = ({ element, vakken }) => [element.id, vakken.map(tell_vak)];
const tell_deel = ({ woord, waar, record, rest }) => [woord, waar, record, rest];
const tell_regel = ({ element, delen, staat }) => [element.id, staat, delen.map(tell_deel)];
const tell_zin = ({ zin, regels, rest }) => [zin, regels.map(tell_regel), rest];
const tell = ({ delen, groepen }) => [
  delen.map(({ thema, rijen, rest }) => [thema, rijen.map(tell_rij), rest]),
  groepen.map(({ kop, zinnen, rest }) => [kop, zinnen.map(tell_zin), rest]),
];
const lay = (themas) => (some) => tell(compare_elementen(some.map(with_rijen), naast, themas));
console.log(JSON.stringify([keuzes.map(lay(themas)), keuzes.map(lay([een]))]));
"""


def tell_record(melding: queries.Melding, v: queries.Vermelding) -> list[str]:
    """As the script tells it: in a region with its municipality."""
    gemeente = melding.gemeente_of(v)
    more = [gemeente, v.staat] if v.staat else [gemeente] if gemeente else []
    return [v.kenmerk, v.titel, v.url, *more]


def tell_vak(vak: Elementvak) -> list[object]:
    """As the script tells it."""
    return [
        vak.beide,
        [
            [
                melding.betekenis,
                zinnen.bewijs.IN_VAK[melding.betekenis],
                len(melding.vermeldingen),
                [tell_record(melding, v) for v in melding.zichtbaar],
            ]
            for melding in vak.meldingen
        ],
    ]


def tell_regel(regel: Zinregel) -> list[object]:
    """As the script tells it."""
    return [
        regel.element.id,
        regel.staat,
        [
            [zinnen.bewijs.IN_VAK[melding.betekenis], waar, tell_record(melding, first), rest]
            for melding, waar, rest in regel.delen
            for first in melding.vermeldingen[:1]
        ],
    ]


def tell(naast: Elementenvergelijking) -> list[object]:
    """As the script tells it."""
    return [
        [
            [
                deel.thema.id,
                [[rij.element.id, [*map(tell_vak, rij.vakken)]] for rij in deel.rijen],
                deel.rest,
            ]
            for deel in naast.delen
        ],
        [
            [
                groep.kop,
                [[zin.zin, [*map(tell_regel, zin.regels)], zin.rest] for zin in groep.zinnen],
                groep.rest,
            ]
            for groep in naast.groepen
        ],
    ]


def a_bank_of_elementen(elementen: int, aantal: int) -> Kennisbank:
    """Praktijken all over the place, each with something to say of some elements."""
    random = Random(1)
    ids = [f"element-{number}" for number in range(elementen)]
    themas = [*a_bank().themas]
    gemeenten = [None, *a_bank().gemeenten.values()]
    praktijken = []
    for number in range(aantal):
        gemeente = random.choice(gemeenten)
        regio = gemeente.regio if gemeente else random.choice(["landelijk", *a_bank().regios])
        named = random.sample(ids, 3)
        verbanden = [
            a_verband(element=each, betekenis=random.choice(["ontbrak", "gevraagd", "genoemd"]))
            for each in random.sample(named, random.randint(0, 3))
        ]
        fields = {"elementen": named, "verbanden": verbanden, "regio": regio}
        seen = random.choice(["waargenomen-door-tsd", "gemeld-door-de-gemeente"])
        praktijken.append(
            a_praktijk(
                id=f"p{number}",
                kenmerk=f"WIJ-G{number}",
                titel=f"Praktijk '{number}'",
                gemeente=gemeente and gemeente.id,
                herkomst=seen,
                status=random.choice(["actueel", "actueel", "verouderd", "ingetrokken"]),
                **fields,
            )
        )
    return a_bank(
        praktijken=praktijken,
        factsheets=[],
        rapporten=[],
        elementen=[
            an_element(id=each, kenmerk=f"WEL-E{n}", titel=f"Wat {n} doet", themas=(themas[n % 2],))
            for n, each in enumerate(ids)
        ],
    )


def test_every_other_choice_of_places_has_the_elements_of_the_server(tmp_path: Path) -> None:
    bank = a_bank_of_elementen(60, 120)
    for name, text in to_naast(bank):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    plekken = queries.plekken_met_bevindingen(bank)
    choices = [some for number in (2, 3, 4) for some in combinations(plekken, number)][::2]
    one = next(iter(bank.themas))
    keuzes = queries.curl_all([*map(to_choice, choices)])  # the form has the marks of print
    asked = {"themas": [*bank.themas], "een": one, "keuzes": keuzes}
    arguments = [str(ASSETS), str(tmp_path / "gegevens"), json.dumps(asked)]
    done = run_node(["--input-type=module", "--eval", ELEMENTEN, *arguments])
    assert done.returncode == 0, done.stderr
    drawn, of_one = json.loads(done.stdout)
    assert drawn == queries.curl_all([tell(queries.compare_elementen(bank, c)) for c in choices])
    assert of_one == queries.curl_all(
        [tell(queries.compare_elementen(bank, c, one)) for c in choices]
    )
    kinds = {kop for _, groepen in drawn for kop, *_ in groepen}
    assert kinds == {kop for kop, _ in zinnen.naast.NAAST.values()}
    assert any(groep[2] for _, groepen in drawn for groep in groepen)
    assert any(deel[2] for delen, _ in drawn for deel in delen)
