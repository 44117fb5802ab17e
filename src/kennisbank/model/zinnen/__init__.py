"""Zinnen: what the site says by itself of a record. Each is true by the data that it goes with, and
says no more than that we took something up or did not; a source may say more than we hold."""

from kennisbank.model.zinnen import (
    aantallen,
    anderen,
    bewijs,
    bron,
    gesprek,
    insturen,
    kader,
    letop,
    leven,
    naast,
    onderzoek,
    papier,
    plek,
    praktijk,
    reflectie,
)

__all__ = [
    "aantallen",
    "anderen",
    "bewijs",
    "bron",
    "gesprek",
    "insturen",
    "kader",
    "letop",
    "leven",
    "naast",
    "onderzoek",
    "papier",
    "plek",
    "praktijk",
    "reflectie",
]
