"""The Markdown of every page, written as an editor would: groups, cards and table included."""

import json
import posixpath
from collections.abc import Iterator
from pathlib import Path

from benchmarks.rivals.content import Inhoud, Keuze, Pagina, escape, records_of
from kennisbank.model import Praktijk
from kennisbank.model.labels import DOELGROEPEN, HERKOMSTEN, SOORTEN, STATUSSEN, VELDEN
from kennisbank.queries.groups import Groep, group
from kennisbank.queries.reeks import GROEP_MAX, LIJST_MAX
from kennisbank.queries.taal.dutch import format_date


def file_of(url: str) -> str:
    """The Markdown file of an address: `regios/zeeland/` is `regios/zeeland.md`."""
    path = url.partition("#")[0].strip("/")
    return f"{path}.md" if "/" in path else f"{path}/index.md".lstrip("/")


class Pages:
    """The Markdown of every page."""

    def __init__(self, inhoud: Inhoud) -> None:
        self.inhoud, self.naslag = inhoud, inhoud.naslag

    def write(self, docs: Path, url: str, titel: str, omschrijving: str, blocks: list[str]) -> None:
        """One page, with its links made relative."""
        path = docs / file_of(url)
        path.parent.mkdir(parents=True, exist_ok=True)
        meta = f"---\ntitle: {json.dumps(titel, ensure_ascii=False)}\n"
        meta += f"description: {json.dumps(omschrijving, ensure_ascii=False)}\n---\n"
        here = posixpath.dirname(file_of(url)) or "."
        text = "\n\n".join(blocks)
        for part in set(text.split("](@")[1:]):
            target = part.partition(")")[0]
            name, _, anchor = target.partition("#")
            relative = posixpath.relpath(file_of(name), here) + (f"#{anchor}" if anchor else "")
            text = text.replace(f"](@{target})", f"]({relative})")
        path.write_text(f"{meta}{text}\n", encoding="utf-8")

    def link(self, thing: dict[str, str]) -> str:
        """A name as a link; the place of the page is still to be filled in."""
        return f"[{escape(thing['naam'])}](@{thing['url'].lstrip('/')})"

    def plek_of(self, praktijk: Praktijk) -> dict[str, str]:
        """The municipality of a record, or else its region."""
        place: dict[str, str] = (
            self.naslag["gemeente"][praktijk.gemeente]
            if praktijk.gemeente
            else self.naslag["regio"][praktijk.regio]
        )
        return place

    def kaart(self, praktijk: Praktijk) -> str:
        """A card as an item of a list."""
        status = "" if praktijk.status == "actueel" else f" {STATUSSEN[praktijk.status]}"
        return (
            f"-   {SOORTEN[praktijk.soort].enkelvoud}, {escape(self.plek_of(praktijk)['naam'])}\n\n"
            f"    [{escape(praktijk.titel)}](@{praktijk.url})\n\n"
            f"    {escape(praktijk.samenvatting)}\n\n"
            f"    {praktijk.kenmerk}{status}"
        )

    def drawn_on(self, pagina: Pagina) -> Iterator[str]:
        """What a page shows of the records."""
        keuze = pagina.keuze
        if pagina.vorm == "matrix":
            yield self.matrix()
        elif pagina.vorm == "lijst":
            records = [p for p in records_of(self.inhoud, keuze) if p.soort == keuze.soort]
            start = (pagina.deel - 1) * LIJST_MAX
            yield from map(self.kaart, records[start : start + LIJST_MAX])
        elif pagina.vorm == "groepen":
            for groep in group(records_of(self.inhoud, keuze), pagina.scope, pagina.titel):
                if keuze.soort in ("", groep.soort):
                    yield from self.groep(groep)
        elif pagina.vorm == "plek":
            records = records_of(self.inhoud, keuze)
            for thema in self.naslag["themas"]:
                yield f"## {self.link(thema)} {{#{thema['id']}}}"
                inside = [praktijk for praktijk in records if thema["id"] in praktijk.themas]
                for groep in group(inside, f"{pagina.scope}-{thema['id']}", pagina.titel):
                    yield from self.groep(groep, f"{thema['id']}-")

    def groep(self, groep: Groep, prefix: str = "") -> Iterator[str]:
        """A group of cards, and the way to the rest."""
        count = len(groep.praktijken)
        yield f"### {groep.label.meervoud} {count} {{#{prefix}{groep.soort}}}"
        yield from map(self.kaart, groep.praktijken[:GROEP_MAX])
        if count > GROEP_MAX:
            words = f"Alle {count}: {groep.label.meervoud.lower()}, {escape(groep.titel)}"
            yield f"[{words}](@{groep.url})"

    def matrix(self) -> str:
        """The comparison table."""
        themas = self.naslag["themas"]
        rows = ["| Plaats | " + " | ".join(map(self.link, themas)) + " |"]
        rows.append("| --- " * (len(themas) + 1) + "|")
        for plek in self.naslag["matrix"]:
            records = records_of(self.inhoud, Keuze(plek["veld"], plek["id"]))
            cells = []
            for thema in themas:
                inside = [praktijk for praktijk in records if thema["id"] in praktijk.themas]
                cells.append(
                    " ".join(
                        f"[{len(g.praktijken)} {g.label.meervoud.lower()}, {thema['naam']},"
                        f" {escape(plek['naam'])}]"
                        f"(@{plek['url'].lstrip('/')}#{thema['id']}-{g.soort})"
                        for g in group(inside, "", "")
                    )
                    or "nog niet opgenomen"
                )
            rows.append(f"| {self.link(plek)} | {' | '.join(cells)} |")
        return "\n".join(rows)

    def blocks_of(self, praktijk: Praktijk) -> list[str]:
        """The page of a record."""
        naslag, regio = self.naslag, self.naslag["regio"][praktijk.regio]
        helpt = praktijk.soort in ("kan-beter", "aanbeveling")
        facts = {
            "Van wie is dit?": [HERKOMSTEN[praktijk.herkomst]],
            "Bron": [
                f"[{escape(naslag['bron'][cited.bron])}](@bronnen/#{cited.bron}),"
                f" {escape(cited.vindplaats)} (regels {cited.regels} van de tekstversie)"
                for cited in praktijk.bronnen
            ],
            "Thema" if len(praktijk.themas) == 1 else "Thema’s": [
                ", ".join(self.link(naslag["thema"][thema]) for thema in praktijk.themas)
            ],
            "Regio": [self.link(regio)],
            "Gemeente": [
                self.link(self.plek_of(praktijk)) if praktijk.gemeente else "Niet van één gemeente"
            ],
            "Indicatoren": [self.link(naslag["indicator"][each]) for each in praktijk.indicatoren]
            or ["Niet toegedeeld"],
            "Vragen voor het gesprek": [self.link(naslag["vraag"][v]) for v in praktijk.vragen]
            or ["Niet toegedeeld"],
            "Werkzame elementen": [self.link(naslag["element"][e]) for e in praktijk.elementen],
            "Doelgroep": [", ".join(map(DOELGROEPEN.__getitem__, praktijk.doelgroepen))],
            "Toedeling redactie": [", ".join(VELDEN[v] for v in praktijk.toedeling_redactie)],
            "Gepubliceerd": [format_date(praktijk.gepubliceerd)],
            "Wordt herzien voor": [format_date(praktijk.herzien_voor)],
            "Wijzigingen": [
                f"{format_date(change.datum)}: {escape(change.tekst)}"
                for change in praktijk.wijzigingen
            ],
        }
        blocks = [
            f"{SOORTEN[praktijk.soort].enkelvoud} {self.link(self.plek_of(praktijk))}"
            f" {praktijk.kenmerk}",
            f"# {escape(praktijk.titel)}",
            escape(praktijk.samenvatting),
            *self.warning(praktijk),
            *(["## Wat is het?"] if praktijk.toelichting else []),
            *map(escape, praktijk.toelichting),
            "## Wat helpt?" if helpt else "## Wat hielp, volgens de bron?",
            *([f"- {escape(text)}" for text in praktijk.werkzame_elementen]
              or ["Niet bekend: de bron zegt hier niets over."]),
            "## Wat is ervoor nodig?",
            *([f"- {escape(text)}" for text in praktijk.randvoorwaarden]
              or ["Niet bekend: de bron noemt geen voorwaarden."]),
            "## Herkomst en indeling",
            *(f"{name}\n" + "\n".join(f":   {value}" for value in values)
              for name, values in facts.items() if any(values)),
        ]  # fmt: skip
        if praktijk.verwant:
            others = map(self.inhoud.by_id.__getitem__, praktijk.verwant)
            blocks += ["## Verwant", *map(self.kaart, others)]
        return blocks

    def warning(self, praktijk: Praktijk) -> Iterator[str]:
        """What a reader of an old record should know."""
        if praktijk.status != "actueel":
            yield (
                f"**{STATUSSEN[praktijk.status]}.** Gebruik deze praktijk niet meer als voorbeeld."
                f" {escape(praktijk.reden or '')}"
            )
            if praktijk.vervangen_door:
                naar = self.inhoud.by_id[praktijk.vervangen_door]
                yield f"Lees in plaats daarvan [{escape(naar.titel)}](@{naar.url})."
        elif praktijk.herzien_voor.isoformat() < self.inhoud.vandaag:
            yield (
                "**Nog na te kijken.** De redactie wilde dit record voor"
                f" {format_date(praktijk.herzien_voor)} herzien. Dat is nog niet gebeurd. Vraag na"
                " of het nog klopt: [zo bereikt u de redactie](@over/)."
            )
