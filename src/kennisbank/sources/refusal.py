"""Refusal: why a document cannot be read, in Dutch, with what to do."""

from collections.abc import Mapping

SAVE = "Open het in Word of LibreOffice, bewaar het als .docx, en lees dat in."
SPLIT = "Verdeel het in delen, en lees die een voor een in."
REFUSALS: Mapping[str, tuple[str, str]] = {
    "absent": ("dit bestand is er niet.", "Kijk of de naam klopt."),
    "empty": ("dit bestand is leeg.", "Kijk of u het goede bestand hebt."),
    "wordless": ("in dit document staat geen tekst.", "Kijk of u het goede bestand hebt."),
    "large": ("dit document is te groot: {}.", SPLIT),
    "heavy": ("dit document lezen kost te veel tijd of geheugen.", SPLIT),
    "kind": (
        "dit is geen document dat hier gelezen kan worden.",
        "Kies een .docx, .odt, .pdf, .html of .txt.",
    ),
    "old": ("dit is een Word-bestand van voor 2007 (.doc).", SAVE),
    "other": (
        "de naam eindigt op {}, maar dit is een bestand van de soort {}.",
        "Geef het de goede naam, of bewaar het opnieuw.",
    ),
    "macros": ("in dit document zitten macro’s.", "Bewaar het als .docx zonder macro’s."),
    "password": (
        "op dit document zit een wachtwoord.",
        "Bewaar een kopie zonder wachtwoord, en lees die in.",
    ),
    "broken": (
        "dit bestand is stuk: {}.",
        "Open het in het programma waarin het gemaakt is, en bewaar het opnieuw.",
    ),
    "scan": (
        "in deze pdf staan alleen plaatjes van tekst (een scan).",
        "Vraag om het oorspronkelijke bestand, of laat er eerst tekstherkenning (OCR) op los.",
    ),
    "letters": (
        "deze tekst is niet in UTF-8 geschreven (regel {}).",
        "Open haar in een tekstprogramma, en bewaar haar met de codering UTF-8.",
    ),
}


class SourceError(Exception):
    """A document cannot be read: what is wrong and what to do."""

    def __init__(self, kind: str, *found: object) -> None:
        self.kind, self.found = kind, found
        wat, self.hoe = REFUSALS[kind]
        self.wat = wat.format(*found)
        super().__init__(f"{self.wat} {self.hoe}")
