"""`kennisbank inrichten`: asks what differs per organisation, and writes it where it belongs."""

import re
import sys
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TextIO
from urllib.parse import urlsplit

from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.disk import write_together
from kennisbank.disk.git import GitError, ask_git
from kennisbank.documents import ReadError, problem_of_reading
from kennisbank.inrichting.answers import Inrichting
from kennisbank.inrichting.objections import objections_to
from kennisbank.inrichting.vragen import FORGES, GITHUB, OF_NAME, REDACTIE, VRAGEN, Vraag
from kennisbank.intake import a_year_after
from kennisbank.problems import to_command

# In the name of a machine; what is none of these has to be told.
KNOWN = {"github": GITHUB, "gitlab": "gitlab", "codeberg": "forgejo", "forgejo": "forgejo"}
KNOWN |= {"gitea": "forgejo", "code.overheid": "forgejo"}
CHAPTERS = {GITHUB: 3, "gitlab": 4, "forgejo": 5}  # of BEHEER.md
CLEAR = "-"  # typed to have nothing
WELCOME = """
Enter houdt wat tussen [ ] staat. Een - maakt leeg wat leeg mag zijn.
Er verandert niets voordat u alles hebt beantwoord.
"""


class AnswersEndedError(Exception):
    """There are no more answers, and not everything was asked."""


class WrongAnswersError(Exception):
    """What was given as options cannot be so; with a line about each."""


def set_up(root: Path, given: Mapping[str, str], forge: str, today: date, lines: TextIO) -> int:
    """Fill in what was given, or else ask for all of it; all is written, or nothing."""
    try:
        now = Inrichting(root)
        if given or forge:
            answers, forge = take(now, given, forge, today)
        else:
            tell(now)
            answers, forge = ask_all(now, root, today, lines)
        files = now.changed_by(answers, forge)
        write_together({root / name: data for name, data in files.items()})
        now = Inrichting(root)
    except ReadError as error:
        print(problem_of_reading(REDACTIE, error))
        return BAD_CONTENT
    except WrongAnswersError as error:
        print(f"{error}\nEr is niets veranderd.", file=sys.stderr)
        return BAD_USE
    except AnswersEndedError:
        print("\nGestopt. Er is niets veranderd.")
        return GOOD
    print("\n".join([f"Veranderd: {name}" for name in files]) or "Er is niets veranderd.")
    tell(now, files)
    return GOOD


def take(
    now: Inrichting, given: Mapping[str, str], forge: str, today: date
) -> tuple[dict[str, str], str]:
    """What was given as options, and the forge; WrongAnswersError when any of it is wrong."""
    answers = complete({naam: tidy(naam, typed) for naam, typed in given.items()})
    wrong = [f"--{naam}: {words}" for naam, words in objections_to(now, answers, today)]
    if not (project := answers.get("project", now.answer_to(OF_NAME["project"]))) and forge:
        wrong.append("--project: noem ook het adres van het project op die forge.")
    if "project" in answers and not (forge := forge or forge_of(project)):
        wrong.append(f"--forge: noem ook de forge: {', '.join(FORGES)}.")
    if wrong:
        raise WrongAnswersError("\n".join(wrong))
    return answers, forge or now.forge


def tidy(naam: str, typed: str) -> str:
    """The answer without what people copy along with it."""
    answer = " ".join(typed.split())
    return re.sub(r"(?:\.git)?/*$", "", answer) if naam == "project" else answer


def complete(answers: dict[str, str]) -> dict[str, str]:
    """A day until which there is nobody to tell, says nothing."""
    return answers if answers.get("lek") != "" else {**answers, "lek-tot": ""}


def forge_of(project: str) -> str:
    """The forge that the name of a machine tells; empty when it tells none."""
    host = urlsplit(project).netloc.lower()
    return next((forge for part, forge in KNOWN.items() if part in host), "")


def project_of(root: Path) -> str:
    """The address of the project as a browser has it, by where git pushes; empty if nowhere."""
    try:
        origin = ask_git(root, "remote", "get-url", "origin").decode(errors="replace").strip()
    except GitError:
        return ""
    found = re.fullmatch(r"(?:https://(?:[^@/]*@)?|(?:ssh://)?git@)([^/:]+)[/:]([^\s:]+)", origin)
    return tidy("project", f"https://{found[1]}/{found[2]}") if found else ""


def ask_all(now: Inrichting, root: Path, today: date, lines: TextIO) -> tuple[dict[str, str], str]:
    """The answers to all questions that this forge needs, and which it is."""
    typed = iter(lines)
    print(WELCOME)
    project, answers = OF_NAME["project"], dict[str, str]()
    if now.has_place_for(project):
        answers[project.naam] = ask(now, project, {}, today, typed, project_of(root))
    guess = now.forge if now.answer_to(project) else ""
    forge = ask_forge(forge_of(answers.get(project.naam, "")) or guess, typed)
    for vraag in VRAGEN:
        asked = vraag.naam in answers or forge not in vraag.forges
        if asked or not now.has_place_for(vraag):
            continue
        hint = a_year_after(today).isoformat() if vraag.naam == "lek-tot" else ""
        answers[vraag.naam] = ask(now, vraag, answers, today, typed, hint)
        answers = complete(answers)
    return answers, forge


def ask(
    now: Inrichting,
    vraag: Vraag,
    before: Mapping[str, str],
    today: date,
    typed: Iterator[str],
    hint: str,
) -> str:
    """Ask until the answer is a right one."""
    hint = now.answer_to(vraag) or hint
    print(f"{vraag.vraag}. Bijvoorbeeld: {vraag.voorbeeld}")
    while True:
        line = read(f"[{hint}] > ", typed) or hint
        answer = tidy(vraag.naam, "" if line == CLEAR else line)
        wrong = objections_to(now, complete({**before, vraag.naam: answer}), today)
        mine = [words for naam, words in wrong if naam == vraag.naam]
        if not mine:
            return answer
        print("\n".join(f"  {words}" for words in mine))


def ask_forge(hint: str, typed: Iterator[str]) -> str:
    """Ask at which forge the project stands."""
    print(f"De forge waar het project staat: {', '.join(FORGES)}")
    while (answer := (read(f"[{hint}] > ", typed) or hint).lower()) not in FORGES:
        print(f"  `{answer}` is geen forge die wij kennen. Kies uit: {', '.join(FORGES)}.")
    return answer


def read(prompt: str, typed: Iterator[str]) -> str:
    """The next answer."""
    print(prompt, end="", flush=True)
    try:
        return next(typed).strip()
    except StopIteration:
        raise AnswersEndedError from None


def tell(now: Inrichting, changed: Collection[str] = ()) -> None:
    """What stands, and what is still to be done."""
    missing = []
    print("\nZo staat het:")
    for vraag in VRAGEN:
        if now.forge in vraag.forges:
            answer = now.answer_to(vraag)
            if not answer and not vraag.leeg and now.has_place_for(vraag):
                missing.append(f"--{vraag.naam} {vraag.voorbeeld}")
            empty = "leeg, en dat mag" if vraag.leeg else "NOG NIET INGEVULD"
            print(f"  {vraag.naam:14} {answer or empty}")
    print("\nNog te doen:")
    if missing:
        print(f"  - Vul in: {to_command('inrichten')} {' '.join(missing)}")
    if changed:
        places = " ".join(sorted({name.partition("/")[0] for name in changed}))
        print(f"  - Zet op main wat is veranderd: git commit -m Inrichting {places} && git push")
    of_forge = [now.forge] if now.answer_to(OF_NAME["project"]) else FORGES
    chapters = ", ".join(f"{CHAPTERS[forge]} ({FORGES[forge][0]})" for forge in of_forge)
    print(f"  - Volg van BEHEER.md hoofdstuk {chapters}.")
