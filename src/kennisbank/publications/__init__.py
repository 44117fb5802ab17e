"""Publications: what was ever published, at which address, and where the forge keeps that."""

from kennisbank.publications.publicatie import (
    FIRST,
    LIST,
    Publicatie,
    Publicaties,
    read_list,
    to_list,
    together,
)
from kennisbank.publications.register import Register, keep_published, read_register
from kennisbank.publications.tak import TAK, places_of

__all__ = [
    "FIRST",
    "LIST",
    "TAK",
    "Publicatie",
    "Publicaties",
    "Register",
    "keep_published",
    "places_of",
    "read_list",
    "read_register",
    "to_list",
    "together",
]
