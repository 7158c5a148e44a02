import { describe, expect, it } from 'vitest';
import { monthEvents, monthLayout } from '#features/calendar/month-events.ts';
import { timeEvents } from '#features/calendar/time-events.ts';
import type { DayCards } from '#state/calendar.ts';
import { shareDays } from '#state/card-moves.ts';
import { cardView, shownStatus } from '#state/card-view.ts';
import { aCard } from './calendar-cards.ts';
import { aSnapshot } from './fake-api.ts';

const viewOf = (card: Parameters<typeof cardView>[0]) => cardView(card, aSnapshot());
const idsOf = (events: readonly { id?: string }[]) => events.map(({ id }) => id);

function aDay(day: string, shown: number, count = shown): DayCards {
  return { day, count, cards: Array.from({ length: shown }, (_, at) => aCard(at + 1, { day, time: `1${at}:00` })) };
}

const counts = (...all: readonly number[]) => all.map((count) => ({ count, lanes: 0 }));

describe('the month’s cards', () => {
  it('give way to the bands of their week, and never go over the row', () => {
    const { fits } = monthLayout({ width: 132, height: 126 }, counts(3), false);
    expect([0, 1, 2].map((lanes) => fits(3, lanes))).toEqual([3, 2, 1]);
  });

  it('fit five one-line cards a day in a five-week month at 1280x800, also with more behind them', () => {
    const { layout, fits } = monthLayout({ width: 114, height: 136 }, counts(...Array(35).fill(9)), false);
    expect(layout).toBe('line');
    expect(fits(5)).toBe(5);
    expect(fits(9)).toBe(5);
  });

  it('have two lines while the month has room for them', () => {
    const { layout, fits } = monthLayout({ width: 132, height: 126 }, counts(3, 2, 0, 3, 4), false);
    expect(layout).toBe('two');
    expect(fits(3)).toBe(3);
    expect(fits(4)).toBe(2);
  });

  it('keep two lines where one line would only shorten a long rest by one', () => {
    expect(monthLayout({ width: 200, height: 193 }, counts(...Array(35).fill(40)), false).layout).toBe('two');
  });

  it('have one line when the user wants it so', () => {
    expect(monthLayout({ width: 300, height: 300 }, counts(1), true).layout).toBe('line');
  });

  it('end in a line that counts what is not shown, also what was never read', () => {
    const layout = monthLayout({ width: 114, height: 115 }, counts(...Array(42).fill(12)), true);
    const events = monthEvents([aDay('2026-11-25', 5, 12)], layout, viewOf);
    const shown = events.filter(({ item }) => item.kind === 'card').length;
    expect(events.at(-1)?.item).toEqual({ kind: 'more', day: '2026-11-25', count: 12 - shown, narrow: false });
  });

  it('keep their id on every day, so that a moved card stays the same element', () => {
    const layout = monthLayout({ width: 200, height: 200 }, counts(1), false);
    const before = monthEvents([aDay('2026-11-25', 1)], layout, viewOf);
    const after = monthEvents([aDay('2026-11-26', 1)], layout, viewOf);
    expect(idsOf(before)).toEqual(idsOf(after));
  });

  it('do not drag once something of them is published', () => {
    const card = aCard(1, { states: ['published', 'planned'] });
    const layout = monthLayout({ width: 200, height: 200 }, counts(1), false);
    const [event] = monthEvents([{ day: '2026-11-25', count: 1, cards: [card] }], layout, viewOf);
    expect(event?.startEditable).toBe(false);
  });
});

describe('the time grid’s cards', () => {
  it('stand at their time, and in the lane of any time without one', () => {
    const cards = [aCard(1, { time: null }), aCard(2, { time: '23:30' })];
    const [any, late] = timeEvents([{ day: '2026-11-25', count: 2, cards }], 'week', viewOf);
    expect(any).toMatchObject({ start: '2026-11-25', allDay: true });
    expect(late).toMatchObject({ start: '2026-11-25T23:30', end: '2026-11-25T24:00' });
  });

  it('fold what meets across the hour, and leave neighbours that only touch', () => {
    const at = (...times: readonly string[]) => times.map((time, index) => aCard(index + 1, { time }));
    const eventsOf = (cards: DayCards['cards']) =>
      timeEvents([{ day: '2026-11-25', count: cards.length, cards }], 'week', viewOf);
    expect(eventsOf(at('09:30', '09:30', '10:00', '10:00')).map(({ item }) => item.kind)).toEqual(['card', 'more']);
    expect(eventsOf(at('09:00', '09:30', '10:00', '10:30')).map(({ item }) => item.kind)).toEqual(
      Array(4).fill('card'),
    );
  });

  it('fold a crowded hour into a line that leads to the whole day', () => {
    const cards = Array.from({ length: 4 }, (_, at) => aCard(at + 1, { time: '09:00' }));
    const events = timeEvents([{ day: '2026-11-25', count: 4, cards }], 'week', viewOf);
    expect(events).toHaveLength(2);
    expect(events.at(-1)?.item).toEqual({ kind: 'more', day: '2026-11-25', count: 3 });
  });
});

describe('a fresh answer', () => {
  it('keeps the very objects of what did not change', () => {
    const before = [aDay('2026-11-24', 2), aDay('2026-11-25', 2)];
    const copy: readonly DayCards[] = structuredClone(before);
    expect(shareDays(before, copy)).toBe(before);
    const changed = [copy[0] ?? aDay('2026-11-24', 2), aDay('2026-11-25', 3)];
    const shared = shareDays(before, changed);
    expect(shared[0]).toBe(before[0]);
    expect(shared[1]?.cards[0]).toBe(before[1]?.cards[0]);
    expect(shared[1]?.cards).toHaveLength(3);
  });
});

describe('the mark of a card', () => {
  const now = { today: '2026-11-22', now: '10:00' };
  it('is missed for an approved card whose planned moment is over', () => {
    expect(shownStatus(aCard(1, { day: '2026-11-22', time: '09:59', status: 'approved' }), now)).toBe('missed');
    expect(shownStatus(aCard(1, { day: '2026-11-22', time: '10:00', status: 'approved' }), now)).toBe('approved');
    expect(shownStatus(aCard(1, { day: '2026-11-22', time: null, status: 'approved' }), now)).toBe('approved');
    expect(shownStatus(aCard(1, { day: '2026-11-21', time: null, status: 'draft' }), now)).toBe('draft');
  });

  it('is published when something is and nothing is still planned', () => {
    expect(shownStatus(aCard(1, { states: ['published', 'skipped'] }), now)).toBe('published');
    expect(shownStatus(aCard(1, { states: ['published', 'planned'] }), now)).toBe('draft');
    expect(shownStatus(aCard(1, { states: ['skipped'] }), now)).toBe('skipped');
  });
});
