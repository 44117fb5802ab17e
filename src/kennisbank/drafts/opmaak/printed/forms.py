"""Forms: what is left of those of Material’s manual, with what to write instead."""

import re

from kennisbank.drafts.opmaak.classes import TITLES
from kennisbank.drafts.opmaak.icons import SETS
from kennisbank.drafts.opmaak.printed.sign import sign

EMPTY_LINE = "Laat er een regel boven leeg"
INDENT = "en spring elke regel eronder vier spaties in"
MATH = "Schrijf de formule in woorden, of zet er een plaatje van."
ICON = re.compile(rf":((?:{'|'.join(SETS)})-[\w-]{{1,80}}):")
KINDS = "|".join(TITLES)
LIST = "Zet `[TOC]` alleen op een regel, op de plaats waar de lijst van kopjes hoort."
FORMS = (
    sign(
        rf"^[ \t]*\+?(?:!!!|\?\?\?\+?).*|^[ \t]*[!?]{{1,2}}\+?[ \t]*(?:{KINDS})\b.*",
        "`{}` is geen blok geworden.",
        f'{EMPTY_LINE}, schrijf `!!! tip "Titel"`, {INDENT}.',
    ),
    sign(
        r"^[ \t]*(?:===[+!]*[ \t]*[^\s=].*|={2,}[+!]*[ \t]*[\"“”„'‘].*)",
        "`{}` is geen tabblad geworden.",
        f'{EMPTY_LINE}, schrijf `=== "Titel"` met aanhalingstekens, {INDENT}.',
    ),
    sign(
        r"\[\^[^\]\n]{1,80}\]",
        "`{}` is een noot zonder tekst.",
        "Schrijf onderaan de pagina de noot zelf, zoals `[^1]: Zo staat het in de wet`.",
    ),
    sign(
        r"(?<![\w:])(?<!:)" + ICON.pattern,
        "`{}` is geen bekend pictogram.",
        "Kies een naam van Material, zoals `:material-phone:`, of haal het weg.",
    ),
    sign(
        r"(?<![\w:]):(?=[A-Za-z_+-]*[A-Za-z])[A-Za-z0-9_+-]{2,60}:(?![\w:])",
        "`{}` is geen bekend teken.",
        "Kies een ander, zoals `:smile:`, of zet een spatie achter de eerste dubbele punt.",
    ),
    sign(
        r"(?<![\w+])\+\+ ?[\w\"][^+\n]{0,60}(?:\+[^+\n]{1,60}){0,9}\+\+(?!\w)",
        "`{}` is geen bekende toets.",
        "Schrijf Engelse namen zonder spaties, zoals `++ctrl+c++` of `++enter++`.",
    ),
    sign(
        r"\{(?:\+\+|--|~~|==|>>)",
        "`{}` begint een wijziging die nergens eindigt.",
        "Schrijf `{++erbij++}` of `{--eraf--}`, op een regel.",
    ),
    sign(
        r"\$\$[^$]{0,400}(?:\$\$)?|(?<![\w\\$])\$(?=[^\s$\d])(?:[^$\n]{0,80}[\\^_{=+*/<>][^$\n]{0,80}|\w)\$(?!\w)",
        "`{}` is een formule, en die kan hier niet.",
        MATH,
    ),
    sign(
        r"-{1,8}8<-{1,8}.*",
        "`{}` haalt tekst uit een ander bestand, en dat kan hier niet.",
        "Zet de tekst op de pagina zelf, of een link naar die pagina.",
    ),
    sign(
        r"^[ \t]*/{3,}[ \t]*\S.*",
        "`{}` begint een blok dat hier niet kan.",
        f'Schrijf `!!! tip "Titel"`, {INDENT}. Een bijschrift is `<figcaption>`.',
    ),
    sign(
        r"^[ \t]*:{3,}[ \t]*\S.*",
        "`{}` begint een blok dat hier niet kan.",
        f'Schrijf `!!! tip "Titel"`, {INDENT}.',
    ),
    sign(
        r"\[!(?:(?i:NOTE|TIP|IMPORTANT|WARNING|CAUTION)|INFO)\]",
        "`{}` is een blok van een andere website, en werkt hier niet.",
        f'Schrijf `!!! tip "Titel"`, {INDENT}.',
    ),
    sign(
        r"\{:?[ \t]*(?:[.#][\w-]+|[a-z-]+=[^\s{}]+)[^{}\n]{0,80}(?:\}|$)",
        "`{}` hoort bij niets, en staat zo op de pagina.",
        "Zet het direct achter een link, plaatje of kop, of op de regel onder een alinea.",
    ),
    sign(
        r"^[ \t]*-?\[ {0,2}[xXvV✓]? ?\](?=\s)|^[ \t]*\[[ xX]\](?=\w)",
        "`{}` is geen taak geworden.",
        "Schrijf `- [x] klaar` of `- [ ] nog te doen`, met een streepje ervoor.",
    ),
    sign(
        r"^[ \t]*\*\[[^\]\n]{1,80}\]:?",
        "`{}` is een afkorting zonder uitleg.",
        "Schrijf de uitleg erachter, of `*[MDO]: begrippen` als zij in de begrippenlijst staat.",
    ),
    sign(
        r"\[TOC\]: \[TOC\]",  # as `tidy` leaves a second one
        "`[TOC]` kan maar één keer op een pagina.",
        "Laat het staan waar de lijst van kopjes hoort, en haal de rest weg.",
    ),
    sign(
        r"\[{1,2}TOC\]{1,2}",
        "`{}` staat niet alleen op een regel, en wordt geen lijst van kopjes.",
        LIST,
    ),
    sign(
        r"^[ \t]*[\[{<@]{0,3}[_:]?(?i:toc)[_:]?[\]}>]{1,3}[ \t]*$",
        "`{}` wordt geen lijst van kopjes.",
        LIST,
    ),
    sign(
        r"^[ \t]*(?:`{3,}|~{3,}).*",
        "hier begint of eindigt code die niet klopt.",
        "Zet boven en onder de code een regel met drie van die tekens, even ver ingesprongen.",
    ),
    sign(
        r"^[ \t]*#{1,6}[ \t]+\S.*",
        "`{}` is geen kop geworden.",
        "Zet de hekjes aan het begin van de regel, zonder spaties ervoor.",
        "KB157",
    ),
    sign(
        r"^[ \t]*\+(?:[-=]{2,}\+)+(?:\n[^\n]*)*",
        "`{}` hoort bij een tabel die hier niet kan.",
        "Schrijf de tabel met `|`, en onder de kop een regel als `|---|---|`.",
        "KB151",
    ),
    sign(
        r"^:[ \t]+\S.*|(?<=\n):(?=\w)(?![\w+-]+:)[^\n]+",
        "`{}` is geen uitleg bij een woord geworden.",
        "Zet er direct boven het woord, alleen op een regel.",
    ),
)
