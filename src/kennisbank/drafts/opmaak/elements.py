"""Elements: which may be on a page, each with its attributes and what these may say."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kennisbank.drafts.addresses.targets import check_link, check_picture
from kennisbank.drafts.opmaak.classes import ALIGN, instead_of_side, is_allowed, refuse_class
from kennisbank.drafts.opmaak.controls import CONTROLS, check_control
from kennisbank.problems import enumerate_values, shorten

# What needs no script, loads nothing from elsewhere and asks nothing of a reader.
ELEMENTS = frozenset(
    (
        *("a", "abbr", "address", "article", "aside", "blockquote", "br", "caption"),
        *("cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl"),
        *("dt", "em", "figcaption", "figure", "b", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s"),
        *("samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table"),
        *("tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr"),
    )
)
EVERYWHERE = frozenset({"class", "id", "lang", "title"})
ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "a": frozenset({"href", "hreflang", "download"}),
    "img": frozenset({"src", "alt", "width", "height", "loading"}),
    "td": frozenset({"align", "colspan", "rowspan", "headers"}),
    "th": frozenset({"align", "colspan", "rowspan", "headers", "scope", "abbr"}),
    "col": frozenset({"span"}),
    "colgroup": frozenset({"span"}),
    "ol": frozenset({"start", "reversed", "type"}),
    "li": frozenset({"value"}),
    "details": frozenset({"open"}),
    "time": frozenset({"datetime"}),
}
# What the site calls itself, and leads to.
IDS = frozenset({"inhoud", "boven", "menu", "zoekveld", "zoek-praktijk", "volgorde"})
GRID = {"card", "cards"}  # of which one word alone does nothing
ID = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]{0,99}")
INSTEAD = {
    "script": "Haal het weg. Een hulpmiddel van de site kiest u met `scripts` bovenaan de pagina.",
    "style": "Haal het weg: hoe de site eruitziet, staat in overrides/assets/.",
    "center": f'Schrijf `<p class="{ALIGN["center"]}">`, of onder een alinea `{{ align=center }}`.',
    "form": "Haal het weg. Een formulier maakt de site zelf, met een macro.",
    **dict.fromkeys(
        ("iframe", "embed", "object", "video", "audio", "frame"),
        "Haal het weg en zet een gewone link naar die pagina of dat bestand.",
    ),
}
HOW = "Haal het weg, of schrijf het in gewone Markdown."


@dataclass(frozen=True)
class Objection:
    """What is wrong in the HTML, what to do, the code, and what to look for in the text; or the
    tag above that."""

    wat: str
    hoe: str
    code: str
    needle: str
    below: str = ""


def check_element(tag: str, attributes: Mapping[str, str | None]) -> Iterator[Objection]:
    """One element is allowed, with each of its attributes."""
    if tag in CONTROLS and check_control(tag, attributes):
        return
    if tag not in ELEMENTS:
        hoe = INSTEAD.get(tag, HOW)
        if tag not in INSTEAD and not attributes:
            hoe = f"{hoe} Bedoelt u het teken zelf? Schrijf `&lt;`."
        yield Objection(f"`<{shorten(tag, 20)}>` kan niet op een pagina.", hoe, "KB104", f"<{tag}")
        return
    allowed = EVERYWHERE | ATTRIBUTES.get(tag, frozenset())
    for name, value in attributes.items():
        if name not in allowed:
            wat = f"`{shorten(name, 30)}` kan niet bij `<{tag}>`."
            hoe = f"Haal het weg. Hier kan: {enumerate_values(sorted(allowed))}."
            hoe = instead_of_side(name, value or "") or hoe
            yield Objection(wat, hoe, "KB105", name)
        else:
            yield from check_value(tag, name, value or "")


def check_value(tag: str, name: str, value: str) -> Iterator[Objection]:
    """One attribute has a value that can do no harm."""
    if name in ("href", "src"):
        if wrong := (check_link if name == "href" else check_picture)(value):
            yield Objection(*wrong, "KB106", value)
    elif name == "class":
        words = value.split()
        if tag in ("div", "ul") and ("grid" in words) != ("cards" in words) and set(words) & GRID:
            wat = f"`{shorten(value, 40)}` maakt geen rij van kaarten."
            yield Objection(wat, "Bedoelde u `grid cards`?", "KB105", value)
        for word in words:
            if not is_allowed(tag, word):
                yield Objection(*refuse_class(tag, word, words), "KB105", word)
                if "admonition" in words or tag == "details":
                    break  # what stands behind it, is of the same mistake
    elif name == "loading" and value != "lazy":
        yield Objection(f"`{shorten(value, 30)}` kan hier niet.", "Schrijf `lazy`.", "KB105", value)
    elif name == "id":
        if value in IDS:
            wat = f"het anker `{value}` is al van de site zelf."
            hoe = "Kies een ander: zet achter de kop `{: #eigen-naam }`."
            yield Objection(wat, hoe, "KB105", value)
        elif not ID.fullmatch(value):
            wat = f"`{shorten(value, 40)}` kan geen anker zijn."
            yield Objection(wat, "Gebruik letters, cijfers en streepjes.", "KB105", value)
