from functools import partial

from kennisbank.model import Factsheet, Ingedeeld
from kennisbank.queries import UITSPRAKEN_MAX, uitspraken_of
from tests.builders import a_bank, a_factsheet, a_rapport, an_uitspraak

an_ingedeeld = partial(an_uitspraak, Ingedeeld)


def test_statements_of_a_whole_study_come_first_and_name_where_they_stand() -> None:
    own = an_ingedeeld(kenmerk="WIJ-C1", themas=["veiligheid"], indicatoren=["WIJ-I01"])
    whole = an_ingedeeld(kenmerk="LND-C1", themas=["veiligheid"])
    rapporten = [
        a_rapport(id="wijchen", conclusies=[own]),
        a_rapport(id="landelijk", gemeente=None, regio=None, conclusies=[whole]),
    ]
    bank = a_bank(rapporten=rapporten)
    found = uitspraken_of(bank, "thema", "veiligheid")
    assert [(each.wat, each.url) for each in found.zichtbaar] == [
        ("Conclusie, het onderzoek als geheel", "rapporten/landelijk/#lnd-c1"),
        ("Conclusie, Wijchen", "rapporten/wijchen/#wij-c1"),
    ]
    assert found.rest == 0
    (one,) = uitspraken_of(bank, "indicator", "WIJ-I01").zichtbaar
    assert one.uitspraak == own
    assert uitspraken_of(bank, "thema", "evalueren").zichtbaar == ()


def test_page_of_a_thema_does_not_grow_with_the_number_of_reports() -> None:
    conclusies = [
        an_ingedeeld(kenmerk=f"WIJ-C{n}", themas=["veiligheid"]) for n in range(UITSPRAKEN_MAX + 3)
    ]
    bank = a_bank(rapporten=[a_rapport(conclusies=conclusies)], factsheets=[a_factsheet()])
    found = uitspraken_of(bank, "thema", "veiligheid")
    assert (len(found.zichtbaar), found.rest) == (UITSPRAKEN_MAX, 3)


def test_factsheet_gives_findings_draden_and_actions_for_each() -> None:
    factsheet = a_factsheet()
    draad = factsheet.rode_draden[0]
    put = {"themas": ("evalueren",)}
    acties = {
        "bestuurders": (draad.bestuurders[0].model_copy(update=put),),
        "professionals": (draad.professionals[0].model_copy(update=put),),
    }
    draden = (draad.model_copy(update={**put, **acties}),)
    changed: Factsheet = factsheet.model_copy(update={"rode_draden": draden})
    bank = a_bank(factsheets=[changed], rapporten=[])
    found = uitspraken_of(bank, "thema", "evalueren").zichtbaar
    assert [each.wat for each in found] == ["Rode draad", "Voor bestuurders", "Voor professionals"]
    assert {each.url.partition("#")[0] for each in found} == {"vijf-vragen/"}
