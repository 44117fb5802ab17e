"""The settings of the editing screen, Sveltia CMS, taken from the model."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from kennisbank.forms import concepten
from kennisbank.forms.backends import Backend
from kennisbank.forms.widgets import ELEMENTS, EVERY, ID_FORM, Json, Names, to_fields, to_list
from kennisbank.model import LANDELIJK, Element, Kennisbank, Praktijk, Rapport, Uitspraak
from kennisbank.model.collections import COLLECTIONS, Collection
from kennisbank.model.labels import SOORTEN
from kennisbank.queries import punten_of

FORMAT = (
    "kennisbank-"  # before the kind of record: files as `beheer/opmaak.js` reads and writes them
)
LIST = "lijst"  # what that calls a file that is a list
IN_REGIO = "{{regio}}/{{slug}}"  # the file of a praktijk, within the folder of all
FOLLOWS = "Bij iets nieuws volgt dit de soort, tot je het zelf verandert."
ADDRESS = "Hiervan komt bij iets nieuws het adres; op een telefoon staat dat achter ⋮."
# What a collection has in which staff make new files.
NEW_FILE: Json = {
    "create": True,
    "slug": {
        "template": "{{titel}}",
        "editable": ["create"],
        "hint": "De bestandsnaam en het adres van de pagina. Na het opslaan verandert dit nooit "
        "meer; een andere titel mag altijd. Moet het adres toch anders? Dat kan hier niet: "
        "“Een andere bestandsnaam” in BIJDRAGEN.md zegt hoe.",
        "pattern": ["/^[a-z0-9]+(-[a-z0-9]+)*$/", ID_FORM],
    },
}
NEW: Json = {  # and those of praktijken and elementen, which live on
    **NEW_FILE,
    "summary": "{{kenmerk}} {{titel}}",
    "sortable_fields": ["kenmerk", "titel", "herzien_voor"],
    "view_filters": [{"label": "Te herzien", "field": "herzien_voor", "lte": "{{today}}"}],
}


def to_config(bank: Kennisbank, backend: Backend) -> Json:
    """All settings; where the forge can, a change waits as a proposal for its check."""
    names = to_names(bank)
    regios = {LANDELIJK: "Landelijk", **names["regio"]}
    shown = [collection for collection in COLLECTIONS if collection.label]
    folders = [to_folder(one, names) for one in shown if one.in_folders]
    files = [to_file(one, names) for one in shown if not one.in_folders]
    return {
        "backend": backend.instellingen,
        "publish_mode": "editorial_workflow" if backend.has_proposals else "simple",
        "app_title": "Beheer van de kennisbank",
        "media_folder": "",  # required, though records have no pictures
        "show_preview_links": False,
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 80},
        "output": {"omit_empty_optional_fields": True},
        "collections": [
            to_concepten(names, regios),
            {"divider": True},
            *(to_praktijken(bank, names, regio, label) for regio, label in regios.items()),
            {"divider": True},
            *folders,
            {
                "name": "naslag",
                "label": "Naslag",
                "label_singular": "naslag",
                "files": files,
            },
            {
                **describe_folder("practices", "Alle praktijken", "praktijk", []),
                "name": EVERY,
                "hide": True,
                "path": IN_REGIO,
                "fields": [{"name": "titel"}, {"name": "kenmerk"}, {"name": "regio"}],
            },
        ],
    }


def to_concepten(names: Names, regios: Mapping[str, str]) -> Json:
    """What is still being written, of all regions; a file stays where it is."""
    fields = concepten.to_writing(to_fields(Praktijk, names), regios)
    return {
        **describe_folder("practices", "Concepten", "concept", fields),
        "name": concepten.NAME,
        "path": IN_REGIO,
        "filter": concepten.ONLY,
        "summary": "{{kenmerk}} {{titel | default('nog zonder titel')}}",
        "sortable_fields": ["kenmerk", "titel"],
    }


def to_praktijken(bank: Kennisbank, names: Names, regio: str, label: str) -> Json:
    """The records of one region, where only its gemeenten can be chosen."""
    within = {g.id: g.naam for g in bank.gemeenten.values() if g.regio == regio}
    fields = to_fields(Praktijk, {**names, "gemeente": within})
    told = tell_kenmerk(p for p in bank.praktijken.values() if p.regio == regio)
    fields = concepten.without_writing([with_hint(field, told) for field in fields])
    fixed = {"name": "regio", "widget": "hidden", "default": regio}
    fields = [fixed if field["name"] == "regio" else field for field in fields]
    fields = [field for field in fields if within or field["name"] != "gemeente"]
    return {
        **describe_folder(f"practices/{regio}", label, "praktijk", fields),
        **NEW,
        "filter": concepten.OTHERS,
    }


def with_hint(field: Json, kenmerk: str = "") -> Json:
    """A field with what matters for a new record: which kenmerk, and where its address stands."""
    own = {"kenmerk": kenmerk, "titel": f"{field.get('hint', '')} {ADDRESS}".strip()}
    hint = own.get(field["name"])
    return {**field, "hint": hint} if hint else field


def tell_kenmerk(praktijken: Iterable[Praktijk]) -> str:
    """Which letters the kenmerken of a region begin with; the number is proposed by the screen."""
    letters: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for praktijk in praktijken:
        letters[praktijk.soort][praktijk.kenmerk.rstrip("0123456789")] += 1
    used = [
        f"{letters[soort].most_common(1)[0][0]} bij {label.enkelvoud}"
        for soort, label in SOORTEN.items()
        if soort in letters
    ]
    form = "Drie letters voor de bron of de plaats, een streepje, een of twee letters en een nummer"
    if not used:
        return f"{form}, zoals WIJ-G01."
    others = "" if len(used) == len(SOORTEN) else " Kies voor een andere soort zelf de letters."
    return f"Hier in gebruik: {', '.join(used)}. {FOLLOWS}{others}"


def to_folder(collection: Collection, names: Names) -> Json:
    """Records with a file each."""
    folder, model = collection.folder.rstrip("/"), collection.model
    if model is Element:  # of its own kind, and staff add them as they do praktijken
        own = {"vervangen_door": {"collection": ELEMENTS, "display_fields": ["titel"]}}
        fields = [
            with_hint(field) | own.get(field["name"], {}) for field in to_fields(model, names)
        ]
        return describe_folder(folder, collection.label, "element", fields) | NEW
    fields, new = to_fields(model, names), {}
    if model is Rapport:
        fields, new = [with_hint(field) for field in fields], NEW_FILE
    return describe_folder(folder, collection.label, model.__name__.lower(), fields) | new


def describe_folder(folder: str, label: str, singular: str, fields: list[Json]) -> Json:
    """A folder of records; ids never change, so no file is made or thrown away here."""
    return {
        "name": folder.replace("/", "-"),
        "label": label,
        "label_singular": singular,
        "folder": folder,
        "extension": "yml",
        "format": f"{FORMAT}{singular}",
        "create": False,
        "delete": False,
        "identifier_field": "naam" if singular == "thema" else "titel",
        "fields": fields,
    }


def to_file(collection: Collection, names: Names) -> Json:
    """A file of reference/: one record, or a list of them."""
    name, label, fields = collection.field, collection.label, to_fields(collection.model, names)
    if collection.many:
        fields = [{**to_list(fields), "name": LIST, "label": label}]
    path = collection.pattern
    form = f"{FORMAT}{name}"
    return {"name": name, "label": label, "file": path, "format": form, "fields": fields}


def to_names(bank: Kennisbank) -> Names:
    """What each field may refer to, in words."""
    kader, factsheets = bank.toezichtkader, bank.factsheets.values()
    themas = {thema.id: thema.naam for thema in bank.themas.values()}
    vragen = codes(vraag for factsheet in factsheets for vraag in factsheet.vragen)
    return {
        "thema": themas,
        "themas": themas,
        "normen": codes((*kader.operationaliseringen, *kader.beslisregels)),
        "regio": {regio.id: regio.naam for regio in bank.regios.values()},
        "gemeente": {gemeente.id: gemeente.naam for gemeente in bank.gemeenten.values()},
        "vraag": vragen,
        "vragen": vragen,
        "hoofdvraag": codes(kader.hoofdvragen),
        "kaderthema": codes(kader.kaderthemas),
        "criteria": codes(kader.criteria),
        "indicator": codes(kader.indicatoren),
        "indicatoren": codes(kader.indicatoren),
        "operationalisering": codes(kader.operationaliseringen),
        "vervolg": codes(punt.uitspraak for punt in punten_of(bank)),
    }


def codes(uitspraken: Iterable[Uitspraak]) -> Mapping[str, str]:
    """Numbered statements with the words by which staff know them."""
    return {u.kenmerk: f"{u.kenmerk} {u.titel or u.tekst}" for u in uitspraken}
