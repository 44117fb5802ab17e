"""Answers: what an organisation has filled in, and the same files with other answers."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from kennisbank.bank import validate_record
from kennisbank.documents import fill_in, parse_document, read_bytes, read_text
from kennisbank.inrichting.vragen import (
    EMPTY,
    FORGES,
    FORM,
    GITHUB,
    OF_NAME,
    PAGE,
    PATHS,
    REDACTIE,
    VRAGEN,
    Vraag,
)
from kennisbank.model import Redactie
from kennisbank.problems import ProblemsFound


class Inrichting:
    """What stands in a project now, and the same with other answers.

    ProblemsFound when the file of the redactie is wrong already.
    """

    def __init__(self, root: Path) -> None:
        names = dict.fromkeys(name for vraag in VRAGEN for name in vraag.bestanden)
        self.texts = {name: read_text(root / name) for name in names if (root / name).exists()}
        there = (root / REDACTIE).exists()
        self.redactie = read_bytes(root / REDACTIE) if there else b"email: ''\n"
        document = parse_document(self.redactie, REDACTIE)
        if isinstance(wrong := validate_record(Redactie, document), list):
            raise ProblemsFound(wrong)
        self._fields = document.data

    @property
    def forge(self) -> str:
        """At which forge the project stands, by how its address goes on."""
        found = re.search(rf"({PATHS}){PAGE}", self.texts.get(FORM, ""))
        return next(
            (name for name, (_, path) in FORGES.items() if found and path == found[1]), GITHUB
        )

    def answer_to(self, vraag: Vraag) -> str:
        """The answer that stands there; empty when there is none."""
        if vraag.veld:
            value = self._fields
            for name in vraag.veld:
                value = value.get(name, "") if isinstance(value, dict) else ""
            return value if isinstance(value, str) else ""
        answer = next(self.typed_for(vraag), "")
        return "" if EMPTY in answer else answer

    def has_place_for(self, vraag: Vraag) -> bool:
        """Whether an answer can be written somewhere."""
        return bool(vraag.veld) or any(self.typed_for(vraag))

    def typed_for(self, vraag: Vraag) -> Iterator[str]:
        """What stands at each place of the answer."""
        for name in vraag.bestanden:
            for match in re.finditer(vraag.vorm, self.texts.get(name, "")):
                yield match[1]

    def with_fields(self, answers: Mapping[str, str]) -> bytes:
        """The file of the redactie with these answers."""
        fields = {OF_NAME[naam].veld: answer for naam, answer in answers.items()}
        return fill_in(self.redactie, Redactie, {k: v for k, v in fields.items() if k}).encode()

    def changed_by(self, answers: Mapping[str, str], forge: str) -> dict[str, bytes]:
        """The files that change with these answers, by name."""
        texts = dict(self.texts)
        for vraag in map(OF_NAME.__getitem__, answers):
            for name in texts.keys() & set(vraag.bestanden):
                put = partial(with_answer, self.answer_to(vraag), answers[vraag.naam])
                texts[name] = re.sub(vraag.vorm, put, texts[name])
        if FORM in texts and (answers.get("project") or self.answer_to(OF_NAME["project"])):
            texts[FORM] = re.sub(rf"(?:{PATHS}){PAGE}", f"{FORGES[forge][1]}{PAGE}", texts[FORM])
        files = {name: text.encode() for name, text in texts.items() if text != self.texts[name]}
        of_redactie = [vraag for naam, vraag in OF_NAME.items() if vraag.veld and naam in answers]
        if any(answers[vraag.naam] != self.answer_to(vraag) for vraag in of_redactie):
            files[REDACTIE] = self.with_fields(answers)
        return files


def with_answer(before: str, answer: str, match: re.Match[str]) -> str:
    """What was found, with another answer in its first group; what is of others stays."""
    if match[1] != before and EMPTY not in match[1]:
        return match[0]
    start, end = (place - match.start() for place in match.span(1))
    return f"{match[0][:start]}{answer}{match[0][end:]}"
