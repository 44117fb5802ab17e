"""The gate of privacy in a browser: translated from Python, and held against it text by text."""

import ast
import json
import re
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kennisbank.model import zinnen
from kennisbank.privacy import Gate, Lazy, numbers
from kennisbank.privacy.kinds import kinds_of_words, read_list
from kennisbank.site.data import to_privacy
from kennisbank.site.data.privacy import Untranslatable, script_of
from kennisbank.site.data.privacy.expressions import KNOWN, METHODS, Expressions
from kennisbank.site.data.privacy.patterns import to_pattern
from kennisbank.site.data.privacy.script import Script
from kennisbank.site.data.privacy.shared import share
from tests.bank.test_privacy import PAGE_TRICKS, PLACES, TRICKS, all_sentences
from tests.builders import a_bank, a_gemeente
from tests.site.test_scripts import ASSETS, run_node

PURE = ASSETS / "js/pure"
LONGEST = 140  # of a note
HOSTILE = (
    *("a", "A", "1", "0", " 6", "-", "1-", "é", "A.", "a.", "I ", "F a ", "J.d.B.", "de ", "jan "),
    *("Jan ", "[at]", " at ", "@", "a@", "a.b", "<a", "<a ", "``", "&#", "&#97;", "06 ", "1 1 "),
    *("NL91", "AB-12-", "nummer ", "nummer 1-", "kenteken ", "straat ", "Xstraat 1", "Aan de "),
    *(
        "woont op ",
        "kind van 12 ",
        "in Wijchen ",
        "geboren ",
        "1 mei ",
        "1-1-",
        "12 jaar ",
        "1234 ",
    ),
    *("postcode ", "1234AB ", "groep 3 ", "moeder ", "moeder werkt ", "zit op De ", "facebook "),
    *("op insta ", "coördinaten ", "52.1,", "mevrouw ", "van den ", "de enige ", "stond in "),
    *(
        "moeder, ",
        "notaris ",
        "zeven kinderen ",
        "een tweeling ",
        "op 3 mei ",
        "sloeg ",
        "mijn moeder ",
    ),
)


def ask(tmp_path: Path, script: str, texts: Sequence[str], code: str) -> Any:
    """What code in Node says that has `texts`, and the gate of a script as `poort`."""
    (tmp_path / "asked.json").write_text(json.dumps(texts), encoding="utf-8")
    (tmp_path / "privacy.js").write_text(script, encoding="utf-8")
    code = f"""
      import {{ readFileSync }} from "node:fs";
      import {{ make_poort }} from {json.dumps((PURE / "privacy.js").as_uri())};
      let rules;
      globalThis.kennisbank = {{ ontvang: (name, data) => (rules = data) }};
      (0, eval)(readFileSync({json.dumps(str(tmp_path / "privacy.js"))}, "utf8"));
      const texts = JSON.parse(readFileSync({json.dumps(str(tmp_path / "asked.json"))}, "utf8"));
      const poort = make_poort(rules);
      {code}"""
    return run(code)


def run(code: str) -> Any:
    done = run_node(["--input-type=module", "--eval", code])
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def found_in_a_browser(tmp_path: Path, script: str, texts: Sequence[str]) -> list[Any]:
    told = "[hit.code, hit.ernst, hit.wat, hit.found]"
    say = f"texts.map((text) => poort.find(text).map((hit) => {told}))"
    found: list[Any] = ask(tmp_path, script, texts, f"console.log(JSON.stringify({say}));")
    return found


def found_here(texts: Sequence[str]) -> list[Any]:
    gate = Gate(PLACES)
    return [
        [
            [hit.code, hit.ernst, hit.wat, hit.found]
            for _, hit in gate.check_texts(gate.read([text]))
        ]
        for text in texts
    ]


def differences(tmp_path: Path, texts: Sequence[str], script: str = "") -> list[Any]:
    """Each text of which a browser says something else, with what both say."""
    there = found_in_a_browser(tmp_path, script or script_of(PLACES), texts)
    here = found_here(texts)
    rows = zip(texts, here, there, strict=True)
    return [row for row in rows if json.dumps(row[1]) != json.dumps(row[2])]


def sentences() -> list[str]:
    tricks = (text for text, _ in (*TRICKS.values(), *PAGE_TRICKS.values()))
    told = (*all_sentences("herkenbaar"), *all_sentences("gewoon"), *tricks)
    return [text[:LONGEST] for text in told]


def made_up(many: int) -> list[str]:
    """Notes of words that tell something, and of sentences with a slip or a trick in them."""
    dice = Random(71)
    firsts, lasts = sorted(read_list("voornamen.txt")), sorted(read_list("achternamen.txt"))
    words, told = sorted(kinds_of_words()), sentences()

    def word() -> str:
        name = dice.choice((firsts, lasts))
        choice: list[str] = [
            dice.choice(words),
            dice.choice(words).capitalize(),
            dice.choice(name),
            dice.choice(name).capitalize(),
            dice.choice("ABJ") + ".",
            f"{dice.choice('ab')}{dice.choice('cd')}-{dice.randrange(99)}".upper(),
            str(dice.randrange(10 ** dice.choice((1, 2, 4, 8, 9, 10)))),
            f"({dice.randrange(40)})",
            f"{dice.randrange(1, 31)} {dice.choice(('mei', 'jan.'))} {dice.randrange(1950, 2030)}",
            f"{dice.randrange(31)}-{dice.randrange(13)}-{dice.randrange(1900, 2030)}",
            f"06{dice.choice(' -')}{dice.randrange(10**8):08}",
            f"{dice.choice(name)}{dice.choice(('straat', 'laan', 'hof', 'weg'))}".capitalize(),
            f"{dice.choice(name)}@{dice.choice(('gmail.com', 'wijchen.nl'))}",
            f"{dice.randrange(1000, 9999)} {dice.choice(('AB', 'ab', 'SS'))}",
            dice.choice(
                ("Wijchen", "Vlissingen", "team", "overleg", "past", "niet", "wij", "België")
            ),
            dice.choice(("een vrouw van 34", "een 12-jarige jongen", "NL91ABNA0417164300")),
        ]
        return dice.choice(choice) + dice.choice(("", "", "", "", ",", ".", ":", "!", ")", "’s"))

    def slip(text: str) -> str:
        at = dice.randrange(len(text) or 1)
        part = dice.choice(("", " ", "-", ".", "ï", "Ж", "٣", *"\u200b\u00a0\u0301\u2011\u2009"))
        change = dice.choice((str.lower, str.upper, str.title, str, str, str))
        return change(text[:at] + part + text[at + dice.randrange(2) :])

    combined = (" ".join(word() for _ in range(dice.randrange(1, 9))) for _ in range(many // 2))
    slips = (slip(dice.choice(told)) for _ in range(many - many // 2))
    return [text[:LONGEST] for text in (*combined, *slips)]


def test_every_sentence_is_judged_in_a_browser_as_here(tmp_path: Path) -> None:
    assert len(sentences()) > 800
    assert differences(tmp_path, sentences()) == []


def test_many_made_up_notes_are_judged_in_a_browser_as_here(tmp_path: Path) -> None:
    texts = made_up(1_500)
    found = [bool(hits) for hits in found_here(texts)]
    assert 300 < sum(found) < len(found) - 300  # there is something to agree on, both ways
    assert differences(tmp_path, texts) == []


def test_sign_that_counts_for_two_in_a_browser_changes_nothing(tmp_path: Path) -> None:
    texts = [
        "😀 moeder Fatima 😀",
        "Moeder 𝐅𝐚𝐭𝐢𝐦𝐚 belde",
        "Kijk 😀😀😀 naar overleg",
        "𐍈𐍈 06-12345678",
    ]
    here = [[hit[0] for hit in hits] for hits in found_here(texts)]
    there = found_in_a_browser(tmp_path, script_of(PLACES), texts)
    assert [[hit[0] for hit in hits] for hits in there] == here
    assert here == [["KB075"], ["KB075"], [], ["KB072"]]


def test_rule_that_changes_here_changes_in_a_browser_and_only_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What fails when a rule would stand on one side only: the script of before says otherwise."""
    texts, before = ["Bel 112345 en vraag het.", "Bel 06-12345678."], script_of(PLACES)
    assert found_here(texts)[0] == []
    monkeypatch.setattr(numbers, "PHONE", Lazy(r"\b112\d{3}\b"))
    assert [hits[0][0] if hits else "" for hits in found_here(texts)] == ["KB072", ""]
    assert differences(tmp_path, texts, script_of.__wrapped__(PLACES)) == []
    assert [row[0] for row in differences(tmp_path, texts, before)] == texts


def test_places_and_terms_of_the_bank_are_no_names(tmp_path: Path) -> None:
    bank = a_bank()
    elsewhere = a_bank(gemeenten=(*bank.gemeenten.values(), a_gemeente(id="fatima", naam="Fatima")))
    texts = ["Wij vroegen het in Fatima en daarna thuis."]
    assert [hit[0] for hit in found_in_a_browser(tmp_path, to_privacy(bank)[1], texts)[0]] == [
        "KB075"
    ]
    assert found_in_a_browser(tmp_path, to_privacy(elsewhere)[1], texts) == [[]]


def test_warning_says_what_it_looks_like_and_what_to_do(tmp_path: Path) -> None:
    texts = ["Vraag het mevr. Jansen, 06-12345678, jan@gmail.com", "Overleg met school.", ""]
    say = "console.log(JSON.stringify(texts.map(poort.warn)));"
    assert ask(tmp_path, script_of(PLACES), texts, say) == [
        "Dit lijkt op een naam: Jansen. Schrijf hier geen namen van cliënten of collega’s."
        " Dit lijkt op een telefoonnummer: 06-12345678. Schrijf hier geen nummers van mensen.",
        "",
        "",
    ]


def test_every_code_of_the_gate_has_words() -> None:
    text = script_of(PLACES).partition("return { poort")[0]
    assert {*re.findall(r'"(KB\d{3})"', text)} == {*zinnen.letop.LET_OP}
    assert all(hoe.endswith(".") for _, hoe in zinnen.letop.LET_OP.values())


def test_no_note_takes_long_whatever_is_in_it(tmp_path: Path) -> None:
    """Of processor, the least of a few tries: others work on this machine too."""
    dice = Random(7)
    texts = [part * LONGEST for part in HOSTILE]
    texts += ["".join(dice.choices(HOSTILE, k=LONGEST)) for _ in range(200)]
    code = """
      const cpu = () => Object.values(process.cpuUsage()).reduce((a, b) => a + b) / 1000;
      for (const text of texts) poort.warn(text);
      const once = (text) => { const from = cpu(); poort.warn(text); return cpu() - from; };
      const least = (text) => Math.min(...[1, 2, 3].map(() => once(text)));
      console.log(JSON.stringify(texts.map(least)));"""
    taken = ask(tmp_path, script_of(PLACES), texts, code)
    slow = [(text, ms) for text, ms in zip(texts, taken, strict=True) if ms > 5]
    print(f"\nlangst {max(taken):.2f} ms, gemiddeld {sum(taken) / len(taken):.2f} ms")
    assert slow == []


def test_file_is_small_and_has_no_name_in_the_open_twice() -> None:
    text = script_of(PLACES)
    assert len(text.encode()) < 185_000
    assert len(re.findall(r"\bfatima\b", text)) == 1


def test_what_patterns_have_in_common_is_written_once_and_no_pattern_changes() -> None:
    inner = f"(?:{'|'.join(map(str, range(100, 130)))})"
    outer = f"(?:mei|{inner}|juni{inner})"
    script = "".join(f'py.pattern("{text}", "i");' for text in (outer, f"a{outer}b", inner))
    once = share(script)
    assert once.count("115") == 1
    names = dict(re.findall(r"const (part\d+) = (.*);\n", once))
    while names.keys() & {*re.findall(r"part\d+", once)}:
        once = re.sub(r"const part.*\n", "", once)
        once = re.sub(r"part\d+", lambda name: names[name[0]], once).replace('"+"', "")
    assert once == script


PATTERNS = (
    (r"\bén\b", 0),
    (r"(?<!\w)[^\W\d_]+", 0),
    (r"^\w+$", 0),
    (r"straat$", 0),
    (r"[^a-c\s]{2,}?", 0),
    (r"(?i:jan)[A-Z]", 0),
    (r"jan|is", re.I),
    (r"[a-k]{2}", re.I),
    (r"(?P<a>\d)(?P<b>x)?|(y)", 0),
    (r"\d+", 0),
    (r"[\d-]+[\W]", 0),
    (r"[^\d\W]", 0),
    (r"\s\S", 0),
    (r".", 0),
    ("[\u200b-\u200f\u115f]", 0),
)
TEXTS = (
    *("én", "één én Ën", "Jan JAN jan Jans", "aıb İs ſi", "straat\n", "straat\nx", "de straat", ""),
    *(
        "1x y 2",
        "Ж12 жы",
        "٣٤ 12-3-",
        "a\u200bb\u115f",
        "a\u00a0b\u2003c\x1cd\x85e",
        "a\nb",
        "ÿ÷×",
    ),
)


def test_patterns_find_in_a_browser_what_they_find_here() -> None:
    made = [to_pattern(*each) for each in PATTERNS]
    there = run(f"""
      import {{ to_patroon }} from {json.dumps((PURE / "python-tekst.js").as_uri())};
      const [made, texts] = {json.dumps([made, TEXTS])};
      const ends = (found) => found && [found.start(), found.end(), found.at(0), found.lastindex];
      console.log(JSON.stringify(made.map((each) => texts.map((text) => {{
        const patroon = to_patroon(...each);
        const all = patroon.finditer(text).map(ends);
        return [all, ends(patroon.fullmatch(text)), ends(patroon.match(text))];
      }}))));""")

    def ends(found: re.Match[str] | None) -> Any:
        return found and [found.start(), found.end(), found[0], found.lastindex]

    for (source, flags), rows in zip(PATTERNS, there, strict=True):
        pattern = re.compile(source, flags)
        for text, row in zip(TEXTS, rows, strict=True):
            here = [[*map(ends, pattern.finditer(text))], ends(pattern.fullmatch(text))]
            assert row == [*here, ends(pattern.match(text))], (source, text)


@pytest.mark.parametrize(
    ("source", "flags", "said"),
    [
        (r"a.", re.S, "the flags of the pattern"),
        (r"^a$", re.M, "the flags of the pattern"),
        (r"(a)\1", 0, "GROUPREF in a pattern"),
        (r"(?>a+)b", 0, "ATOMIC_GROUP in a pattern"),
        (r"a\B", 0, "AT in a pattern"),
        ("Ж\\w", 0, "a sign that has no shadow"),
    ],
)
def test_pattern_that_is_not_known_is_refused(source: str, flags: int, said: str) -> None:
    with pytest.raises(Untranslatable, match=re.escape(said)):
        to_pattern(source, flags)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("x[::2]", "a step: ::2"),
        ("1 < x < 3", "a Compare: 1 < x < 3"),
        ("open(x)", "a name that is not known: open"),
        ("x.f(a=1)", "something given by its name"),
        ("f'{x:3}'", "a form of a value"),
        ("{**x}", "a Dict"),
        ("x ** 2", "a BinOp"),
    ],
)
def test_rule_that_cannot_be_said_is_refused_with_its_place(code: str, said: str) -> None:
    words = Expressions({"x"}, {}, Script(), "kennisbank.privacy.names.find")
    with pytest.raises(Untranslatable) as refused:
        words.code(ast.parse(code, mode="eval").body)
    assert str(refused.value).startswith(
        "kennisbank.privacy.names.find: cannot be said in JavaScript"
    )
    assert said in str(refused.value)


def test_method_that_nothing_has_is_refused() -> None:
    script = Script()
    words = Expressions({"x"}, {}, script, "kennisbank.privacy.names.find")
    words.code(ast.parse("x.casefold()", mode="eval").body)
    with pytest.raises(Untranslatable, match="the method casefold"):
        script.text()


def test_browser_has_what_a_rule_may_ask_of_python() -> None:
    has = run(f"""
      import {{ py }} from {json.dumps((PURE / "python.js").as_uri())};
      import {{ to_patroon }} from {json.dumps((PURE / "python-tekst.js").as_uri())};
      const found = to_patroon("a").search("a");
      const all = [py.text, py.lists, py.tables].flatMap(Object.keys);
      const made = [to_patroon("a"), found].map(Object.getPrototypeOf);
      const own = made.flatMap(Object.getOwnPropertyNames);
      console.log(JSON.stringify([Object.keys(py), [...all, ...own]]));""")
    assert {*has[0]} >= KNOWN
    assert {*has[1]} >= METHODS
