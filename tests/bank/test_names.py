from kennisbank.bank import to_names
from kennisbank.documents import Document, parse_document


def a_document(name: str, text: str) -> Document:
    return parse_document(text.encode(), name)


def test_gemeente_has_an_id_a_name_a_code_and_other_names() -> None:
    rows = """
- {id: s-gravenhage, code: GM0518, naam: "'s-Gravenhage", regio: haaglanden, aliassen: [Den Haag]}
"""
    names = to_names([a_document("reference/gemeenten.yml", rows)], [])
    assert names["gemeente"] == {
        "s-gravenhage": "s-gravenhage",
        "'s-Gravenhage": "s-gravenhage",
        "GM0518": "s-gravenhage",
        "Den Haag": "s-gravenhage",
    }
    assert names["regio van gemeente"] == {"s-gravenhage": "haaglanden"}


def test_name_of_one_never_hides_the_id_of_another() -> None:
    rows = "- {id: a, naam: b}\n- {id: b, naam: c}\n"
    names = to_names([a_document("reference/bronnen.yml", rows)], [])
    assert names["bron"] == {"a": "a", "b": "b", "c": "b"}


def test_element_is_called_by_its_id_its_titel_and_its_kenmerk() -> None:
    text = "kenmerk: WEL-E03\ntitel: Nazorg voor elk gezin\n"
    names = to_names([a_document("elements/nazorg.yml", text)], [])
    assert names["element"] == {
        "nazorg": "nazorg",
        "Nazorg voor elk gezin": "nazorg",
        "WEL-E03": "nazorg",
    }


def test_old_name_is_that_of_the_record_that_it_leads_to_if_there_is_one() -> None:
    moved = """
- {van: oud, naar: nazorg, soort: element}
- {van: oud, naar: korte-lijnen}
- {van: ouder, naar: weg, soort: element}
- {van: nazorg, naar: anders, soort: element}
- naar
"""
    files = ["elements/nazorg.yml", "elements/anders.yml", "practices/zeeland/korte-lijnen.yml"]
    names = to_names([a_document("reference/doorverwijzingen.yml", moved)], files)
    assert names["element"] == {"anders": "anders", "nazorg": "nazorg", "oud": "nazorg"}
    assert names["praktijk"] == {"korte-lijnen": "korte-lijnen", "oud": "korte-lijnen"}


def test_unreadable_praktijk_keeps_its_name() -> None:
    names = to_names([], ["practices/zeeland/x.yml", "themes/wonen.yml"])
    assert names["praktijk"] == {"x": "x"}
    assert names["thema"] == {"wonen": "wonen"}


def test_kind_is_absent_when_its_file_is_unreadable() -> None:
    names = to_names([], ["reference/bronnen.yml", "reference/factsheets/vijf-vragen.yml"])
    assert sorted(names) == ["element", "praktijk", "thema"]


def test_questions_come_from_all_factsheets() -> None:
    documents = [
        a_document("reference/factsheets/a.yml", "vragen: [{kenmerk: CAL-VR1}]"),
        a_document("reference/factsheets/b.yml", "vragen: [{kenmerk: CAL-VR2}, {titel: x}, y]"),
    ]
    assert to_names(documents, [])["vraag"] == {"CAL-VR1": "CAL-VR1", "CAL-VR2": "CAL-VR2"}
    assert "vraag" not in to_names(documents, ["reference/factsheets/c.yml"])


def test_nonsense_gives_no_names() -> None:
    documents = [
        a_document("reference/bronnen.yml", "- x\n- {naam: [y]}\n- {id: [z]}\n"),
        a_document("reference/toezichtkader.yml", "indicatoren: x\ncriteria: [{kenmerk: [y]}]\n"),
    ]
    names = to_names(documents, [])
    assert names["bron"] == {}
    assert names["criterium"] == {}
    assert "indicator" not in names
