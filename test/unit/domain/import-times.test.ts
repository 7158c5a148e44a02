import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, wallClock } from '#domain/day.ts';
import { weekdayNamed } from '#domain/import-calendar-words.ts';
import { readBareTime, readTime } from '#domain/import-times.ts';
import { convertZone, zoneInHeader, zoneNamed } from '#domain/import-zones.ts';
import { instantIn } from '#domain/instant.ts';

describe('readTime', () => {
  it.each([
    ['8:00', '08:00'],
    ['08:00:00', '08:00'],
    ['8:00 PM', '20:00'],
    ['8pm', '20:00'],
    ['12 am', '00:00'],
    ['12:30 p.m.', '12:30'],
    ['6:30 p. m.', '18:30'],
    ['8h30', '08:30'],
    ['20h', '20:00'],
    ['20 h 05', '20:05'],
    ['8H', '08:00'],
    ['8.30', '08:30'],
    ['20:00 Uhr', '20:00'],
    ['noon', '12:00'],
    ['midi', '12:00'],
  ])('reads %s', (text, time) => {
    expect(readTime(text)?.time).toBe(time);
  });

  it.each(['25:00', '8:60', '13:00 PM', '0 pm', '12', 'morning', '10:00 - 11:00', '9:00-10:00', '', '24h'])(
    'finds no time in "%s"',
    (text) => {
      expect(readTime(text)).toBeNull();
    },
  );

  it('keeps an offset or a zone written behind', () => {
    expect(readTime('09:00Z')).toMatchObject({ offset: 0 });
    expect(readTime('09:00-04:00')).toMatchObject({ offset: -240 });
    expect(readTime('09:00:00-10:00')).toMatchObject({ offset: -600 });
    expect(readTime('09:00 GMT-5')).toMatchObject({ offset: -300 });
    expect(readTime('9:00 AM (EST)')).toMatchObject({ zone: 'America/New_York' });
  });

  it('reads bare digits only when asked', () => {
    expect(readTime('0830')).toBeNull();
    expect(readBareTime('0830')?.time).toBe('08:30');
    expect(readBareTime('2561')).toBeNull();
  });

  it('reads a spreadsheet’s fraction of a day, and never as hours and minutes', () => {
    expect(['0.25', '0,5', '0.75', '0.354166666666667'].map((text) => readBareTime(text)?.time)).toEqual([
      '06:00',
      '12:00',
      '18:00',
      '08:30',
    ]);
    expect(readTime('0.25')).toBeNull();
  });

  it('reads every minute of the day in 12 and 24 hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const mm = String(minute).padStart(2, '0');
        const time = `${String(hour).padStart(2, '0')}:${mm}`;
        const half = hour < 12 ? 'AM' : 'PM';
        for (const text of [time, `${hour}:${mm}`, `${hour}h${mm}`, `${time}:00`, `${hour % 12 || 12}:${mm} ${half}`]) {
          expect([text, readTime(text)?.time]).toEqual([text, time]);
        }
      }),
    );
  });
});

describe('zones', () => {
  it.each([
    ['time_africa_cairo', 'Africa/Cairo'],
    ['Time (CET)', 'Europe/Paris'],
    ['Heure (Paris)', 'Europe/Paris'],
    ['Time - New York', 'America/New_York'],
    ['Time (GMT+2)', 'Etc/GMT-2'],
    ['publish_time_utc', 'UTC'],
  ])('finds the zone in %s', (name, zone) => {
    expect(zoneInHeader(name)?.zone).toBe(zone);
  });

  it.each(['Post Time', 'time', 'Time (24h)', 'Date', 'Heure de publication'])('finds none in %s', (name) => {
    expect(zoneInHeader(name)).toBeNull();
  });

  it('knows every zone of the runtime by its own name', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) expect(zoneNamed(zone)).toBe(zone);
  });

  it('converts over a change of clocks', () => {
    const cairo = (day: string, time: string) => convertZone({ day, time }, 'Africa/Cairo', 'Europe/Paris');
    expect(cairo('2026-09-14', '20:00')).toEqual({ day: '2026-09-14', time: '19:00' });
    // Paris is on summer time already, Cairo not yet.
    expect(cairo('2026-04-10', '20:00')).toEqual({ day: '2026-04-10', time: '20:00' });
    expect(convertZone({ day: '2026-09-14', time: '00:30' }, 'Asia/Tokyo', 'America/New_York')).toEqual({
      day: '2026-09-13',
      time: '11:30',
    });
  });

  it('moves a time that the clocks skip past the gap', () => {
    expect(wallClock(instantIn({ day: '2026-03-29', time: '02:30' }, 'Europe/Paris'), 'Europe/Paris')).toEqual({
      day: '2026-03-29',
      time: '03:30',
    });
  });

  it('gives back the wall clock of any instant', () => {
    const zones = fc.constantFrom(
      'Europe/Paris',
      'Africa/Cairo',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Apia',
      'UTC',
    );
    fc.assert(
      fc.property(
        zones,
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, number, minutes) => {
          const instant = number * 86_400_000 + minutes * 60_000;
          const wall = wallClock(instant, zone);
          expect(wallClock(instantIn(wall, zone), zone)).toEqual(wall);
          expect(wallClock(instantIn({ day: dayFromNumber(number), time: '12:00' }, zone), zone).day).toBe(
            dayFromNumber(number),
          );
        },
      ),
    );
  });
});

describe('weekdayNamed', () => {
  it.each([
    ['Monday', 1],
    ['mon.', 1],
    ['Lundi', 1],
    ['mar', 2],
    ['MERCREDI', 3],
    ['Thurs', 4],
    ['ven.', 5],
    ['sam', 6],
    ['dimanche', 0],
    ['Mittwoch', 3],
    ['الاثنين', 1],
  ])('reads %s', (name, weekday) => {
    expect(weekdayNamed(name)).toBe(weekday);
  });

  it('does not take numbers or words for weekdays', () => {
    for (const name of ['1', '', 'di', 'launch', 'monthly']) expect(weekdayNamed(name)).toBeNull();
  });
});
