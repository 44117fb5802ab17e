from kennisbank.intake.inzending import Inzending, to_lines
from kennisbank.intake.mail import read_mail
from kennisbank.model.zinnen import VOORBEELD_PUNTEN
from tests.intake.sent import mail_begun

ANSWERS = ("Wij bellen elke week.", "Men kent elkaar.", "Tijd.", "Ons jaarverslag, hoofdstuk 2.")


def answered() -> str:
    text = mail_begun()
    for point, answer in zip(VOORBEELD_PUNTEN, ANSWERS, strict=True):
        assert point in text
        text = text.replace(point, f"{point}\r\n{answer}")
    return text


def read(text: str) -> Inzending:
    return read_mail(to_lines(text))


def check(sent: Inzending) -> None:
    assert sent.antwoorden == {
        "themas": "Veiligheid",
        "regio": "Zeeland",
        "toelichting": ANSWERS[0],
        "werkzame_elementen": ANSWERS[1],
        "randvoorwaarden": ANSWERS[2],
        "bronnen": ANSWERS[3],
    }


def test_the_mail_that_the_site_begins_is_read_back() -> None:
    sent = read(answered())
    check(sent)
    assert sent.over == 0
    assert sent.passage.startswith("Thema\nVeiligheid\n\nRegio\nZeeland\n\nWat doet u?\n")


def test_who_sent_it_and_how_she_signs_stays_outside() -> None:
    head = "Van: Jolanda de Wit <jolanda@gemeente.nl>\r\nOnderwerp: Voorbeeld\r\n\r\n"
    sent = read(f"{head}{answered()}\r\nMet vriendelijke groet,\r\nJolanda de Wit\r\n06-12345678")
    check(sent)
    assert sent.over == 5


def test_a_mail_that_was_answered_is_read_without_its_marks() -> None:
    check(read("\r\n".join(f"> {line}" for line in answered().split("\r\n"))))


def test_an_answer_may_stand_behind_its_question_and_a_number_before_it() -> None:
    text = answered()
    for number, point in enumerate(VOORBEELD_PUNTEN, 1):
        text = text.replace(f"{point}\r\n", f"{number}. {point} ")
    check(read(text))


def test_a_question_of_ours_that_is_asked_again_is_part_of_an_answer() -> None:
    sent = read(answered().replace(ANSWERS[2], f"{ANSWERS[2]}\r\nWat doet u?\r\nNiets."))
    assert sent.antwoorden["randvoorwaarden"] == f"{ANSWERS[2]}\nWat doet u?\nNiets."
