"""Meenemen: what a reader takes along: from a page, and news of it afterwards."""
