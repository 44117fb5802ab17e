from kennisbank.overlap import Sentence, excerpt
from kennisbank.overlap.sentence import sentences_of


def test_sentences_points_and_a_heading_on_top_are_apart() -> None:
    text = "Wat beter kan\nHet duurt bijv. lang[2]. Soms\nte lang.\n • Punt een\n – Punt twee; ja"
    assert [(one.line, one.text) for one in sentences_of(text, 10)] == [
        (10, "Wat beter kan"),
        (11, "Het duurt bijv. lang."),
        (11, "Soms te lang."),
        (13, "• Punt een"),
        (14, "– Punt twee;"),
        (14, "ja"),
    ]


def test_a_question_and_what_we_say_of_ourselves_claim_nothing() -> None:
    claims = [
        Sentence(text, 1).claims
        for text in ("Was er een plan?", "Wij lezen dat zo.", "Er was een plan.")
    ]
    assert claims == [False, False, True]


def test_likeness_is_of_what_sentences_are_about() -> None:
    one = Sentence("Professionals vinden elkaar snel.", 1)
    other = Sentence("De professional vond hen snel.", 1)
    assert one.likeness(other)[1] == 2
    assert one.likeness(other)[0] > one.likeness(Sentence("Professionals.", 1))[0]
    assert one.likeness(Sentence("Iets heel anders.", 1)) == (0, 0)


def test_excerpt_holds_the_word() -> None:
    text = " ".join([*(f"w{number}" for number in range(40)), "soms", "einde"])
    assert excerpt(text, "soms").startswith("… ")
    assert "soms" in excerpt(text, "soms")
    assert excerpt("Kort en soms goed.", "soms") == "Kort en soms goed."
    first = " ".join(["soms", *(f"w{number}" for number in range(40))])
    assert excerpt(first, "soms", 5) == "soms w0 w1 w2 w3 …"
    assert excerpt(text, "einde", 5) == "… w37 w38 w39 soms einde"


def test_a_long_line_on_top_is_no_heading_and_empty_lines_are_counted() -> None:
    long = "Medewerkers van het wijkteam spraken met kinderen en met ouders over"
    assert [one.text for one in sentences_of(f"{long}\nVeiligheid thuis.")] == [
        f"{long} Veiligheid thuis."
    ]
    text = "Een zin.\n\n\n  Nog een zin."
    assert [one.line for one in sentences_of(text)] == [1, 4]
    assert [one.line for one in sentences_of(f"\n\n{text}")] == [3, 6]
    assert [one.line for one in sentences_of("\nEen zin.")] == [2]
