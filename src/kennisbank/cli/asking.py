"""Asking for a new praktijk, question by question; each answer is judged at once by the model."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from kennisbank.bank import REFERENCES, gather, to_names
from kennisbank.cli.answers import Answers, objections
from kennisbank.disk import write_whole
from kennisbank.documents import Value, to_text
from kennisbank.forms import Veld, about, to_velden
from kennisbank.intake import MAX_ID, a_year_after, free_identity, next_kenmerk, slugify
from kennisbank.intake.verdict import judge_new
from kennisbank.model import LANDELIJK, Praktijk
from kennisbank.problems import Loc, Problem, stops

# The order of the questions; what is not here is seldom known at the start, or says itself.
QUESTIONS = (
    *("titel", "soort", "regio", "gemeente", "themas", "samenvatting", "toelichting"),
    *("werkzame_elementen", "randvoorwaarden", "doelgroepen", "herkomst", "bronnen", "kenmerk"),
    *("indicatoren", "vragen", "toedeling_redactie", "verwant", "gepubliceerd", "herzien_voor"),
)
WELCOME = """\
Een nieuwe praktijk. Noem geen namen, en niets waaraan een gezin te herkennen is.
Enter slaat een vraag over die niet verplicht is, en neemt over wat tussen [ ] staat.
"""
FIRST_CHANGE = "Opgenomen in de kennisbank."


class AnswersEndedError(Exception):
    """There are no more answers, and the record is not complete."""


def one_item(veld: Veld, inner: Veld, answer: str) -> Answers:
    """An answer as the one field of the one item of a list."""
    return {veld.naam: [{inner.naam: answer}]}


class Interview:
    """One conversation: it knows the bank as it is, and the answers so far."""

    def __init__(
        self, root: Path, today: date, answers: Iterator[str], say: Callable[[str], None]
    ) -> None:
        self.root, self.today, self.answers, self.say = root, today, answers, say
        self.harvest = gather(root)
        self.names = to_names(self.harvest.documents, self.harvest.files)
        self.velden = {veld.naam: veld for veld in to_velden()}
        self.data: Answers = {}

    def hold(self) -> Path:
        """Ask everything and write the record; AnswersEndedError leaves nothing behind."""
        self.say(WELCOME)
        for name in QUESTIONS:
            self.ask(name)
        self.data["wijzigingen"] = [{"datum": self.data["gepubliceerd"], "tekst": FIRST_CHANGE}]
        identity = self.ask_identity()
        while stops(problems := self.judge(identity)):
            self.show(problems)
            wrong = dict.fromkeys(re.split(r"[ ,]", problem.veld)[0] for problem in problems)
            for name in wrong:
                if name in self.velden:
                    self.ask(name)
            if not any(name in self.velden for name in wrong):
                identity = self.ask_identity()
        self.show(problems)
        path = self.root / self.name_of(identity)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, self.text().encode(), new=True)
        return path

    def show(self, problems: list[Problem]) -> None:
        """What the rules of the whole bank say about the new record."""
        for problem in problems:
            self.say(str(problem))

    def ask(self, name: str) -> None:
        """Ask for one field and keep the answer, or leave the field out."""
        veld = self.velden[name]
        if name == "gemeente" and self.data["regio"] == LANDELIJK:
            return
        self.say(f"{veld.label}. {about(veld)}".replace("`", ""))
        if veld.lijst:
            answer = self.ask_list(veld)
        else:
            hint = self.suggest(name)
            answer = self.ask_text(veld, veld.verplicht, (name,), lambda typed: {name: typed}, hint)
        self.data.pop(name, None)
        if answer:
            self.data[name] = answer

    def ask_list(self, veld: Veld) -> Value:
        """Ask for items until an empty answer, or until no more may be given."""
        items: list[Value] = []
        name = veld.naam
        while len(items) < veld.hoogstens:
            must = veld.verplicht and not items
            if veld.velden:
                item: Value = self.ask_group(veld, must)
            else:
                loc = (name, len(items))
                item = self.ask_text(veld, must, loc, lambda answer: {name: [*items, answer]})
            if not item:
                break
            items.append(item)
        return items

    def ask_group(self, veld: Veld, must: bool) -> Value:
        """Ask for the fields of one item; an empty first answer means that there is none."""
        group: dict[str, Value] = {}
        for inner in veld.velden:
            needed = inner.verplicht and (must or bool(group))
            self.say(f"  {inner.label}. {inner.uitleg}")
            loc = (veld.naam, 0, inner.naam)
            if answer := self.ask_text(inner, needed, loc, partial(one_item, veld, inner)):
                group[inner.naam] = answer
            elif not group:
                break
        return group

    def ask_text(
        self, veld: Veld, must: bool, loc: Loc, to_data: Callable[[str], Answers], hint: str = ""
    ) -> str:
        """Ask until the answer is one that the model takes; empty when nothing is needed."""
        known = self.names.get(REFERENCES.get(veld.naam, ""), {})
        while True:
            typed = self.read(f"[{hint}] > " if hint else "> ") or hint
            if not typed and not must:
                return ""
            if not typed:
                self.say("  dit veld is leeg. Vul het in.")
                continue
            answer = known.get(typed, typed)
            found = objections(
                veld.naam, to_data(answer), loc, self.harvest, str(self.data.get("regio", ""))
            )
            if not found:
                return answer
            for objection in found:
                self.say(f"  {objection}")

    def read(self, prompt: str) -> str:
        """The next answer."""
        self.say(prompt)
        try:
            return next(self.answers).strip()
        except StopIteration:
            raise AnswersEndedError from None

    def suggest(self, name: str) -> str:
        """What the answer probably is."""
        if name == "gepubliceerd":
            return self.today.isoformat()
        if name == "herzien_voor":
            return a_year_after(date.fromisoformat(str(self.data["gepubliceerd"]))).isoformat()
        if name == "kenmerk":
            bronnen = self.data["bronnen"]
            first = bronnen[0] if isinstance(bronnen, list) else {}
            bron = str(first["bron"]) if isinstance(first, dict) else ""
            return next_kenmerk(self.harvest, bron, str(self.data["soort"]))
        return ""

    def ask_identity(self) -> str:
        """The name of the file, which is the id and the address."""
        taken = self.names.get("praktijk", {})
        suggestion = free_identity(str(self.data["titel"]), taken)
        self.say("Bestandsnaam, zonder .yml. Ook het adres van de pagina, dus voor altijd.")
        while True:
            typed = self.read(f"[{suggestion}] > ").removesuffix(".yml") or suggestion
            if typed in taken:
                self.say(f"  de bestandsnaam `{typed}.yml` is al gebruikt. Kies een andere naam.")
            elif slugify(typed) != typed or len(typed) > MAX_ID:
                self.say("  gebruik kleine letters zonder accenten, cijfers en streepjes.")
            else:
                return typed

    def name_of(self, identity: str) -> str:
        """Where the record stands."""
        return f"practices/{self.data['regio']}/{identity}.yml"

    def text(self) -> str:
        """The record as a file."""
        order = [name for name in Praktijk.model_fields if name in self.data]
        data: Value = {name: self.data[name] for name in order}
        return to_text(data, Praktijk)

    def judge(self, identity: str) -> list[Problem]:
        """What all rules say about the new record, as if it were in its place."""
        return judge_new(self.root, self.name_of(identity), self.text())
