"""The overname: what of the answers a record may have as it was chosen or typed."""

import re
from collections.abc import Iterable, Mapping, Sequence

from kennisbank.documents import Value
from kennisbank.forms import asked, words_of
from kennisbank.intake.drafts import plain
from kennisbank.intake.inzending import Inzending
from kennisbank.model import Bron
from kennisbank.model.base import MARKUP
from kennisbank.problems import nearest

PARTS = re.compile(r"\s*(?:[,;\n]|\ben\b)\s*")
MAX_PLACE = 160
CONTACT = "contact"
TAKEN = {"titel", "bronnen", CONTACT}  # of which words of the sender are taken as they are


def titel_of(sent: Inzending) -> str:
    """The title that the sender gave, if a record may have it."""
    titel = " ".join(plain(sent.antwoorden.get("titel", "")).split())
    return titel if 5 <= len(titel) <= 90 and not MARKUP.search(titel) else ""


def word_of(naam: str, sent: Inzending) -> str:
    """The value of a list that was chosen in the form, or nothing."""
    return next(iter(words_chosen(naam, sent)), "")


def words_chosen(naam: str, sent: Inzending) -> Sequence[str]:
    """The values that were chosen, as the form words them."""
    (veld,) = (veld for veld in asked() if veld.naam == naam)
    words = {words_of(value): value for value in veld.waarden}
    typed = sent.antwoorden.get(naam, "")
    if typed in words:
        return (words[typed],)
    return tuple(words[part] for part in typed.split(", ") if part in words) if veld.lijst else ()


def chosen(typed: str, known: Mapping[str, str]) -> tuple[Sequence[str], Sequence[str]]:
    """The themes that were named, at most three; and what is no theme of ours."""
    folded = {name.casefold(): identity for name, identity in known.items()}
    found: dict[str, None] = {}
    unknown: list[str] = []
    for part in filter(None, PARTS.split(typed.rstrip(". "))):
        near = nearest(part, known)
        if part.casefold() in folded:
            found[folded[part.casefold()]] = None
        elif near:
            found[known[near[0]]] = None
            unknown.append(f"Een thema is gelezen als “{near[0]}”; kijk of dat klopt.")
        else:
            unknown.append("Er staat een thema bij dat wij niet kennen; zie `passage`.")
    return [*found][:3], [*dict.fromkeys(unknown)]


def bron_of(sent: Inzending, known: Iterable[Bron]) -> dict[str, Value]:
    """The source, where one of ours is named; whoever writes finds the place in it."""
    typed = " ".join(plain(sent.antwoorden.get("bronnen", "")).split())
    place = typed[:MAX_PLACE].rstrip()
    for bron in known:
        called = filter(None, (bron.kort, bron.titel, bron.url))
        if any(name.casefold() in typed.casefold() for name in called):
            fits = not MARKUP.search(place)
            return {"bronnen": [{"bron": bron.id, "vindplaats": place if fits else bron.kort}]}
    return {}


def contact_of(sent: Inzending) -> dict[str, Value]:
    """The desk that can tell more, if no more than that was typed."""
    typed = " ".join(plain(sent.antwoorden.get(CONTACT, "")).split())
    fits = 3 <= len(typed) <= 120 and "@" not in typed and not MARKUP.search(typed)
    return {CONTACT: {"afdeling": typed}} if fits and not re.search(r"\d{4}", typed) else {}
