from kennisbank.documents.comments import Part, to_parts


def field(text: str, name: str) -> Part:
    root, _, _ = to_parts(text)
    assert isinstance(root.value, dict)
    return root.value[name]


def test_a_comment_belongs_to_what_follows_it() -> None:
    assert field("a: é\n# over b\nb: y\n", "b").above == ["# over b"]


def test_a_comment_behind_a_text_or_a_name_stays_there() -> None:
    assert field('a: "x # y"  # naast\n', "a").beside == ["# naast"]
    assert field("a: # naast\n  - x\n", "a").beside_key == ["# naast"]


def test_a_comment_further_in_than_what_follows_closes_the_list() -> None:
    items = field("a:\n  - x\n  # slot\nb: y\n", "a").value
    assert isinstance(items, list)
    assert items[0].below == ["# slot"]


def test_a_comment_before_an_item_belongs_to_the_item() -> None:
    items = field("a:\n  # over het punt\n  - b: x\n", "a").value
    assert isinstance(items, list)
    assert items[0].above == ["# over het punt"]


def test_a_comment_in_the_head_of_a_block_text_goes_above_it() -> None:
    assert field("a: > # zacht\n  x # y\n", "a").above == ["# zacht"]


def test_comments_before_and_after_everything_are_of_the_file() -> None:
    _, head, tail = to_parts("#kop\n\na: x\n\n# slot\n")
    assert (head, tail) == (["# kop"], ["# slot"])


def test_the_line_that_names_the_schema_is_no_comment() -> None:
    assert to_parts("# yaml-language-server: $schema=x\na: x\n")[1] == []
