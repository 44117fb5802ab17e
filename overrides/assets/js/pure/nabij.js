// Praktijken that are near one: that share most with it of what they are about.
const WEGEN = { element: 4, vraag: 2, thema: 2, doelgroep: 1, soort: 1 };

// The numbers of the nearest, those that still hold; of two that are as near the first in `volgorde`.
export function find_nabij(praktijk, bank, volgorde, aantal) {
  const delen = Object.entries(WEGEN).map(([facet, weegt]) => [facet, weegt, new Set(praktijk[facet])]);
  const punten_of = (nummer) =>
    delen.reduce((som, [facet, weegt, ids]) => som + weegt * bank.waarde_of(facet, nummer).filter((id) => ids.has(id)).length, 0);
  const actueel = bank.test("status", ["actueel"]);
  const gewogen = [];
  for (const nummer of volgorde)
    if (nummer !== praktijk.nummer && actueel(nummer)) gewogen.push([nummer, punten_of(nummer)]);
  return gewogen
    .filter(([, punten]) => punten)
    .toSorted(([, een], [, ander]) => ander - een)
    .slice(0, aantal)
    .map(([nummer]) => nummer);
}
