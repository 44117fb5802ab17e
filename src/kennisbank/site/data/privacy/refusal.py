"""Refusal: what of the rules cannot be said in JavaScript yet, told to who wrote it."""


class Untranslatable(ValueError):
    """Something in the rules that the translation does not know."""

    def __init__(self, what: str, place: str = "") -> None:
        where = f"{place}: " if place else ""
        super().__init__(
            f"{where}cannot be said in JavaScript: {what}. "
            "Say it with plainer Python, or teach site/data/privacy/."
        )
