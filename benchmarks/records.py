"""Synthetic praktijken: valid, spread over all that a bank knows, equal for an equal seed.

The lines that they name stand in every text of a source, so that they are held against those.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from string import ascii_uppercase
from typing import Any, get_args

import yaml

from benchmarks.elementen import add_elementen, elementen_of
from benchmarks.zinnen import BIJ, WAT, paragraph, sentence, some
from kennisbank.intake import slugify
from kennisbank.model import LANDELIJK, Element, Kennisbank, Praktijk
from kennisbank.model.praktijk import Doelgroep, Herkomst, Soort

SOORTEN: tuple[str, ...] = get_args(Soort)
HERKOMSTEN: tuple[str, ...] = get_args(Herkomst)
DOELGROEPEN: tuple[str, ...] = get_args(Doelgroep)
LINK = re.compile(r"(\]\((?:\.\./)*praktijken/)[a-z0-9-]+/\)")
PLACE = "Resultaten"  # not the title: a heading of a report is no title of what could be better
FIRST_DAY = date(2024, 3, 1)  # records are published in the three years from here, before TODAY


def write_records(bank: Kennisbank, root: Path, aantal: int, seed: int) -> int:
    """Write the records under root/practices/ and the elements that they name; the total size in
    bytes of the first."""
    more = add_elementen(bank, aantal, seed)
    for identity in more.elementen.keys() - bank.elementen.keys():
        (root / "elements").mkdir(parents=True, exist_ok=True)
        (root / "elements" / f"{identity}.yml").write_bytes(to_yaml(more.elementen[identity]))
    size = 0
    for praktijk in make_praktijken(more, aantal, seed):
        path = root / "practices" / praktijk.regio / f"{praktijk.id}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        size += path.write_bytes(to_yaml(praktijk))
    return size


def forget_praktijken(path: Path) -> None:
    """Take the real praktijken out of a report: none of them is in the copy."""
    fields = yaml.safe_load(path.read_text(encoding="utf-8"))
    for overdracht in fields.get("overdrachten", ()):
        overdracht.pop("praktijken", None)
    path.write_bytes(dump(fields))


def forget_links(docs: Path) -> None:
    """Let links of pages to a real praktijk lead to the list: none of them is in the copy."""
    for path in docs.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(LINK.sub(r"\1)", text), encoding="utf-8")


def to_yaml(record: Praktijk | Element) -> bytes:
    """A record as an editor would write it: the fields in order, those without a value left out."""
    fields = record.model_dump(mode="json", exclude_defaults=True)
    return dump(fields)


def dump(fields: dict[str, Any]) -> bytes:
    """Fields as YAML, in their order."""
    text: str = yaml.dump(
        fields, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=110
    )
    return text.encode()


def make_praktijken(bank: Kennisbank, aantal: int, seed: int) -> Iterator[Praktijk]:
    """The given number of records about what is in the bank; a longer series starts the same."""
    earlier: list[str] = []
    for number in range(aantal):
        praktijk = Praktijk.model_validate(fields_of(bank, number, seed, earlier))
        earlier.append(praktijk.id)
        yield praktijk


def fields_of(bank: Kennisbank, number: int, seed: int, earlier: list[str]) -> dict[str, Any]:
    """The fields of record `number` (from 0), which may refer to the earlier ones."""
    random = Random(f"{seed}-{number}")
    titel = f"{random.choice(WAT)} {random.choice(BIJ)}"
    soort = random.choice(SOORTEN)
    published = FIRST_DAY + timedelta(days=random.randrange(3 * 365))
    vragen = [vraag.kenmerk for sheet in bank.factsheets.values() for vraag in sheet.vragen]
    indicatoren = [indicator.kenmerk for indicator in bank.toezichtkader.indicatoren]
    changes = [(published, "Opgenomen in de kennisbank.")]
    named = elementen_of(bank, number, seed)
    # An element rests on a source of who names it.
    shared = dict.fromkeys(bank.elementen[one].bronnen[0].bron for one in named["elementen"])
    if random.random() < 0.3:
        changes.append((published + timedelta(days=90), sentence(random)))
    return {
        "id": f"{slugify(titel)}-{number + 1}",
        "kenmerk": kenmerk_of(number, soort),
        "soort": soort,
        "titel": titel,
        "samenvatting": f"{sentence(random)} {sentence(random)}",
        "toelichting": [paragraph(random) for _ in range(random.randint(1, 2))],
        "werkzame_elementen": [sentence(random) for _ in range(random.randint(0, 2))],
        "randvoorwaarden": [sentence(random) for _ in range(random.randint(0, 1))],
        "themas": some(random, [*bank.themas], 1, 2),
        **named,
        **place_of(bank, number, random),
        "indicatoren": some(random, indicatoren, 0, 3),
        "vragen": some(random, vragen, 0, 2),
        "doelgroepen": some(random, DOELGROEPEN, 0, 2),
        "toedeling_redactie": ["soort", "titel"],
        "herkomst": random.choice(HERKOMSTEN),
        "bronnen": [
            {"bron": bron, "vindplaats": PLACE, "regels": str(random.randint(1, 27))}
            for bron in some(random, [*bank.bronnen], 1, 2)
            if bron not in shared
        ]
        + [{"bron": bron, "vindplaats": PLACE} for bron in shared],
        "verwant": some(random, earlier[-500:], 0, 4),
        "gepubliceerd": published,
        "herzien_voor": published + timedelta(days=3 * 365),
        "wijzigingen": [{"datum": day, "tekst": text} for day, text in changes],
        **status_of(random, earlier),
    }


def kenmerk_of(number: int, soort: str) -> str:
    """`SAA-G1`, up to `SZZ-G999`: a letter of the soort, and a new prefix after 999 records."""
    prefix, rest = divmod(number, 999)
    first, second = divmod(prefix, 26)
    return f"S{ascii_uppercase[first]}{ascii_uppercase[second]}-{soort[0].upper()}{rest + 1}"


def place_of(bank: Kennisbank, number: int, random: Random) -> dict[str, str]:
    """Each place in turn, the whole country and every region; mostly one of its municipalities."""
    regio = [LANDELIJK, *bank.regios][number % (len(bank.regios) + 1)]
    inside = [gemeente.id for gemeente in bank.gemeenten.values() if gemeente.regio == regio]
    if inside and random.random() < 0.8:
        return {"regio": regio, "gemeente": random.choice(inside)}
    return {"regio": regio}


def status_of(random: Random, earlier: list[str]) -> dict[str, str]:
    """One record in twenty is no longer current: why, and which earlier one takes its place."""
    if not earlier or random.random() > 0.05:
        return {"status": "actueel"}
    status = random.choice(("verouderd", "ingetrokken"))
    return {"status": status, "reden": sentence(random), "vervangen_door": random.choice(earlier)}
