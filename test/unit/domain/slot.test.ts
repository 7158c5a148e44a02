import { describe, expect, it } from 'vitest';
import { admits, closeTimes, freeSlots, mergeSlots, nextFreeSlots, type Slot } from '#domain/slot.ts';

// A week from Monday 2 March 2026; weekday 1 is Monday.
const week = { from: '2026-03-02', to: '2026-03-08' };
const before = { day: '2026-03-01', time: '12:00' };
const slot = (id: string, weekday: number, time: string, changes: Partial<Slot> = {}): Slot => ({
  id,
  networkId: 'n',
  weekday,
  time,
  pillarId: null,
  ...changes,
});
const ids = (...args: Parameters<typeof freeSlots>) => freeSlots(...args).map(({ slotId }) => slotId);
const at = (day: string, time: string | null, networkId = 'n') => ({ networkId, day, time });

describe('freeSlots', () => {
  it('comes by day, then time, then the order of the list', () => {
    const slots = [
      slot('d', 3, '09:00', { networkId: 'm' }),
      slot('a', 3, '09:00'),
      slot('b', 1, '18:00'),
      slot('c', 1, '08:00'),
    ];
    expect(ids(slots, week, before, [])).toEqual(['c', 'b', 'd', 'a']);
    expect(freeSlots([slot('a', 0, '09:00', { pillarId: 'P' })], week, before, [])).toEqual([
      { slotId: 'a', networkId: 'n', day: '2026-03-08', time: '09:00', pillarId: 'P' },
    ]);
  });

  it('leaves out what is over, to the minute', () => {
    const slots = [slot('a', 1, '09:00'), slot('b', 1, '09:01'), slot('c', 2, '08:00')];
    expect(ids(slots, week, { day: '2026-03-02', time: '09:00' }, [])).toEqual(['b', 'c']);
    expect(ids(slots, week, { day: '2026-03-09', time: '00:00' }, [])).toEqual([]);
  });

  it.each([
    ['12:00', []],
    ['12:59', []],
    ['11:01', []],
    ['13:00', ['a']],
    ['11:00', ['a']],
  ])('is taken by a post of its network less than an hour away (%s)', (time, free) => {
    const slots = [slot('a', 1, '12:00')];
    expect(ids(slots, week, before, [at('2026-03-02', time)])).toEqual(free);
    expect(ids(slots, week, before, [at('2026-03-02', time, 'other'), at('2026-03-03', time)])).toEqual(['a']);
  });

  it('is taken across midnight too, also by a post outside the range', () => {
    const slots = [slot('late', 1, '23:40'), slot('early', 2, '00:10'), slot('end', 0, '23:30')];
    const taken = (day: string, time: string) => ids(slots, week, before, [at(day, time)]);
    expect(taken('2026-03-03', '00:10')).toEqual(['late', 'end']);
    expect(taken('2026-03-03', '00:39')).toEqual(['late', 'end']);
    expect(taken('2026-03-02', '23:52')).toEqual(['early', 'end']);
    expect(taken('2026-03-02', '22:50')).toEqual(['early', 'end']);
    expect(taken('2026-03-09', '00:29')).toEqual(['late', 'early']);
    expect(taken('2026-03-09', '00:30')).toEqual(['late', 'early', 'end']);
    const monday = { from: '2026-03-02', to: '2026-03-02' };
    const tonight = [slot('late', 1, '23:40')];
    expect(ids(tonight, monday, before, [at('2026-03-03', '00:10')])).toEqual([]);
    // A slot of the next day is nearer, and takes the post to itself.
    expect(ids(slots, monday, before, [at('2026-03-03', '00:10')])).toEqual(['late']);
  });

  it('gives a post one slot, the nearest', () => {
    const slots = [slot('a', 1, '12:00'), slot('b', 1, '12:30')];
    expect(ids(slots, week, before, [at('2026-03-02', '12:20')])).toEqual(['a']);
    expect(ids(slots, week, before, [at('2026-03-02', '12:20'), at('2026-03-02', '12:25')])).toEqual([]);
    expect(ids(slots, week, before, [at('2026-03-02', '12:15')])).toEqual(['b']);
  });

  it('gives a post of any time the first slot that is left', () => {
    const slots = [slot('a', 1, '08:00'), slot('b', 1, '12:00'), slot('c', 1, '18:00')];
    expect(ids(slots, week, before, [at('2026-03-02', null), at('2026-03-02', '08:10')])).toEqual(['c']);
  });

  it('counts a slot that a post took earlier today', () => {
    const slots = [slot('a', 1, '08:00'), slot('b', 1, '18:00')];
    expect(ids(slots, week, { day: '2026-03-02', time: '12:00' }, [at('2026-03-02', null)])).toEqual(['b']);
  });
});

describe('nextFreeSlots', () => {
  const slots = [
    slot('a', 1, '08:00', { pillarId: 'P' }),
    slot('b', 2, '08:00'),
    slot('c', 3, '08:00', { networkId: 'm' }),
  ];
  const free = freeSlots(slots, week, before, []);
  const next = (...args: [readonly string[], readonly string[]]) =>
    nextFreeSlots(free, ...args).map((each) => each?.slotId ?? null);

  it('keeps a reserved slot for its pillar', () => {
    expect(next(['n'], ['P', 'Q'])).toEqual(['a']);
    expect(next(['n'], ['Q'])).toEqual(['b']);
    expect(next(['n'], [])).toEqual(['b']);
    expect(admits({ pillarId: null }, [])).toBe(true);
  });

  it('gives each network its own, and a network named twice two', () => {
    expect(next(['m', 'n', 'n', 'n', 'x'], ['P'])).toEqual(['c', 'a', 'b', null, null]);
  });
});

describe('closeTimes', () => {
  it('are less than an hour away, also across midnight and the end of the week', () => {
    const slots = [slot('a', 1, '12:00'), slot('b', 2, '12:00'), slot('c', 6, '23:40')];
    expect(closeTimes(slots, { weekday: 1, time: '12:59' })).toEqual(['12:00']);
    expect(closeTimes(slots, { weekday: 1, time: '13:00' })).toEqual([]);
    expect(closeTimes(slots, { weekday: 0, time: '00:20' })).toEqual(['23:40']);
    expect(closeTimes(slots, { weekday: 2, time: '12:00' })).toEqual([]);
  });
});

describe('mergeSlots', () => {
  it('gives what the other does not have', () => {
    const from = [slot('a', 1, '08:00'), slot('b', 2, '08:00')];
    expect(mergeSlots(from, [slot('c', 1, '08:00', { pillarId: 'P' })]).map(({ id }) => id)).toEqual(['b']);
  });
});
