"""Printed: signs on a drawn page that a reader would see as signs, since no form came of them."""
