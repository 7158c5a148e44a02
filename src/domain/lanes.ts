import type { Day } from './day.ts';

/** Something that lasts from a day to another; both belong to it. */
export type Span = { readonly id: string; readonly fromDay: Day; readonly toDay: Day };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A lane for each span, 0 the uppermost, so that no two in one lane share a day. A span keeps its lane from its first day
 * to its last, and there are never more lanes than spans that share a day.
 */
export function assignLanes(spans: readonly Span[]): ReadonlyMap<string, number> {
  const ends: Day[] = [];
  const lanes = new Map<string, number>();
  const inOrder = spans.toSorted(
    (a, b) => compare(a.fromDay, b.fromDay) || compare(b.toDay, a.toDay) || compare(a.id, b.id),
  );
  for (const { id, fromDay, toDay } of inOrder) {
    const free = ends.findIndex((end) => end < fromDay);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = toDay;
    lanes.set(id, lane);
  }
  return lanes;
}
