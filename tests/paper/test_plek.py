"""The sheet of a place: a picture with its numbers, the titles of each theme, and what fits."""

from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader

from kennisbank.model import Kennisbank, Rapport, zinnen
from kennisbank.model.rapport import Afspraak
from kennisbank.model.verband import Ingedeeld
from kennisbank.paper import Blad, Data
from kennisbank.paper.letters import lines_set
from kennisbank.paper.plek import plek_sheet
from kennisbank.paper.rapport import go_on
from kennisbank.paper.stukken import Stuk, over_sides
from tests.builders import BRONNEN, a_bank, a_praktijk, a_thema, an_element
from tests.paper.test_elements import TEXTS, of_length, typeset_one

SOORTEN = ("goed-voorbeeld", "gaat-goed", "aanbeveling", "kan-beter", "kan-beter", "bevinding")


def pieces(blad: Blad, kind: str) -> list[Data]:
    return [stuk for kant in blad.inhoud["kanten"] for stuk in kant if stuk["is"] == kind]


def a_report(text: str, conclusies: int, nazorg: int) -> Rapport:
    told: dict[str, Any] = {
        "titel": of_length(160, text),
        "tekst": of_length(700, text),
        "punten": [of_length(260, text)] * 3,
        "bronnen": BRONNEN,
    }
    return Rapport(
        id="wijchen",
        titel=of_length(120, text),
        bron="rapport-wijchen",
        gemeente="wijchen",
        samenvatting=of_length(700, text),
        conclusies=[Ingedeeld(kenmerk=f"WIJ-C{n}", **told) for n in range(conclusies)],
        nazorg=[Afspraak(kenmerk=f"WIJ-N{n}", **told) for n in range(nazorg)],
    )


def bank_of(aantal: int, text: str, **fields: Any) -> Kennisbank:
    """So many praktijken of Wijchen at the limits of the model, over five themes."""
    themas = [a_thema(id=f"t{n}", naam=of_length(80, text), volgorde=n + 1) for n in range(5)]
    elementen = [
        an_element(id=f"e{n}", kenmerk=f"WEL-E{n:02}", titel=of_length(90, text), themas=("t0",))
        for n in range(20)
    ]
    praktijken = [
        a_praktijk(
            id=f"p{n}",
            kenmerk=f"WIJ-G{n}",
            soort=SOORTEN[n % 6],
            titel=of_length(90, text),
            samenvatting=of_length(300, text),
            themas=[f"t{n % 5}"] if n % 3 else [f"t{n % 5}", f"t{(n + 1) % 5}"],
            gemeente="wijchen",
            elementen=[f"e{n % 20}"],
        )
        for n in range(aantal)
    ]
    parts = {"themas": themas, "elementen": elementen, "praktijken": praktijken, "factsheets": []}
    return a_bank(**parts | fields)


def test_picture_has_a_figure_for_each_part_and_a_bar_for_each_theme() -> None:
    bank = bank_of(12, TEXTS["plain"], rapporten=[])
    beeld = plek_sheet(bank, bank.gemeenten["wijchen"]).inhoud["verdeling"]
    assert (beeld["aantal"], beeld["woord"]) == (12, "praktijken")
    assert [(deel["naam"], deel["waarvan"], deel["aantal"]) for deel in beeld["delen"]] == [
        ("Ging goed", "2 goede voorbeelden en 2 keer “gaat goed”", 4),
        ("Kan beter", "", 4),
        ("Aanbevolen", "", 2),
        ("Anders", "2 bevindingen", 2),
    ]
    assert len(beeld["rijen"]) == 5
    assert beeld["let_op"] == f"{zinnen.praktijk.VAKER_GETELD} {zinnen.papier.STREEPJE}"


def test_few_praktijken_have_a_figure_for_each_soort_and_no_bars(bank: Kennisbank) -> None:
    beeld = plek_sheet(bank, bank.gemeenten["wijchen"]).inhoud["verdeling"]
    assert beeld["soorten"] == [{"soort": "goed-voorbeeld", "aantal": 1, "naam": "goed voorbeeld"}]
    assert (beeld["rijen"], beeld["zin"]) == ([], "Per thema: Veiligheid 1 en Evalueren 1.")
    assert beeld["let_op"] == zinnen.praktijk.VAKER_GETELD


def test_region_tells_first_what_lacked_and_where() -> None:
    lacking = [
        a_praktijk(
            id=f"p{n}",
            kenmerk=f"WIJ-B{n}",
            soort="kan-beter",
            gemeente="wijchen",
            elementen=["samen-eerste-contact"],
        )
        for n in range(3)
    ]
    bank = a_bank(praktijken=lacking, rapporten=[])
    first, *_ = plek_sheet(bank, bank.regios["gelderland-zuid"]).inhoud["kanten"][0]
    assert first == {"is": "gemiskop", "kop": zinnen.plek.HIER_GEMIS, "telling": ""}
    blad = plek_sheet(bank, bank.regios["gelderland-zuid"])
    assert {one["hier"] for one in pieces(blad, "gemis")} == {
        "Hier: Korte lijnen (Wijchen), en nog 2."
    }
    assert blad.inhoud["gemis"][:2] == [1, zinnen.plek.GEMIS[0]]
    assert blad.lead.startswith("Alleen Wijchen, uit ")
    assert pieces(plek_sheet(bank, bank.gemeenten["wijchen"]), "gemis") == []


def test_no_word_about_counting_twice_where_nothing_is_counted_twice() -> None:
    bank = a_bank(praktijken=[a_praktijk(gemeente="wijchen")])
    assert plek_sheet(bank, bank.gemeenten["wijchen"]).inhoud["verdeling"]["let_op"] == ""


def test_elements_that_were_seen_stand_at_a_glance(bank: Kennisbank) -> None:
    assert plek_sheet(bank, bank.gemeenten["vlissingen"]).inhoud["elementen"] == {
        "kop": "Werkzame elementen die hier zijn verteld",
        "aantal": 1,
        "rijen": [[["verteld"], "Samen het eerste contact", ""]],
        "getoond": "",
        "samen": "",
        "let_op": zinnen.bewijs.VERTELD_NIET_GEZIEN,
    }


def test_element_that_was_there_in_part_has_both_signs() -> None:
    both = [
        a_praktijk(gemeente="wijchen", elementen=["samen-eerste-contact"]),
        a_praktijk(
            id="beter",
            kenmerk="WIJ-B9",
            soort="kan-beter",
            gemeente="wijchen",
            elementen=["samen-eerste-contact"],
        ),
    ]
    bank = a_bank(praktijken=both, rapporten=[])
    elementen = plek_sheet(bank, bank.gemeenten["wijchen"]).inhoud["elementen"]
    assert [signs for signs, _, _ in elementen["rijen"]] == [["gezien", "ontbrak"]]
    assert elementen["samen"] == zinnen.bewijs.SAMEN_IN_VAK


def test_praktijk_of_two_themes_is_told_once_and_referred_to(bank: Kennisbank) -> None:
    one, two = pieces(plek_sheet(bank, bank.gemeenten["wijchen"]), "praktijk")
    assert (one["elders"], two["elders"], two["tekst"]) == ("", "Staat bij Veiligheid.", "")
    assert one["tekst"]


def test_nothing_refers_to_what_does_not_stand_there() -> None:
    apart = [a_thema(id=f"t{n}", naam=f"Thema {n}", volgorde=n + 1) for n in range(5)]
    bank = bank_of(60, TEXTS["plain"], rapporten=[], themas=apart)
    blad = plek_sheet(bank, a_bank().gemeenten["wijchen"])
    told = {each["kenmerk"] for each in pieces(blad, "praktijk") if not each["elders"]}
    referred = {each["kenmerk"] for each in pieces(blad, "praktijk") if each["elders"]}
    assert referred
    assert referred <= told


def test_place_without_praktijken_says_that_this_says_nothing() -> None:
    bank = a_bank(praktijken=[])
    blad = plek_sheet(bank, bank.gemeenten["wijchen"])
    text = " ".join(PdfReader(BytesIO(typeset_one(blad).data)).pages[0].extract_text().split())
    assert "Nog niet opgenomen. Dat zegt niets over hoe het daar gaat." in text
    assert "Het rapport in het kort" in text


def test_region_names_its_municipalities_and_a_place_beside_each_when_they_are_several() -> None:
    own = a_praktijk(id="regio", kenmerk="WIJ-G02", gemeente=None)
    bank = a_bank(praktijken=[own, a_praktijk(gemeente="wijchen")])
    blad = plek_sheet(bank, bank.regios["gelderland-zuid"])
    assert blad.inhoud["gemeenten"] == "Met praktijken uit Wijchen (1)."
    assert sorted(each["waar"] for each in pieces(blad, "praktijk")) == ["", "Wijchen"]


@pytest.mark.parametrize("gemeente", [None, "wijchen"])
def test_place_without_municipalities_names_none(gemeente: str | None) -> None:
    bank = a_bank(praktijken=[a_praktijk(gemeente=gemeente)])
    for plek in (bank.gemeenten["wijchen"], None, *bank.regios.values()):
        assert plek_sheet(bank, plek).inhoud["gemeenten"] == ""


def test_what_does_not_fit_is_counted() -> None:
    bank = bank_of(60, TEXTS["plain"], rapporten=[a_report(TEXTS["plain"], 12, 6)])
    blad = plek_sheet(bank, bank.gemeenten["wijchen"])
    more = [each["tekst"] for each in pieces(blad, "tekst") if each["tekst"].startswith("En nog ")]
    shown = pieces(blad, "praktijk")
    assert len(shown) + sum(int(tekst.split()[2]) for tekst in more) == 80  # twenty stand twice
    rapport = blad.inhoud["rapport"]["stukken"]
    koppen = [stuk["telling"] for stuk in rapport if stuk["is"] == "kop"]
    assert [telling.split(" van ")[1] for telling in koppen] == [
        "12, alles op de site",
        "6, alles op de site",
    ]
    assert pieces(blad, "klein") == [{"is": "klein", "tekst": zinnen.papier.ALLEEN_TITEL}]


def overlap(data: bytes) -> bool:
    """Whether on the last side the columns run into what stands below them."""
    with pypdfium2.PdfDocument(data) as document:
        page = document[len(document) - 1]
        text = page.get_textpage()
        found = text.search("Pagina op de site").get_next()
        assert found
        top = text.get_charbox(found[0])[3]
        before = [
            text.get_charbox(at)[1] for at in range(found[0]) if text.get_text_range(at, 1).strip()
        ]
    return min(before) < top


@pytest.mark.slow
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("aantal", [5, 14, 60])
def test_place_at_the_limits_of_the_model_is_two_sides(text: str, aantal: int) -> None:
    bank = bank_of(aantal, text, rapporten=[a_report(text, 12, 6)])
    for thing in (bank.gemeenten["wijchen"], bank.regios["gelderland-zuid"]):
        pdf = typeset_one(plek_sheet(bank, thing))
        assert (pdf.kanten, overlap(pdf.data)) == (min(pdf.kanten, 2), False)


@pytest.mark.slow
@pytest.mark.parametrize(("aantal", "letters"), [(20, 150), (30, 250)])
def test_reason_of_what_was_withdrawn_is_counted_as_bold_as_it_is(
    aantal: int, letters: int
) -> None:
    reden = of_length(letters, "De regio werkt nu op een andere manier samen. ")
    gone = [
        a_praktijk(
            id=f"p{n}",
            kenmerk=f"WIJ-G{n}",
            titel=f"Een titel van gewone lengte {n}",
            gemeente="wijchen",
            status="ingetrokken",
            reden=reden,
        )
        for n in range(aantal)
    ]
    bank = a_bank(praktijken=gone)
    pdf = typeset_one(plek_sheet(bank, bank.gemeenten["wijchen"]))
    assert (pdf.past, overlap(pdf.data)) == (True, False)


def test_columns_of_the_last_side_end_about_level_and_a_head_stays_with_what_follows() -> None:
    one, head = Stuk(4, {"is": "a"}), Stuk(2, {"is": "thema"}, kop=True)
    break_ = {"is": "kolom"}
    assert over_sides([one] * 5, 20, 30, 50) == (
        [[*[one.data] * 3, break_, *[one.data] * 2]],
        12.8,
    )
    kanten = over_sides([one] * 5, 2, 6, 50)
    assert kanten
    assert [kant.count(one.data) for kant in kanten.stukken] == [2, 3]
    assert over_sides([one] * 5, 2, 6, 7) is None
    below = over_sides([one] * 5, 20, 30, 50, boven=8)  # of what stands above them
    assert below
    assert [kant.count(one.data) for kant in below.stukken] == [5, 0]
    note = Stuk(1, {"is": "klein"})
    again = head.data | {"vervolg": True, "heel": 0}
    assert over_sides([head, one, one, one, note], 40, 40, 40) == (
        [[head.data, one.data, one.data, break_, again, one.data, note.data]],
        10.8,
    )
    kanten = over_sides([head, *[one] * 4], 2, 7, 50)  # it goes on in a column, and on a side
    assert kanten
    assert kanten.stukken == [
        [head.data, one.data, break_, again, one.data],
        [again, one.data, break_, again, one.data],
    ]
    assert over_sides([one] * 5, 2, 6, 12, boven=5) is None


def test_letters_are_counted_as_wide_as_they_are() -> None:
    assert [lines_set(text, 5.5) for text in ("illill" * 3, "nnnnnnnnnn", "mmmmmmmmmm")] == [
        1,
        1,
        2,
    ]
    assert lines_set("nnnnnnnnnn", 5.5, vet=True) == 2


def test_what_was_there_and_also_lacked_is_counted_once_in_words() -> None:
    assert zinnen.bewijs.word_waarvan_deels(23, []) == ""
    assert (
        zinnen.bewijs.word_waarvan_deels(23, ["gezien", "gezien"]) == ", waarvan 2 ook deels gezien"
    )
    both = ", waarvan 2 ook deels gezien of verteld"
    assert zinnen.bewijs.word_waarvan_deels(3, ["verteld", "gezien"]) == both
    assert zinnen.bewijs.word_waarvan_deels(1, ["verteld"]) == ", ook deels verteld"


def test_conclusion_at_the_top_of_the_second_column_has_its_heading_again() -> None:
    kop, one = {"is": "kop", "kop": "Conclusies", "telling": ""}, {"is": "uitspraak"}
    more = {"is": "kop", "kop": "Conclusies (vervolg)", "telling": ""}
    assert go_on([kop, one, one], 1) == [kop, one, more, one]
    assert go_on([kop, one, kop, one], 1) == [kop, one, kop, one]
    assert go_on([kop, one, one], 3) == [kop, one, one]
