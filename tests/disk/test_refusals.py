import errno
import os
import signal

import pytest

from kennisbank.disk import refusal_of, told_of_end, told_of_refusal


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, "De schijf is vol. Maak ruimte; wat er al stond, is niet veranderd."),
        (errno.EROFS, "a.yml: hier mag niet worden geschreven."),
        (errno.EBUSY, "a.yml: dit is in gebruik en kan niet worden vervangen."),
        (errno.ENOENT, "a.yml: dit ontbreekt. Zet het terug."),
        (errno.EINVAL, ""),
    ],
)
def test_refusal_is_a_sentence_and_a_mistake_of_ours_is_none(number: int, expected: str) -> None:
    assert told_of_refusal(OSError(number, os.strerror(number), "a.yml")) == expected


def test_refusal_of_nothing_by_name_is_a_sentence_too() -> None:
    told = [told_of_refusal(OSError(number, "")) for number in (errno.ENOENT, errno.ENOLCK)]
    assert told == [
        "De map waarin u staat, is er niet meer. Ga naar een map die er is.",
        "Op deze schijf kan niets op slot (flock). Werk op een andere schijf.",
    ]


@pytest.mark.parametrize(
    ("code", "said", "number"),
    [
        (1, "x: No space left on device (os error 28)", errno.ENOSPC),
        (-signal.SIGXFSZ, "", errno.EFBIG),
        (1, "iets anders", None),
    ],
)
def test_refusal_is_seen_in_what_another_program_said(
    code: int, said: str, number: int | None
) -> None:
    refusal = refusal_of(code, said)
    assert (refusal and refusal.errno) == number


def test_program_that_was_stopped_from_outside_is_told_with_what_to_do() -> None:
    assert [told_of_end(code) for code in (3, -signal.SIGKILL, -99)] == [
        "code 3",
        "van buiten gestopt (SIGKILL); misschien was er te weinig geheugen. Probeer het opnieuw",
        "van buiten gestopt (99); misschien was er te weinig geheugen. Probeer het opnieuw",
    ]
