"""Objections: what is against an answer about the organisation."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from kennisbank.bank import check_redactie, validate_record
from kennisbank.documents import parse_document
from kennisbank.inrichting.answers import Inrichting
from kennisbank.inrichting.vragen import EMPTY, OF_NAME, REDACTIE, Vraag
from kennisbank.model import Redactie
from kennisbank.problems import name_of_field
from kennisbank.problems.project import objection_to_project
from kennisbank.problems.site_url import objection_to_site
from kennisbank.problems.webadres import objection_to_mail, seen

TEAM = re.compile(r"@[A-Za-z0-9][\w.-]*(?:/[A-Za-z0-9][\w.-]*)*", re.A)
LABEL = re.compile(r"[A-Za-z0-9][\w.-]*", re.A)
COPY = "Kopieer het uit de balk van uw browser, zoals `{}`."


def objections_to(
    now: Inrichting, answers: Mapping[str, str], today: date
) -> Iterator[tuple[str, str]]:
    """The name of each question with a wrong answer, and what is wrong with it."""
    if odd := [naam for naam, answer in answers.items() if not is_text(answer)]:
        yield from (
            (naam, "hier staan tekens die geen letters zijn. Typ het opnieuw.") for naam in odd
        )
        return
    for naam, answer in answers.items():
        vraag = OF_NAME[naam]
        if not now.has_place_for(vraag):
            files = ", ".join(vraag.bestanden)
            yield naam, f"de regel die dit invult, ontbreekt in {files}. Zet haar terug."
        elif not answer and not vraag.leeg:
            yield naam, f"dit is leeg. Vul het in, zoals `{vraag.voorbeeld}`."
        elif EMPTY in answer:
            yield naam, f"`{seen(answer)}` staat er tot het is ingevuld. Schrijf wat het wordt."
        elif answer and naam in PLAIN:
            yield from ((naam, words) for words in PLAIN[naam](vraag, answer))
    yield from objections_of_redactie(now, answers, today)


def is_text(answer: str) -> bool:
    """Whether a file can hold it: what a terminal sent as no letters, or a key, is none."""
    return answer.isprintable()


def objections_of_redactie(
    now: Inrichting, answers: Mapping[str, str], today: date
) -> Iterator[tuple[str, str]]:
    """What the rules of the bank say of the file of the redactie with these answers."""
    of_field = {name_of_field(vraag.veld): naam for naam, vraag in OF_NAME.items() if vraag.veld}
    if not answers.keys() & set(of_field.values()):
        return
    document = parse_document(now.with_fields(answers), REDACTIE)
    found = validate_record(Redactie, document)
    told = (
        ((problem.veld, problem.wat, problem.hoe) for problem in found)
        if isinstance(found, list)
        else (
            (name_of_field(finding.loc), finding.wat, finding.hoe)
            for finding in check_redactie(found, today)
            if finding.ernst == "fout"
        )
    )
    yield from ((of_field[veld], f"{wat} {hoe}") for veld, wat, hoe in told)


def objections_to_project(vraag: Vraag, answer: str) -> Iterator[str]:
    """It is the address of one project, which any file of it follows."""
    if wrong := objection_to_site(answer):
        yield f"`{seen(answer)}`: {wrong.wat} {COPY.format(vraag.voorbeeld)}"
    elif wrong := objection_to_project(answer):
        yield f"`{seen(answer)}`: {wrong.wat} {wrong.hoe}"


def objections_to_teams(vraag: Vraag, answer: str) -> Iterator[str]:
    """Each is a team, a person or a mail address that the forge knows."""
    for word in answer.split():
        if not TEAM.fullmatch(word) and objection_to_mail(word):
            yield f"`{seen(word)}` is geen team of persoon. Schrijf het zoals `{vraag.voorbeeld}`."


def objections_to_label(vraag: Vraag, answer: str) -> Iterator[str]:
    """It is one word."""
    if not LABEL.fullmatch(answer):
        yield f"`{seen(answer)}` is geen label. Schrijf een woord, zoals `{vraag.voorbeeld}`."


PLAIN = {
    "project": objections_to_project,
    "team-code": objections_to_teams,
    "team-redactie": objections_to_teams,
    "runner": objections_to_label,
}
