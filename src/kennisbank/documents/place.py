"""Places: where something stands in a file, and a file that cannot be read there."""

Place = tuple[int, int]
Value = str | list["Value"] | dict[str, "Value"]


class ReadError(Exception):
    """The file cannot be read as a record: a code, a place (from 1) and what was found there."""

    def __init__(self, code: str, place: Place, found: str = "") -> None:
        self.code, self.place, self.found = code, place, found
        super().__init__(code, place, found)


def on_a_line(text: str, where: Place) -> Place:
    """The place, or the last line that says something when it lies below the last line."""
    if where[0] <= text.removesuffix("\n").count("\n") + 1:
        return where
    return text.rstrip().count("\n") + 1, 1


def place_of_offset(text: str, offset: int) -> Place:
    """Line and column (from 1) of a character of the text."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
