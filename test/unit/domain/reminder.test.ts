import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePage } from '#domain/compose-page.ts';
import { dayFromNumber, wallClock } from '#domain/day.ts';
import { instantIn } from '#domain/instant.ts';
import { platforms } from '#domain/model.ts';
import {
  ANY_TIME_REMINDER,
  daysReminded,
  defaultReminders,
  dueBetween,
  NIGHT,
  nextReminder,
  reminderInstant,
} from '#domain/reminder.ts';

const loud = defaultReminders;
const quiet = { ...defaultReminders, quietAtNight: true };
const at = (iso: string) => Date.parse(iso);
const shown = (instant: number, zone: string) => {
  const { day, time } = wallClock(instant, zone);
  return `${day} ${time}`;
};

describe('the instant of a reminder', () => {
  it('is that of the workspace’s clock, wherever the computer is', () => {
    const placement = { day: '2026-07-01', time: '18:30' };
    expect(reminderInstant(placement, loud, 'Europe/Paris')).toBe(at('2026-07-01T16:30:00Z'));
    expect(reminderInstant(placement, loud, 'America/New_York')).toBe(at('2026-07-01T22:30:00Z'));
    expect(reminderInstant(placement, loud, 'Asia/Kolkata')).toBe(at('2026-07-01T13:00:00Z'));
  });

  it.each([
    ['Europe/Paris', '2026-03-29', '02:30', '2026-03-29 03:30'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08 03:30'],
    ['Australia/Lord_Howe', '2026-10-04', '02:10', '2026-10-04 02:40'],
  ])('is past an hour that %s skips on %s', (zone, day, time, expected) => {
    expect(shown(reminderInstant({ day, time }, loud, zone), zone)).toBe(expected);
  });

  it('is the first of an hour that comes twice', () => {
    expect(reminderInstant({ day: '2026-10-25', time: '02:30' }, loud, 'Europe/Paris')).toBe(
      at('2026-10-25T00:30:00Z'),
    );
  });

  it('comes as many minutes ahead as wanted, by the instant and not by the clock', () => {
    const ahead = { ...loud, minutesBefore: 60 };
    expect(shown(reminderInstant({ day: '2026-03-29', time: '03:30' }, ahead, 'Europe/Paris'), 'Europe/Paris')).toBe(
      '2026-03-29 01:30',
    );
    expect(shown(reminderInstant({ day: '2026-03-12', time: '00:30' }, ahead, 'Europe/Paris'), 'Europe/Paris')).toBe(
      '2026-03-11 23:30',
    );
  });

  it('is in the morning for a post of any time, however many minutes ahead', () => {
    const placement = { day: '2026-03-11', time: null };
    expect(shown(reminderInstant(placement, { ...loud, minutesBefore: 60 }, 'Europe/Paris'), 'Europe/Paris')).toBe(
      `2026-03-11 ${ANY_TIME_REMINDER}`,
    );
  });

  it.each([
    ['23:30', '2026-03-12 07:00'],
    ['22:00', '2026-03-12 07:00'],
    ['21:59', '2026-03-11 21:59'],
    ['06:59', '2026-03-11 07:00'],
    ['07:00', '2026-03-11 07:00'],
  ])('waits for the morning where %s falls into a quiet night', (time, expected) => {
    expect(shown(reminderInstant({ day: '2026-03-11', time }, quiet, 'Europe/Paris'), 'Europe/Paris')).toBe(expected);
  });
});

describe('what is due', () => {
  const noon = { day: '2026-03-11', time: '12:00' };
  const later = { day: '2026-03-11', time: '15:00' };
  const zone = 'Europe/Paris';
  const from = at('2026-03-11T11:00:00Z');

  it('is later than the first instant and not later than the second', () => {
    expect(dueBetween([noon], from - 1, from, loud, zone)).toEqual([noon]);
    expect(dueBetween([noon], from, from + 1, loud, zone)).toEqual([]);
    expect(dueBetween([noon], from - 2, from - 1, loud, zone)).toEqual([]);
  });

  it('comes in the order of its instants, and the next one after that is known', () => {
    expect(dueBetween([later, noon], from - 1, at('2026-03-11T14:00:00Z'), loud, zone)).toEqual([noon, later]);
    expect(nextReminder([later, noon], from, loud, zone)).toBe(at('2026-03-11T14:00:00Z'));
    expect(nextReminder([noon], from, loud, zone)).toBeNull();
  });

  it('is nothing when reminders are off', () => {
    const off = { ...loud, on: false };
    expect(dueBetween([noon], 0, from, off, zone)).toEqual([]);
    expect(nextReminder([noon], 0, off, zone)).toBeNull();
  });

  const time = fc
    .integer({ min: 0, max: 1439 })
    .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
  const placement = fc.record({
    day: fc.integer({ min: 20_400, max: 20_760 }).map(dayFromNumber),
    time: fc.option(time, { nil: null }),
  });
  const settings = fc.record({
    on: fc.constant(true),
    statuses: fc.constant(defaultReminders.statuses),
    minutesBefore: fc.integer({ min: 0, max: 1440 }),
    quietAtNight: fc.boolean(),
  });
  const anyZone = fc.constantFrom('Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC');

  it('is said exactly once however often one looks, never at night when nights are quiet, and found by its day', () => {
    const looks = fc.array(fc.integer({ min: 0, max: 400 * 24 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(placement, settings, anyZone, looks, (one, chosen, inZone, hours) => {
        const start = at('2025-10-01T00:00:00Z');
        const end = at('2027-01-01T00:00:00Z');
        const instants = [start, ...hours.map((hour) => start + hour * 3_600_000), end].toSorted((a, b) => a - b);
        const said = instants.slice(1).flatMap((until, index) => {
          const after = instants[index] ?? start;
          const due = dueBetween([one], after, until, chosen, inZone);
          const { from: first, to: last } = daysReminded(after, until, inZone);
          if (due.length > 0) expect(one.day >= first && one.day <= last).toBe(true);
          return due;
        });
        expect(said).toHaveLength(1);
        const { time: clock } = wallClock(reminderInstant(one, chosen, inZone), inZone);
        if (chosen.quietAtNight) expect(clock >= NIGHT.to && clock < NIGHT.from).toBe(true);
        const instant = reminderInstant(one, chosen, inZone);
        expect(nextReminder([one], instant - 1, chosen, inZone)).toBe(instant);
      }),
    );
  });

  it('never comes before its time less the minutes wanted', () => {
    fc.assert(
      fc.property(placement, settings, anyZone, (one, chosen, inZone) => {
        const own = instantIn({ day: one.day, time: one.time ?? ANY_TIME_REMINDER }, inZone);
        expect(reminderInstant(one, chosen, inZone)).toBeGreaterThanOrEqual(own - chosen.minutesBefore * 60_000);
      }),
    );
  });
});

describe('the pages of networks', () => {
  it('are https, without a name or password in them', () => {
    const addresses = platforms.flatMap((platform) => composePage(platform) ?? []);
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      const { protocol, username, password } = new URL(address);
      expect([protocol, username, password]).toEqual(['https:', '', '']);
    }
  });
});
