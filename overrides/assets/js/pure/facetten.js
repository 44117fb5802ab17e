// Facets: who meets a choice, and how many each option would give.

// Whether a praktijk has one of some ids.
export function test_facet({ plaatsen, lijsten }, ids) {
  const fits = lijsten.map((lijst) => lijst.some((id) => ids.includes(id)));
  return (nummer) => fits[plaatsen[nummer]];
}

// Who meets every demand is found. Who misses one only, would be found by a choice in that one.
export function choose(facetten, eisen, volgorde) {
  const tellers = eisen.map(([naam, ids]) => {
    const { plaatsen, lijsten } = facetten[naam];
    const fits = ids.length > 0 && test_facet(facetten[naam], ids);
    return { plaatsen, lijsten, fits, keer: new Uint32Array(lijsten.length) };
  });
  const strenge = tellers.filter(({ fits }) => fits);
  const gevonden = [];
  for (const nummer of volgorde) {
    const gemist = strenge.filter(({ fits }) => !fits(nummer));
    if (!gemist.length) gevonden.push(nummer);
    for (const { keer, plaatsen } of [tellers, gemist][gemist.length] ?? []) keer[plaatsen[nummer]]++;
  }
  return { gevonden, aantallen: tellers.map(count_ids) };
}

function count_ids({ lijsten, keer }) {
  const aantallen = new Map();
  lijsten.forEach((ids, at) => ids.forEach((id) => aantallen.set(id, (aantallen.get(id) ?? 0) + keer[at])));
  return aantallen;
}
