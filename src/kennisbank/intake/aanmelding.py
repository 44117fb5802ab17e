"""The aanmelding: one text that somebody sent, from what it is to the draft that it becomes."""

from datetime import date
from pathlib import Path

from kennisbank.intake.concept import Concept, to_concept
from kennisbank.intake.drafts import write_drafts
from kennisbank.intake.form import is_form, read_form
from kennisbank.intake.inzending import Inzending, InzendingError, to_lines
from kennisbank.intake.mail import is_mail, read_mail
from kennisbank.intake.names import KenmerkenGoneError

UNKNOWN = (
    "Dit is geen formulier en geen mail met onze vragen: geen enkele vraag staat erin. Zet bij elk "
    "antwoord op een eigen regel de vraag, zoals “Wat doet u?”."
)


def read_sent(text: str) -> Inzending:
    """The answers in the text of an issue or a mail; else InzendingError."""
    lines = to_lines(text)
    if is_form(lines):
        return read_form(lines)
    if is_mail(lines):
        return read_mail(lines)
    raise InzendingError(UNKNOWN)


def take_in(root: Path, text: str, today: date, number: int = 0) -> Concept:
    """Write the draft of what was sent, or say why there can be none; then nothing is written."""
    try:
        concept = to_concept(root, read_sent(text), today, number)
    except (InzendingError, KenmerkenGoneError) as error:
        return Concept("", "", (str(error),))
    if concept.tekst:
        write_drafts(root, {concept.naam: concept.tekst})
    return concept
