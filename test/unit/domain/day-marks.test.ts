import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayOf } from '#domain/day.ts';
import { holidayCalendarSchema, keyDateDays, mergeHolidays } from '#domain/day-marks.ts';
import { occasionDays, occasionSchema } from '#domain/occasions.ts';
import occasions from '#resources/key-dates/occasions.json' with { type: 'json' };

const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31` });

describe('a key date', () => {
  it('that comes once is on its own day alone', () => {
    const date = { day: '2026-05-03', yearly: false };
    expect(keyDateDays(date, year(2026))).toEqual(['2026-05-03']);
    expect(keyDateDays(date, year(2027))).toEqual([]);
  });

  it('that comes every year comes from its own day on', () => {
    const date = { day: '2026-05-03', yearly: true };
    expect(keyDateDays(date, { from: '2025-01-01', to: '2028-12-31' })).toEqual([
      '2026-05-03',
      '2027-05-03',
      '2028-05-03',
    ]);
  });

  it('of 29 February falls on the 28th in other years', () => {
    const date = { day: '2024-02-29', yearly: true };
    expect(keyDateDays(date, { from: '2024-01-01', to: '2028-12-31' })).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('that is yearly is found once in every later year', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 2021, max: 2100 }), (date, later) => {
        const own = date.toISOString().slice(0, 10);
        const days = keyDateDays({ day: own, yearly: true }, year(later));
        expect(days).toHaveLength(1);
        expect(days[0]?.slice(5, 7)).toBe(own.slice(5, 7));
      }),
    );
  });
});

describe('occasions', () => {
  const list = occasionSchema.array().parse(occasions);
  const on = (name: string, number: number) =>
    list.filter(({ names }) => names.en === name).flatMap((occasion) => occasionDays(occasion, year(number)));

  it('come once a year each, and have a name in every language', () => {
    for (const occasion of list) {
      for (let number = 2020; number < 2040; number += 1) expect(occasionDays(occasion, year(number))).toHaveLength(1);
      expect(Object.keys(occasion.names).sort()).toEqual(['en', 'fr']);
    }
  });

  it('put Black Friday on the day after the fourth Thursday of November', () => {
    expect([2024, 2025, 2026, 2027].flatMap((number) => on('Black Friday', number))).toEqual([
      '2024-11-29',
      '2025-11-28',
      '2026-11-27',
      '2027-11-26',
    ]);
  });

  it('put Cyber Monday on a Monday and Giving Tuesday on the day after', () => {
    for (let number = 2020; number < 2040; number += 1) {
      expect(on('Cyber Monday', number).map(weekdayOf)).toEqual([1]);
      expect(on('Giving Tuesday', number).map(weekdayOf)).toEqual([2]);
    }
  });
});

describe('holidays of several calendars', () => {
  it('that are called the same become one, public if it is public anywhere', () => {
    const common = { day: '2026-12-25', name: 'Christmas Day' };
    const merged = mergeHolidays([
      { ...common, kind: 'observance', codes: ['FR'] },
      { day: '2026-12-24', name: 'Christmas Eve', kind: 'occasion', codes: ['occasions'] },
      { ...common, name: 'Christmas day', kind: 'public', codes: ['GB'] },
    ]);
    expect(merged).toEqual([
      { day: '2026-12-24', name: 'Christmas Eve', kind: 'occasion', codes: ['occasions'] },
      { ...common, kind: 'public', codes: ['FR', 'GB'] },
    ]);
  });

  it('are named by a country, a region or the occasions', () => {
    const known = (code: string) => holidayCalendarSchema.safeParse({ code, observances: true }).success;
    expect(['FR', 'GB-SCT', 'FR-57', 'occasions'].every(known)).toBe(true);
    expect(['', 'fr', 'France', 'GB-', 'GB-sct', 'FR/57'].some(known)).toBe(false);
  });
});
