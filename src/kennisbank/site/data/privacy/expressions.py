"""Expressions: what a rule works out, as JavaScript that asks `py` where the two differ."""

import ast
import builtins
import re
from collections.abc import Mapping
from typing import Any, Protocol

from kennisbank.site.data.privacy.refusal import Untranslatable
from kennisbank.site.data.privacy.values import to_text

# What js/pure/python.js has of Python: functions, and methods of texts, lists, tables and patterns.
KNOWN = frozenset(
    re.findall(
        r"\w+",
        """all any bool chain combining dict enumerate frozenset int len list map max min next
        normalize pairwise range reversed set sorted str sum tuple unescape zip""",
    )
)
METHODS = frozenset(
    re.findall(
        r"\w+",
        """append capitalize end endswith find findall finditer fullmatch get index isalnum isalpha
        isascii isdigit islower isupper join lower lstrip match partition replace rfind rpartition
        rstrip search sort split start startswith strip sub translate upper""",
    )
)
OPERATORS: Mapping[type[ast.operator], str] = {
    ast.Add: "add",
    ast.Sub: "sub",
    ast.Mult: "mul",
    ast.Mod: "mod",
    ast.FloorDiv: "div",
    ast.BitAnd: "both",
    ast.BitOr: "either",
}
COMPARED: Mapping[type[ast.cmpop], str] = {
    ast.Eq: "py.eq({}, {})",
    ast.NotEq: "!py.eq({}, {})",
    ast.In: "py.has({1}, {0})",
    ast.NotIn: "!py.has({1}, {0})",
    ast.Is: "({} === {})",
    ast.IsNot: "({} !== {})",
    ast.Lt: "({} < {})",
    ast.LtE: "({} <= {})",
    ast.Gt: "({} > {})",
    ast.GtE: "({} >= {})",
}
# Words that are names in Python and not in JavaScript.
RESERVED = frozenset(
    re.findall(
        r"\w+",
        """arguments await case catch const debugger default delete do enum eval export extends
        function implements instanceof interface let new null package private protected public
        static super switch this throw typeof undefined var void""",
    )
)


class Names(Protocol):
    """What knows how things beside a function are called, and what is asked of them."""

    def name_of(self, thing: object, hint: str = "") -> str:
        """What something is called in the script."""

    def ask(self, method: str, place: str) -> None:
        """Note that something is asked for this method."""


class Expressions:
    """The expressions of one function, which knows its own names and those of its module."""

    def __init__(self, own: set[str], others: Mapping[str, Any], script: Names, place: str) -> None:
        self.own, self.others, self.script, self.place = own, others, script, place

    def refuse(self, what: str, node: ast.AST) -> Untranslatable:
        """A refusal with its place."""
        return Untranslatable(f"{what}: {ast.unparse(node)}", self.place)

    def code(self, node: ast.expr) -> str:
        """One expression."""
        match node:
            case ast.Constant(value=str() | int() | None as value):
                return to_text(value)
            case ast.Name(id=name):
                return self.name(name, node)
            case ast.NamedExpr(target=ast.Name(id=name), value=value):
                return f"({safe(name)} = {self.code(value)})"
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                return f"[{self.row(parts)}]"
            case ast.Set(elts=parts):
                return f"new Set([{self.row(parts)}])"
            case ast.Starred(value=value):
                return f"...py.iter({self.code(value)})"
            case ast.JoinedStr(values=parts):
                return f'[{", ".join(map(self.piece, parts))}].join("")'
            case ast.Attribute(value=value, attr=name):
                return self.attribute(value, name)
            case ast.Subscript(value=value, slice=place):
                return self.part(value, place)
            case ast.Call():
                return self.call(node)
            case _:
                return self.worked_out(node)

    def worked_out(self, node: ast.expr) -> str:
        """What is made of other expressions by a sign or a word."""
        match node:
            case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATORS:
                return f"py.{OPERATORS[type(op)]}({self.code(left)}, {self.code(right)})"
            case ast.UnaryOp(op=ast.Not(), operand=value):
                return f"!{self.test(value)}"
            case ast.UnaryOp(op=ast.USub(), operand=value):
                return f"(-{self.code(value)})"
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return COMPARED[type(op)].format(self.code(left), self.code(right))
            case ast.BoolOp(op=op, values=values):
                name = "and" if isinstance(op, ast.And) else "or"
                return f"py.{name}({', '.join(f'() => {self.code(each)}' for each in values)})"
            case ast.IfExp(test=test, body=then, orelse=other):
                return f"({self.test(test)} ? {self.code(then)} : {self.code(other)})"
            case ast.Lambda(args=ast.arguments(args=names), body=body):
                inner = self.within({each.arg for each in names})
                return f"(({', '.join(safe(each.arg) for each in names)}) => {inner.code(body)})"
            case ast.ListComp(elt=one) | ast.GeneratorExp(elt=one):
                return self.each(one, node.generators)
            case ast.SetComp(elt=one):
                return f"new Set({self.each(one, node.generators)})"
            case _:
                raise self.refuse(f"a {type(node).__name__}", node)

    def test(self, node: ast.expr) -> str:
        """An expression of which only yes or no is asked."""
        match node:
            case ast.BoolOp(op=op, values=values):
                sign = " && " if isinstance(op, ast.And) else " || "
                return f"({sign.join(map(self.test, values))})"
            case ast.UnaryOp(op=ast.Not(), operand=value):
                return f"!{self.test(value)}"
            case ast.Compare(ops=[_]):
                return self.code(node)
            case _:
                return f"py.is({self.code(node)})"

    def row(self, parts: list[ast.expr]) -> str:
        """Expressions one after another."""
        return ", ".join(map(self.code, parts))

    def name(self, name: str, node: ast.expr) -> str:
        """A name: of the function, of its module, or of Python itself."""
        if name in self.own:
            return safe(name)
        thing = self.others.get(name, getattr(builtins, name, node))
        if callable(thing):
            if is_ours(thing):
                return self.script.name_of(thing)
            if name in KNOWN:
                return f"py.{name}"
        elif thing is not node:
            return self.script.name_of(thing, f"{self.place.split('.')[-2]}_{name}")
        raise self.refuse("a name that is not known", node)

    def attribute(self, value: ast.expr, name: str) -> str:
        """A part of something by its name; a method is bound to it."""
        if isinstance(value, ast.Name) and value.id == "str" and "str" not in self.own:
            self.script.ask(name, self.place)
            return f"py.text.{name}"
        return f"py.get({self.code(value)}, {to_text(name)})"

    def part(self, value: ast.expr, place: ast.expr) -> str:
        """A part of something by its place."""
        match place:
            case ast.Slice(lower=first, upper=last, step=None):
                ends = (self.code(each) if each else "null" for each in (first, last))
                return f"py.slice({self.code(value)}, {', '.join(ends)})"
            case ast.Slice():
                raise self.refuse("a step", place)
            case _:
                return f"py.at({self.code(value)}, {self.code(place)})"

    def piece(self, node: ast.expr) -> str:
        """A part of a text with values in it."""
        match node:
            case ast.FormattedValue(value=value, conversion=-1, format_spec=None):
                return f"py.str({self.code(value)})"
            case ast.Constant():
                return self.code(node)
            case _:
                raise self.refuse("a form of a value", node)

    def call(self, node: ast.Call) -> str:
        """A call: of a table that is made beforehand, of a class, a method or a function."""
        thing = self.others.get(node.func.id) if isinstance(node.func, ast.Name) else None
        if hasattr(thing, "cache_info"):
            return self.table(thing, node)
        given = [*map(self.code, node.args), *self.named(node)]
        match node.func:
            case ast.Attribute(value=ast.Name(id=name), attr=attr) if self.others.get(name) is re:
                return self.pattern_call(attr, node)
            case ast.Attribute(value=ast.Call(func=ast.Name(id="super"))):
                return f"super({', '.join(given)})"
            case ast.Attribute(value=value, attr=attr):
                self.script.ask(attr, self.place)
                return f"py.call({', '.join([self.code(value), to_text(attr), *given])})"
        new = (
            "new " if isinstance(thing, type) and thing.__module__.startswith("kennisbank.") else ""
        )
        return f"{new}{self.code(node.func)}({', '.join(given)})"

    def named(self, node: ast.Call) -> list[str]:
        """What is given by its name, which only functions of Python take."""
        if not node.keywords:
            return []
        if not (isinstance(node.func, ast.Name) and node.func.id in KNOWN):
            raise self.refuse("something given by its name", node)
        held = (f"{each.arg}: {self.code(each.value)}" for each in node.keywords)
        return [f"new py.Named({{ {', '.join(held)} }})"]

    def table(self, function: Any, node: ast.Call) -> str:
        """What a function gives that is asked once: that is worked out here."""
        if node.keywords or not all(isinstance(each, ast.Constant) for each in node.args):
            raise self.refuse("a table that is not known beforehand", node)
        values = [each.value for each in node.args if isinstance(each, ast.Constant)]
        hint = re.sub(r"\W+", "_", "_".join([function.__name__, *map(str, values)]))
        return self.script.name_of(function(*values), hint)

    def pattern_call(self, name: str, node: ast.Call) -> str:
        """`re.sub(r"\\W", "", text)`: the pattern stands in the rule itself."""
        match node.args:
            case [ast.Constant(value=str() as source), *rest] if not node.keywords:
                self.script.ask(name, self.place)
                made = self.script.name_of(re.compile(source))
                return f"py.call({made}, {to_text(name)}, {self.row(rest)})"
            case _:
                raise self.refuse("a pattern that is not known beforehand", node)

    def each(self, one: ast.expr, loops: list[ast.comprehension]) -> str:
        """A list of what comes out for each of others."""
        names = {
            each.id
            for loop in loops
            for each in ast.walk(loop.target)
            if isinstance(each, ast.Name)
        }
        inner = self.within(names)
        code = f"out.push({inner.code(one)});"
        for loop in reversed(loops):
            for condition in reversed(loop.ifs):
                code = f"if ({inner.test(condition)}) {code}"
            over = self.code(loop.iter) if loop is loops[0] else inner.code(loop.iter)
            code = f"for (const {inner.target(loop.target)} of py.iter({over})) {{ {code} }}"
        return f"(() => {{ const out = []; {code} return out; }})()"

    def target(self, node: ast.expr) -> str:
        """The names that each gets in its turn; what is called `_` is not asked for."""
        if isinstance(node, ast.Tuple):
            names = (getattr(each, "id", "") for each in node.elts)
            return f"[{', '.join('' if name == '_' else safe(name) for name in names)}]"
        return self.code(node)

    def within(self, names: set[str]) -> "Expressions":
        """The same with more names of its own."""
        return Expressions(self.own | names, self.others, self.script, self.place)


def is_ours(thing: object) -> bool:
    """Whether something is written by us."""
    return str(getattr(thing, "__module__", "")).startswith("kennisbank.")


def safe(name: str) -> str:
    """A name that JavaScript takes too."""
    return f"{name}$" if name in RESERVED else name
