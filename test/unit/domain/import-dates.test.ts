import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber } from '#domain/day.ts';
import { dayOf, orderEvidence, readDate } from '#domain/import-dates.ts';

const someDay = fc.integer({ min: 10_957, max: 36_524 }).map(dayFromNumber);
const parts = (day: string) => ({ year: day.slice(0, 4), month: day.slice(5, 7), date: day.slice(8, 10) });

function evidenceOf(texts: readonly string[]) {
  return orderEvidence(
    texts.flatMap((text) => {
      const reading = readDate(text);
      return reading ? [{ text, reading }] : [];
    }),
  );
}

function plainly(text: string): string | null {
  const reading = readDate(text);
  return reading ? dayOf(reading, null, 2026) : null;
}

describe('readDate', () => {
  it.each([
    ['2026-09-14', '2026-09-14'],
    ['2026/09/14', '2026-09-14'],
    ['2026-9-4', '2026-09-04'],
    ['20260914', '2026-09-14'],
    ['14.09.2026', '2026-09-14'],
    ['14.9.26', '2026-09-14'],
    ['14 septembre 2026', '2026-09-14'],
    ['1er août 2026', '2026-08-01'],
    ['lundi 14 septembre 2026', '2026-09-14'],
    ['14 févr. 2026', '2026-02-14'],
    ['Mon, 14 Sep 2026', '2026-09-14'],
    ['Sep 14, 2026', '2026-09-14'],
    ['September 14th, 2026', '2026-09-14'],
    ['14-Sep-26', '2026-09-14'],
    ['14 Sept', '2026-09-14'],
    ['mar 14', '2026-03-14'],
    ['mar. 14 sept. 2026', '2026-09-14'],
    ['14. September 2026', '2026-09-14'],
    ['14 de septiembre de 2026', '2026-09-14'],
    ['٢٠٢٦-٠٩-١٤', '2026-09-14'],
    ['46279', '2026-09-14'],
    ['05/05/2026', '2026-05-05'],
  ])('reads %s', (text, day) => {
    expect(plainly(text)).toBe(day);
  });

  it.each([
    ['2026-09-14T09:00:00Z', '09:00', 0],
    ['2026-09-14T09:00:00.000+02:00', '09:00', 120],
    ['2026-09-14 18:30:00', '18:30', null],
    ['14 sept. 2026 à 8h30', '08:30', null],
    ['September 14, 2026 9:00 PM', '21:00', null],
    ['9/14/2026, 6:00:00 PM', '18:00', null],
  ])('reads the time behind %s', (text, time, offset) => {
    expect(readDate(text)?.clock).toMatchObject({ time, offset });
  });

  it.each(['', 'hello', '12', '8:00', 'Monday', '14/09/2026 soon', '2026-09-14-2', '1/2/3/4', '3-5 posts'])(
    'finds no date in "%s"',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  it('gives no day for dates that do not exist', () => {
    for (const text of ['2026-02-30', '31.04.2026', '2026-13-01', '30 février 2026']) expect(plainly(text)).toBeNull();
  });

  it('keeps a span’s first day and says that it is one', () => {
    const reading = readDate('September 14, 2026 → September 16, 2026');
    expect(reading?.range).toBe(true);
    expect(reading && dayOf(reading, null, null)).toBe('2026-09-14');
  });

  it('reads every writing of a day back', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const { year, month, date } = parts(day);
        const name = (locale: string) =>
          new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));
        for (const text of [
          day,
          `${year}/${month}/${date}`,
          `${date}.${month}.${year}`,
          name('en'),
          name('fr'),
          name('de'),
        ]) {
          expect([text, plainly(text)]).toEqual([text, day]);
        }
        const pair = readDate(`${date}/${month}/${year}`);
        expect(pair && dayOf(pair, 'dmy', null)).toBe(day);
        const other = readDate(`${month}/${date}/${year}`);
        expect(other && dayOf(other, 'mdy', null)).toBe(day);
      }),
    );
  });

  it('never throws, whatever the cell holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readDate(text)));
  });
});

describe('orderEvidence', () => {
  it('takes a number above twelve as proof', () => {
    expect(evidenceOf(['03/04/2026', '14/04/2026']).order).toBe('dmy');
    expect(evidenceOf(['03/04/2026', '04/14/2026']).order).toBe('mdy');
  });

  it('tells a month from a weekday of the same letters by what follows', () => {
    expect(['Mar 14, 2026', 'mar 14', 'mar. 16 sept.', 'mar. 14/09/2026'].map((text) => readDate(text))).toMatchObject([
      { year: 2026, fixed: { month: 3, day: 14 }, weekday: null },
      { year: null, fixed: { month: 3, day: 14 }, weekday: null },
      { fixed: { month: 9, day: 16 }, weekday: 2 },
      { pair: { first: 14, second: 9 }, weekday: 2 },
    ]);
  });

  it('reads past short weekdays that languages share', () => {
    expect(readDate('Mi., 16. September 2026')).toMatchObject({ fixed: { month: 9, day: 16 }, weekday: null });
    expect(readDate('Di 15.09.2026')).toMatchObject({ fixed: { month: 9, day: 15 }, weekday: null });
  });

  it('takes a weekday that fits one reading as proof', () => {
    expect(evidenceOf(['Friday 03/04/2026']).order).toBe('dmy');
    expect(evidenceOf(['Wed 03/04/2026']).order).toBe('mdy');
  });

  it('decides nothing from values that contradict each other', () => {
    expect(evidenceOf(['14/04/2026', '04/14/2026'])).toMatchObject({ order: null, mixed: true });
  });

  it('offers the order that keeps the dates together, without deciding', () => {
    expect(evidenceOf(['01/09/2026', '02/09/2026', '05/09/2026'])).toMatchObject({ order: null, likely: 'dmy' });
    expect(evidenceOf(['9/1/2026', '9/2/2026', '9/5/2026'])).toMatchObject({ order: null, likely: 'mdy' });
  });

  it('never guesses: ambiguous days stay undecided', () => {
    const number = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1 }), (pairs) => {
        const texts = pairs.map(([a, b]) => `${a}/${b}/2026`);
        const evidence = evidenceOf(texts);
        expect(evidence.order).toBeNull();
        expect(evidence.ambiguous).toHaveLength(pairs.filter(([a, b]) => a !== b).length);
        for (const text of evidence.ambiguous) expect(plainly(text)).toBeNull();
      }),
    );
  });
});
