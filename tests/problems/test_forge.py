import json

from kennisbank.problems import Problem, to_gitlab

FOUT = Problem("practices/zeeland/x.yml", 3, 8, "titel", "wat", "hoe", "KB001")


def test_gitlab_gets_a_report_of_code_quality() -> None:
    assert json.loads(to_gitlab([FOUT])) == [
        {
            "description": "titel: wat hoe",
            "check_name": "KB001",
            "fingerprint": json.loads(to_gitlab([FOUT]))[0]["fingerprint"],
            "severity": "major",
            "location": {"path": "practices/zeeland/x.yml", "lines": {"begin": 3}},
        }
    ]
    assert json.loads(to_gitlab([])) == []


def test_a_problem_that_moved_is_the_same_one_and_two_are_two() -> None:
    moved = Problem(FOUT.bestand, 9, 1, FOUT.veld, FOUT.wat, FOUT.hoe, FOUT.code)
    one, two = (entry["fingerprint"] for entry in json.loads(to_gitlab([FOUT, moved])))
    (alone,) = (entry["fingerprint"] for entry in json.loads(to_gitlab([moved])))
    assert alone == one != two


def test_half_a_letter_is_shown() -> None:
    odd = Problem("a\ud800.yml", 1, 1, "", "\udfff", "hoe", "KB001", "let op")
    assert to_gitlab([odd]).isascii()
    assert json.loads(to_gitlab([odd]))[0]["severity"] == "minor"
