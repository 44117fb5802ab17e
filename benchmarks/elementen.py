"""Synthetic werkzame elementen, more as there are more praktijken, and which a praktijk names."""

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

from benchmarks.zinnen import BIJ, WAT, paragraph, sentence, some
from kennisbank.intake import slugify
from kennisbank.model import Element, Kennisbank

DAY = date(2026, 1, 5)
EERST = 40  # so many come with the first praktijken, and one more with each twenty
MEEST = 999  # so many have a kenmerk
OTHERWISE = ("ontbrak", "gevraagd", "genoemd")  # what a praktijk of any herkomst can say


def count_elementen(aantal: int) -> int:
    """How many elements that many praktijken name: 388 for 7000."""
    return min(aantal, EERST + max(0, aantal - EERST) // 20, MEEST)


def add_elementen(bank: Kennisbank, aantal: int, seed: int) -> Kennisbank:
    """The bank with as many elements as that many praktijken name; a longer row starts the same."""
    known = dict(bank.elementen)
    for number in range(len(known), count_elementen(aantal)):
        element = Element.model_validate(fields_of(bank, number, seed))
        known[element.id] = element
    return replace(bank, elementen=known)


def fields_of(bank: Kennisbank, number: int, seed: int) -> dict[str, Any]:
    """The fields of element `number` (from 0)."""
    random = Random(f"{seed}-element-{number}")
    titel = f"{random.choice(WAT)} {random.choice(BIJ)}, element {number + 1}"
    kader = bank.toezichtkader
    norms = [norm.kenmerk for norm in (*kader.operationaliseringen, *kader.beslisregels)]
    vragen = [vraag.kenmerk for sheet in bank.factsheets.values() for vraag in sheet.vragen]
    return {
        "id": slugify(titel),
        "kenmerk": f"WEL-E{number + 1:02}",
        "titel": titel,
        "samenvatting": f"{sentence(random)} {sentence(random)}",
        "werking": [paragraph(random) for _ in range(random.randint(0, 2))],
        "randvoorwaarden": [sentence(random) for _ in range(random.randint(0, 3))],
        "kern": [sentence(random) for _ in range(random.randint(0, 2))],
        "themas": some(random, [*bank.themas], 1, 2),
        "indicatoren": some(random, [i.kenmerk for i in kader.indicatoren], 0, 3),
        "normen": some(random, norms, 0, 3),
        "vragen": some(random, vragen, 0, 2),
        "toedeling_redactie": ["titel", "themas"],
        "bronnen": [
            {"bron": bron, "vindplaats": titel, "regels": str(random.randint(1, 27))}
            for bron in some(random, [*bank.bronnen], 1, 3)
        ],
        "gepubliceerd": DAY,
        "herzien_voor": date(2030, 1, 5),
        "wijzigingen": [{"datum": DAY, "tekst": "Opgenomen in de kennisbank."}],
    }


def elementen_of(bank: Kennisbank, number: int, seed: int) -> dict[str, Any]:
    """What praktijk `number` (from 0) says of elements: of none up to four, some of them often."""
    random = Random(f"{seed}-{number}-elementen")
    known = [*bank.elementen][: count_elementen(number + 1)]
    named = [known[int(len(known) * random.random() ** 2)] for _ in range(random.randint(0, 4))]
    if len(known) > count_elementen(number):
        named.insert(0, known[-1])  # each is named by the praktijk that it came with
    elementen = [*dict.fromkeys(named)][:4]
    return {
        "elementen": elementen,
        "verbanden": [
            {"element": one, "betekenis": random.choice(OTHERWISE), "hoe": sentence(random)}
            for one in elementen
            if random.random() < 0.2
        ],
    }
