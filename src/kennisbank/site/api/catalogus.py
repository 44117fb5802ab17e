"""The catalogue entry (DCAT-AP-NL 3.0): what data there are, of whom, and where to get them.

Nothing in it is without an address of its own, so that equal content gives equal bytes.
"""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kennisbank.model import Kennisbank
from kennisbank.model.labels import SITE
from kennisbank.queries import last_change
from kennisbank.site.api.verzameling import ROOT, VERZAMELINGEN

if TYPE_CHECKING:
    from rdflib import Graph, URIRef
    from rdflib.term import Node

EU = "http://publications.europa.eu/resource/authority/"
IANA = "http://www.iana.org/assignments/media-types/"
WAT = (
    "Goede voorbeelden en werkzame elementen uit het toezicht op lokale netwerken na Veilig Thuis,"
    " met thema, regio, gemeente en bron."
)
WOORDEN = ("huiselijk geweld", "kindermishandeling", "Veilig Thuis", "toezicht", "gemeenten")


def to_catalogue(bank: Kennisbank, root: str) -> Iterator[tuple[str, bytes]]:
    """The catalogue as Turtle and JSON-LD; `root` is the address of the site."""
    graph = describe(bank, root)
    yield f"{ROOT}catalogus.ttl", graph.serialize(format="turtle").encode()
    nodes = json.loads(graph.serialize(format="json-ld", auto_compact=True))
    nodes["@graph"].sort(key=lambda node: node["@id"])
    text = json.dumps(nodes, ensure_ascii=False, sort_keys=True, indent=1)
    yield f"{ROOT}catalogus.jsonld", f"{text}\n".encode()


def describe(bank: Kennisbank, root: str) -> "Graph":
    """What there is, as statements."""
    from rdflib import RDF, Graph, Literal, Namespace, URIRef  # a small build need not wait for it
    from rdflib.namespace import DCAT, DCTERMS, FOAF, SKOS

    vcard = Namespace("http://www.w3.org/2006/vcard/ns#")
    page = f"{root}gegevens/"
    catalogue, dataset, service, maker, desk, licence = (
        URIRef(f"{page}#{name}")
        for name in ("catalogus", "gegevens", "api", "uitgever", "contact", "licentie")
    )
    shapes = {
        one.naam: URIRef(f"{root}{ROOT}schema/{one.naam}.schema.json") for one in VERZAMELINGEN
    }
    graph = Graph(bind_namespaces="none")
    for prefix, space in (
        ("dcat", DCAT),
        ("dct", DCTERMS),
        ("foaf", FOAF),
        ("skos", SKOS),
        ("vcard", vcard),
    ):
        graph.bind(prefix, space)

    def say(about: "URIRef", kind: "URIRef", **told: "Node | list[Node]") -> None:
        graph.add((about, RDF.type, kind))
        for name, values in told.items():
            space = DCAT if name in IN_DCAT else DCTERMS
            for value in values if isinstance(values, list) else [values]:
                graph.add((about, space[name], value))

    def word(name: str, kind: URIRef) -> URIRef:
        """A word of a list that others keep, with what it is, for who has not got that list."""
        found = URIRef(name)
        graph.add((found, RDF.type, kind))
        return found

    dutch = word(f"{EU}language/NLD", DCTERMS.LinguisticSystem)
    public = word(f"{EU}access-right/PUBLIC", DCTERMS.RightsStatement)
    theme = word(f"{EU}data-theme/SOCI", SKOS.Concept)
    graph.add((theme, SKOS.prefLabel, Literal("Bevolking en samenleving", lang="nl")))
    common: dict[str, Node | list[Node]] = {
        "title": Literal(SITE, lang="nl"),
        "description": Literal(WAT, lang="nl"),
        "publisher": maker,
        "creator": maker,
        "contactPoint": desk,
        "license": licence,
    }
    if changed := last_change(bank):
        common["modified"] = Literal(changed)
    say(catalogue, DCAT.Catalog, dataset=dataset, service=service, language=dutch, **common)
    say(
        service,
        DCAT.DataService,
        identifier=Literal(str(service)),
        endpointURL=URIRef(f"{root}{ROOT}"),
        endpointDescription=URIRef(f"{root}{ROOT}openapi.json"),
        servesDataset=dataset,
        accessRights=public,
        language=dutch,
        theme=theme,
        keyword=[Literal(word, lang="nl") for word in WOORDEN],
        **common,
    )
    say(
        dataset,
        DCAT.Dataset,
        identifier=Literal(str(dataset)),
        accessRights=public,
        landingPage=URIRef(page),
        language=dutch,
        theme=theme,
        keyword=[Literal(word, lang="nl") for word in WOORDEN],
        distribution=[URIRef(f"{root}{ROOT}{name}") for name, *_ in distributions()],
        conformsTo=[*shapes.values()],
        **{key: value for key, value in common.items() if key != "license"},
    )
    graph.add((dataset, FOAF.page, URIRef(page)))
    graph.add((URIRef(page), RDF.type, FOAF.Document))
    for shape in shapes.values():
        graph.add((shape, RDF.type, DCTERMS.Standard))
    for name, of, title, kind, media in distributions():
        address = URIRef(f"{root}{ROOT}{name}")
        say(
            address,
            DCAT.Distribution,
            title=Literal(title, lang="nl"),
            accessURL=address,
            downloadURL=address,
            accessService=service,
            license=licence,
            language=dutch,
            conformsTo=[shapes[of]] if of else [*shapes.values()],
            format=word(f"{EU}file-type/{kind}", DCTERMS.MediaTypeOrExtent),
            mediaType=word(f"{IANA}{media}", DCTERMS.MediaType),
        )
    graph.add((licence, RDF.type, DCTERMS.LicenseDocument))
    graph.add((maker, RDF.type, FOAF.Agent))
    graph.add((maker, FOAF.name, Literal(f"Redactie van de {SITE}", lang="nl")))
    graph.add((desk, RDF.type, vcard.Kind))
    graph.add((desk, vcard.fn, Literal("Redactie", lang="nl")))
    graph.add((desk, vcard.hasURL, URIRef(f"{root}over/")))
    return graph


# Of these the word is of DCAT itself; of all others of Dublin Core.
IN_DCAT = frozenset(
    (
        *("dataset", "service", "contactPoint", "endpointURL", "endpointDescription", "keyword"),
        *("servesDataset", "landingPage", "theme", "distribution", "accessURL", "downloadURL"),
        *("accessService", "mediaType"),
    )
)


def distributions() -> Iterator[tuple[str, str, str, str, str]]:
    """Each file with many records: its name, of which verzameling, its title, what it is."""
    yield "alles.jsonl", "", "Alle records, een op elke regel", "JSON", "application/jsonl"
    for one in VERZAMELINGEN:
        yield f"{one.naam}.json", one.naam, f"{one.naam}, als JSON", "JSON", "application/json"
        yield f"{one.naam}.csv", one.naam, f"{one.naam}, als tabel", "CSV", "text/csv"
