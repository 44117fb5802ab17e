"""The persoon who may be recognised in what was sent; in a mail that is often who signs it."""

from collections.abc import Iterator

from kennisbank.intake.inzending import Inzending
from kennisbank.intake.overname import CONTACT
from kennisbank.privacy import Gate, thoughts_of
from kennisbank.privacy.hit import Hit

NEAR_END = 6  # lines of the last answer of a mail that may be how somebody signs
SIGNED = "Is dit de ondertekening? Haal alles onder het laatste antwoord weg."


def recognised(sent: Inzending, gate: Gate) -> Iterator[str]:
    """What may lead to a person, by question; the words themselves are not told again."""
    thoughts = [
        (naam, line, told)
        for naam, tekst in sent.antwoorden.items()
        for line, told in thoughts_of(tekst)
    ]
    contacts = {at for at, (naam, _, _) in enumerate(thoughts) if naam == CONTACT}
    reading = gate.read([told for _, _, told in thoughts])
    end = sent.antwoorden.get(sent.laatste, "").count("\n") - NEAR_END

    def tell(at: int, hit: Hit) -> str:
        naam, line, _ = thoughts[at]
        signed = f" {SIGNED}" if naam == sent.laatste and line > end else ""
        return f"Bij “{sent.vragen[naam]}”: {hit.wat} {hit.hoe}{signed}"

    told = (tell(at, hit) for at, hit in gate.check_texts(reading, contacts))
    yield from dict.fromkeys(told)
