"""Of the report of an investigation, its network and its days."""

NAZORG = "Nazorg: wat de inspecties vroegen en van plan waren"
GEBEURTENISSEN = "Op de tijdlijn van het onderzoek"
NETWERK = "Wie geeft wat door aan wie?"
NETWERK_UITLEG = (
    "Zo stond het in het rapport, in de tijd van het onderzoek. Elk nummer in de tekening staat "
    "in de lijst, met wat er overging."
)
NETWERK_IN_WOORDEN = "Alle nummers in woorden"
HEEL_RAPPORT = "Lees het hele rapport, in eigen woorden"
HEEL_ONDERZOEK = "Lees alles over het onderzoek als geheel, in eigen woorden"
KENMERKEN_VAN_RAPPORT = "Zoekt u een kenmerk uit het rapport?"
BIJ_RAPPORT = "Wat wij er verder van opnamen, staat bij"
GING_GOED = "Hierbij ging iets goed"
KON_BETER = "Hierbij kon iets beter"
GOED_EN_BETER = "Hierbij ging iets goed, en kon ook iets beter"
# Of a moment that was asked or meant, of which neither the editors nor a later moment say more.
GEEN_VERVOLG = "Wat daarvan is gekomen, hebben wij niet opgenomen."
TIJDLIJN_UITLEG = (
    "Een volle balk of ruit: de maand of dag is bekend. Een open balk, of een open stuk daarvan: "
    "ergens in die tijd. Een open ruit: ervoor, of uiterlijk dan. Een pijl: vanaf dan. Waarvan wij "
    "het jaar niet kennen, staat onderaan, zonder teken."
)
