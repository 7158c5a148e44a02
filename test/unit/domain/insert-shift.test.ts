import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/day.ts';
import { type Moment, makeRoom, momentKey, type Push, type Queued, type WeeklySlot } from '#domain/insert-shift.ts';

const at = (day: string, time: string | null = null): Moment => ({ day: `2026-03-${day}`, time });
const queue = (...moments: readonly Moment[]): readonly Queued[] =>
  moments.map((moment, index) => ({ id: `p${index}`, ...moment }));
const places = (moved: readonly Queued[]) =>
  moved.map(({ day, time }) => (time ? `${day.slice(8)} ${time}` : day.slice(8)));
const push = (by: Push['by'], count: number, until: Push['until'] = 'end'): Push => ({ by, count, until });

describe('pushing by days', () => {
  it('moves what is planned from the moment on, each at its time of day', () => {
    const moved = makeRoom(
      queue(at('09'), at('10', '08:00'), at('10', '18:00'), at('12')),
      at('10', '09:00'),
      push('days', 2),
      [],
    );
    expect(moved.map(({ id }) => id)).toEqual(['p2', 'p3']);
    expect(places(moved)).toEqual(['12 18:00', '14']);
  });

  it('lets empty days take up the push, and leaves what comes after them', () => {
    const daily = queue(at('10'), at('11'), at('13'), at('14'), at('16'), at('17'));
    expect(places(makeRoom(daily, at('10'), push('days', 2, 'gap'), []))).toEqual(['12', '13', '14', '15']);
    expect(places(makeRoom(daily, at('10'), push('days', 1, 'gap'), []))).toEqual(['11', '12']);
  });
});

describe('pushing by the posts’ own places', () => {
  it('gives each the place of the next, and the last one the next of its week’s rhythm', () => {
    const week = queue(at('09', '09:00'), at('11', '18:00'), at('13'));
    expect(places(makeRoom(week, at('09'), push('slots', 1), []))).toEqual(['11 18:00', '13', '16 09:00']);
    expect(places(makeRoom(week, at('09'), push('slots', 4), []))).toEqual(['18 18:00', '20', '23 09:00']);
  });

  it('ends at a place that the rhythm leaves free', () => {
    const weeks = queue(at('02'), at('04'), at('06'), at('11'), at('13'), at('16'));
    expect(places(makeRoom(weeks, at('02'), push('slots', 1, 'gap'), []))).toEqual(['04', '06', '09']);
  });

  it('keeps those at one moment together', () => {
    expect(places(makeRoom(queue(at('09'), at('09'), at('10')), at('09'), push('slots', 1), []))).toEqual([
      '10',
      '10',
      '16',
    ]);
  });
});

describe('pushing by the network’s slots', () => {
  const slots: readonly WeeklySlot[] = [
    { weekday: 2, time: '18:00' },
    { weekday: 4, time: '18:00' },
  ];
  it('passes over a slot with a post too close to it, which gives way too', () => {
    const moved = makeRoom(queue(at('10', '18:00'), at('12', '18:30')), at('10'), push('slots', 1, 'gap'), slots);
    expect(places(moved)).toEqual(['12 18:00', '17 18:00']);
    const apart = makeRoom(queue(at('10', '18:00'), at('12', '19:00')), at('10'), push('slots', 1, 'gap'), slots);
    expect(places(apart)).toEqual(['12 18:00']);
  });

  it('goes slot by slot', () => {
    const moved = makeRoom(queue(at('10', '18:00'), at('12', '18:00')), at('10'), push('slots', 1), slots);
    expect(places(moved)).toEqual(['12 18:00', '17 18:00']);
  });

  it('lets an empty slot take up the push', () => {
    const filled = queue(at('10', '18:00'), at('12', '18:00'), at('19', '18:00'));
    expect(places(makeRoom(filled, at('10'), push('slots', 1, 'gap'), slots))).toEqual(['12 18:00', '17 18:00']);
    expect(places(makeRoom(filled, at('10'), push('slots', 2, 'gap'), slots))).toEqual([
      '17 18:00',
      '19 18:00',
      '24 18:00',
    ]);
  });

  it('takes a post at any time for one that fills its day', () => {
    expect(places(makeRoom(queue(at('10'), at('11', '09:00')), at('10'), push('slots', 1), slots))).toEqual([
      '12 18:00',
      '17 18:00',
    ]);
  });
});

describe('making room, always', () => {
  const time = fc.option(fc.constantFrom('08:00', '12:30', '18:00'));
  const moment = fc.record({ day: fc.nat({ max: 60 }).map((days) => addDays('2026-03-01', days)), time });
  const situation = fc.record({
    moments: fc.array(moment, { maxLength: 30 }),
    from: moment,
    push: fc.record({
      by: fc.constantFrom<Push['by']>('days', 'slots'),
      count: fc.integer({ min: 1, max: 12 }),
      until: fc.constantFrom<Push['until']>('gap', 'end'),
    }),
    slots: fc.uniqueArray(
      fc.record({ weekday: fc.nat({ max: 6 }), time: fc.constantFrom('08:00', '12:30', '18:00') }),
      { maxLength: 6, selector: ({ weekday, time: on }) => `${weekday} ${on}` },
    ),
  });

  it('keeps the order, moves nothing back, and touches nothing before the moment', () => {
    fc.assert(
      fc.property(situation, ({ moments, from, push: how, slots }) => {
        const before = queue(...moments);
        const moved = new Map(makeRoom(before, from, how, slots).map((one) => [one.id, one]));
        const after = before.map((one) => moved.get(one.id) ?? one);
        for (const [index, one] of before.entries()) {
          const now = after[index] ?? one;
          if (momentKey(one) < momentKey(from)) expect(now).toBe(one);
          if (moved.has(one.id)) expect(momentKey(now) > momentKey(one)).toBe(true);
          for (const [otherIndex, other] of before.entries()) {
            const then = after[otherIndex] ?? other;
            if (momentKey(one) < momentKey(other)) expect(momentKey(now) < momentKey(then)).toBe(true);
            if (momentKey(one) === momentKey(other)) expect(momentKey(now)).toBe(momentKey(then));
          }
        }
      }),
    );
  });

  it('leaves the moment itself free, and moves all that follow only when asked to', () => {
    fc.assert(
      fc.property(situation, ({ moments, from, push: how, slots }) => {
        const before = queue(...moments);
        const following = before.filter((one) => momentKey(one) >= momentKey(from));
        const all = makeRoom(before, from, { ...how, until: 'end' }, slots);
        expect(all.map(({ id }) => id).sort()).toEqual(following.map(({ id }) => id).sort());
        const few = new Map(makeRoom(before, from, { ...how, until: 'gap' }, slots).map((one) => [one.id, one]));
        const first = following.toSorted((a, b) => momentKey(a).localeCompare(momentKey(b)))[0];
        if (!first) return;
        const after = following.map((one) => few.get(one.id) ?? one);
        expect(few.size).toBeGreaterThan(0);
        expect(after.every((one) => momentKey(one) > momentKey(first))).toBe(true);
      }),
    );
  });
});
