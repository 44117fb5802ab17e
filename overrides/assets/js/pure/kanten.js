// Which praktijken share a side of paper: no more than fit, and about as many on each.
export const OP_KANT = 6;

export function divide_over_sides(praktijken) {
  const kanten = Math.ceil(praktijken.length / OP_KANT);
  const per_kant = Math.ceil(praktijken.length / kanten);
  return Array.from({ length: kanten }, (_, at) => praktijken.slice(at * per_kant, (at + 1) * per_kant));
}
