"""Nothing on a page prints literally, vanishes or loses text in silence; plain words may stay."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from kennisbank.documents import ReadError
from kennisbank.drafts.docs import check_docs
from kennisbank.drafts.draft import judge_page
from kennisbank.drafts.rendition import to_html
from kennisbank.privacy import gate_of

F = "```"
T = "| a | b |\n|---|---|\n"
# What is wrong, the line and the code of what is told of it. One message for each fault.
WRONG = {
    "notes": [
        ("A[^1].\n\n[^1]: een\n[^1]: twee", 4, "KB150"),
        ("A[^1].\n\n[^1]: een\n\nTekst\n\n[^1]: twee", 7, "KB150"),
        ("A[^1].\n\n[^1]:", 3, "KB150"),
        ("A[^1] b.\n\n[^1]:\n\nTekst.", 3, "KB150"),
        ("A[^1].\n\n[^1]:\n  Te weinig spaties.", 3, "KB150"),
        ("Tekst^[een noot].", 1, "KB150"),
        ("A[^a b].\n\n[^a b]: x", 3, "KB150"),
        ("A[^1].\n\n[^1] x", 3, "KB150"),
        ("A[^Noot].\n\n[^noot]: x", 1, "KB150"),
        ("A[^1].", 1, "KB114"),
        ("A.\n\n[^1]: x", 3, "KB115"),
    ],
    "tables": [
        (f"{T}| 1 | 2 | 3 |", 3, "KB151"),
        (f"{T}| 1 |", 3, "KB151"),
        (f"{T}| 1 | 2 |\nTekst eronder.", 4, "KB151"),
        ("a | b\n--- | ---\n1 | 2 | 3", 3, "KB151"),
        (f"Tekst\n{T}| 1 | 2 |", 2, "KB151"),
        ("| a | b |\n| 1 | 2 |\n| 3 | 4 |", 1, "KB151"),
        ("a | b\n1 | 2\n3 | 4", 1, "KB151"),
        ("| a | b |\n|---|\n| 1 | 2 |", 2, "KB151"),
        ("| a | b |\n|---|---|---|\n| 1 | 2 |", 2, "KB151"),
        ("| a | b |\n|===|===|\n| 1 | 2 |", 1, "KB151"),
        (T, 1, "KB151"),
        ("Naam\tAantal\nA\t1\nB\t2", 1, "KB151"),
        ("Een zin.\n\nNaam\tAantal\nA\t1", 3, "KB151"),
        ("+---+---+\n| a | b |\n+---+---+", 1, "KB151"),
        ("| a | b |\n|—|—|\n| 1 | 2 |", 1, "KB151"),
        (f"- punt\n\n    {T.replace(chr(10), chr(10) + '    ')}| 1 | 2 | 3 |", 5, "KB151"),
        ("| a | b |\n|-:-|---|\n| 1 | 2 |", 2, "KB151"),
        ("| a | b |\n|:::|---|\n| 1 | 2 |", 2, "KB151"),
    ],
    "code": [
        *(
            (f"{F} {info}\na\n{F}", 1, "KB152")
            for info in (
                *('py titel="x"', 'py linenums="een"', "py linenums=1", 'py hl_lines="9"'),
                *('py hl_lines="a"', "py title=x", "nietbestaand", 'py title="x" oeps', "{py}"),
                *('{ .py titel="x" }', "{ .py", "py linenums", 'title="x" x', 'py hl_lines="0"'),
            )
        ),
        (f"{F} py\nx", 1, "KB152"),
        (f"{F} md\n{F} py\nx\n{F}\n{F}", 5, "KB152"),
        (f"{F}\na\n{F}\n\nTekst\n\n{F}\nopen", 7, "KB152"),
        (f"{F}\n{F}", 1, "KB152"),
        ("Hier `#!nietbestaand x` dus.", 1, "KB152"),
        (f"- een\n\n  {F} py\n  x\n  {F}\n\n- twee", 3, "KB154"),
        (f"- een\n\n    {F} py\nx\n    {F}", 3, "KB152"),
        (f"Typ dit: {F}\nx\n{F}\n\nmeer", 1, "KB152"),
        (f"- punt {F} py\n  x\n  {F}", 1, "KB152"),
        (f"{F}\nx\n{F}\n\nTyp: {F}\ny\n{F}", 5, "KB152"),
        ("    {++x++}", 1, "KB152"),
        (f"{F} yaml\nx: 1 # (1)\n{F}\n\n1.  uitleg", 2, "KB114"),
        (f"{F} yaml\nx: 1 # (1)!\n{F}", 2, "KB114"),
        ("    - een\n    - twee", 1, "KB154"),
        ("Bel eerst:\n\n    - het wijkteam\n    - Veilig Thuis", 3, "KB154"),
        ("Tekst.\n\n    1. een\n    2. twee", 3, "KB154"),
        ("Tekst.\n\n\t* een\n\t* twee", 3, "KB154"),
        ("Tekst.\n\n    - [ ] een\n    - [ ] twee", 3, "KB154"),
        ("Tekst.\n\n    !!! tip\n\n        a", 3, "KB154"),
        ('Tekst.\n\n    === "A"\n\n        a', 3, "KB154"),
        ("Tekst.\n\n    ## Kop", 3, "KB154"),
        (f"Tekst.\n\n    {T.replace(chr(10), chr(10) + '    ')}| 1 | 2 |", 3, "KB154"),
        ("Tekst.\n\n    > een citaat van iemand", 3, "KB154"),
        ("Tekst.\n\n    [Lees meer](over.md)", 3, "KB154"),
        ("Tekst.\n\n    **Let op** dit is vet", 3, "KB154"),
        ("- een\n\n        - twee\n        - drie", 3, "KB154"),
        ("!!! tip\n\n        Een zin met woorden.", 3, "KB154"),
        ("- een\n        - twee", 2, "KB154"),
    ],
    "html": [
        ('<div class="grid cards">\n\n- **a**\n- b\n\n</div>', 1, "KB153"),
        ("<div>\n\n- a\n- b\n\n</div>", 1, "KB153"),
        ("a\n\n<div>\n\n**vet**\n\n</div>", 3, "KB153"),
        ("<div>\n\n[link](over.md)\n\n</div>", 1, "KB153"),
        ("<div>\n\n`code`\n\n</div>", 1, "KB153"),
        ("<div>\n\n# Kop\n\n</div>", 1, "KB153"),
        ("<details>\n<summary>x</summary>\n\n**vet**\n\n</details>", 1, "KB153"),
        ("<p>Gewoon *schuin*</p>", 1, "KB153"),
        ("<table><tr><td>**vet**</td></tr></table>", 1, "KB153"),
        ("<div>\n\n<div>\n\na\n\n</div>\n\n**b**\n\n</div>", 1, "KB153"),
        ("<div>\n\n<div markdown>\n\nx\n\n</div>\n\n</div>", 3, "KB153"),
        ("Tekst <span markdown>*x*</span>", 1, "KB153"),
        ("<details>tekst</details>", 1, "KB161"),
        ("<details markdown>\n\ntekst\n\n</details>", 1, "KB161"),
        ("<details>\n<summary></summary>\ntekst\n</details>", 1, "KB161"),
        ('a\n\n??? tip ""\n\n    tekst', 3, "KB161"),
        ("- een\n\n    <details>\n    <summary>a</summary>\n    b\n    </details>", 3, "KB161"),
        (
            "- a\n\n    <details markdown>\n    <summary>b</summary>\n\n    *c*\n\n    </details>",
            3,
            "KB161",
        ),
        ("Tekst <div>x</div> meer.", 1, "KB161"),
        ("Tekst <ul><li>x</li></ul> meer", 1, "KB161"),
        ("<p>a\n<p>b</p></p>", 1, "KB161"),
        ('<a href="over.md">a <a href="over.md">b</a></a>', 1, "KB161"),
        ("<summary>a</summary>", 1, "KB161"),
        ("a\n\n<li>a</li>", 3, "KB161"),
        ("<table><td>a</td></table>", 1, "KB161"),
        ('a\n\n<p align="center">x</p>', 3, "KB105"),
        ("<center>x</center>", 1, "KB104"),
    ],
    "lists": [
        ("Tekst:\n- een\n- twee", 2, "KB154"),
        ("Tekst:\n* een\n* twee", 2, "KB154"),
        ("Tekst:\n+ een", 2, "KB154"),
        ("Tekst:\n1. een\n2. twee", 2, "KB154"),
        ("**Let op**:\n- een [link](over.md)\n- twee", 2, "KB154"),
        ("- een\n  - twee\n- drie", 2, "KB154"),
        ("1. een\n   - twee\n   - drie", 2, "KB154"),
        ("- een\n    - twee\n      - drie", 3, "KB154"),
        ("- een\n\n  vervolg\n- twee", 3, "KB154"),
        ("- een\n\n  vervolg", 3, "KB154"),
        ("> - een\n>   - twee", 2, "KB154"),
        ("* een\n** twee", 2, "KB154"),
        ("a. een\nb. twee", 1, "KB154"),
        ("- [x]klaar", 1, "KB114"),
        ("1. een\n- twee", 2, "KB154"),
        ("- een\n- twee\n\n1. drie", 4, "KB154"),
        ("> citaat\n> - punt", 2, "KB154"),
        ("-punt\n-nog", 1, "KB154"),
        ("-punt", 1, "KB154"),
        ("*punt\n*nog", 1, "KB154"),
        ("1.punt\n2.nog", 1, "KB154"),
        ("1) een\n2) twee", 1, "KB154"),
        ("Tekst:\n1) een\n2) twee", 2, "KB154"),
        ("a) een\nb) twee", 1, "KB154"),
        ("• een\n• twee", 1, "KB154"),
        ("– een\n– twee", 1, "KB154"),
        ("- [] x", 1, "KB114"),
        ("-[ ] x", 1, "KB114"),
        ("- [X ] x", 1, "KB114"),
        ("- [ x] x", 1, "KB114"),
        ("- [v] x", 1, "KB114"),
        ("!!! tip\n\n    a\n  b", 4, "KB154"),
        ("- een\n-\n- drie", 1, "KB154"),
        ("- een\n    - twee\n  - drie\n- vier", 3, "KB154"),
        ("- een\n    - twee\n        - drie\n      - vier", 4, "KB154"),
        ("* een\n    * twee\n\n  * drie", 4, "KB154"),
        (f"{T}| - een - twee | x |", 3, "KB154"),
        (f"{T}| - een<br>- twee | x |", 3, "KB154"),
        (f"{T}| x | 1. een 2. twee |", 3, "KB154"),
        ("2024. Dat is lang geleden.", 1, "KB154"),
        ("Het was in\n\n2024. Dat is lang geleden.", 3, "KB154"),
        ("Een zin.\n\n    Nog een zin met woorden.\n\nEinde.", 3, "KB154"),
        ("Een zin.\n\n\tNog een zin met woorden.", 3, "KB154"),
    ],
    "marks": [
        *((f"Hier {m}open is het.", 1, "KB155") for m in ("==", "~~", "**", "*", "_", "__", "^^")),
        *((f"Hier dicht{m} is het.", 1, "KB155") for m in ("==", "~~", "**", "_", "__", "^^")),
        ("Datum: __-__-____", 1, "KB155"),
        ("Tijd: __:__ uur", 1, "KB155"),
        ("De deelnemer*s en ouder*s kwamen.", 1, "KB155"),
        ("Elke medewerker*innen en 12*", 1, "KB155"),
        *((f"Dit {m} is nu {m} zo.", 1, "KB155") for m in ("==", "~~", "**", "_", "__", "^^")),
        *((f"Dit {m}is nu {m} zo.", 1, "KB155") for m in ("~~", "**", "__", "^^")),
        ("Hier ++open is het.", 1, "KB155"),
        ("Hier `open is het.", 1, "KB155"),
        ("Hier [open is het.", 1, "KB155"),
        ("Hier {open is het.", 1, "KB155"),
        ("**[tekst](over.md) open", 1, "KB155"),
        ("**begin van twee\n\nalinea’s** samen", 1, "KB155"),
        ("**vet* en", 1, "KB155"),
        ("* schuin *", 1, "KB155"),
        ("Het is 5 m^2 groot.", 1, "KB155"),
        ("Veel CO~2 erin.", 1, "KB155"),
        ("Dit ~is lager~ nu.", 1, "KB155"),
        ("Dit ^is hoger^ nu.", 1, "KB155"),
    ],
    "links": [
        ("[tekst][geen]", 1, "KB156"),
        ("[tekst][]", 1, "KB156"),
        ("[tekst] (over.md)", 1, "KB156"),
        ("[tekst] (https://voorbeeld.nl)", 1, "KB156"),
        ("[tekst]\n(https://voorbeeld.nl)", 1, "KB156"),
        ("![tekst] (a.png)", 1, "KB156"),
        ("[[wiki]]", 1, "KB156"),
        ("[Knop](#)", 1, "KB156"),
        ("[x]()", 1, "KB156"),
        ("![x]()", 1, "KB156"),
        ("[](over.md)", 1, "KB156"),
        ("(tekst)[https://voorbeeld.nl]", 1, "KB156"),
        ("(tekst)[over.md]", 1, "KB156"),
        ("(over.md)[tekst]", 1, "KB156"),
        ("Dit ![huis]huis.png", 1, "KB156"),
        ("*[VT] : uitleg", 1, "KB115"),
        ("[tekst](over.md", 1, "KB156"),
        ("Tekst.\n\n[naam]: https://voorbeeld.nl", 3, "KB156"),
        ("[a][n]\n\n[n]: over.md\n[n]: nieuw.md", 4, "KB156"),
        ("- punt\n\n  [naam]: https://voorbeeld.nl", 3, "KB156"),
        ("Tekst.\n\n*[VT]: Veilig Thuis", 3, "KB115"),
        ("VT.\n\n*[VT]: Veilig Thuis\n*[VT]: Iets anders", 4, "KB115"),
        ("VT.\n\n* [VT]: Veilig Thuis", 3, "KB114"),
        ("! [Kaart](kaart.png)", 1, "KB156"),
    ],
    "formulas": [
        ("\\begin{align}x\\end{align}", 1, "KB115"),
        ("Dus \\frac{1}{2} dan.", 1, "KB115"),
        (f"{F} math\nx\n{F}", 1, "KB115"),
    ],
    "toc": [
        *((text, 1, "KB114") for text in ("[toc]", "[Toc]", "[[TOC]]", "{:toc}", "[_TOC_]")),
        ("[TOC] in een zin", 1, "KB114"),
        ("Zie [TOC].", 1, "KB114"),
    ],
    "headings": [
        ("Een zin.\n---\nmeer", 1, "KB157"),
        ("Tekst\n---\nmeer", 1, "KB157"),
        ("Tekst\n-", 1, "KB157"),
        ("#12 is een nummer", 1, "KB157"),
        ("# Een\n\n# Twee", 3, "KB157"),
        ("Een\n===\n\n# **Twee**", 4, "KB157"),
        ("# Een\n\n### Drie", 3, "KB157"),
        ("# Een\n\n## Twee\n\n#### Vier", 5, "KB157"),
        ("## A {: #x}\n\n## B {: #x}", 3, "KB157"),
        ('## A {: #x}\n\n<p id="x">b</p>', 3, "KB157"),
        ("####### zeven", 1, "KB157"),
        ("  ## Kop", 1, "KB157"),
        ("## Een\n\n##\n\n## Drie", 3, "KB157"),
        ("", 1, "KB159"),
        ("---\ntitle: Over\n---\n\n", 4, "KB159"),
        ("#metoo", 1, "KB157"),
    ],
    "blocks": [
        ("!! tip\n    a", 1, "KB114"),
        ("! tip", 1, "KB114"),
        ("+??? tip\n    a", 1, "KB114"),
        ('!!! tip "T"\n    a\nTekst', 3, "KB154"),
        ('<div class="grid card" markdown>\n\n- a\n\n</div>', 1, "KB105"),
        ('<div class="cards" markdown>\n\n- a\n\n</div>', 1, "KB105"),
        ("!!!! tip\n    a", 1, "KB114"),
        ("?? tip\n    a", 1, "KB114"),
        ("!!! tip\n  a", 1, "KB114"),
        ("!!! tip “Titel”\n    a", 1, "KB114"),
        ("!!! tupp\n  a", 1, "KB105"),
        ("???+ x\n    a", 1, "KB105"),
        ("=== Tab\n    a", 1, "KB114"),
        ('== "Tab"\n    a', 1, "KB114"),
        ('==== "Tab"\n    a', 1, "KB114"),
        ('=== "A"\n\n    x\n\n=== "B"\ny', 5, "KB114"),
        ("Tekst {: .grid }", 1, "KB114"),
        ("Tekst {.grid", 1, "KB114"),
        ("[a](over.md) { .md-button }", 1, "KB114"),
        ("Ga naar [a](over.md)\n{ .md-button }", 2, "KB105"),
        ("!!! let op\n\n    a", 1, "KB105"),
        ("Term\n:uitleg", 2, "KB114"),
    ],
    "characters": [
        ("Een&nbps;spatie", 1, "KB158"),
        ("Een&foo;spatie", 1, "KB158"),
        ("Een &nbsp spatie", 1, "KB158"),
        ("Bel :material-phone nu.", 1, "KB158"),
        ("Bel material-phone: nu.", 1, "KB158"),
        ("Leuk :smile hoor.", 1, "KB158"),
        ("Leuk :Smile: hoor.", 1, "KB114"),
        ("Zo --> dan.", 1, "KB158"),
        ("Zo ==> dan.", 1, "KB158"),
        ("Zo <-- dan.", 1, "KB158"),
        ("%% weg %%", 1, "KB158"),
        ("\\newpage", 1, "KB158"),
        ('--8<-- "x.md"', 1, "KB114"),
        ("De functie $x$.", 1, "KB114"),
        ("Som: $a+b$.", 1, "KB114"),
        ("{{ x }}", 1, "KB063"),
        ("{% if x %}", 1, "KB063"),
    ],
}
EVERY_WRONG = [(kind, *form) for kind, forms in WRONG.items() for form in forms]
INNOCENT = [
    *("- punt met [een\n  naam]\n\n  [een naam]: over.md", "- A[^1]\n\n  [^1]: noot"),
    *("[a][n] en [b][n]\n\n[n]: over.md\n\n[n]: over.md", "Kop\n----\nTekst"),
    *("Verplicht \\* veld", "Van 9:00 tot 17:30 uur: de 1:1-afspraak", "Kosten: € 5,- per *keer*."),
    *("Een mail naar jan_de_boer@voorbeeld.nl", "De wet (art. 5.1.a) en [1], [2] en [3]"),
    *("50% korting; 100%", "1 + 1 = 2, 3 - 1 = 2 en 2 x 3 = 6", "ja/nee/n.v.t.", "(a), (b) en (c)"),
    *(
        "‘s avonds en ’s ochtends",
        "vrijdag 1 mei\n2020 was druk",
        "punt 4.\nDaarna 5. en 6.",
        "A & B",
    ),
    *("www.voorbeeld.nl en http", "een\\\ntwee", "3. drie\n4. vier", "`#!py x` en `#! x`"),
    *("## Twee\n\n### Drie\n\n## Twee", "##Kop", "## Kop ##"),
    *("5 * 3 en 2 * 3 * 4", "a_b_c en bestand_naam", "~ 10 en ~5 en 10~20", "2 == 2 en a == b"),
    *("[sic] en [...] en […] en [1] en [naam]", "(x) en c.q. en en/of", "Lorem (1) en (2)."),
    *("Aantal* en Cijfers*) erbij", "Ouders* en kinderen*", "Let op! [Kaart](kaart.png)"),
    *("-\teen\n-\ttwee", "1.\teen\n2.\ttwee", "on*mid*dellijk", "Naam:\t______\nDatum:\t____"),
    *(
        "- een\n\n    Vervolg van een punt.\n\n    Nog een alinea ervan.",
        "    pip install een twee",
    ),
    *("A[^1].\n\n[^1]: Een noot.\n\n    Nog een alinea van de noot.", "!!! tip\n    a\n\nb"),
    *("!!! tip\n\n    Een zin met woorden.\n\n    Nog een zin met woorden.", "- [VT]: uitleg"),
    *('<div class="grid" markdown>\n\n<div class="card">a</div>\n\n</div>', "\\@ en \\: en \\$5"),
    *(f'{F} text\n--8<-- "x"\n{F}', f"{F} text\na # (1)\n{F}"),
    *("C++ en C++11 en i++", "10 ** 2 ** 3", "Prijs: € 12,50*2", "medewerker*innen en 12"),
    *("R&D en Q&A; en AT&T", "Om 10:30:15 uur, let op: ja", "Wat?? Ja!! Echt!!!", "het is zo ~ ja"),
    *("Een - streepje - ertussen", "Zie punt 1) en 2) en a) of b)", "Hij zei: – nee – en ging."),
    *(
        "In 2019 – 2021",
        "Ma | di | wo",
        "| x | alleen",
        "Naam: ______",
        "1. een\n2. twee\n10. tien",
    ),
    *("- een\n- twee\n    - drie\n    - vier\n- vijf", "* een\n- twee\n+ drie", "10. a\n11. b"),
    *("- een\n  vervolg van een\n- twee", "- een\n\n    vervolg\n\n- twee", " - een\n - twee"),
    *("1. een\n\n    - a\n    - b\n\n2. twee", "- een\n\nTekst.\n\n1. twee", "a  \nb", "***"),
    *(
        "Kop\n---\n\nTekst",
        "a\n\n---\n\nb",
        "a -> b en b <- a",
        "<= en >= en =>",
    ),
    *(
        "&nbsp; &euro; &amp; &#42;vet &lt;p&gt;",
        "\\*geen ster\\* \\_ \\[x\\] \\`",
        "\\#12",
        "\\(x\\)",
    ),
    *(
        "Het kost $5 en $10.",
        "x^2^ en CO~2~",
        "^_^ en :-) en ;-)",
        "jan@voorbeeld.nl en info_x@a.nl",
    ),
    *("https://voorbeeld.nl/een_twee_drie/_x_", "docs/**/x.md en *.md", "/pad/naar/_map_", "~/map"),
    *("**vet** en *schuin* en _zo_ en ==ja==", "***beide***", "**vet**: *en*, (_zo_)", "“**vet**”"),
    *("[a][b]\n\n[b]: over.md", "[a]\n\n[a]: over.md", "![a][b]\n\n[b]: a.png"),
    *("VT helpt.\n\n*[VT]: Veilig Thuis", "A[^1] en[^1].\n\n[^1]: x", "A[^1].\n\n[^1]:\n    x"),
    *(
        f"{T}| 1 | 2 |",
        f"{T}| 1 |  |",
        f"{T}| `a|b` | c\\|d |",
        "a | b\n--|--\n1 | 2",
        "|a|\n|-|\n|1|",
    ),
    *(f'{F} yaml title="x y" linenums="1" hl_lines="1 1-1"\na\n{F}', f"{F} {{ .py }}\na\n{F}"),
    *(
        f"{F}\n{T}**open\n- [] x\n{F}",
        f"````\n{F}\na\n{F}\n````",
        f"~~~ py\n{F}\n~~~",
        "`**` en `[x`",
    ),
    *(f"    {F}", "    [] x\n    **open", f"- een\n\n    {F} py\n    a\n    {F}\n\n- twee"),
    *("<div markdown>\n\n**vet**\n\n</div>", "<div>gewone tekst</div>", "<p>5 * 3</p>", "a<br>b"),
    *(
        '<div class="grid" markdown>\n\n- a\n- b\n\n</div>',
        "<b>**vet**</b>",
        "<div>\n\n<p>x</p>\n\n</div>",
    ),
    *(
        "Term\n:   uitleg",
        "Term\n: uitleg",
        "!!! tip\n\n    a\n\nb",
        '=== "A"\n\n    a\n\n=== "B"\n\n    b',
    ),
    *(
        "    bron:\n      - titel: x",
        "    - titel: x\n      url: y",
        "    # dit\n    pip install x",
    ),
    *(f"{F} yaml\nx: 1 # (1)\n{F}", f"{F} py\nx = 1 # zie (1)\n{F}\n\n- punt"),
    *(f"{T}| - | x |", f"{T}| - geen | 3 - 5 |", f"{T}| 1. een | 2. twee |", f"{T}| -5 | - |"),
    *("12. Artikel twaalf", "100\\. honderd", "- een\n    - twee\n - drie", f"{F}a{F} en {F}b{F}"),
    *("- <details><summary>a</summary>b</details>", "<details><summary>a</summary>b</details>"),
    *("<ul><li><p>a</p></li></ul>", "<dl><dt>a</dt><dd>b</dd></dl>", "a <b>b <i>c</i></b>"),
    *("<table><tr><td><ul><li>a</li></ul></td></tr></table>", "<p>a</p>\n<p>b</p>"),
    *("**a **b** c**", "[![Een huis](a.png)](over.md)", "[a](over.md)\n[b](over.md)"),
    *(
        "> citaat",
        "> - een\n> - twee",
        ">citaat",
        "Hoi :smile: en 😀 en :material-phone:",
    ),
]


DRAWN = [
    ("Zie www.voorbeeld.nl.", 'a[href="https://www.voorbeeld.nl"]'),
    ("een\\\ntwee", "p > br"),
    ("Kop\n===\n\nTekst", "h1 + p"),
    ("3. drie\n4. vier", 'ol[start="3"] > li + li'),
    ("1. een\n\nTekst.\n\n2. twee", 'ol + p + ol[start="2"]'),
    ("<details markdown>\n<summary>a</summary>\n\n**b**\n\n</details>", "summary + p > strong"),
    (f"Tekst\n{F} py\nx\n{F}\nmeer", "p + .highlight + p"),
    (f"!!! tip\n    a\n    {F}\n    x\n    {F}\n    *b*", ".admonition > p + .highlight + p > em"),
    (f"> a **b**\n> {F}\n> x\n> {F}", "blockquote > p + .highlight:last-child"),
    (f"a\n{F}\nx\n{F}\n{F}\ny\n{F}\nb", "p + .highlight + .highlight + p"),
    ("![Een huis](a.png)\n{ align=left }", "p:not([class]) > img.kb-uitlijning--left"),
    ("[Knop](over.md)\n{ .md-button }", "p:not([class]) > a.md-button"),
    ("[Vak](over.md)\n{ .card }", "p.card > a:not([class])"),
    ("Tekst\n{ align=center }", "p.kb-uitlijning--center"),
    ("## Kop { align=center }", "h2.kb-uitlijning--center"),
    ("Code `{++x++}` hier", "p > code:not(:has(ins))"),
    ("Code `` {--x--} ` `` en {++y++}", "p > code + ins.critic"),
]


def told(text: str) -> list[tuple[int, str]]:
    """The line and the code of all that is said of a page."""
    return [(one.regel, one.code) for one in judge_page(text, "docs/x.md", ())[1]]


@pytest.mark.parametrize(("kind", "text", "line", "code"), EVERY_WRONG)
def test_what_goes_wrong_is_told_once_at_its_line(
    kind: str, text: str, line: int, code: str
) -> None:
    assert told(text) == [(line, code)], kind


@pytest.mark.parametrize(("kind", "text", "line", "code"), EVERY_WRONG)
def test_same_in_a_block_of_code_is_left_alone(kind: str, text: str, line: int, code: str) -> None:
    asked = ("---", "{{", "{%", "--8<")  # of which the check asks more
    if text and not text.startswith(asked):
        assert told(f"`````\n{text}\n`````") == [], (kind, line, code)


@pytest.mark.parametrize("text", INNOCENT)
def test_plain_words_are_left_alone(text: str) -> None:
    assert told(text) == []
    assert told(f"# Kop\n\nEen zin.\n\n{text}\n\nNog een zin.") == []


@pytest.mark.parametrize(("text", "selector"), DRAWN)
def test_form_is_drawn_as_it_was_meant(text: str, selector: str) -> None:
    assert told(text) == []
    assert LexborHTMLParser(f"<body>{to_html(text)}</body>").css_first(selector), to_html(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# Kop\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> tak", 3),
        ("a\n>>>>>>> tak", 2),
        ("a\n\n=======\n\nb", 3),
        (f"{F}\n<<<<<<< HEAD\n{F}", 2),
    ],
)
def test_two_versions_of_a_page_are_refused(text: str, line: int) -> None:
    with pytest.raises(ReadError) as told:
        judge_page(text, "docs/x.md", ())
    assert (told.value.code, told.value.place) == ("KB036", (line, 1))


def test_long_sheet_is_told_of_as_a_short_one() -> None:
    assert told("Naam\tAantal\n" * 15_000) == [(1, "KB151")]


def test_backslash_before_a_sign_is_eaten() -> None:
    assert to_html(r"Kost \$5 om 10\:30, jan\@x") == "<p>Kost $5 om 10:30, jan@x</p>"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Beste <naam>, hoi.", "Bedoelt u het teken zelf? Schrijf `&lt;`."),
        ("Tekst:\n    - een", "regel leeg. Haal de spaties voor de punten weg."),
        ("- een\n        - twee", "Spring een punt onder een punt vier spaties in: `    - punt`."),
        ("- een\n\n        - twee", "Haal vier spaties weg."),
        ("    - een\n    - twee", "Haal de spaties weg."),
        ('<p style="text-align: center">a</p>', 'Schrijf `class="kb-uitlijning--center"`'),
        ("a\n{ .text-center }", "`{ align=center }`."),
        (
            "!!! tip\n\n    <table><tr><td>a</td></tr></table>",
            "kan niet in een zin, lijst of blok.",
        ),
        (
            "!!! tip\n\n    <details><summary>a</summary>b</details>",
            'schrijft u `??? note "Titel"`',
        ),
        ("!!! tip\n\n    <p>a</p>", "Laat `<p>` weg: een lege regel begint al een nieuwe alinea."),
        (
            '=== "A"\n\n    <div class="grid" markdown>\n\n    x\n\n    </div>',
            "Dat werkt alleen aan het begin van een regel, en als de tag eromheen het ook heeft.",
        ),
        ("Tekst <span markdown>*x*</span>", "Haal het weg: hier wordt Markdown al opmaak."),
        ("<center>a</center>", 'Schrijf `<p class="kb-uitlijning--center">`'),
        ("[a](over.md){ .btn }", "Schrijf achter de link `{ .md-button }`"),
        ('<p class="MsoNormal">a</p>', "`MsoNormal` komt uit Word."),
        (":material-telefoon:", "Bedoelde u `material-phone`? Kies"),
        (":fontawesome-solid-telephone:", "is geen bekend pictogram. Kies"),
        (f"{F} nederlands\na\n{F}", "is niet bekend. Laat de taal anders weg."),
        (f"{F} excel\na\n{F}", "is niet bekend. Laat de taal anders weg."),
        (f"{F} markdwon\na\n{F}", "Bedoelde u `markdown`?"),
        ("Code `{{ x }}` hier.", "schrijf dan `<code>&#123;{ themas() }}</code>`."),
        ('<div class="cards" markdown>\n\n- a\n\n</div>', "Bedoelde u `grid cards`?"),
        ("---\ntitle: “Nieuw”\n---\n\nTekst", "let op: title: de aanhalingstekens om `“Nieuw”`"),
    ],
)
def test_message_says_what_was_meant(text: str, words: str) -> None:
    (one,) = judge_page(text, "docs/x.md", ())[1]
    assert words in str(one)


def test_words_that_end_as_a_street_are_none() -> None:
    gate = gate_of(frozenset())

    def codes(text: str) -> list[str]:
        return [hit.code for _, hit in gate.check_texts(gate.read([text]), page=True)]

    for text in ("Opslaan", "Verslaan", "Het Zorgpad", "Leerpad", "Fietspad", "`@dataclass`"):
        assert codes(text) == [], text
    for text in ("Kastanjelaan", "Kastanjelaan 3", "Fietspad 12", "Marktplein 5", "Omweg 7"):
        assert codes(text) == ["KB076"], text
    assert codes("@dataclass99 op insta") == ["KB078"]


def test_second_page_with_a_title_is_told_of_where_it_says_so(tmp_path: Path) -> None:
    for name, text in (
        ("a", "# Over  ons\n\nTekst."),
        ("b", "Een zin.\n\n# Over ons"),
        ("c", "---\ndescription: x\ntitle: over ons\n---\n\n# Iets anders"),
        ("d", "# Over ons {: .kb-scherm }\n\nTekst."),
    ):
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / f"docs/{name}.md").write_text(text, encoding="utf-8")
    told = [*map(str, check_docs(tmp_path / "docs").problems)]
    hoe = "Geef haar een eigen titel, met `title` bovenaan of achter `#`. (KB159)"
    assert told == [
        f"docs/c.md:3:1: deze pagina heeft dezelfde titel als docs/a.md: `over ons`. {hoe}",
        f"docs/d.md:1:1: deze pagina heeft dezelfde titel als docs/a.md: `Over ons`. {hoe}",
    ]


def test_number_behind_a_word_in_brackets_is_no_age() -> None:
    gate = gate_of(frozenset())
    for text in ("Lorem (1) ipsum.", "Lorem (3).", "Stap (3), Dolor (4)."):
        assert [*gate.check_texts(gate.read([text]), page=True)] == [], text
    for text in ("Thandeka (9) vertelde.", "Sanne (1) vertelde.", "Thandeka (2 jaar) vertelde."):
        ((_, hit),) = gate.check_texts(gate.read([text]), page=True)
        assert hit.code == "KB075", text
