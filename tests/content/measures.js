// What the tests measure in a page. Each function gives a list of what is wrong, in words.
globalThis.meet = (() => {
  const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";
  const TARGETS = "a[href], button, input, select, textarea, summary";
  const shown = (node) =>
    node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0;
  const name = (node) =>
    `${node.tagName.toLowerCase()}${node.id ? `#${node.id}` : ""}.${node.className} ${node.textContent.trim().slice(0, 40)}`;

  // Rules on top of those of the page; nothing takes them off again. No policy forbids these.
  function wear(css) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css ?? "");
    document.adoptedStyleSheets = [sheet];
  }

  // In the order of the document; of radio buttons with one name only the first.
  function stops() {
    const groups = new Set();
    return [...document.querySelectorAll(FOCUSABLE)].filter((node) => {
      if (node.tabIndex < 0 || node.disabled || !shown(node)) return false;
      if (node.type !== "radio") return true;
      const group = [...document.getElementsByName(node.name)];
      const first = group.find((radio) => radio.checked) ?? group[0];
      if (node !== first || groups.has(node.name)) return false;
      return groups.add(node.name);
    });
  }

  // The part of a stop that one sees: that of a card is its whole surface, that of a radio its label.
  const box = (node) => (node.closest("label") ?? node).getBoundingClientRect();

  // A card out of sight has the room that is kept for it, and what stands in it may need more. What comes
  // back makes it so again.
  function reveal() {
    const unseen = [...document.querySelectorAll("main *")]
      .filter((node) => getComputedStyle(node).contentVisibility === "auto");
    for (const node of unseen) node.style.contentVisibility = "visible";
    return () => {
      for (const node of unseen) node.style.contentVisibility = "";
    };
  }

  // Back up without going to the right, or back to the left on one line.
  function disorder() {
    const hide = reveal();
    const nodes = stops();
    const wrong = nodes.filter((node) => node.tabIndex > 0).map((node) => `tabindex: ${name(node)}`);
    for (let at = 1; at < nodes.length; at++) {
      const [before, here] = [box(nodes[at - 1]), box(nodes[at])];
      const up = here.bottom <= before.top && here.left < before.right;
      const left =
        here.right <= before.left && here.top < before.bottom - 2 && here.bottom > before.top + 2;
      if (up || left) wrong.push(`${name(nodes[at - 1])} -> ${name(nodes[at])}`);
    }
    hide();
    return wrong;
  }

  const LOOK = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderColor", "backgroundColor"];
  const look = (node) =>
    [null, "::before", "::after"].map((part) => {
      const style = getComputedStyle(node, part);
      return LOOK.map((key) => (key === "outlineColor" && style.outlineStyle === "none" ? "" : style[key])).join();
    });

  const ring = (node) =>
    [null, "::after"].some((part) => {
      const style = getComputedStyle(node, part);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    });

  // Of those that a style cannot tell apart, by their elements, classes and attributes up to the page, three.
  function few(nodes) {
    const kinds = new Map();
    const kind = (node) => {
      if (!node) return "";
      if (!kinds.has(node))
        kinds.set(node, `${kind(node.parentElement)}>${node.tagName} ${node.className} ${node.getAttributeNames()}`);
      return kinds.get(node);
    };
    const times = {};
    return nodes.filter((node) => (times[kind(node)] = (times[kind(node)] ?? 0) + 1) <= 3);
  }

  // Every stop that looks the same with and without focus, or, where asked, that has no ring.
  function unseen(withRing) {
    return few(stops())
      .filter((node) => {
        document.activeElement.blur();
        const before = look(node).join();
        node.focus({ focusVisible: true, preventScroll: true });
        const gone = document.activeElement !== node;
        return gone || before === look(node).join() || (withRing && !ring(node));
      })
      .map(name);
  }

  // Links in a line of text may be smaller, as WCAG 2.5.8 says.
  function in_text(node) {
    if (getComputedStyle(node).display !== "inline") return false;
    const around = node.parentElement.closest("p, li, dd, dt, td, th, span, div, caption, label");
    return around.textContent.trim().length > node.textContent.trim().length;
  }

  // Smaller than 24 pixels, and a circle of 24 around its middle touches another target.
  function small() {
    const hide = reveal();
    const targets = [...document.querySelectorAll(TARGETS)]
      .filter((node) => shown(node) && !node.closest(".kb-skip"))
      .map((node) => ({ node, box: box(node) }));
    const undersized = ({ box: { width, height } }) => width < 23.9 || height < 23.9;
    const far = (one, other) => {
      const [x, y] = [one.box.left + one.box.width / 2, one.box.top + one.box.height / 2];
      const { left, right, top, bottom, width, height } = other.box;
      if (undersized(other))
        return Math.hypot(x - left - width / 2, y - top - height / 2) >= 24;
      return Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom)) >= 12;
    };
    hide();
    return targets
      .filter((one) => undersized(one) && !in_text(one.node))
      .filter((one) => targets.some((other) => other.node !== one.node && !far(one, other)))
      .map(({ node, box: { width, height } }) => `${Math.round(width)} x ${Math.round(height)} ${name(node)}`);
  }

  // A page that is wider than the window, and text that its box cuts off.
  function cut() {
    const root = document.documentElement;
    const wrong = root.scrollWidth > root.clientWidth ? [`wide: ${root.scrollWidth}`] : [];
    const edges = new Map(); // of what cuts off, null of what does not, undefined of what can slide
    const edge_of = (around) => {
      if (!edges.has(around)) {
        const { overflow, overflowX, overflowY, display } = getComputedStyle(around);
        const open = overflow === "visible" || display === "inline";
        const slides = overflowX === "auto" || overflowY === "auto";
        edges.set(around, slides ? undefined : open ? null : around.getBoundingClientRect());
      }
      return edges.get(around);
    };
    for (const node of document.body.querySelectorAll("*")) {
      if (node.closest("svg, .kb-verborgen, .kb-skip") || !shown(node)) continue;
      const text = [...node.childNodes].filter((child) => child.nodeType === 3 && child.data.trim());
      if (!text.length) continue;
      const range = document.createRange();
      for (const piece of text) {
        range.selectNodeContents(piece);
        const own = range.getBoundingClientRect();
        for (let around = node; around !== document.body; around = around.parentElement) {
          const edge = edge_of(around);
          if (edge === undefined) break;
          if (edge && (own.right > edge.right + 1 || own.bottom > edge.bottom + 1)) wrong.push(`cut: ${name(node)}`);
        }
      }
    }
    return wrong;
  }

  // Words that stick out of what they stand in, but for addresses and code, tables that slide, and heads that are
  // heard only where a table stands below itself.
  function broken() {
    const wrong = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: text } = walker;
      const node = text.parentElement;
      if (!text.data.trim() || !shown(node) || node.closest("svg, code, option, .kb-verborgen, .kb-skip, .kb-gaten, table:not([class]), .kb-tabelvak > .kb-actielijst, .kb-naast__tabel--elementen > thead")) continue;
      let around = node;
      while (getComputedStyle(around).display === "inline") around = around.parentElement;
      const { paddingRight, borderRightWidth } = getComputedStyle(around);
      const edge = around.getBoundingClientRect().right - parseFloat(paddingRight) - parseFloat(borderRightWidth);
      const sticks_out = (from, until) => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, until);
        return [...range.getClientRects()].some(({ right }) => right > Math.min(edge, innerWidth) + 1);
      };
      if (!sticks_out(0, text.length)) continue; // nor does any word of it, which takes far longer to see
      for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
        if (/^(https?:|www\.)|@|\.nl/.test(word)) continue;
        if (sticks_out(index, index + word.length)) wrong.add(`${word} in ${name(around)}`);
      }
    }
    return [...wrong];
  }

  // What slides without a stop in it or on it, by which who has keys only would make it slide.
  const unreached = () =>
    [...document.body.querySelectorAll("*")]
      .filter((node) => node.scrollWidth > node.clientWidth + 1 && shown(node))
      .filter((node) => ["auto", "scroll"].includes(getComputedStyle(node).overflowX))
      .filter((node) => !stops().some((stop) => node.contains(stop)))
      .map(name);

  const moves = () =>
    [...document.querySelectorAll("*")]
      .filter((node) => {
        const style = getComputedStyle(node);
        const times = `${style.transitionDuration}, ${style.animationDuration}`.split(",");
        return style.scrollBehavior === "smooth" || times.some((time) => parseFloat(time) > 0);
      })
      .map(name);

  // Fields and buttons that have lost their edge, for who sees no backgrounds.
  const edgeless = () =>
    [...document.querySelectorAll("button, input, select, textarea, .kb-knop, .kb-sluiten__knop, .kb-menuknop")]
      .filter((node) => shown(node) && !["radio", "checkbox"].includes(node.type))
      .filter((node) => {
        const style = getComputedStyle(node);
        return !["Top", "Bottom", "Left", "Right"].some((side) => parseFloat(style[`border${side}Width`]) > 0);
      })
      .map(name);

  // What a browser keeps of a visit.
  const kept = async () => ({
    cookies: document.cookie,
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name: own }) => own),
    caches: globalThis.caches ? await caches.keys() : [],
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  });

  return { broken, cut, disorder, edgeless, kept, moves, name, small, stops, unreached, unseen, wear };
})();
