"""Statements: what a function of the rules does, line by line, as JavaScript."""

import ast
from collections.abc import Mapping
from typing import Any

from kennisbank.site.data.privacy.expressions import Expressions, Names, safe

YIELDS = ast.Yield | ast.YieldFrom


class Body:
    """What one function does, in the words of its module."""

    def __init__(
        self,
        tree: ast.FunctionDef,
        others: Mapping[str, Any],
        script: Names,
        place: str,
    ) -> None:
        self.tree = tree
        self.taken = [each.arg for each in tree.args.args]
        self.names = names_in(tree)
        own = {*self.taken, *self.names}
        self.words = Expressions(own, others, script, f"{place}.{tree.name}")

    def function(self, head: str) -> str:
        """The whole of it; in the head `{}` is where it is told that it gives one by one."""
        star = "*" if any(isinstance(each, YIELDS) for each in ast.walk(self.tree)) else ""
        method = self.taken[:1] == ["self"]
        lines = [*map(self.line, self.tree.body)]
        if method:
            at = 1 if lines[0] == "super();\n" else 0  # `this` is there only after it
            lines.insert(at, "const self = this;\n")
        names = sorted(map(safe, {*self.names} - {*self.taken}))
        held = f"let {', '.join(names)};\n" if names else ""
        return f"{head.format(star)}({self.arguments(method)}) {{\n{held}{''.join(lines)}}}\n"

    def arguments(self, method: bool) -> str:
        """What it takes, with what stands in when it is not given."""
        given = self.tree.args
        if given.vararg or given.kwarg or given.kwonlyargs:
            raise self.words.refuse("such arguments", self.tree)
        names = [*map(safe, self.taken)]
        for at, value in enumerate(reversed(given.defaults), start=1):
            names[-at] += f" = {self.words.code(value)}"
        return ", ".join(names[method:])

    def block(self, lines: list[ast.stmt]) -> str:
        """Lines that belong together."""
        return f"{{\n{''.join(map(self.line, lines))}}}"

    def line(self, node: ast.stmt) -> str:
        """One statement."""
        code, test = self.words.code, self.words.test
        match node:
            case ast.Expr(value=ast.Constant()) | ast.Pass():
                return ""
            case ast.Expr(value=ast.Yield(value=ast.expr() as value)):
                return f"yield {code(value)};\n"
            case ast.Expr(value=ast.YieldFrom(value=value)):
                return f"yield* py.iter({code(value)});\n"
            case ast.Expr(value=value):
                return f"{code(value)};\n"
            case ast.Return(value=value):
                return f"return {code(value)};\n" if value else "return;\n"
            case ast.Assign(targets=[target], value=value):
                return self.put(target, code(value))
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                return self.put(target, code(value))
            case ast.AugAssign(target=ast.Name() as target, op=op, value=value):
                return self.put(target, code(ast.BinOp(target, op, value)))
            case ast.If(test=asked, body=then, orelse=other):
                otherwise = f" else {self.block(other)}" if other else ""
                return f"if ({test(asked)}) {self.block(then)}{otherwise}\n"
            case ast.For(target=target, iter=over, body=lines, orelse=[]):
                return f"for ({code(target)} of py.iter({code(over)})) {self.block(lines)}\n"
            case ast.While(test=asked, body=lines, orelse=[]):
                return f"while ({test(asked)}) {self.block(lines)}\n"
            case ast.Continue() | ast.Break():
                return f"{ast.unparse(node)};\n"
            case _:
                raise self.words.refuse(f"a {type(node).__name__}", node)

    def put(self, target: ast.expr, value: str) -> str:
        """A value that gets a name, or a place in something."""
        match target:
            case ast.Name(id=name):
                return f"{safe(name)} = {value};\n"
            case ast.Tuple():
                return f"{self.words.code(target)} = [...py.iter({value})];\n"
            case ast.Attribute(value=ast.Name(id="self"), attr=name):
                return f"self.{name} = {value};\n"
            case ast.Subscript(value=thing, slice=place):
                parts = (self.words.code(thing), self.words.code(place), value)
                return f"py.put({', '.join(parts)});\n"
            case _:
                raise self.words.refuse("a value for", target)


def names_in(tree: ast.FunctionDef) -> set[str]:
    """The names a function gives to something; those of a list it makes are of that list."""
    inner = {
        id(name)
        for loop in ast.walk(tree)
        if isinstance(loop, ast.comprehension)
        for name in ast.walk(loop.target)
    }
    return {
        each.id
        for each in ast.walk(tree)
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store) and id(each) not in inner
    }
