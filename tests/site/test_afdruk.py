"""Every sheet of the site is known by the kenmerk and the version that are printed on it."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kennisbank.bank import load_bank
from kennisbank.model import Kennisbank
from kennisbank.model.leven import Wijziging
from kennisbank.paper import sheets_of
from kennisbank.site.data import to_registers
from kennisbank.site.data.zoeken.vindbaar import vindbaren_of
from tests.builders import DAY, a_bank
from tests.projects import FIXED
from tests.site.test_scripts import ASSETS, run_node

# What the page of a print says of a kenmerk and a day (js/page/afdruk.js).
SCRIPT = """
import { readFileSync } from "node:fs";
const [assets, register, vragen] = process.argv.slice(1);
const { read_register } = await import(`${assets}/js/pure/register.js`);
const { find_antwoord } = await import(`${assets}/js/pure/afdruk.js`);
let bank;
globalThis.kennisbank = { ontvang: (_, data) => (bank = read_register(data)) };
(0, eval)(readFileSync(register, "utf8"));
const vraag = JSON.parse(readFileSync(vragen, "utf8"));
const said = vraag.map(([kenmerk, dag]) => find_antwoord(kenmerk, dag, bank));
console.log(JSON.stringify((await Promise.all(said)).map((it) => it && [it.blad.url, it.oordeel])));
"""


NIETS = r"Er is (op deze site )?niets veranderd na [^.]*\."


def changing(bank: Kennisbank, seed: int) -> Kennisbank:
    """The same bank, in which each praktijk and element changed on some day of its own."""
    random = Random(seed)

    def changed(record: Any) -> Any:
        day = DAY + timedelta(days=random.randrange(400))
        return record.model_copy(update={"wijzigingen": (Wijziging(datum=day, tekst="Anders."),)})

    praktijken = {key: changed(one) for key, one in bank.praktijken.items()}
    elementen = {key: changed(one) for key, one in bank.elementen.items()}
    return replace(bank, praktijken=praktijken, elementen=elementen)


BANKS: dict[str, Callable[[], Kennisbank]] = {
    "that of the editors": lambda: load_bank(FIXED)[0],
    "that of the editors, changed often": lambda: changing(load_bank(FIXED)[0], 1),
    "a small one, changed often": lambda: changing(a_bank(), 2),
    "one with a report of a gemeente without praktijken": lambda: a_bank(praktijken=()),
}


@pytest.fixture(params=BANKS, scope="module")
def bank(request: pytest.FixtureRequest) -> Kennisbank:
    return BANKS[request.param]()


def judge(bank: Kennisbank, asked: list[tuple[str, date]], folder: Path) -> list[list[str] | None]:
    """The page and the sentence that a reader gets for each kenmerk and day."""
    register, questions = folder / "praktijken.js", folder / "vragen.json"
    register.write_text(dict(to_registers(bank))["gegevens/praktijken.js"], encoding="utf-8")
    typed = [(kenmerk, dag.isoformat()) for kenmerk, dag in asked]
    questions.write_text(json.dumps(typed), encoding="utf-8")
    arguments = [str(ASSETS), str(register), str(questions)]
    done = run_node(["--input-type=module", "--eval", SCRIPT, *arguments])
    assert done.returncode == 0, done.stderr
    answers: list[list[str] | None] = json.loads(done.stdout)
    return answers


# What is said of a sheet of its own day, of a day later and of a day earlier.
NEWEST = r"Er is niets veranderd na [^:]*: dat is de datum van de nieuwste versie\."
OF_ITS_DAY = rf"{NIETS} Op .* zelf wel|{NEWEST}"
AS_NEW = f"{NIETS} .* (nog actueel|staan nog net zo op de site)"
OLD = "(?!.*niets veranderd)"


def test_each_sheet_is_known_and_it_is_said_whether_something_changed_since_its_day(
    bank: Kennisbank, tmp_path: Path
) -> None:
    sheets = [(blad, blad.dag) for blad in sheets_of(bank) if blad.dag]
    asked = [
        (blad, dag + timedelta(days=days), expected)
        for days, expected in ((0, OF_ITS_DAY), (1, AS_NEW), (-1, OLD))
        for blad, dag in sheets
    ]
    answers = judge(bank, [(blad.kenmerk, dag) for blad, dag, _ in asked], tmp_path)
    refused = [
        (blad.naam, dag, answer)
        for (blad, dag, expected), answer in zip(asked, answers, strict=True)
        if not answer or not re.match(expected, answer[1])
    ]
    assert refused == []
    pages = {blad.pagina for blad, _ in sheets} | {f"gesprek/{one}/" for one in bank.themas}
    assert {answer[0] for answer in answers if answer} <= pages


def test_a_kenmerk_fits_the_field_and_is_that_of_one_thing(bank: Kennisbank) -> None:
    named = [(blad.kenmerk.lower(), blad.pagina) for blad in sheets_of(bank)]
    assert [kenmerk for kenmerk, _ in named if not re.fullmatch(r"[a-z0-9-]{2,40}", kenmerk)] == []
    assert len(set(named)) == len(dict(named))


def test_no_two_kenmerken_are_the_same_to_who_types_them_loosely(bank: Kennisbank) -> None:
    def loose(kenmerk: str) -> str:
        bare = re.sub(r"[^a-z0-9]", "", kenmerk.lower().replace("o", "0"))
        return re.sub(r"(?<!\d)0+(?=\d)", "", bare)

    kenmerken = {blad.kenmerk.lower() for blad in sheets_of(bank)}
    kenmerken |= {one.kenmerk.lower() for one in bank.praktijken.values()}
    assert len({loose(one) for one in kenmerken}) == len(kenmerken)


def test_what_a_sheet_says_to_search_for_is_what_its_page_is_found_by() -> None:
    root = Path(__file__).parents[2]
    bank = load_bank(root)[0]
    found = {
        (one.url, naam)
        for one in vindbaren_of(bank)
        for naam in (one.titel, one.kenmerk, *one.namen)
    }
    found |= {(one.url, one.titel) for one in bank.factsheets.values()}
    for blad in sheets_of(bank):
        woord = blad.zoek or blad.titel
        typed = [root / "docs" / blad.pagina / "index.md", root / f"docs/{blad.pagina[:-1]}.md"]
        lines = [line for file in typed if file.exists() for line in file.read_text().splitlines()]
        if not lines and blad.pagina not in {url for url, _ in found}:
            continue  # that the page is there, is asked elsewhere
        assert (blad.pagina, woord) in found or f"# {woord}" in lines, blad.naam
