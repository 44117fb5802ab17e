"""The plan: what the rows of a workbook would change in the project, held against all its rules."""

import re
from collections.abc import Iterator
from datetime import date

from kennisbank.bank import Harvest
from kennisbank.documents import Document, ReadError, Value, problem_of_reading
from kennisbank.intake.drafts import CONCEPT, place_of
from kennisbank.intake.names import Names
from kennisbank.intake.workbook.book import identity_of, to_texts
from kennisbank.intake.workbook.cells import from_cell
from kennisbank.intake.workbook.columns import CHECKED, FIELDS, FINGERPRINT, ID, KENMERK
from kennisbank.intake.workbook.concepts import begun, check_own_words, is_checked
from kennisbank.intake.workbook.difference import Difference
from kennisbank.intake.workbook.known import Known
from kennisbank.intake.workbook.phrase import in_cells
from kennisbank.intake.workbook.proof import is_echo, is_unsure, problems_with
from kennisbank.intake.workbook.rows import Lezing, Rij
from kennisbank.intake.workbook.supplement import Supplement
from kennisbank.intake.workbook.told import Melding
from kennisbank.intake.workbook.twin import Twins
from kennisbank.intake.workbook.voorstel import (
    Plan,
    Voorstel,
    as_day,
    in_words,
    kenmerk_of,
    to_content,
)
from kennisbank.intake.workbook.words import Words
from kennisbank.model import LANDELIJK, Praktijk
from kennisbank.model.collections import collection_of
from kennisbank.problems import PATTERNS, Problem, shorten
from kennisbank.publications import Publicaties
from kennisbank.sheets import name_of_cell

FOLDER = collection_of(Praktijk).folder


class Planner:
    """Works out what rows would change: it knows the project, and gives out new names."""

    def __init__(
        self, harvest: Harvest, words: Words, published: Publicaties, today: date, said: str = ""
    ) -> None:
        self.harvest, self.words, self.published = harvest, words, published
        self.today, self.said = today, said
        documents = [one for one in harvest.documents if one.name.startswith(FOLDER)]
        self.known = Known(documents, words)
        self.twins = Twins(documents)
        self.names = Names(harvest, published)
        self.supplement = Supplement(harvest, words, self.names, today)

    def plan(self, lezing: Lezing) -> Plan:
        """What all rows would change, and everything that is wrong with it."""
        plan = Plan(meldingen=[*lezing.meldingen])
        seen: dict[str, int] = {}
        to_check = CHECKED in lezing.columns
        plan.begun = [*begun(lezing.rijen)] if to_check else []
        ids = {rij.texts.get(ID, "") for rij in lezing.rijen}
        if to_check:
            self.names.reserve(ids, (rij.texts.get(KENMERK, "") for rij in lezing.rijen))
        for rij in lezing.rijen:
            document = self.known.made_of(rij, ids) if to_check else self.known.of(rij)
            key = document.name if document else rij.texts.get(ID, "")
            if to_check and not is_checked(rij):
                plan.unchecked += 1
            elif to_check and document:
                plan.same += 1  # it was taken in before, and goes on in its file
            elif key in seen:
                plan.meldingen.append(self.tell_twice(lezing, rij, seen[key]))
            elif document:
                self.add_known(plan, lezing, rij, document)
            elif rij.texts.get(FINGERPRINT) and key:
                wat = "dit record is er in het project niet meer, of heeft er een andere id."
                hoe = "Maak een nieuw werkblad, of haal deze rij weg."
                plan.meldingen.append(lezing.tell(rij, ID, wat, hoe, "KB213"))
            else:
                plan.meldingen += check_own_words(lezing, rij) if to_check else ()
                self.add_new(plan, lezing, rij)
            if key:
                seen.setdefault(key, rij.number)
        if FINGERPRINT in lezing.columns:
            plan.absent = len({*self.known.by_id} - {identity_of(name) for name in seen})
        plan.meldingen += self.tell_hidden(plan, lezing)
        plan.meldingen += self.judge(plan, lezing)
        plan.meldingen = sorted(set(plan.meldingen))
        return plan

    def tell_twice(self, lezing: Lezing, rij: Rij, other: int) -> Melding:
        """A second row of one record."""
        wat = f"dit record staat ook in rij {other}."
        hoe = "Houd er een. Is dit een nieuw record, maak dan id en kenmerk leeg."
        return lezing.tell(rij, ID, wat, hoe, "KB213")

    def add_known(self, plan: Plan, lezing: Lezing, rij: Rij, document: Document) -> None:
        """What a row says of a record that is there."""
        data = document.data if isinstance(document.data, dict) else {}
        now = to_texts(identity_of(document.name), data, self.words)
        difference = Difference(lezing, rij, now, self.words)
        touched = difference.touched
        if not touched:
            plan.same += 1
            return
        if difference.older:
            plan.older.append(f"{data.get(KENMERK)} {data.get('titel', '')}")
            return
        if difference.crossed:
            wat = "dit record is in het project veranderd sinds dit werkblad is gemaakt."
            hoe = "Maak een nieuw werkblad, en zet daarin wat u wilt veranderen."
            for name in touched:
                plan.meldingen.append(lezing.tell(rij, name, wat, hoe, "KB213"))
            return
        after = dict(data)
        for name in touched:
            value = self.value(lezing, plan, rij, name)
            if value is None:
                after.pop(name, None)
            else:
                after[name] = value
        said = self.said or in_words(touched)
        if said and "wijzigingen" not in touched and after.get("status") != CONCEPT:
            lines = after.get("wijzigingen", [])
            line: Value = {"datum": self.today.isoformat(), "tekst": said}
            after["wijzigingen"] = [*(lines if isinstance(lines, list) else []), line]
        ordered = {name: after[name] for name in FIELDS if name in after}
        plan.voorstellen.append(Voorstel(rij, document.name, data, ordered, document.text))

    def value(self, lezing: Lezing, plan: Plan, rij: Rij, name: str) -> Value | None:
        """The value in a cell; of a day that was typed in another way, what it was read as."""
        typed = rij.texts.get(name, "")
        text = as_day(name, typed)
        if text != typed:
            cell = name_of_cell(rij.number, lezing.column_of(name))
            plan.days.append(f"`{typed}` als `{text}` (cel {cell})")
        return from_cell(name, text, Praktijk, self.words)

    def add_new(self, plan: Plan, lezing: Lezing, rij: Rij) -> None:
        """A record that is not there yet, with what follows by itself filled in."""
        given = {name: self.value(lezing, plan, rij, name) for name in FIELDS if name != ID}
        typed = {name: value for name, value in given.items() if value is not None}
        had = self.supplement.without_taken(typed, self.known) if CHECKED in lezing.columns else ""
        if KENMERK not in typed and (twin := self.twins.of(typed)):
            plan.alike.append((rij.number, kenmerk_of(twin), twin.name))
            return
        fields = self.supplement.fill(typed, had)
        if had:
            plan.renamed.append((rij.number, had, str(fields[KENMERK])))
        titel = fields.get("titel", "")
        identity = rij.texts.get(ID, "")
        if identity and not SLUG.fullmatch(identity):  # it becomes the name of a file
            wat = f"`{shorten(identity)}` heeft niet de goede vorm."
            plan.meldingen.append(lezing.tell(rij, ID, wat, PATTERNS["id"], "KB027"))
        if not SLUG.fullmatch(identity) or identity in self.known.by_id:
            titel = identity if identity in self.known.by_id else titel
            gemeente = fields.get("gemeente", "")
            words = (word if isinstance(word, str) else "" for word in (titel, gemeente))
            identity = self.names.identity(*words)
        regio = fields.get("regio", LANDELIJK)
        folder = regio if isinstance(regio, str) and SLUG.fullmatch(regio) else LANDELIJK
        plan.voorstellen.append(Voorstel(rij, place_of(folder, identity), {}, fields))

    def tell_hidden(self, plan: Plan, lezing: Lezing) -> Iterator[Melding]:
        """Each row that nobody sees, and that would change something."""
        for voorstel in plan.voorstellen:
            if voorstel.rij.hidden:
                wat, hoe = "deze rij is verborgen, en wordt wel gelezen.", "Kijk haar na."
                yield lezing.tell(voorstel.rij, KENMERK, wat, hoe, "KB211", "let op")

    def judge(self, plan: Plan, lezing: Lezing) -> Iterator[Melding]:
        """What all rules say of the records as they would be, each at its cell."""
        by_name = {one.name: one for one in plan.voorstellen}
        odd = {(one.row, one.column) for one in plan.meldingen if is_unsure(one)}
        contents, told = dict[str, bytes](), list[Problem]()
        for name, one in by_name.items():
            try:
                contents[name] = to_content(one, one.text.encode())
            except ReadError as error:  # it has become too large
                told.append(problem_of_reading(name, error))
        if contents:
            told += problems_with(self.harvest, contents, self.published, self.today)
        for problem in told:
            if voorstel := by_name.get(problem.bestand):
                if problem.code == "KB192" and not voorstel.before:
                    plan.filled.append(voorstel.rij.number)  # complete from what we made of it
                    continue
                veld = re.split("[ ,]", problem.veld)[0]
                at = lezing.column_of(veld)
                if (voorstel.rij.number, at) in odd or is_echo(problem, voorstel):
                    continue  # nobody knows what was meant to stand there
                wat, hoe = in_cells(problem, veld in lezing.columns, self.words)
                rest = (problem.veld, wat, hoe, problem.code, problem.ernst)
                yield Melding(voorstel.rij.number, at, *rest)


SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
