"""The reflectie to fill in by hand: what is asked, room to write, and that it always fits."""

from collections.abc import Sequence

import pypdfium2
import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_TEXT

from kennisbank.model import Kennisbank, zinnen
from kennisbank.paper import Pdf
from kennisbank.paper.reflectie import VOORAF, reflectie_sheet
from tests.builders import a_bank, a_factsheet, a_thema, a_toezichtkader, a_vraag, an_indicator
from tests.paper.test_elements import TEXTS, of_length, text_of, typeset_one

MM = 72 / 25.4
WRITE = 7  # millimetres that a hand needs above a line


def bank_with(
    indicatoren: int, regels: Sequence[str], tekst: str = "Er is zicht op gevaar."
) -> Kennisbank:
    """So many indicators, each with its own norm and these beslisregels."""
    base = a_toezichtkader()
    (norm,), (regel,) = base.operationaliseringen, base.beslisregels
    names = [f"{number:02}" for number in range(1, indicatoren + 1)]
    kader = a_toezichtkader(
        indicatoren=[
            an_indicator(kenmerk=f"WIJ-I{name}", titel="Zicht op gevaar", tekst=tekst)
            for name in names
        ],
        operationaliseringen=[
            norm.model_copy(update={"kenmerk": f"WIJ-O{name}", "indicatoren": (f"WIJ-I{name}",)})
            for name in names
        ],
        beslisregels=[
            regel.model_copy(
                update={
                    "kenmerk": f"WIJ-D{name}{at}",
                    "tekst": text,
                    "operationalisering": f"WIJ-O{name}",
                    "indicatoren": (f"WIJ-I{name}",),
                }
            )
            for name in names
            for at, text in enumerate(regels)
        ],
    )
    return a_bank(elementen=(), praktijken=(), rapporten=(), toezichtkader=kader)


def vragen_on(bank: Kennisbank) -> list[dict[str, str]]:
    return [one for deel in reflectie_sheet(bank).inhoud["delen"] for one in deel["vragen"]]


def test_each_question_has_four_boxes_with_their_words_and_a_line() -> None:
    bank = bank_with(3, [f"{VOORAF}het netwerk zicht heeft."])
    text = text_of(reflectie_sheet(bank))
    for word in zinnen.reflectie.REFLECTIE.values():
        assert text.count(word) >= 3 + 1  # and above its column on the last side
    assert text.count("Notitie:") == 3
    assert text.count("Genoeg als het netwerk zicht heeft.") == 3
    for kop in ("Namens:", "Datum:", "Waar staan wij?", "Wat spreken wij af?"):
        assert text.count(kop) == 1
    assert text.count(zinnen.kader.GEEN_KADERREGIO) == 1
    for nummer in (1, 2, 3):  # of the toezichtkader, everywhere the same
        assert f"Indicator {nummer} · WIJ-I0{nummer}" in text
    assert "Veiligheid · 3 vragen Weten wij of dit gezin veilig is?" in text
    assert zinnen.reflectie.GEEN_GEZIN in text


def test_rule_that_begins_otherwise_stands_as_it_is() -> None:
    (vraag,) = vragen_on(bank_with(1, [f"{VOORAF}er zicht is.", "Zonder plan is het niet goed."]))
    assert vraag["genoeg"] == "De beslisregel"
    assert [regel["tekst"] for regel in vraag["regels"]] == [  # type: ignore[index]
        f"{VOORAF}er zicht is.",
        "Zonder plan is het niet goed.",
    ]


def test_points_of_a_rule_are_told_in_its_sentence() -> None:
    bank = bank_with(1, [f"{VOORAF}er aandacht is voor deze twee."])
    kader = bank.toezichtkader
    (regel,) = kader.beslisregels
    kader = kader.model_copy(
        update={"beslisregels": (regel.model_copy(update={"punten": ("Wonen", "Geld")}),)}
    )
    (vraag,) = vragen_on(a_bank(elementen=(), rapporten=(), toezichtkader=kader))
    (told,) = vraag["regels"]
    assert told["tekst"] == "er aandacht is voor deze twee: Wonen; Geld."  # type: ignore[index]


def test_source_that_has_no_rule_is_said_to_have_none() -> None:
    bank = a_bank(
        elementen=(),
        rapporten=(),
        toezichtkader=a_toezichtkader(operationaliseringen=(), beslisregels=()),
    )
    blad = reflectie_sheet(bank)
    number = len(bank.toezichtkader.indicatoren)
    assert text_of(blad).count(zinnen.kader.GEEN_BESLISREGEL) == number


def test_norm_without_a_rule_is_named_beside_those_that_have_one() -> None:
    bank = bank_with(1, [f"{VOORAF}er zicht is."])
    kader = bank.toezichtkader
    (norm,) = kader.operationaliseringen
    other = norm.model_copy(update={"kenmerk": "WIJ-O99", "titel": "Overdracht"})
    kader = kader.model_copy(update={"operationaliseringen": (norm, other)})
    (vraag,) = vragen_on(a_bank(elementen=(), rapporten=(), toezichtkader=kader))
    assert vraag["zonder"] == (
        "Wat genoeg was bij “Overdracht” (WIJ-O99), hebben wij niet apart opgenomen."
    )


# Nobody writes capitals only.
@pytest.mark.slow
@pytest.mark.parametrize("text", [TEXTS[one] for one in TEXTS if one != "wide letters"])
def test_much_is_counted_so_that_four_questions_stand_on_a_side(text: str) -> None:
    regels = [VOORAF + of_length(160, text) for _ in range(5)]
    blad = reflectie_sheet(bank_with(12, regels, of_length(200, text)))
    vragen = [one for deel in blad.inhoud["delen"] for one in deel["vragen"]]
    counted = {len(one["regels"]): one["rest"] for one in vragen}
    assert 0 < min(counted) < 5
    words = {4: "1 regel", 3: "2 regels", 2: "3 regels", 1: "4 regels"}
    assert counted == {
        shown: f"En nog {words[shown]} op de pagina." if shown < 5 else "" for shown in counted
    }
    assert typeset_one(blad).kanten == 4


@pytest.mark.slow
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_texts_as_long_as_the_model_allows_stay_within_the_sides(text: str) -> None:
    long = of_length(700, text)
    blad = reflectie_sheet(bank_with(5, [long] * 3, long))
    assert typeset_one(blad).kanten <= blad.max_kanten == 5


@pytest.mark.parametrize(
    ("aantal", "titel", "acties"),
    [(3, "Wie heeft de regie?", 5), (4, "Wie kijkt? " * 5, 4), (5, "Wie kijkt? " * 7, 3)],
)
def test_last_side_has_three_to_five_actions_and_is_one_side(
    aantal: int, titel: str, acties: int
) -> None:
    told = [(f"thema-{at}", f"CAL-VR{at}", f"WIJ-I0{at}") for at in range(1, aantal + 1)]
    vragen = [a_vraag(kenmerk=vraag, titel=titel.strip(), thema=thema) for thema, vraag, _ in told]
    themas = [a_thema(id=thema, naam=thema, vraag=vraag) for thema, vraag, _ in told]
    indicatoren = [an_indicator(kenmerk=one, themas=(thema,)) for thema, _, one in told]
    bank = a_bank(
        elementen=(),
        praktijken=(),
        rapporten=(),
        factsheets=(a_factsheet(vragen=vragen),),
        themas=themas,
        toezichtkader=a_toezichtkader(
            indicatoren=indicatoren, operationaliseringen=(), beslisregels=()
        ),
    )
    blad = reflectie_sheet(bank)
    assert blad.inhoud["acties"] == [str(number) for number in range(1, acties + 1)]
    assert typeset_one(blad).kanten == 2 + (aantal > 3)


def test_there_is_room_for_a_hand_above_every_line_for_a_note() -> None:
    pdf = typeset_one(reflectie_sheet(bank_with(4, [f"{VOORAF}er zicht is."] * 4)))
    rooms = rooms_above(pdf, "Notitie")
    assert len(rooms) == 4
    assert min(rooms) >= WRITE


def rooms_above(pdf: Pdf, name: str) -> list[float]:
    """How many millimetres are free above each line that has this name before it."""
    rooms = []
    with pypdfium2.PdfDocument(pdf.data) as document:
        for page in document:
            words = page.get_textpage()
            places = [
                item.get_bounds()
                for item in page.get_objects(filter=(FPDF_PAGEOBJ_TEXT,), max_depth=8)
            ]
            for left, bottom, right, top in places:
                if words.get_text_bounded(left, bottom, right, top).startswith(name):
                    above = min(low for _, low, _, _ in places if low > top)
                    rooms.append((above - bottom) / MM)
    return rooms
