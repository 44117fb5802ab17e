"""The inzending: what somebody from outside answered to our questions, and what was left out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

MAX_SENT = 60_000  # signs; a forge takes no more in an issue
MAX_PASSAGE = 20_000  # what a concept can hold


class InzendingError(Exception):
    """What was sent is nothing that we asked for; the text says so, and what to do."""


@dataclass(frozen=True)
class Inzending:
    """The answers by the field they are about, and the question as it was asked.

    `akkoord` is whether she says that nobody can be recognised, where that is asked; `over` is how
    many lines stood outside the answers, and `ondertekend` how many below the `laatste` of them.
    With `nog_een` our questions stand there once more, perhaps with another example.
    """

    antwoorden: Mapping[str, str]
    vragen: Mapping[str, str]
    akkoord: bool = True
    over: int = 0
    ondertekend: int = 0
    laatste: str = ""
    nog_een: bool = False

    @property
    def passage(self) -> str:
        """All that was sent, each answer below its question."""
        told = (f"{self.vragen[naam]}\n{tekst}" for naam, tekst in self.antwoorden.items())
        return "\n\n".join(told)


def to_lines(text: str) -> list[str]:
    """The lines of what was sent; InzendingError when that is too much to be read by anybody."""
    if len(text) > MAX_SENT:
        hoe = f"Maak er hooguit {MAX_SENT // 1000}.000 tekens van, of vraag de redactie om hulp."
        raise InzendingError(f"Deze tekst is te lang. {hoe}")
    return re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))
