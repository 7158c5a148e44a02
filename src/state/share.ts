/** What was known before, where a fresh answer says the same: it is then drawn, bound and computed no second time. */
export function share<T>(before: T, next: T): T {
  return JSON.stringify(before) === JSON.stringify(next) ? before : next;
}

/** Shares member by member; the object before itself when nothing changed. */
export function shareMembers<T extends object>(before: T | null, next: T): T {
  if (before === null) return next;
  const shared = { ...next };
  let same = true;
  // An object of type T has no other keys.
  for (const key of Object.keys(next) as (keyof T)[]) {
    shared[key] = share(before[key], next[key]);
    same &&= shared[key] === before[key];
  }
  return same ? before : shared;
}

/** Shares item by item, each with the one of its name; the list before itself when nothing changed. */
export function shareItems<T>(
  before: readonly T[],
  next: readonly T[],
  nameOf: (item: T) => string,
  shareItem: (before: T, next: T) => T = share,
): readonly T[] {
  const known = new Map(before.map((item) => [nameOf(item), item]));
  const shared = next.map((item) => {
    const old = known.get(nameOf(item));
    return old === undefined ? item : shareItem(old, item);
  });
  return shared.length === before.length && shared.every((item, at) => item === before[at]) ? before : shared;
}
