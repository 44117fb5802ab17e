"""Links: those that are not, as their brackets stand on the page; and those that lead nowhere."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from kennisbank.drafts.opmaak.printed.alinea import ADDRESS
from kennisbank.drafts.opmaak.printed.sign import shown, sign

LINK = "Schrijf een link als `[tekst](adres)`, zonder spatie ertussen."
TARGET = (
    rf"(?:{ADDRESS}|[^()\[\]\s]{{0,200}}(?:\.md|\.html?|\.pdf|\.png|\.jpe?g|\.svg|/)"
    r"(?:#[^()\[\]\s]{0,100})?|#[^()\[\]\s]{1,100})"
)
LINKS = (
    sign(
        r"!?\[{2}[^\[\]\n]{1,200}\]{2}",
        "`{}` is geen link geworden.",
        "Schrijf een link als `[tekst](pagina.md)`.",
        "KB156",
    ),
    sign(
        r"!?\[(?!\d{1,3}\]|\.|…)[^\[\]\n]{1,200}\][ ]?\[(?!\d{1,3}\]|\.|…)[^\[\]\n]{0,200}\]",
        "`{}` verwijst naar een adres dat nergens op de pagina staat.",
        "Schrijf `[tekst](adres)`, of zet onderaan een regel als `[naam]: adres`.",
        "KB156",
    ),
    sign(
        rf"!?\[[^\[\]\n]{{1,200}}\][ \n]+\({TARGET}\)",
        "`{}` is geen link geworden.",
        "Haal de spatie weg tussen `]` en `(`.",
        "KB156",
    ),
    sign(
        rf"\([^()\n]{{1,200}}\)[ ]?\[{TARGET}\]",
        "`{}` is geen link geworden.",
        "De haken staan omgekeerd: schrijf `[tekst](adres)`.",
        "KB156",
    ),
    sign(
        rf"\({TARGET}\)[ ]?\[[^\[\]\n]{{1,200}}\]",
        "`{}` is geen link geworden.",
        "De haken staan omgekeerd: schrijf `[tekst](adres)`.",
        "KB156",
    ),
    sign(
        r"(?<!\S)!\[[^\[\]\n]{1,200}\](?![\[(])",
        "`{}` is geen plaatje geworden.",
        "Zet er direct achter waar het staat: `![Een huis](huis.png)`.",
        "KB156",
    ),
    sign(
        r"!?\[[^\[\]\n]{0,200}\]\([^()\n]{0,200}\)?",
        "`{}` is geen link geworden.",
        "Schrijf `[tekst](adres)`: zonder spaties in het adres, en met een haakje erachter.",
        "KB156",
    ),
)


def find_empty_links(body: LexborNode) -> Iterator[tuple[str, str, str, str]]:
    """Each link or picture that leads nowhere, and each link without words: what is wrong, what to
    do, the code, and what to look for."""
    for node in body.css("a[href], img[src]"):
        attributes = node.attributes
        words = (attributes.get("alt") or "") if node.tag == "img" else node.text().strip()
        target = attributes.get("src" if node.tag == "img" else "href") or ""
        what = "het plaatje" if node.tag == "img" else "de link"
        if target in ("", "#"):
            typed = f"{shown(words)}]({target}" if words else f"]({target}"
            wat = f"{what} `{shown(words)}` leidt nergens heen."
            yield wat, "Zet tussen de haakjes het adres, zoals `over.md`.", "KB156", typed
        elif node.tag == "a" and not words and not node.css_first("img, i, svg"):
            wat = f"de link naar `{shown(target)}` heeft geen woorden."
            yield (
                wat,
                "Zet ze tussen de rechte haken: `[Over deze site](over.md)`.",
                "KB156",
                target,
            )
