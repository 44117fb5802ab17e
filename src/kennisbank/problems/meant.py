"""Meant: what somebody most likely wanted to type where the form is not right."""

import re
from calendar import monthrange
from datetime import date, timedelta

MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
AROUND = " \t\xa0\"'“”„‘’‚«»`.,;"  # what comes along with a word from a text
OTHER_DIGIT = re.compile(r"(?![0-9])\d")  # of another script, or of double width
DASHES = re.compile(r"\s*[\u2010-\u2015\u2212]\s*")
YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[t ][\d:.]+z?)?")
DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})")
IN_WORDS = re.compile(r"(?:[a-z]+,? )?(\d{1,2})e?[-/ ]([a-z]{3,9})\.?,?[-/ ](\d{4}|'?\d{2})")
TOGETHER = re.compile(r"(20\d{2})(\d{2})(\d{2})")
BEHIND = re.compile(r"\s*\([^()]*\)$")  # what is explained behind a day
WRITTEN = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(\d{2})")
LETTERS = re.compile(r"[\dol]{4}-[\dol]{1,2}-[\dol]{1,2}")  # a letter that looks like a digit
SPREADSHEET = re.compile(r"[34]\d{4}")  # a day as a spreadsheet counts, between 1982 and 2036
DAY_0 = date(1899, 12, 30)
# What people type for the dash and space before a point of a list.
BULLET = r"(?:[-–•·▪*+→✓✔➢➤\uf0b7]\s*|o\s|\d+[.)]\s|[a-z]\)\s)"


def meant_date(typed: str) -> str:
    """The day that was meant, as we write it, or the empty string."""
    text = BEHIND.sub("", DASHES.sub("-", typed)).strip(AROUND).lower()
    if LETTERS.fullmatch(text):
        text = text.replace("o", "0").replace("l", "1")
    year = month = day = ""
    if found := YEAR_FIRST.fullmatch(text) or TOGETHER.fullmatch(text):
        year, month, day = found.groups()
    elif found := DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
    elif (found := IN_WORDS.fullmatch(text)) and month_of(found[2]):
        day, year, month = found[1], found[3].strip("'"), str(month_of(found[2]))
    elif SPREADSHEET.fullmatch(text):
        return (DAY_0 + timedelta(days=int(text))).isoformat()
    if not year:
        return ""
    if int(month) > 12:
        month, day = day, month
    try:
        return date(int(f"20{year}" if len(year) == 2 else year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def days_in_month(typed: str) -> int:
    """How many days the month has of a day that is written well, and does not exist; or 0."""
    found = WRITTEN.fullmatch(typed.strip())
    days = monthrange(int(found[1]), int(found[2]))[1] if found and int(found[1]) else 0
    return days if found and not 0 < int(found[3]) <= days else 0


def month_of(word: str) -> int:
    """The number of a month by the start of its name, or 0."""
    start = {"mrt": "maa", "oct": "okt", "may": "mei", "mar": "maa"}.get(word[:3], word[:3])
    return MONTHS.index(start) + 1 if start in MONTHS else 0


def meant_form(typed: str, pattern: str) -> str:
    """The text as the pattern has it, where only dashes, spaces, quotes or capitals differ."""
    text = OTHER_DIGIT.sub(lambda sign: str(int(sign[0])), DASHES.sub("-", typed)).strip(AROUND)
    dashed = re.sub(r"[\s_]+", "-", text)
    joined = re.sub(r"\s+", "", text) if re.search(r"\d", text) else text
    bare = re.sub(r"\s*(?:t/m|tot en met|\btot\b)\s*", "-", re.sub(r"^[a-z.]+ (?=\d)", "", text))
    mail = re.sub(r"\s*[\[(](?:at|apenstaartje)[\])]\s*", "@", text)
    here = re.sub(r"^https?://[^/]+/|^mailto:|\.ya?ml$", "", text)  # of this site, or this project
    code = re.sub(r"^([A-Za-z]{3})\W?([A-Za-z]{1,2})\W?(\d{1,3})$", r"\1-\2\3", text)
    listed = re.sub(r"\s*(?:[,;+&]|\ben\b)\s*", ", ", re.sub(r"(?<=\d)\s*-\s*(?=\d)", "-", bare))
    forms = (text, dashed, joined, bare, listed, mail, here, code)
    for form in (turned for one in forms for turned in (one, one.upper(), one.lower())):
        if form != typed and re.search(pattern, form):
            return form
    return ""


def items_in(text: str) -> list[str]:
    """The points of a list that were typed on one line, or with other signs than a dash."""
    bare = re.sub(rf"^{BULLET}", "", text)
    items = [item.strip() for item in re.split(rf"\s{BULLET}", bare)]
    names = [name.strip() for name in re.split("[,;/]", bare.strip("()"))]
    if len(items) == 1 and not any(" " in name for name in names):
        items = names
    return [item for item in items if item] or ["punt"]
