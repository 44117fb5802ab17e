"""Script: functions and classes of the rules as one script, with all that they use.

Whoever asks for `Gate` gets every function, class and value that it leads to, each once and before
who needs it. Only what the rules say today is known; anything else is refused, with its place.
"""

import ast
import inspect
import textwrap
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from types import FunctionType
from typing import Any

from kennisbank.site.data.privacy.expressions import METHODS
from kennisbank.site.data.privacy.refusal import Untranslatable
from kennisbank.site.data.privacy.shared import share
from kennisbank.site.data.privacy.statements import Body
from kennisbank.site.data.privacy.values import to_value

OURS = "kennisbank."
IN_PLACE = (str, int, frozenset, set, list)


class Script:
    """A script that grows by what is asked of it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.names: dict[object, str] = {}
        self.kept: list[object] = []  # what is known by its place in memory stays there
        self.asked: dict[str, str] = {}
        self.methods = {*METHODS}

    def name_of(self, thing: object, hint: str = "") -> str:
        """What something is called in the script; it is added when it is new."""
        if isinstance(thing, FunctionType):
            return self.named(thing, spelled(thing), lambda name: self.to_function(name, thing))
        if isinstance(thing, type):
            return self.named(thing, spelled(thing), lambda name: self.to_class(name, thing))
        if thing is None or isinstance(thing, str | int):
            return to_value(thing, self.value)
        self.kept.append(thing)
        name = hint or f"a{len(self.names)}"
        return self.named(id(thing), name, lambda name: self.to_constant(name, thing))

    def ask(self, method: str, place: str) -> None:
        """Note that something is asked for this method, and where."""
        self.asked.setdefault(method, place)

    def text(self) -> str:
        """The whole of it; Untranslatable when a method is asked for that nothing has."""
        for method, place in self.asked.items():
            if method not in self.methods:
                raise Untranslatable(f"the method {method}", place)
        return share("".join(self.parts))

    def value(self, thing: object) -> str:
        """Something within a value: in its place, or by its name when others may ask for it too."""
        if thing is None or isinstance(thing, IN_PLACE) or type(thing) is tuple:
            return to_value(thing, self.value)
        return self.name_of(thing)

    def named(self, key: object, name: str, code: Callable[[str], str]) -> str:
        """The name of something, with its code before that of who asked."""
        if key not in self.names:
            self.names[key] = name
            self.parts.append(code(name))
        return self.names[key]

    def to_constant(self, name: str, value: object) -> str:
        """A value that has a name."""
        return f"const {name} = {to_value(value, self.value)};\n"

    def to_function(self, name: str, function: FunctionType) -> str:
        """A function of a module."""
        tree = tree_of(function)
        if not isinstance(tree, ast.FunctionDef) or tree.decorator_list:
            raise Untranslatable(f"the decorator of {function.__name__}", function.__module__)
        return self.body_of(function, tree).function(f"function{{}} {name}")

    def to_class(self, name: str, thing: type) -> str:
        """A class with its methods; one that is data takes its parts in their order."""
        tree = tree_of(thing)
        parts = tree.body if isinstance(tree, ast.ClassDef) else []
        methods = [self.to_method(thing, each) for each in parts if is_method(each)]
        if is_dataclass(thing):
            methods.insert(0, to_constructor(thing))
        parent = " extends py.Dict" if issubclass(thing, dict) else ""
        return f"class {name}{parent} {{\n{''.join(methods)}}}\n"

    def to_method(self, thing: type, tree: Any) -> str:
        """A method of a class."""
        if tree.decorator_list:
            raise Untranslatable(f"the decorator of {tree.name}", thing.__module__)
        self.methods.add(tree.name)
        head = "constructor" if tree.name == "__init__" else f"{{}}{tree.name}"
        return self.body_of(thing, tree).function(head)

    def body_of(self, owner: Any, tree: ast.FunctionDef) -> Body:
        """What a function does, in the words of its module."""
        module = inspect.getmodule(owner)
        if module is None or not module.__name__.startswith(OURS):
            raise Untranslatable(f"{tree.name}, which is not ours")
        return Body(tree, vars(module), self, module.__name__)


def tree_of(thing: Any) -> ast.stmt:
    """What was written of a function or a class."""
    return ast.parse(textwrap.dedent(inspect.getsource(thing))).body[0]


def is_method(part: ast.stmt) -> bool:
    """Whether a part of a class is one of its methods; others are remarks and names of data."""
    return isinstance(part, ast.FunctionDef)


def spelled(thing: Any) -> str:
    """A name that no other module has: `dates_sentence_around`."""
    return f"{thing.__module__.rpartition('.')[2]}_{thing.__name__}"


def to_constructor(thing: Any) -> str:
    """What makes one of a class that is data."""
    names = [each.name for each in fields(thing)]
    taken = "".join(f"this.{name} = {name}; " for name in names)
    return f"constructor({', '.join(names)}) {{ {taken}}}\n"
