from kennisbank.memory import Memory


def test_what_was_made_of_a_thing_is_made_once() -> None:
    memory, thing, made = Memory(), [1], []
    for _ in range(2):
        memory.recall("sum", thing, lambda: made.append(1))
        memory.end_round()
    assert made == [1]
    assert memory.knows("sum", thing)
    assert not memory.knows("other", thing)


def test_equal_thing_is_another_thing() -> None:
    memory = Memory()
    assert memory.recall("copy", [1], lambda: "first") == "first"
    assert memory.recall("copy", [1], lambda: "second") == "second"


def test_what_a_round_did_not_ask_for_is_forgotten() -> None:
    memory, thing = Memory(), [1]
    memory.recall("sum", thing, lambda: 1)
    memory.end_round()
    memory.end_round()
    assert not memory.knows("sum", thing)


def test_other_surroundings_make_one_kind_of_thing_anew() -> None:
    memory, thing = Memory(), [1]
    for surroundings, expected in (({"a": 1}, 1), ({"a": 1}, 1), ({"a": 2}, 3)):
        memory.stay_within("sum", surroundings)
        assert memory.recall("sum", thing, lambda new=expected: new) == expected
        memory.recall("other", thing, lambda: 5)
        memory.end_round()
    assert memory.recall("other", thing, lambda: 6) == 5


def test_file_is_known_in_one_state_only() -> None:
    memory = Memory()
    assert not memory.knows_file("a", None)
    memory.keep_file("a", (1, 2), "text")
    assert memory.knows_file("a", (1, 2))
    assert not memory.knows_file("a", (1, 3))
    assert memory.content_of("a") == "text"
