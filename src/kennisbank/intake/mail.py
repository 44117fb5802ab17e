"""The mail: what somebody sent with the questions that the site puts in a mail, or by hand."""

import re
from collections.abc import Mapping, Sequence

from kennisbank.intake.inzending import Inzending
from kennisbank.model.zinnen import VOORBEELD_PUNTEN

QUOTED = re.compile(r"(?:\s*>)+ ?")  # as a program marks what somebody else wrote
NUMBER = re.compile(r"^(?:\d[.)]|[-*•]) ?")  # as a list has it
FIELD = re.compile(r"\s*(Titel|Thema|Regio|Gemeente)\s*:\s*(.*)", re.I)
FIELDS = {"titel": "titel", "thema": "themas", "regio": "regio", "gemeente": "gemeente"}
ABOUT = re.compile(r"\s*Vraag \d\s*:.*")  # one of the five, beside the theme
VRAAG = "vragen"
POINTS: Mapping[str, str] = dict(
    zip(
        VOORBEELD_PUNTEN,
        ("toelichting", "werkzame_elementen", "randvoorwaarden", "bronnen"),
        strict=True,
    )
)
END = re.compile(r"\s*Schrijf geen namen op\b.*")  # our last line; below it people sign


def is_mail(lines: Sequence[str]) -> bool:
    """Whether there is a question of the mail in it."""
    return any(point_of(QUOTED.sub("", line, count=1))[0] for line in lines)


def point_of(line: str) -> tuple[str, str]:
    """The field that a line of ours asks about, or nothing; and what stands behind the question."""
    plain = NUMBER.sub("", " ".join(line.split()))
    for point, naam in POINTS.items():
        if plain.casefold().startswith(point.casefold()):
            return naam, plain[len(point) :].strip()
    return "", ""


def read_mail(lines: Sequence[str]) -> Inzending:
    """The answers, without what stands above the first and below the last: who sent it, and how
    she signs."""
    answers: dict[str, list[str]] = {}
    over, current, ended = 0, "", False
    for typed in lines:
        line = QUOTED.sub("", typed, count=1) if QUOTED.match(typed) else typed
        naam, behind = point_of(line)
        field = None if current else FIELD.fullmatch(line)
        ended = ended or bool(current and END.fullmatch(line))
        if ended:
            over += bool(line.strip()) and not END.fullmatch(line)
        elif naam and naam not in answers:
            current, answers[naam] = naam, [behind]
        elif field:
            answers.setdefault(FIELDS[field[1].lower()], []).append(field[2])
        elif not current and ABOUT.fullmatch(line):
            answers.setdefault(VRAAG, []).append(line)
        elif current:
            answers[current].append(line)
        else:
            over += bool(line.strip())
    said = {naam: "\n".join(text).strip() for naam, text in answers.items()}
    asked = {naam: point for point, naam in POINTS.items()}
    asked |= {naam: word.capitalize() for word, naam in FIELDS.items()} | {VRAAG: "Vraag"}
    return Inzending({naam: text for naam, text in said.items() if text}, asked, over=over)
