"""Texts: what people wrote in a record, each with its place; what can be printed and read back."""

from kennisbank.bank.texts.fields import Texts, texts_of, texts_typed, written_fields

__all__ = ["Texts", "texts_of", "texts_typed", "written_fields"]
