"""Of what a reader typed that could lead to a person."""

from collections.abc import Mapping

# Of what a reader typed, by the code of the gate: what it looks like, and what to do.
LET_OP: Mapping[str, tuple[str, str]] = {
    "KB070": ("een burgerservicenummer", "Schrijf hier geen nummers van mensen."),
    "KB071": ("een e-mailadres", "Schrijf hier geen adressen van mensen."),
    "KB072": ("een telefoonnummer", "Schrijf hier geen nummers van mensen."),
    "KB073": ("een geboortedatum", "Schrijf hier geen datum of jaar van geboorte."),
    "KB074": ("iets waaraan iemand te herkennen is", "Maak het algemener."),
    "KB075": ("een naam", "Schrijf hier geen namen van cliënten of collega’s."),
    "KB076": ("een adres of een plek van iemand", "Schrijf hier niet waar iemand woont."),
    "KB077": ("een nummer van iemand", "Schrijf hier geen nummers van mensen of zaken."),
    "KB078": ("een account van iemand", "Schrijf hier geen accounts van mensen."),
    "KB079": (
        "een school, club, kerk of werkgever bij een gezin",
        "Schrijf hier “de school” of “een vereniging”, zonder naam.",
    ),
    "KB221": (
        "iets bijzonders waaraan een gezin te herkennen is",
        "Schrijf het hier ruimer, zoals “een ouder” of “jonge kinderen”.",
    ),
}
