"""Kinds: what a setting may be, put together from small parts; each value is read as its kind."""
