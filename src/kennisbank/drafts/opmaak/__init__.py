"""Opmaak: the forms of the theme’s manual, what comes of them and what is told of."""
