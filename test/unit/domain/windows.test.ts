import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, monthGrid } from '#domain/day.ts';
import { anchorWeek, fourWeeksEnding, historyWindows, monthWindow, weekWindow } from '#domain/windows.ts';

const monday = 1;
const march = { view: 'month' as const, range: monthGrid('2026-03-15', monday), selectedDay: null };

describe('windows', () => {
  it('hold a day’s week by the first weekday, and its month', () => {
    expect(weekWindow('2026-03-15', 1)).toEqual({ from: '2026-03-09', to: '2026-03-15' });
    expect(weekWindow('2026-03-15', 0)).toEqual({ from: '2026-03-15', to: '2026-03-21' });
    expect(weekWindow('2026-03-15', 6)).toEqual({ from: '2026-03-14', to: '2026-03-20' });
    expect(monthWindow('2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });

  it('judge the four weeks that end with a week, across a year’s end', () => {
    const week = weekWindow('2026-01-07', monday);
    expect(fourWeeksEnding(week)).toEqual({ from: '2025-12-15', to: '2026-01-11' });
  });
});

describe('anchorWeek', () => {
  it('is the week shown, whatever is selected', () => {
    const range = weekWindow('2026-03-15', monday);
    expect(anchorWeek({ view: 'week', range, selectedDay: '2026-05-01' }, '2026-06-01', monday)).toEqual(range);
    const day = { from: '2026-03-15', to: '2026-03-15' };
    expect(anchorWeek({ view: 'day', range: day, selectedDay: null }, '2026-06-01', monday)).toEqual(range);
  });

  it('is in a month the selected day’s week, else today’s, else the first full week shown', () => {
    const selected = { ...march, selectedDay: '2026-03-18' };
    expect(anchorWeek(selected, '2026-03-10', monday).from).toBe('2026-03-16');
    expect(anchorWeek(march, '2026-03-10', monday).from).toBe('2026-03-09');
    expect(anchorWeek(march, '2026-07-01', monday).from).toBe('2026-02-23');
    const bare = { ...march, range: monthWindow('2026-03-15') };
    expect(anchorWeek(bare, '2026-07-01', monday).from).toBe('2026-03-02');
  });

  it('passes over a selected day that is not on screen', () => {
    const gone = { ...march, selectedDay: '2026-05-18' };
    expect(anchorWeek(gone, '2026-03-10', monday).from).toBe('2026-03-09');
  });

  it('falls back to the first week touched when no full week is shown', () => {
    const few = { view: 'list' as const, range: { from: '2026-03-13', to: '2026-03-17' }, selectedDay: null };
    expect(anchorWeek(few, '2026-07-01', monday).from).toBe('2026-03-09');
  });
});

describe('historyWindows', () => {
  it('are twelve consecutive weeks up to the given one, each with the four weeks it ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 6 }), (offset, firstWeekday) => {
        const week = weekWindow(addDays('2020-01-01', offset), firstWeekday);
        const points = historyWindows(week);
        expect(points).toHaveLength(12);
        expect(points.at(-1)?.week).toEqual(week);
        for (const [index, { week: own, judged }] of points.entries()) {
          expect(daysBetween(own.from, week.from)).toBe(7 * (11 - index));
          expect(judged).toEqual(fourWeeksEnding(own));
          expect(daysBetween(judged.from, own.to)).toBe(27);
          expect(weekWindow(judged.from, firstWeekday).from).toBe(judged.from);
        }
      }),
    );
  });
});
