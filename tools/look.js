// What every element of a page looks like under one stylesheet and under another: only what differs.
([before, after]) => {
  const PSEUDO = ["", "::before", "::after", "::marker", "::placeholder"];
  const sheets = [before, after].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  const names = new Set();
  const collect = (rules) => {
    for (const rule of rules) {
      for (const name of rule.style && !(rule instanceof CSSFontFaceRule) ? rule.style : []) names.add(name);
      collect(rule.cssRules ?? []);
    }
  };
  for (const sheet of sheets) collect(sheet.cssRules);
  const properties = [...names].filter((name) => !name.startsWith("--"));
  const elements = [...document.body.querySelectorAll("*")];
  const made = (style, pseudo) => !["::before", "::after"].includes(pseudo) || style.content !== "none";
  const look = (sheet) => {
    for (const each of document.styleSheets) each.disabled = true;
    document.adoptedStyleSheets = [sheet];
    return elements.map((element) =>
      PSEUDO.map((pseudo) => {
        const style = getComputedStyle(element, pseudo || null);
        return made(style, pseudo) ? properties.map((name) => style.getPropertyValue(name)) : [];
      }),
    );
  };
  const [one, other] = sheets.map(look);
  const called = (element) => element.localName + [...element.classList].map((name) => `.${name}`).join("");
  return elements.flatMap((element, index) =>
    PSEUDO.flatMap((pseudo, part) =>
      properties.flatMap((name, place) => {
        const [was, is] = [one, other].map((looks) => looks[index][part][place] ?? "absent");
        return was === is ? [] : [`${called(element)}${pseudo} { ${name}: ${was} -> ${is} }`];
      }),
    ),
  );
};
