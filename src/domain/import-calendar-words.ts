import type { Weekday } from './day.ts';
import { unaccent } from './import-text.ts';

const locales = ['en', 'fr', 'es', 'de', 'it', 'pt', 'nl', 'ar'] as const;

const word = (value: string): string => unaccent(value).replace(/[.\s]+/g, '');

/** Month names of the supported languages, long and short, from the runtime's own locale data. */
function monthTable(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (name: string, month: number) => {
    const key = word(name);
    if (key.length > 1 && /\D/.test(key) && !found.has(key)) found.set(key, month);
  };
  for (const style of ['long', 'short'] as const) {
    for (const locale of locales) {
      const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) add(format.format(Date.UTC(2024, month - 1, 1)), month);
    }
  }
  add('sept', 9);
  for (const [index, name] of 'jan fev mar avr mai jun jul aou sep oct nov dec'.split(' ').entries())
    add(name, index + 1);
  for (const [name, month] of [
    ['janv', 1],
    ['fevr', 2],
    ['juil', 7],
  ] as const)
    add(name, month);
  return found;
}

/** Weekday names of the supported languages; two-letter forms only where no two languages disagree. */
function weekdayTable(): ReadonlyMap<string, Weekday> {
  const found = new Map<string, Weekday>();
  const add = (name: string, weekday: Weekday, shortest: number) => {
    const key = word(name)
      .replace(/feira$/, '')
      .replace(/-$/, '');
    if (key.length >= shortest && !found.has(key)) found.set(key, weekday);
  };
  for (const style of ['long', 'short'] as const) {
    for (const locale of locales) {
      const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
      // 2024-01-07 was a Sunday.
      for (let weekday = 0; weekday < 7; weekday += 1) add(format.format(Date.UTC(2024, 0, 7 + weekday)), weekday, 3);
    }
  }
  for (const [index, name] of 'su mo tu we th fr sa'.split(' ').entries()) add(name, index, 2);
  for (const [name, weekday] of [
    ['tues', 2],
    ['weds', 3],
    ['thur', 4],
    ['thurs', 4],
    ['الاثنين', 1],
    ['الثلاثاء', 2],
  ] as const) {
    add(name, weekday, 2);
  }
  return found;
}

const months = monthTable();
const weekdays = weekdayTable();

/** The month (1-12) that a name stands for in English, French and some other languages. */
export function monthOf(name: string): number | null {
  return months.get(word(name)) ?? null;
}

/** The weekday that a name stands for; Sunday is 0. */
export function weekdayNamed(name: string): Weekday | null {
  const plain = word(name)
    .replace(/[-,]+$/, '')
    .replace(/-?feira$/, '');
  return weekdays.get(plain) ?? (plain.endsWith('s') ? (weekdays.get(plain.slice(0, -1)) ?? null) : null);
}
