from kennisbank.model import Kennisbank
from kennisbank.pages import FOLDERS, pages_of
from kennisbank.pages.help import load_help
from kennisbank.queries import GROEP_MAX, LIJST_MAX
from tests.builders import DAY, a_bank, a_praktijk


def test_every_noun_has_its_page(bank: Kennisbank) -> None:
    assert [page.url for page in pages_of(bank, DAY)] == [
        "praktijken/eerst-veiligheid/",
        "praktijken/regiekaart/",
        "praktijken/korte-lijnen/",
        "elementen/samen-eerste-contact/",
        "elementen/risicos-blijven-volgen/",
        "regios/landelijk/",
        "regios/gelderland-zuid/",
        "regios/haaglanden/",
        "regios/zeeland/",
        "gemeenten/vlissingen/",
        "gemeenten/wijchen/",
        "rapporten/landelijk/",
        "rapporten/wijchen/",
        "toezichtkader/indicator-1/",
        "toezichtkader/indicator-2/",
        "vijf-vragen/vraag-1/",
        "vijf-vragen/vraag-2/",
        "gesprek/veiligheid/",
        "gesprek/evalueren/",
        *(hulp.url for hulp in load_help().values()),
    ]


def test_page_stands_one_folder_below_its_sjabloon(bank: Kennisbank) -> None:
    for page in pages_of(bank, DAY):
        assert page.url.split("/")[0] == page.folder
        assert page.url.count("/") == 2


def test_page_ends_its_trail_with_itself_and_draws_one_heading(bank: Kennisbank) -> None:
    for page in pages_of(bank, DAY):
        assert page.kruimels[-1] == (page.titel, "")
        assert page.draw("../../").count("<h1") == 1
        assert page.omschrijving


def test_long_group_gets_as_many_pages_as_parts() -> None:
    praktijken = [
        a_praktijk(id=f"p{number}", kenmerk=f"WIJ-G{number}") for number in range(LIJST_MAX + 1)
    ]
    pages = [
        page for page in pages_of(a_bank(praktijken=praktijken), DAY) if page.folder == "lijsten"
    ]
    assert [(page.url, page.titel) for page in pages][:2] == [
        ("lijsten/alle-goed-voorbeeld/", "Goede voorbeelden: alle praktijken"),
        ("lijsten/alle-goed-voorbeeld-2/", "Goede voorbeelden: alle praktijken, deel 2"),
    ]
    assert pages[1].draw("../../").count('<li class="kb-kaart ') == 1


def test_no_two_pages_share_an_address() -> None:
    praktijken = [
        a_praktijk(id=f"p{number}", kenmerk=f"WIJ-G{number}", gemeente="wijchen")
        for number in range(GROEP_MAX + 1)
    ]
    urls = [page.url for page in pages_of(a_bank(praktijken=praktijken), DAY)]
    assert len(urls) == len(set(urls))


def test_region_and_municipality_with_one_name_have_lists_of_their_own() -> None:
    gemeente = (
        a_bank().gemeenten["wijchen"].model_copy(update={"id": "zeeland", "regio": "zeeland"})
    )
    bank = a_bank(
        gemeenten=(gemeente,),
        rapporten=(),
        praktijken=tuple(
            a_praktijk(id=f"p-{n}", kenmerk=f"WIJ-G{n}", regio="zeeland", gemeente="zeeland")
            for n in range(GROEP_MAX + 1)
        ),
    )
    urls = [page.url for page in pages_of(bank, DAY)]
    assert len(urls) == len(set(urls))
    assert "lijsten/zeeland-veiligheid-goed-voorbeeld/" in urls
    assert "lijsten/gemeente-zeeland-veiligheid-goed-voorbeeld/" in urls


def test_each_page_stands_in_the_folder_under_which_it_is_listed() -> None:
    pages = {folder: [*listed(a_bank(), DAY)] for folder, listed in FOLDERS.items()}
    assert {folder for folder, some in pages.items() if not some} == {"lijsten"}
    assert all(
        page.url.startswith(f"{folder}/") and page.folder == folder
        for folder, some in pages.items()
        for page in some
    )
