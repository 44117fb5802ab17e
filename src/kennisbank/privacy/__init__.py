"""The privacy gate: what could lead to a person or a family is stopped before it is published.

`record` is for records, `together` for what stands beside each other, `page` for pages, and `gate`
looks at one text after another for both. What `page` and `gate` import is light, for the engine.
"""
