"""Marks: signs that vanish from a page, as Markdown takes them for marks, or for none of its."""

import re
from collections.abc import Iterator

from kennisbank.drafts.opmaak.typed.fault import Fault
from kennisbank.problems import shorten

# A form, what is wrong, what to do and the code.
FORMS = (
    (
        re.compile(r"^(?<!\{)\{ ?\w+\([^\n{}]*\) ?\}(?!\})[ \t]*$", re.M),
        "`{}` is geen onderdeel geworden, en komt zo op de pagina.",
        "Zet er aan elke kant twee accolades omheen, zoals `{{ themas() }}`.",
        "KB156",
    ),
    (
        re.compile(r"(?<![\w\\])_{2}[-/.:]{1,3}_{2,}[^\s`]*"),
        "van `{}` verdwijnen streepjes: het wordt vet.",
        "Gebruik puntjes, zoals `..-..-....`, of zet voor elk streepje een `\\`.",
        "KB155",
    ),
    (
        re.compile(r"(?<![*\\/.])\b[^\W\d_]+\*[^\W\d_][^*\n]* [^*\n]*[^*\s]\*(?!\*)(?:[^\W\d_]*)"),
        "van `{}` verdwijnen de sterren: wat ertussen staat, wordt schuin.",
        "Zet voor elke ster een `\\`: `deelnemer\\*s`.",
        "KB155",
    ),
    (
        re.compile(
            r"(?<!\S)! \[[^\]\n]{1,200}\]\([^()\n]{1,300}\.(?i:png|jpe?g|svg|gif|webp|avif)\)"
        ),
        "`{}` is een link geworden, en geen plaatje.",
        "Haal de spatie weg tussen `!` en `[`.",
        "KB156",
    ),
    (
        re.compile(
            r"^ {0,3}\*[ \t]+\[(?=[^\]\n]*[A-Z][^\]\n]*[A-Z])[^\s\]]{1,20}\]:[ \t]+\S[^\n]*", re.M
        ),
        "`{}` is een punt van een lijst geworden, en geen afkorting.",
        "Haal de spatie weg achter `*`.",
        "KB114",
    ),
)


def find_marks(_: str, plain: str) -> Iterator[Fault]:
    """Each form of which the signs do what nobody meant."""
    for form, wat, hoe, code in FORMS:
        for found in form.finditer(plain):
            yield Fault(*found.span(), wat.format(shorten(found[0], 40)), hoe, code)
