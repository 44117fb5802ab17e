"""Plausible Dutch for synthetic records, and a choice of some values."""

from random import Random
from typing import Any

WAT = (
    "Vaste contactpersoon",
    "Gezamenlijk huisbezoek",
    "Warme overdracht",
    "Casusoverleg",
    "Veiligheidsplan",
    "Gedeelde risicotaxatie",
    "Evaluatiemoment",
    "Inloopspreekuur",
    "Werkafspraak",
    "Eén regisseur",
    "Terugkoppeling",
    "Leerkring",
)
BIJ = (
    "in het wijkteam",
    "met de school",
    "bij de huisarts",
    "met de politie",
    "voor elk gezinslid",
    "na de crisis",
    "met Veilig Thuis",
    "bij een wachtlijst",
    "tussen jeugd en volwassenen",
    "op vaste momenten",
    "in de eerste week",
    "met het eigen netwerk",
)
WIE = (
    "De casusregisseur",
    "Het sociaal wijkteam",
    "De jeugdbeschermer",
    "Een maatschappelijk werker",
    "De wijkverpleegkundige",
    "De gemeente",
    "Een hulpverlener van het wijkteam (SWT)",
    "De intern begeleider",
    "Veilig Thuis",
    "De zorgaanbieder",
)
DOET = (
    "bespreekt de veiligheid van de kinderen",
    "legt vast wie waarvoor verantwoordelijk is",
    "houdt de risico's in beeld",
    "belt binnen drie dagen met de melder",
    "vraagt elk gezinslid wat er nodig is",
    "deelt alleen wat nodig is voor de veiligheid",
    "kijkt terug op het plan",
    "past de afspraken aan",
    "schaalt op als het onveilig blijft",
    "nodigt de betrokken professionals uit",
)
HOE = (
    "samen met het gezin",
    "ook als de crisis voorbij is",
    "en schrijft dat op in één plan",
    "voordat de hulp wordt afgesloten",
    "zonder dat er een wachtlijst is",
    "op een vast moment in de maand",
    "zodat iedereen hetzelfde weet",
    "na de overdracht",
    "met toestemming van de ouders",
    "totdat het een jaar goed gaat",
)


def some(random: Random, values: Any, least: int, most: int) -> list[str]:
    """From `least` to `most` different values, as far as there are that many."""
    return random.sample(values, min(random.randint(least, most), len(values)))


def sentence(random: Random) -> str:
    """About 75 characters of plausible Dutch."""
    return f"{random.choice(WIE)} {random.choice(DOET)} {random.choice(HOE)}."


def paragraph(random: Random) -> str:
    """Two sentences."""
    return f"{sentence(random)} {sentence(random)}"
