import pytest

from tools.rooms import BEGIN, CORE, PAGE, about, floors, modules_of, with_table


def test_table_of_rooms_is_what_the_packages_say() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text == with_table(text), "Herstel: make schema"


def test_each_package_is_a_room_and_says_in_one_sentence_what_it_is_about() -> None:
    rooms = {room for floor in floors() for room in floor}
    there = {path.parent.name for path in CORE.glob("*/__init__.py")} | {"work"}
    assert rooms == there
    assert {room: about(room) for room in rooms if about(room).count(". ")} == {}
    assert all(about(room).endswith(".") for room in rooms)


def test_house_has_seven_floors_and_no_crowded_room() -> None:
    assert len(floors()) <= 7
    crowded = {room for floor in floors() for room in floor if modules_of(room).count(",") > 19}
    assert crowded == set()


def test_place_of_the_table_is_missed() -> None:
    with pytest.raises(ValueError, match="zet de regels"):
        with_table("# Hacking\n")
    assert with_table(f"a\n{BEGIN}oud\n<!-- /rooms -->\nz").endswith("<!-- /rooms -->\nz")
