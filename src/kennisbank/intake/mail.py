"""The mail: what somebody sent with the questions that the site puts in a mail, or by hand."""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from kennisbank.intake.inzending import Inzending
from kennisbank.intake.ondertekening import without_closing, without_opening
from kennisbank.model.zinnen.insturen import VOORBEELD_PUNTEN

QUOTED = re.compile(r"(?:\s*>)+ ?")  # as a program marks what somebody else wrote
NUMBER = re.compile(r"^[*_ ]*(?:(?:vraag )?\d[.):]*|[a-e]\)|[-•])?[*_ ]*", re.I)  # as a list has it
BEHIND = re.compile(r"[*_ ]*(?:[?:=.–—-][*_?:=. –—-]*|$)")  # between a question and its answer
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
FREE = "toelichting"  # where all of a mail without questions stands
END = re.compile(r"\s*Schrijf geen namen op\b.*")  # our last line; below it people sign


def is_mail(lines: Sequence[str]) -> bool:
    """Whether there is a question of the mail in it."""
    return any(point_of(QUOTED.sub("", line, count=1))[0] for line in lines)


def point_of(line: str) -> tuple[str, str]:
    """The field that a line of ours asks about, or nothing; and what stands behind the question."""
    plain = NUMBER.sub("", " ".join(line.split()))
    for point, naam in POINTS.items():
        asked = point.rstrip("?")
        begins = plain.casefold().startswith(asked.casefold())
        if begins and (sign := BEHIND.match(plain, len(asked))):
            return naam, plain[sign.end() :].strip()
    return "", ""


def read_mail(lines: Sequence[str]) -> Inzending:
    """The answers, without what stands above the first and below the last: who sent it, and how
    she signs."""
    answers: dict[str, list[str]] = {}
    over, current, ended = 0, "", False
    again: set[str] = set()  # the questions that stand there once more
    for typed in lines:
        line = QUOTED.sub("", typed, count=1) if QUOTED.match(typed) else typed
        naam, behind = point_of(line)
        field = None if current else FIELD.fullmatch(line)
        ended = ended or bool(current and END.fullmatch(line))
        again |= {naam} & answers.keys()
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
    ondertekend = 0
    if current:
        answers[current], ondertekend = without_closing(answers[current])
    said = {naam: "\n".join(text).strip() for naam, text in answers.items()}
    asked = {naam: point for point, naam in POINTS.items()}
    asked |= {naam: word.capitalize() for word, naam in FIELDS.items()} | {VRAAG: "Vraag"}
    said = {naam: text for naam, text in said.items() if text}
    nog_een = len(again) > 1  # one question may be words of an answer
    return Inzending(
        said, asked, over=over, ondertekend=ondertekend, laatste=current, nog_een=nog_een
    )


def read_free(lines: Sequence[str]) -> Inzending:
    """A mail without any question of ours: all of it is one answer, but for how it begins and
    ends, and where it says to be."""
    plain = [QUOTED.sub("", line, count=1) for line in lines]
    answers: dict[str, str] = {}
    head = [*takewhile(lambda line: not line.strip() or FIELD.fullmatch(line), plain)]
    for found in filter(None, map(FIELD.fullmatch, head)):
        answers[FIELDS[found[1].lower()]] = found[2]
    below, over = without_opening(plain[len(head) :])
    told, ondertekend = without_closing(below)
    answers[FREE] = "\n".join(told).strip()
    asked = {naam: word.capitalize() for word, naam in FIELDS.items()} | {FREE: "De mail"}
    said = {naam: text for naam, text in answers.items() if text}
    return Inzending(said, asked, over=over, ondertekend=ondertekend, laatste=FREE)
