"""Zoeken: the small index of our own, by which a question finds pages before any text is searched.

What can be found (`vindbaar`), the words of it as they are compared (`stam`, `taal`), and how much
each word tells of each page (`gewicht`), in files of script that a browser reads in parts.
"""

from kennisbank.site.data.zoeken.bestanden import to_zoeken

__all__ = ["to_zoeken"]
