import pytest

from kennisbank.intake.inzending import Inzending, to_lines
from kennisbank.intake.mail import read_free, read_mail
from kennisbank.model.zinnen.insturen import VOORBEELD_PUNTEN
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


SIGNED = "Met vriendelijke groet,\r\nSanne de Boer\r\n\r\nWijkteam"


def test_who_signs_below_the_last_answer_is_left_out_and_counted() -> None:
    text = answered().partition("Schrijf geen namen op")[0] + SIGNED
    sent = read(text)
    check(sent)
    assert (sent.over, sent.ondertekend) == (0, 3)
    assert "groet" not in sent.passage


def test_a_closing_in_another_answer_than_the_last_is_part_of_it() -> None:
    sent = read(answered().replace(ANSWERS[1], f"{ANSWERS[1]}\r\nGroet,\r\nzeggen zij dan."))
    assert sent.antwoorden["werkzame_elementen"] == f"{ANSWERS[1]}\nGroet,\nzeggen zij dan."


@pytest.mark.parametrize(
    "form",
    [
        "> {number}) {point}: {answer}",
        ">> {number}. {point}? {answer}",
        "{number} {point} - {answer}",
        "**{point}?** {answer}",
        "Vraag {number}: {point}? {answer}",
        "{number}) {point}?\r\n{answer}",
    ],
)
def test_questions_are_known_however_they_are_numbered_or_quoted(form: str) -> None:
    head = "-----Doorgestuurd bericht-----\r\nThema: Veiligheid\r\nRegio: Zeeland\r\n"
    rows = enumerate(zip(VOORBEELD_PUNTEN, ANSWERS, strict=True), 1)
    told = (form.format(number=n, point=p.rstrip("?"), answer=a) for n, (p, a) in rows)
    check(read(head + "\r\n".join(told)))


def test_a_sentence_that_begins_as_a_question_of_ours_is_none() -> None:
    sent = read(answered().replace(ANSWERS[0], "Waarom werkt het team samen? Dat helpt."))
    assert sent.antwoorden["toelichting"] == "Waarom werkt het team samen? Dat helpt."


def test_a_mail_without_questions_is_one_answer_without_who_sent_it() -> None:
    text = "Gemeente: Vlissingen\n\nVan: Sanne\nAan: Redactie\n\nBeste redactie,\n\n"
    sent = read_free(to_lines(f"{text}Wij bellen elke week.\n\nDat helpt.\n\n{SIGNED}"))
    assert sent.antwoorden == {
        "gemeente": "Vlissingen",
        "toelichting": "Wij bellen elke week.\n\nDat helpt.",
    }
    assert (sent.over, sent.ondertekend) == (3, 3)
    assert read_free(["Gemeente: Vlissingen"]).antwoorden == {"gemeente": "Vlissingen"}
