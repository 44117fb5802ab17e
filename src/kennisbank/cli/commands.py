"""Which command is run for what was typed, and only that is imported."""

import sys
from argparse import Namespace
from pathlib import Path

from kennisbank.cli.arguments import FILTERS
from kennisbank.cli.codes import BAD_USE
from kennisbank.inrichting.vragen import VRAGEN

# How the names of workbooks end; what has another name is read as a document.
WORKBOOKS = (".xlsx", ".ods", ".xls", ".xlsm", ".csv")


def run(options: Namespace, root: Path) -> int:
    """Hand what was typed to the command that was asked for, and import only that."""
    match options.command:
        case "bouw":
            from kennisbank.cli.build import build_site

            target = options.root / options.map
            with_pdf, searchable, ahead = options.pdf, options.zoeken, options.vooruit
            return build_site(root, target, options.vandaag, with_pdf, searchable, ahead)
        case "check":
            from kennisbank.cli.check import check_content

            return check_content(root, options.formaat, options.vandaag)
        case "vandaag":
            from kennisbank.cli.today import tell_agenda

            return tell_agenda(root, options.formaat, options.vandaag, options.alles)
        case "inlezen":
            return run_on_sent(options, root)
        case "verouderd":
            from kennisbank.cli.check import list_overdue

            return list_overdue(root, options.vandaag)
        case "leesbaarheid":
            from kennisbank.cli.readability import report_readability

            return report_readability(root, options.bestanden)
        case "voorstel":
            from kennisbank.cli.proposal import tell_proposal

            return tell_proposal(root, options.sinds, options.voorbeeld, options.vandaag)
        case "zip":
            from kennisbank.cli.copy import zip_site

            site, folder = options.root / options.map, options.root / options.naar
            return zip_site(root, site, folder, options.uitgepakt, options.vandaag)
        case "opmaak" | "schema":
            return run_on_records(options, root)
        case "werkblad":
            from kennisbank.cli.workbook import write_workbook

            filters = {name: getattr(options, name) for name in FILTERS}
            return write_workbook(root, options.naar, filters, options.vandaag)
        case "inrichten":
            from kennisbank.cli.setup import set_up

            typed = {v.naam: getattr(options, v.naam.replace("-", "_")) for v in VRAGEN}
            given = {naam: answer for naam, answer in typed.items() if answer is not None}
            return set_up(root, given, options.forge, options.vandaag, sys.stdin)
        case "afmaken" | "beheer" | "inpakken" | "gepubliceerd":
            return run_on_built(options, root)
        case _:
            from kennisbank.cli.serve import serve_site

            return serve_site(root, options.adres, options.vandaag)


def run_on_records(options: Namespace, root: Path) -> int:
    """The commands that write records, or what is made from their model."""
    from kennisbank.cli.records import lay_out_records, write_derived

    match options.command:
        case "opmaak":
            return lay_out_records(root, options.paden, options.controleer)
        case _:
            return write_derived(root)


def run_on_sent(options: Namespace, root: Path) -> int:
    """Read what others sent: the text of a form, a workbook, or else a document."""
    if options.formulier:
        from kennisbank.cli.submission import take_submission

        return take_submission(root, options)
    if not options.bestand:
        hoe = "Noem een rapport of een werkblad, of geef een aanmelding met --formulier."
        print(hoe, file=sys.stderr)
        return BAD_USE
    if options.bestand.suffix.lower() not in WORKBOOKS:
        from kennisbank.cli.intake import read_report

        return read_report(root, options)
    from kennisbank.cli.workbook import Asked, read_workbook

    take_over, only_look = options.neem_over, options.proef
    asked = Asked(options.bestand, options.blad, options.wijziging, only_look, take_over)
    return read_workbook(root, asked, options.vandaag, sys.stdin)


def run_on_built(options: Namespace, root: Path) -> int:
    """The commands that do something with a site that was built."""
    from kennisbank.cli.built import build_beheer, finish_built, keep_built, pack_built

    match options.command:
        case "afmaken":
            return finish_built(root, options.site, options.vandaag)
        case "beheer":
            return build_beheer(root, options.root / options.map, options.proef)
        case "gepubliceerd":
            return keep_built(root, options.root / options.map, options.naar)
        case _:
            return pack_built(root, options.root / options.map)
