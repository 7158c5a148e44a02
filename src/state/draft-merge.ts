import type { Draft } from './composer.ts';

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Of each part what was edited, else what it is now. */
function edited<T extends object>(mine: T, before: T, now: T): T {
  const parts = Object.entries(now).map(([key, value]) => {
    const own = mine[key as keyof T];
    return [key, isSame(own, before[key as keyof T]) ? value : own];
  });
  // The entries of `now`, some from the like parts of `mine`.
  return Object.fromEntries(parts) as T;
}

/** A draft on top of what its post has become: edited fields stay, the others follow. Placements and the rhythm go as wholes. */
export function mergeDraft(mine: Draft, before: Draft, now: Draft): Draft {
  const { placements, repeat } = edited(mine, before, now);
  return { fields: edited(mine.fields, before.fields, now.fields), placements, repeat };
}
