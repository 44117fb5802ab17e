from kennisbank.queries import basis_of
from tests.builders import a_bank, a_praktijk


def test_number_of_a_soort_says_how_many_are_not_in_use() -> None:
    wijchen = {"soort": "goed-voorbeeld", "gemeente": "wijchen"}
    bank = a_bank(
        praktijken=(
            a_praktijk(id="een", kenmerk="WIJ-V1", **wijchen),
            a_praktijk(id="twee", kenmerk="WIJ-V2", status="ingetrokken", **wijchen),
            a_praktijk(id="drie", kenmerk="WIJ-G1", soort="gaat-goed", gemeente="wijchen"),
        ),
        rapporten=[],
    )
    assert basis_of(bank, bank.gemeenten["wijchen"]).delen == (
        ("goed-voorbeeld", "2 goede voorbeelden (1 ingetrokken)"),
        ("gaat-goed", "1 keer “gaat goed”"),
    )
