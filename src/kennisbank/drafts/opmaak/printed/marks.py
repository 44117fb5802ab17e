"""Marks: stars, lines and other signs around words, of which one has no other, or has a space."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kennisbank.drafts.opmaak.printed.alinea import ADDRESS, PLAIN, THING, Alinea, escaped
from kennisbank.drafts.opmaak.printed.sign import Left, shown, sign

WORD = rf"[\w{THING}{ADDRESS}“”‘’\"'(\[«]"  # with which marked words begin
LETTER = r"[^\W\d_]"
END = rf"[^\W\d_]|[.,!?:;)”’\"»{THING}]"  # and end


class Mark(NamedTuple):
    """A sign around words: where it opens and closes, and with a space within."""

    typed: str
    opens: re.Pattern[str]
    closes: re.Pattern[str]
    spaced: re.Pattern[str] | None


def mark(typed: str, before: str = "", closes: str = "", spaced: bool = True) -> Mark:
    """One mark; `before` are more signs that cannot stand before it."""
    one, m = re.escape(typed[0]), re.escape(typed)
    within = rf"[^{one}\n]{{1,120}}"
    return Mark(
        typed,
        re.compile(rf"(?<![\w\\/{one}{before}]){m}(?!_)(?={WORD})"),
        re.compile(closes or rf"(?:(?<={LETTER})|(?<=[.,!?;:)”’\"»{THING}])){m}(?![\w/{one}])"),
        re.compile(rf"(?<![\w\\/{one}]){m}(?:[ ]{within}?|(?=\w){within}[ ]){m}(?![\w/{one}])")
        if spaced
        else None,
    )


NEVER = r"(?!)"
MARKS = (
    mark("**"),
    mark("__"),
    mark("~~"),
    mark("=="),
    mark("^^"),
    mark("++", closes=NEVER, spaced=False),
    mark("*", before=".", closes=NEVER, spaced=False),  # behind a word it may be a note
    mark("_", before=".-", closes=rf"(?<={LETTER})_(?![\w_/.-])"),
)
INSIDE = re.compile(rf"(?<={LETTER})(?:\*\*|~~|\^\^)(?={LETTER})")
SIGNS = "*_~=^+"
ANY = re.compile(r"[*_~^`\[{]|==|\+\+")
WORDS = re.compile(rf"{LETTER}{{2}}")
ONE = re.compile(r"[^*\n]*[^*\s] +\*\s*")  # a line that a star begins, as if it were a point
FORMULE = escaped(ord("("))  # what begins one is told of by itself
SPACE = "`{}` is geen opmaak geworden: er staat een spatie te veel."
AGAINST = "Zet de tekens tegen de woorden aan: `{0}woord{0}`."
OTHERS = (
    sign(
        r"\^\[[^\]\n]{1,200}\]",
        "`{}` is geen noot geworden.",
        "Zet `[^1]` in de tekst, en onderaan de pagina `[^1]: ` met de tekst van de noot.",
        "KB150",
    ),
    sign(
        rf"(?<![\w${FORMULE}])[\w)]{{1,60}}\^\w[^\s^]{{0,30}}"
        r"|(?<![\w^\[\\])\^(?!\^)\w[^\n^]{0,60}\^(?!\w)",
        "`{}` is niet hoger komen te staan.",
        "Zet er ook een `^` achter, zonder spaties ertussen: `m^2^`.",
        "KB155",
    ),
    sign(
        rf"\b\w{{0,30}}{LETTER}~\w[^\s~]{{0,30}}|(?<![\w~\\])~(?=\w)[^\n~]{{0,60}}\w~(?![\w~])",
        "`{}` is niet lager komen te staan.",
        "Zet er ook een `~` achter, zonder spaties ertussen: `CO~2~`.",
        "KB155",
    ),
    sign(
        r"`[^\n]*",
        "bij `{}` staat één los teken voor code.",
        "Zet er ook een achter de code. Bedoelt u een apostrof, typ dan `’`.",
        "KB155",
    ),
)


def find_marks(alinea: Alinea) -> Iterator[Left]:
    """Each mark that stands on the page as it was typed."""
    text = alinea.text
    if not ANY.search(text):
        return
    for other in OTHERS:
        for found in other.form.finditer(text):
            words = found[0].strip("`").translate(PLAIN)
            wat = other.wat.format(shown(words) or "deze regel")
            yield Left(*found.span(), wat, other.hoe, other.code)
    if alinea.tag == "li" and ONE.fullmatch(text):
        wat = SPACE.format(shown(f"* {text}"))
        yield Left(0, len(text), wat, AGAINST.format("*"), "KB155")
    for each in MARKS:
        if each.typed not in text:
            continue
        for found in each.spaced.finditer(text) if each.spaced else ():
            if is_meant(each.typed, found):
                wat, hoe = SPACE.format(shown(found[0])), AGAINST.format(each.typed)
                yield Left(*found.span(), wat, hoe, "KB155")
        for found in each.opens.finditer(text):
            wat = f"`{around(text, *found.span())}` is opmaak die nergens eindigt."
            yield Left(*found.span(), wat, how(each.typed), "KB155")
        for found in each.closes.finditer(text):
            word = around(text, *found.span())
            wat = f"`{word}` is opmaak die nergens begint."
            yield Left(found.end() - len(word), found.end(), wat, how(each.typed), "KB155")
    for found in INSIDE.finditer(text):
        wat = f"`{around(text, *found.span())}` is opmaak die nergens eindigt."
        yield Left(*found.span(), wat, how(found[0]), "KB155")
    yield from find_brackets(text)


def is_meant(typed: str, found: re.Match[str]) -> bool:
    """Whether a sign with spaces is a mark, and not one that counts or compares."""
    if typed in ("~~", "^^") or WORDS.match(found[0].strip(SIGNS).strip()):
        return True
    line = found.string[found.string.rfind("\n", 0, found.start()) + 1 :].split("\n")[0]
    return line.strip() == found[0]


def how(typed: str) -> str:
    """What to do about a mark that stands alone."""
    return (
        f"Zet `{typed}` voor en achter de woorden. Bedoelt u het teken zelf? Schrijf `\\{typed}`."
    )


def around(text: str, begin: int, end: int) -> str:
    """A mark with the word that it stands against."""
    line = text.rfind("\n", 0, begin) + 1
    before = text[line:begin].rpartition(" ")[2]
    after = re.split(r"[\s]", text[end : end + 30])[0]
    return f"{before[-30:] if not after else ''}{text[begin:end]}{after}"


def find_brackets(text: str) -> Iterator[Left]:
    """A bracket that begins a link or an attribute and that nothing closes."""
    for begin, end, what in (("[", "]", "een link"), ("{", "}", "iets")):
        opened: list[int] = []
        for found in re.finditer(re.escape(begin) + "|" + re.escape(end), text):
            if found[0] == begin:
                opened.append(found.start())
            elif opened:
                opened.pop()
        for at in opened:
            if re.match(r"[\w/.#:\ufffb]*[^\W\d]", text[at + 1 :][:40]):
                wat = f"`{around(text, at, at + 1)}` begint {what} en wordt nergens afgesloten."
                hoe = f"Zet er `{end}` achter. Bedoelt u het teken zelf? Schrijf `\\{begin}`."
                yield Left(at, at + 1, wat, hoe, "KB155")
