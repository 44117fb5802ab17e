"""The answer to who sent an example, and what its editors should know; both as Markdown."""

from collections.abc import Iterator

from kennisbank.intake.concept import Concept
from kennisbank.problems.summary import escape_markdown

MOST = 20  # sentences of a list
THANKS = "Dank u wel voor uw voorbeeld."
READY = """\
Het staat klaar voor de redactie, als concept. Op de site staat nog niets.

- De redactie zoekt uw voorbeeld op in de bron die u noemt, en schrijft het in gewone taal.
- Heeft zij een vraag, dan stelt zij die hier. U hoeft nu niets te doen.
- Wilt u iets verbeteren? Schrijf het hieronder."""
NOT_YET = "Wij kunnen het nog niet klaarzetten:"
MEND = (
    "Verander dit in uw eerste bericht hierboven (*Edit* of *Bewerken*) en bewaar het. Wij kijken "
    "dan vanzelf opnieuw. Klopt een melding niet? Zeg dat hieronder, dan leest de redactie mee."
)
PERSON = (
    "Iedereen kan uw bericht lezen, ook hoe het eerst was. De redactie haalt die oude versie weg "
    "als u het hebt verbeterd."
)
ASKED = "Wilt u hieronder nog antwoord geven?"
TO_ASK, TO_SEE = "Dit is de indiener nog gevraagd:", "Kijk na:"
FOR_EDITORS = """\
Iemand stuurde dit voorbeeld in, en heeft antwoord gekregen. Vragen stelt u bij de aanmelding.

1. Lees bij `passage` wat er is ingestuurd, en zoek het op in de bron.
2. Schrijf de teksten in eigen woorden. Wat er nog ontbreekt, noemt de controle als `let op`.
3. Neem van `voorgesteld` over wat klopt. Haal dat en `passage` weg, en maak van `status` `actueel`.
   Pas dan komt het op de site."""


def to_sender(concept: Concept) -> str:
    """Thanks, and what happens now; or what must change, without repeating it."""
    if concept.tekst:
        return "\n\n".join([f"{THANKS} {READY}", *listed(ASKED, concept.vragen)])
    parts = [f"{THANKS} {NOT_YET}", to_list(concept.bezwaren), MEND]
    return "\n\n".join([*parts, PERSON] if concept.persoon else parts)


def to_editors(concept: Concept) -> str:
    """What to do with the draft, and what is not sure of it; nothing without a draft."""
    if not concept.tekst:
        return ""
    return "\n\n".join(
        [FOR_EDITORS, *listed(TO_ASK, concept.vragen), *listed(TO_SEE, concept.opmerkingen)]
    )


def listed(head: str, told: tuple[str, ...]) -> Iterator[str]:
    """A list below its head, if there is anything on it."""
    if told:
        yield head
        yield to_list(told)


def to_list(told: tuple[str, ...]) -> str:
    """The sentences as a list; a forge takes no answer without end."""
    lines = [f"- {escape_markdown(each)}" for each in told[:MOST]]
    if rest := len(told) - MOST:
        lines += [f"- En nog {rest}, zoals deze."] if rest > 0 else []
    return "\n".join(lines)
