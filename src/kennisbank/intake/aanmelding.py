"""The aanmelding: one text that somebody sent, from what it is to the draft that it becomes."""

import re
from datetime import date
from pathlib import Path

from kennisbank.intake.concept import WHERE, Concept, Place, to_concept
from kennisbank.intake.drafts import write_drafts
from kennisbank.intake.form import is_form, read_form
from kennisbank.intake.inzending import Inzending, InzendingError, to_lines
from kennisbank.intake.mail import is_mail, read_free, read_mail
from kennisbank.intake.names import KenmerkenGoneError

UNKNOWN = "Dit is geen formulier en geen mail met onze vragen: geen enkele vraag staat erin."
ASK = "Zet bij elk antwoord op een eigen regel de vraag, zoals “Wat doet u?”."
NO_TEXT = (
    "Dit is geen gewone tekst, maar de mail zoals een programma die bewaart. Open de mail, kopieer "
    "de tekst, bewaar die als .txt, en lees dat in."
)
# Of a page in HTML, or of a mail of which the letters are written in signs.
CODED = re.compile(
    r"\s*(?:<(?:!doctype|html|head|body|div|table|p)\b.*"
    r"|Content-Transfer-Encoding:\s*(?:quoted-printable|base64)\s*$|\{\\rtf)",
    re.I,
)
ALL = "Met een plaats erbij wordt het toch een concept, met alles bij `passage`."


def read_sent(text: str, number: int, place: Place) -> Inzending:
    """The answers in the text of an issue or a mail; else InzendingError.

    A mail without questions is taken when an editor, or a line in it, says where it is.
    """
    lines = to_lines(text)
    if is_form(lines):
        return read_form(lines)
    if not number and any(map(CODED.match, lines)):
        raise InzendingError(NO_TEXT)
    if is_mail(lines):
        return read_mail(lines)
    if number:
        raise InzendingError(f"{UNKNOWN} {ASK}")
    sent = read_free(lines)
    if any(place) or {"regio", "gemeente"} & sent.antwoorden.keys():
        return sent
    raise InzendingError(f"{UNKNOWN} {ALL} {WHERE}")


def take_in(
    root: Path,
    text: str,
    today: date,
    number: int = 0,
    place: Place = ("", ""),
    trial: bool = False,
) -> Concept:
    """Write the draft of what was sent, or say why there can be none; then nothing is written, nor
    in a `trial`. `number` is that of the issue, `place` what an editor says of where it is."""
    try:
        concept = to_concept(root, read_sent(text, number, place), today, number, place)
    except (InzendingError, KenmerkenGoneError) as error:
        return Concept("", "", (str(error),))
    if concept.tekst and not trial:
        write_drafts(root, {concept.naam: concept.tekst})
    return concept
