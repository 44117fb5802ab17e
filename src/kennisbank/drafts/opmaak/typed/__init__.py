"""Typed: forms that leave no sign on the page, or lose text, looked for in what was typed."""
