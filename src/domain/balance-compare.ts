const EPSILON = 1e-9;

/** a >= b, so that sums of thirds and exact ties count as equal. */
export function atLeast(a: number, b: number): boolean {
  return a >= b - EPSILON;
}

/** a > b by more than rounding noise. */
export function above(a: number, b: number): boolean {
  return a > b + EPSILON;
}

/** Compares pillars by their place in `order`; those not in it come last, by id. */
export function byListOrder(order: readonly string[]): (a: string, b: string) => number {
  const places = new Map(order.map((id, index) => [id, index]));
  const place = (id: string) => places.get(id) ?? order.length;
  return (a, b) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0);
}
