"""The supplement: what of a new record follows by itself from what somebody filled in."""

from collections import Counter
from datetime import date

from kennisbank.bank import Harvest
from kennisbank.documents import Value
from kennisbank.intake.drafts import CONCEPT, first_life
from kennisbank.intake.names import KENMERKEN, Names
from kennisbank.intake.workbook.columns import KENMERK, ONLY_CONCEPT
from kennisbank.intake.workbook.known import Known
from kennisbank.intake.workbook.voorstel import Fields
from kennisbank.intake.workbook.words import Words
from kennisbank.model import Praktijk

ANY = "P"  # the letter of a kenmerk where no praktijk of its soort has one


class Supplement:
    """Fills in what nobody needs to type: region, kenmerk, days, first change and status."""

    def __init__(self, harvest: Harvest, words: Words, names: Names, today: date) -> None:
        self.harvest, self.words, self.names, self.today = harvest, words, names, today
        self._letters: dict[str, str] = {}  # of the gemeenten that had none

    def fill(self, typed: Fields, had: str = "") -> Fields:
        """The fields of a new record, with the kenmerk that it had and lost to another."""
        found = typed.get("gemeente")
        gemeente = found if isinstance(found, str) else ""
        fields = {**first_life(self.today), **typed}
        if "regio" not in fields and (regio := self.words.regio_of(gemeente)):
            fields["regio"] = regio
        if KENMERK not in fields:
            if gemeente not in self._letters:
                self._letters[gemeente] = self.names.letters(gemeente)
            letters = self._letters[gemeente]
            letter = letter_in(had) or self.letter(fields.get("soort"))
            fields[KENMERK] = self.names.kenmerk(f"{letters}-{letter}")
        if fields["status"] == CONCEPT:
            return fields
        return {name: value for name, value in fields.items() if name not in ONLY_CONCEPT}

    def without_taken(self, typed: Fields, known: Known) -> str:
        """Take out the kenmerk of a draft that meanwhile went to another, or has letters that did;
        it is given back."""
        had, gemeente = typed.get(KENMERK), typed.get("gemeente", "")
        if not isinstance(had, str) or not isinstance(gemeente, str):
            return ""
        if had not in known.by_kenmerk and not self.names.is_of_another(had, gemeente):
            return ""
        del typed[KENMERK]
        return had

    def letter(self, soort: Value | None) -> str:
        """The letter of a kenmerk: the one that most praktijken of this soort have."""
        found = Counter(
            one.kenmerk.partition("-")[2].rstrip("0123456789")
            for one in self.harvest.of(Praktijk)
            if one.soort == soort
        )
        return found.most_common(1)[0][0] if found else ANY


def letter_in(kenmerk: str) -> str:
    """The letter of a kenmerk, which says what is told."""
    return kenmerk.partition("-")[2].rstrip("0123456789") if KENMERKEN.fullmatch(kenmerk) else ""
