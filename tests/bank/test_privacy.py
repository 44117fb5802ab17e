"""The privacy gate, measured on sentences in tests/privacy/, and what tries to get past it.

`pytest tests/bank/test_privacy.py -s -k measured` prints the table.
"""

import re
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from kennisbank.bank import judge, load_bank
from kennisbank.bank.findings import Content, Finding
from kennisbank.bank.rules import check_all
from kennisbank.bank.usage import check_told
from kennisbank.drafts.docs import check_docs
from kennisbank.drafts.told import Told, tell
from kennisbank.model import Record
from kennisbank.model.bron import Begrip, Bron
from kennisbank.privacy import Gate, check_file_names, check_privacy_of_page, gate_of
from kennisbank.privacy import gate as gate_module
from kennisbank.privacy.hit import Hit
from kennisbank.privacy.kinds import kinds_of_words, read_list
from kennisbank.privacy.numbers import is_bsn
from kennisbank.problems import Problem, ProblemsFound, to_github, to_json
from tests.builders import DAY, a_bank, a_praktijk, write_bank

SENTENCES = Path(__file__).parents[1] / "privacy"
PLACES = frozenset(("Wijchen", "Vlissingen", "Nijmegen", "Bergen op Zoom", "Schagen", "Veere"))
# The sentences that name nobody and are shown all the same.
FALSE_ALARMS = {"Mark staat in het systeem voor een melding met spoed."}


@cache
def gate() -> Gate:
    return Gate(PLACES)


def hits(*texts: str) -> list[Hit]:
    return [hit for _, hit in gate().check_texts(gate().read(texts))]


def codes(*texts: str) -> list[str]:
    return sorted({hit.code for hit in hits(*texts)})


def groups(name: str) -> Iterator[tuple[dict[str, Any], list[str]]]:
    for group in yaml.safe_load((SENTENCES / f"{name}.yml").read_text(encoding="utf-8")):
        yield group, group["zinnen"].splitlines()


def all_sentences(kind: str) -> list[str]:
    names = sorted(path.stem for path in SENTENCES.glob(f"{kind}*.yml"))
    return [sentence for name in names for _, lines in groups(name) for sentence in lines]


def test_gate_is_measured_on_enough_sentences() -> None:
    found, told = all_sentences("herkenbaar"), all_sentences("gewoon")
    missed = [sentence for sentence in found if not hits(sentence)]
    alarms = [sentence for sentence in told if hits(sentence)]
    print(f"\n{len(found) - len(missed)} van {len(found)} herkenbare zinnen gevonden")
    print(f"{len(alarms)} van {len(told)} gewone zinnen vals")
    print(*missed, *alarms, sep="\n")
    assert len(set(found)) == len(found) >= 320
    assert len(set(told)) == len(told) >= 320
    assert missed == []
    assert set(alarms) == FALSE_ALARMS


@pytest.mark.parametrize("name", sorted(path.stem for path in SENTENCES.glob("herkenbaar*.yml")))
def test_each_kind_of_sentence_is_as_serious_as_its_file_says(name: str) -> None:
    wrong = [
        (sentence, [(hit.code, hit.ernst) for hit in hits(sentence)])
        for group, lines in groups(name)
        for sentence in lines
        if not any(
            hit.code in group["codes"] and group["ernst"] in (hit.ernst, "let op")
            for hit in hits(sentence)
        )
    ]
    assert wrong == []


def test_no_message_repeats_what_it_found() -> None:
    """Only the words that say what stands beside a name may be told, and those of the message."""
    own = {"ecli", "postcode", "rekeningnummer", "burgerservicenummer"} | {*kinds_of_words()}
    for sentence in all_sentences("herkenbaar"):
        names = re.findall(r"\b(?:[A-Z]\w{3,}|\w*\d\w{3,})", sentence)
        secret = {name.lower() for name in names} - own
        for hit in hits(sentence):
            quoted = re.findall("`[^`]*`", hit.wat)
            said = {word.lower() for word in re.findall(r"\w{4,}", " ".join(quoted))}
            assert not said & secret, (sentence, hit.wat)


@pytest.mark.parametrize("name", ["voornamen.txt", "achternamen.txt", "ook-woorden.txt"])
def test_lists_say_where_they_come_from_and_are_sorted(name: str) -> None:
    path = Path(__file__).parents[2] / "src/kennisbank/privacy" / name
    lines = path.read_text(encoding="utf-8").splitlines()
    names = [line for line in lines if not line.startswith("#")]
    assert "Uit" in lines[0] or "uit" in lines[0]
    assert names == sorted(set(names))
    assert read_list(name) == frozenset(names)


@pytest.mark.parametrize(
    ("text", "passes"), [("111222333", True), ("123456782", True), ("123456789", False)]
)
def test_bsn_passes_its_test(text: str, passes: bool) -> None:
    assert is_bsn(text) == passes


@pytest.mark.parametrize(
    "text",
    [
        "De code DE89 3704 0044 0532 0130 01 is geen rekening.",  # the test of two digits fails
        "De kenmerken WIJ-G05, CAL-VR2 en LND-B12-A1 staan op papier.",
        "Artikel 12-AB-34-C bestaat niet in de wet.",
    ],
)
def test_what_looks_like_a_number_of_somebody_is_none(text: str) -> None:
    assert hits(text) == []


# Texts that try to get past the gate, each with the code that stops it.
TRICKS = {
    "zero width": ("De heer Jan\u200csen kreeg hulp.", "KB075"),
    "zero width in a number": ("Bel 06-1234\u200d5678 voor hulp.", "KB072"),
    "look-alikes": ("Moeder Fаtima kreeg hulp.", "KB075"),
    "letter with an accent apart": ("Moeder Fa\u0301tima kreeg hulp.", "KB075"),
    "wide digits": ("Bel ０６-１２３４５６７８ voor hulp.", "KB072"),
    "other digits": ("Bel ٠٦١٢٣٤٥٦٧٨ voor hulp.", "KB072"),
    "other dashes": ("Bel 06‑12\u202f34\u202f56\u202f78 voor hulp.", "KB072"),
    "no-break space": ("Mevrouw\u00a0Jansen kreeg hulp.", "KB075"),
    "slash": ("Moeder/Fatima kreeg hulp.", "KB075"),
    "brackets": ("Moeder(Fatima) kreeg hulp.", "KB075"),
    "quotes": ("Moeder “Fatima” kreeg hulp.", "KB075"),
    "capitals": ("MEVROUW JANSEN KREEG HULP.", "KB075"),
    "small letters": ("mevrouw jansen kreeg hulp.", "KB075"),
    "o for zero": ("Bel O6-12345678 voor hulp.", "KB072"),
    "letters apart": ("Moeder F a t i m a kreeg hulp.", "KB075"),
    "points between": ("Moeder F.a.t.i.m.a. kreeg hulp.", "KB075"),
    "hash": ("Het gaat om #JanJansen uit de wijk.", "KB075"),
    "joined": ("Het gaat om JanJansen uit de wijk.", "KB075"),
    "underscore": ("Het gaat om Jan_Jansen uit de wijk.", "KB075"),
    "no space after a comma": ("De vader,Mehmet,kreeg hulp.", "KB075"),
    "account over dots": ("Rekening NL91.ABNA.0417.1643.00 van de vader.", "KB077"),
    "mail in words": ("Mail jan(punt)jansen(apenstaart)voorbeeld(punt)nl gerust.", "KB071"),
    "mail with a dollar": ("Mail jan.jansen＠voorbeeld.nl gerust.", "KB071"),
    "cut short": ("Mevr. J'sen en dhr. v.d. Berg kregen hulp.", "KB075"),
    "name before the role": ("Fatima, de moeder, kreeg hulp.", "KB075"),
    "spelled number": ("BSN een een een twee twee twee drie drie drie.", "KB072"),
    "bsn over spaces": ("Het is 1 1 1 2 2 2 3 3 3 bij de gemeente.", "KB070"),
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wie geboren is na 1 januari 2015, krijgt dit.", []),
        ("Kinderen geboren voor 1 juli 2012 vallen onder de oude regel.", []),
        ("Jeugdigen met een geboortedatum vanaf 31-12-2008 doen mee.", []),
        ("Kinderen geboren tussen 1 januari 2010 en 31 december 2014.", []),
        ("Wie op of na 1 januari 2015 is geboren, doet mee.", []),
        ("Dit geldt voor iedereen die tot en met 1 mei 2011 is geboren.", []),
        # Of one of them it stays a day that says much, and a day that is no limit is one too.
        ("Zij is na 1 januari 2015 geboren, als alle kinderen.", ["KB073"]),
        ("De dochter is geboren na 1 januari 2015.", ["KB073"]),
        ("De kinderen zijn geboren op 1 januari 2015.", ["KB073"]),
        ("Jongeren, geboren 1 mei 2011, deden mee.", ["KB073"]),
    ],
)
def test_day_from_which_a_rule_holds_is_no_birth(text: str, found: list[str]) -> None:
    assert codes(text) == found


@pytest.mark.parametrize("name", TRICKS)
def test_trick_does_not_pass(name: str) -> None:
    text, code = TRICKS[name]
    assert code in codes(text)


# The same on pages, where Markdown and HTML hide more.
PAGE_TRICKS = {
    "bold within": ("De heer J**an**sen kreeg hulp.", "KB075"),
    "tags within": ("De heer J<b>an</b>sen kreeg hulp.", "KB075"),
    "tag with a class": ('De heer J<span class="a">an</span>sen kreeg hulp.', "KB075"),
    "entity": ("De heer J&#97;nsen kreeg hulp.", "KB075"),
    "entity of no width": ("De heer Jan&shy;sen kreeg hulp.", "KB075"),
    "escape": ("De heer Jan\\-sen en mevrouw Jan\\sen kregen hulp.", "KB075"),
    "words of a picture": ("![Mevrouw Jansen met haar kind](foto.png)", "KB075"),
    "name of a picture": ("![Een foto](beeld/jan-de-vries.png)", "KB075"),
    "words of a tag": ('<img src="a.png" alt="Mevrouw Jansen">', "KB075"),
    "title of a link": ('[hier](index.md "Mevrouw Jansen")', "KB075"),
    "link to mail": ("[mail](mailto:jan.jansen@voorbeeld.nl)", "KB071"),
    "link to call": ("[bel](tel:+31612345678)", "KB072"),
    "comment": ("<!-- Mevrouw Jansen kreeg hulp -->", "KB075"),
    "over two lines": ("Het gaat om mevrouw\nJansen.", "KB075"),
    "row of a table": ("| Moeder | Fatima Yilmaz |\n|---|---|", "KB075"),
    "code": ("`Mevrouw Jansen`", "KB075"),
    "front matter": ('---\ntitle: "Mevrouw Jansen"\n---\nTekst', "KB075"),
    "heading": ("## Mevrouw Jansen {: #jansen }", "KB075"),
    "entity in mail": ("jan.jansen&#64;voorbeeld.nl", "KB071"),
    "bold within a number": ("Bel 06-12**34**5678", "KB072"),
}


@pytest.mark.parametrize("name", PAGE_TRICKS)
def test_trick_on_a_page_does_not_pass(name: str) -> None:
    text, code = PAGE_TRICKS[name]
    found = [*check_privacy_of_page(f"# Kop\n\n{text}\n", "docs/x.md", gate())]
    assert code in {problem.code for problem in found}


def test_problem_on_a_page_stands_at_its_line() -> None:
    text = "# Kop\n\nEerst een regel,\ndan mevrouw Jansen.\n\n- Bel 06-12345678.\n"
    assert [str(problem) for problem in check_privacy_of_page(text, "docs/x.md", gate())] == [
        "docs/x.md:4:13: hier lijkt een naam te staan: `mevrouw J…`. Haal de naam weg; schrijf"
        " wie het is, zoals `een moeder` of `de wijkagent`. (KB075)",
        "docs/x.md:6:7: hier staat een telefoonnummer: `06…78`. Haal het weg; alleen in `contact`"
        " mag een nummer van een afdeling staan. (KB072)",
    ]


def test_page_may_tell_of_a_desk_with_a_line_of_its_own() -> None:
    text = "Bel het loket op 0118 12 34 56, of 0800-2000, of mail info@vlissingen.nl.\n"
    found = [*check_privacy_of_page(text, "docs/x.md", gate())]
    assert [(problem.code, problem.ernst) for problem in found] == [("KB072", "let op")]


def test_end_of_a_very_long_line_is_looked_at_too() -> None:
    text = f"{'woord ' * 3_000}dan mevrouw Jansen {'woord ' * 3_000}, bel 06-12345678.\n"
    found = [*check_privacy_of_page(text, "docs/x.md", gate())]
    assert [problem.code for problem in found] == ["KB075", "KB072"]


def test_name_of_a_file_is_a_text_too() -> None:
    files = ["docs/beeld/gezin-jansen.png", "docs/beeld/oma_truus.png", "docs/kaart-2019-01.png"]
    found = [(problem.bestand, problem.code) for problem in check_file_names(files, gate())]
    assert found == [(files[0], "KB075"), (files[1], "KB075")]


def findings(*records: Record) -> list[Finding]:
    names = {"gemeente": {"wijchen": "wijchen"}}
    content = Content(tuple((f"practices/x/{n}.yml", r) for n, r in enumerate(records)), (), names)
    codes = ("KB074", "KB075", "KB079")
    return [f for f in check_all(content) if isinstance(f, Finding) and f.code in codes]


def a_casus(tekst: str) -> dict[str, Any]:
    bronnen = [{"bron": "rapport-wijchen", "vindplaats": "Kop"}]
    return {"kenmerk": "WIJ-X9", "tekst": tekst, "bronnen": bronnen}


def test_school_in_one_record_and_a_family_in_another_of_the_gemeente() -> None:
    told = a_praktijk(gemeente="wijchen", casus=(a_casus("De school wist van niets."),))
    named = a_praktijk(
        id="ander",
        kenmerk="WIJ-G02",
        gemeente="wijchen",
        toelichting=("Ook de Regenboogschool deed mee.",),
    )
    elsewhere = named.model_copy(update={"gemeente": "druten"})
    assert [(f.loc, f.wat, f.ernst) for f in findings(told, named)] == [
        (
            ("casus", 0, "tekst"),
            "samen met practices/x/1.yml kan dit een gezin in `wijchen` aanwijzen: daar staat de"
            " naam van een school.",
            "let op",
        )
    ]
    assert findings(told, elsewhere) == []
    assert findings(told) == []


def test_age_in_one_record_and_a_day_in_another_of_the_gemeente() -> None:
    age = a_praktijk(gemeente="wijchen", toelichting=("Een 12-jarige jongen was tevreden.",))
    day = a_praktijk(
        id="ander",
        kenmerk="WIJ-G02",
        gemeente="wijchen",
        toelichting=("Op 3 maart 2019 kwam er een huisverbod.",),
    )
    found = findings(age, day)
    assert [(f.subject, f.code) for f in found] == [(day, "KB074"), (age, "KB079")]


@pytest.mark.parametrize(
    ("passage", "clues"),
    [
        ("Vader werd opgepakt; de drie kinderen (4, 7 en 11) zagen het.", 3),
        ("De zoon (9) zag hoe hij haar sloeg.", 2),
        ("Het zusje van 6 werd op 3 mei 2019 gehoord.", 2),
        ("Drie kinderen (3) en een moeder (1) deden mee.", 0),
        ("Het kind van 2 ouders deed op 3 mei 2019 mee.", 0),
    ],
)
def test_words_of_the_source_together_may_lead_to_a_family(passage: str, clues: int) -> None:
    found = findings(a_praktijk(gemeente="wijchen", status="concept", passage=passage))
    assert [(f.loc, f.code, f.wat.count(",") + 1) for f in found] == (
        [(("passage",), "KB074", clues)] if clues else []
    )


def test_name_before_a_comma_and_a_school_is_no_name_of_that_school() -> None:
    found = findings(a_praktijk(toelichting=("Bel de school van Samira, basisschool De Horst.",)))
    assert [f.code for f in found] == ["KB075"]


def test_many_records_of_one_gemeente_take_bounded_time() -> None:
    told = a_praktijk(gemeente="wijchen", casus=(a_casus("De school wist van niets."),))
    named = a_praktijk(gemeente="wijchen", toelichting=("Ook de Regenboogschool deed mee.",))
    found = findings(named, *(told.model_copy() for _ in range(400)), named.model_copy())
    assert len(found) == 400


def test_source_may_name_who_wrote_it() -> None:
    bron = Bron(id="boek", kort="Jansen 2019", titel="Boek van Petra Jansen", uitgever="P. Jansen")
    assert findings(bron) == []
    told = bron.model_copy(update={"toelichting": "Moeder Fatima vertelt hierin."})
    assert [f.code for f in findings(told)] == ["KB075"]


def test_term_of_the_bank_names_nobody() -> None:
    begrip = Begrip(
        id="yara",
        term="Yara",
        uitleg="Yara is een centrum.",
        bronnen=[{"bron": "rapport-wijchen", "vindplaats": "Kop"}],
    )
    praktijk = a_praktijk(samenvatting="Bij Yara krijgen gezinnen snel hulp van een team.")
    assert findings(praktijk) != []
    assert findings(begrip, praktijk) == []


def test_number_that_goes_on_in_the_next_text_is_seen() -> None:
    assert codes("Bel de moeder op 06 12", "345678 en vraag naar haar.") == ["KB072"]


def test_no_voice_of_a_problem_repeats_what_was_found(tmp_path: Path) -> None:
    write_bank(tmp_path)
    path = tmp_path / "practices/zeeland/x.yml"
    secret = "Mevrouw Zwartbol, 06-12345678, zwartbol@voorbeeld.nl, geboren op 3 maart 2010."
    record = a_praktijk(id="x", samenvatting=secret).model_dump(mode="json", exclude_defaults=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(record, allow_unicode=True), encoding="utf-8")
    with pytest.raises(ProblemsFound) as raised:
        load_bank(tmp_path)
    mine: list[Problem] = [p for p in raised.value.problems if p.code.startswith("KB07")]
    said = "\n".join([*map(str, mine), to_json(mine), *map(to_github, mine)])
    assert {problem.code for problem in mine} == {"KB071", "KB072", "KB073", "KB075"}
    assert not [word for word in ("wartbol", "1234", "maart", "2010") if word in said]


def test_one_look_sees_what_asks_for_a_look_at_a_family() -> None:
    """`FAMILY` says in one what the others say apart, of any words behind each other."""
    apart = (gate_module.CHILDREN, gate_module.ROWS, gate_module.WORK, gate_module.ORIGIN)
    apart += (gate_module.EVENTS, gate_module.STAYS)
    dice, seen = Random(30), 0
    for _ in range(20_000):
        kinds = dice.choices("ovuqRGDKwoCTNnPYMaOegblx2F9", k=dice.randrange(1, 8))
        codes = "".join(kind + dice.choice("    ,.") for kind in kinds)
        asked = any(form.search(codes) for form in apart)
        assert bool(gate_module.FAMILY.search(codes)) == asked, codes
        seen += asked
    assert 2_000 < seen < 18_000


SIGNS = (
    *(
        "a",
        "A",
        " ",
        "0",
        "1 ",
        "06 ",
        "A. ",
        "Jan ",
        "@",
        "a@",
        "a.",
        "straat ",
        "De ",
        "<",
        "<a ",
    ),
    *("moeder ", "van ", "(", "één ", "3 mei ", "geboren ", "school ", "K-", "A'", "NL91", "\n"),
    *("](", "&", "0-", "_"),
    *("notaris ", "de kinderen van 4, 6 ", "op 3 mei ", "moeder de ziekte van ", "mijn moeder "),
)


@pytest.mark.slow
@pytest.mark.parametrize("sign", SIGNS)
def test_time_for_a_long_text_of_one_sign_grows_with_its_length(sign: str) -> None:
    def seconds(length: int) -> float:
        text = (sign * (length // len(sign)))[:length]
        start = time.process_time()
        [*check_privacy_of_page(text, "docs/x.md", gate())]
        return time.process_time() - start

    seconds(100)  # what is made once
    # Of eight times the text: with its square it would be 64 times.
    assert seconds(64_000) < 16 * seconds(8_000) + 0.05


# Short ways to write what the sentences write in full; one that passes breaks this test.
SHORT = {
    "KB075": (
        *("Mevrouw Jan-sen kreeg hulp.", "mevrouwJansen kreeg hulp.", "Dhr.de Wit kwam langs."),
        *("Het echtpaar Jansen-de Vries.", "Naam: Jansen, Moniek", "Moeder (roepnaam Fatima)"),
        *("J.d.B. was tevreden", "Frau Müller kwam", "Pani Kowalska kwam", "Jansen M. was er"),
        *("Mevrouw Ж. Иванова kwam", "Moeder 𝐅𝐚𝐭𝐢𝐦𝐚 kwam", "FATIMA vertelde", "mw Jansen kwam"),
    ),
    "KB072": (
        *("Bel 06/12/34/56/78", "Bel 06_12345678", "tel: 612345678", "bel (+31) 6-12345678"),
        *("Bel 06-1234 - 5678", "Bel 0 6 1 2 3 4 5 6 7 8", "Bel +31(0)612345678"),
    ),
    "KB071": (
        *("jan.jansen AT voorbeeld DOT nl", "jan . jansen @ voorbeeld . nl"),
        *("jan.jansen(@)voorbeeld.nl", "janjansen bij gmail punt com"),
    ),
    "KB077": (
        *("IBAN NL91ABNA041716430O", "XX 99 XX stond voor de deur, een auto"),
        *("kenteken: 99 xxx 9", "V nummer 2701234567", "PV nr 2019123456", "rolnr 200.123.456"),
    ),
    "KB073": (
        *("(geb. 2012)", "verjaart op 3/5", "geboren: 03052012", "geb. 3/5/12"),
        *("is op 3 mei jarig", "geboren op de derde mei"),
    ),
    "KB076": ("Kerkstr. 12 te Wijchen", "Het gezin op Kerkstraat12", "51,4425 / 3,5736"),
    "KB074": ("9-jarige uit Hernen", "een meisje (negen jaar) uit Hernen"),
    "KB078": ("insta: iemand_99", "@iemand99 op insta", "fb.com/iemand"),
}


@pytest.mark.parametrize("code", SHORT)
def test_short_ways_are_seen_too(code: str) -> None:
    assert [text for text in SHORT[code] if code not in codes(text)] == []


def test_build_stops_at_a_page_with_a_name(tmp_path: Path) -> None:
    write_bank(tmp_path)
    (tmp_path / "docs").mkdir(exist_ok=True)
    (tmp_path / "docs/x.md").write_text("---\ntitle: X\n---\n\nDe heer Jansen.\n", encoding="utf-8")
    told = Told.from_json(tell(check_docs(tmp_path / "docs")).to_json())
    found = [(p.bestand, p.regel, p.code) for p in check_told(told, a_bank())]
    assert found == [("docs/x.md", 5, "KB075")]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Bel Piet Voorbeeld op 06-12345678", "B… P… V… op …"),
        ("Fatima Yilmaz kreeg hulp", "F… Y… kreeg hulp"),
        ("- {tekst: Mail naar piet@voorbeeld.nl.}", "… {tekst: M… naar p…"),
        ("foto van mevrouw Jansen.jpg", "foto van mevrouw J…"),
        ("gezin jansen kreeg hulp", "gezin j… kreeg hulp"),
        ("Een praktijk in Wijchen: wat helpt?", "Een praktijk in Wijchen: wat helpt?"),
    ],
)
def test_message_repeats_nothing_that_may_lead_to_somebody(typed: str, shown: str) -> None:
    assert gate_of(frozenset({"Wijchen"})).veil(typed) == shown


def test_message_about_a_page_repeats_no_name_either(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    page = root / "docs/x.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text("# Kop\n\n![Een foto](foto van mevrouw Jansen.jpg)\n", encoding="utf-8")
    told = [problem.wat for problem in judge(root, DAY)[1] if problem.bestand == "docs/x.md"]
    assert told == ["in het adres `foto van mevrouw J…` staat een spatie of een onzichtbaar teken."]


@pytest.mark.parametrize(
    ("broken", "told"), [("practices/zeeland/x.yml", True), ("reference/begrippen.yml", False)]
)
def test_name_on_a_page_is_told_beside_a_record_that_is_wrong(
    broken: str, told: bool, tmp_path: Path
) -> None:
    root = write_bank(tmp_path)
    for name, text in (
        ("docs/x.md", "# Kop\n\nMevrouw Voorbeeld belde.\n"),
        (broken, "- titel: x"),
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    bank, found = judge(root, DAY)
    assert bank is None
    assert any(one.bestand == broken for one in found)
    names = [(one.bestand, one.regel) for one in found if one.code == "KB075"]
    assert names == [("docs/x.md", 3)] * told
