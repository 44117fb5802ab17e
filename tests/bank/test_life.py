from kennisbank.bank import overdue
from tests.builders import DAY, a_bank, a_praktijk, an_element

PAST = DAY.replace(year=2027)


def test_overdue_are_the_current_ones_on_and_after_their_day() -> None:
    bank = a_bank(
        praktijken=(
            a_praktijk(id="b", kenmerk="WIJ-G02", herzien_voor="2027-11-21"),
            a_praktijk(id="a", kenmerk="WIJ-G01", herzien_voor="2027-11-20"),
            a_praktijk(id="c", kenmerk="WIJ-G03", herzien_voor="2027-11-22"),
            a_praktijk(id="d", kenmerk="WIJ-G04", herzien_voor="2027-01-01", status="verouderd"),
        ),
        elementen=(an_element(herzien_voor="2027-11-21"),),
    )
    due = ["a", "samen-eerste-contact", "b"]
    assert [record.id for record in overdue(bank, PAST)] == due
