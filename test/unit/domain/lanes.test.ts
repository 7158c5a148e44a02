import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysOf } from '#domain/day.ts';
import { assignLanes, type Span } from '#domain/lanes.ts';

const spans: fc.Arbitrary<readonly Span[]> = fc
  .array(fc.record({ start: fc.nat({ max: 60 }), length: fc.nat({ max: 20 }) }), { maxLength: 25 })
  .map((list) =>
    list.map(({ start, length }, index) => {
      const fromDay = addDays('2026-01-01', start);
      return { id: `b${index}`, fromDay, toDay: addDays(fromDay, length) };
    }),
  );

const covering = (list: readonly Span[], day: string) =>
  list.filter((span) => span.fromDay <= day && span.toDay >= day);
const days = daysOf({ from: '2026-01-01', to: '2026-03-31' });

describe('assignLanes', () => {
  it('never puts two that share a day in one lane', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const lanes = assignLanes(list);
        for (const day of days) {
          const taken = covering(list, day).map(({ id }) => lanes.get(id));
          expect(new Set(taken).size).toBe(taken.length);
        }
      }),
    );
  });

  it('uses no more lanes than spans share a day', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const most = Math.max(0, ...days.map((day) => covering(list, day).length));
        expect(Math.max(-1, ...assignLanes(list).values()) + 1).toBe(most);
      }),
    );
  });

  it('does not depend on the order in which they come', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const sorted = (lanes: ReadonlyMap<string, number>) => [...lanes].sort();
        expect(sorted(assignLanes(list.toReversed()))).toEqual(sorted(assignLanes(list)));
      }),
    );
  });

  it('leaves the lanes of those that begin earlier alone when a later one joins', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const late = { id: 'late', fromDay: '2026-03-20', toDay: '2026-03-25' };
        const before = assignLanes(list);
        const after = assignLanes([...list, late]);
        for (const [id, lane] of before) expect(after.get(id)).toBe(lane);
      }),
    );
  });

  it('gives a lane back the day after its last', () => {
    const lanes = assignLanes([
      { id: 'a', fromDay: '2026-01-01', toDay: '2026-01-10' },
      { id: 'b', fromDay: '2026-01-10', toDay: '2026-01-12' },
      { id: 'c', fromDay: '2026-01-11', toDay: '2026-01-11' },
    ]);
    expect(Object.fromEntries(lanes)).toEqual({ a: 0, b: 1, c: 0 });
  });
});
