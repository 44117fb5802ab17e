"""Texts: what people wrote in a record, each with its place; what can be printed and read back."""

from kennisbank.bank.texts.fields import Texts, texts_of, written_fields

__all__ = ["Texts", "texts_of", "written_fields"]
