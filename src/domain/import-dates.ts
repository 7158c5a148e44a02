import { type Day, daySchema, type Weekday, weekdayOf } from './day.ts';
import { monthOf, weekdayNamed } from './import-calendar-words.ts';
import type { DateOrder } from './import-model.ts';
import { unaccent } from './import-text.ts';
import { readTime, type TimeReading } from './import-times.ts';

/** A date as a cell gives it, before the order of day and month or the year is known. */
export type DateReading = {
  /** Null when the cell names no year. */
  readonly year: number | null;
  /** Month and day where the writing says which is which; null for `03/04`. */
  readonly fixed: { readonly month: number; readonly day: number } | null;
  /** The two numbers of `03/04`, in the order written. */
  readonly pair: { readonly first: number; readonly second: number } | null;
  readonly clock: TimeReading | null;
  /** A weekday written before the date. */
  readonly weekday: Weekday | null;
  /** The cell names a span; this is its first day. */
  readonly range: boolean;
};

type Bare = Pick<DateReading, 'year' | 'fixed' | 'pair'> & { readonly rest: string };

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(t.*)?$/;
const numeric = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d{2}))?\.?(?![\d])(.*)$/;
const dayMonth =
  /^(\d{1,2})(?:st|nd|rd|th|er|e|ere|\.|º|°)?[\s\-/.]*(?:of |de |di |d')?([\p{L}]+\.?)[\s\-/.,]*(?:(?:de |del |of )?(\d{4}|'?\d{2})(?![\d:h]))?(.*)$/u;
const monthDay =
  /^([\p{L}]+\.?)[\s\-/.]*(\d{1,2})(?:st|nd|rd|th)?(?![\d:h])[\s\-/.,]*(?:(\d{4}|'?\d{2})(?![\d:h]))?(.*)$/u;
const yearMonthDay = /^(\d{4})[\s\-/.,]+([\p{L}]+\.?)[\s\-/.]*(\d{1,2})(?!\d)(.*)$/u;
const serial = /^(\d{5})(?:[.,](\d+))?$/;

const fullYear = (value: string | undefined): number | null => {
  if (value === undefined) return null;
  const digits = value.replace("'", '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
};

function readNumeric(plain: string): Bare | null {
  const iso = yearFirst.exec(plain) ?? null;
  if (iso) {
    const fixed = { month: Number(iso[3]), day: Number(iso[4]) };
    return { year: Number(iso[1]), fixed, pair: null, rest: iso[5] ?? '' };
  }
  const short = compact.exec(plain);
  if (short) {
    const fixed = { month: Number(short[2]), day: Number(short[3]) };
    return { year: Number(short[1]), fixed, pair: null, rest: short[4] ?? '' };
  }
  const found = numeric.exec(plain);
  if (!found) return null;
  const [, first, separator, second, year, rest] = found;
  const pair = { first: Number(first), second: Number(second) };
  const base = { year: fullYear(year), rest: rest ?? '' };
  // Dots are written day first wherever they are written.
  if (separator === '.') return { ...base, fixed: { month: pair.second, day: pair.first }, pair: null };
  return { ...base, fixed: null, pair };
}

function readNamed(plain: string): Bare | null {
  const full = yearMonthDay.exec(plain);
  if (full) return named(full[2], full[3], full[1], full[4]);
  const dayFirst = dayMonth.exec(plain);
  if (dayFirst) return named(dayFirst[2], dayFirst[1], dayFirst[3], dayFirst[4]);
  const monthFirst = monthDay.exec(plain);
  return monthFirst ? named(monthFirst[1], monthFirst[2], monthFirst[3], monthFirst[4]) : null;
}

function named(
  month: string | undefined,
  day: string | undefined,
  year: string | undefined,
  rest: string | undefined,
): Bare | null {
  const number = monthOf(month ?? '');
  if (number === null) return null;
  return { year: fullYear(year), fixed: { month: number, day: Number(day) }, pair: null, rest: rest ?? '' };
}

/** A spreadsheet's day number (1900 system), as left behind when a date column loses its format. */
function readSerial(plain: string): Bare | null {
  const found = serial.exec(plain);
  if (!found) return null;
  const date = new Date((Number(found[1]) - 25_569) * 86_400_000);
  const year = date.getUTCFullYear();
  if (year < 2000 || year > 2100) return null;
  const fixed = { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  const minutes = Math.round(Number(`0.${found[2] ?? '0'}`) * 1440);
  const rest =
    minutes === 0 || minutes === 1440 ? '' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return { year, fixed, pair: null, rest };
}

const shortWeekday = /^(?:mo|di|mi|do|fr|sa|so|lu|ma|me|je|ve|sa|vr|za|zo|wo)\.?$/;
const weekdayPrefix = /^([\p{L}]{2,}\.?)[\s,.]+(?=\d|[\p{L}])/u;

function splitWeekday(plain: string): { readonly weekday: Weekday | null; readonly rest: string } {
  const found = weekdayPrefix.exec(plain);
  const name = found?.[1] ?? '';
  const rest = plain.slice(found?.[0].length ?? 0);
  // Two languages mean different days by some of these, so they prove nothing; they are no part of the date either.
  if (shortWeekday.test(name)) return { weekday: weekdayNamed(name), rest };
  const weekday = name === '' ? null : weekdayNamed(name);
  // `mar 14` and `Mar 14, 2026` are March before they are a Tuesday; `mar. 16 sept.` and `mar 14/09` bring their month.
  const isMonth = monthOf(name) !== null && readNumeric(rest) === null && readNamed(rest) === null;
  return weekday === null || isMonth ? { weekday: null, rest: plain } : { weekday, rest };
}

/** Reads a date in any of the usual writings, with a time behind it or not; null when it is none. */
export function readDate(value: string): DateReading | null {
  const [start, ...ends] = unaccent(value)
    .trim()
    .split(/\s*→\s*|\s+[–—]\s+|\s+(?:to|au)\s+/);
  const { weekday, rest } = splitWeekday(start ?? '');
  const bare = readSerial(rest) ?? readNumeric(rest) ?? readNamed(rest);
  if (!bare) return null;
  const tail = bare.rest.replace(/^(?:\s*t(?=\d)|[\s,;@·|-]*(?:at |a |um |om |,)?)\s*/, '').trim();
  const clock = tail === '' ? null : readTime(tail);
  if (tail !== '' && clock === null) return null;
  const { year, fixed, pair } = bare;
  return { year, fixed, pair, clock, weekday, range: ends.length > 0 };
}

const make = (year: number, month: number, day: number): Day | null => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return daySchema.safeParse(text).success ? text : null;
};

/** Month and day of a reading under an order; null when the order is needed and not known, or gives an impossible month. */
export function monthAndDay(
  reading: DateReading,
  order: DateOrder | null,
): { readonly month: number; readonly day: number } | null {
  if (reading.fixed) return reading.fixed;
  const { pair } = reading;
  if (!pair) return null;
  if (order === null) return pair.first === pair.second ? { month: pair.first, day: pair.first } : null;
  const [day, month] = order === 'dmy' ? [pair.first, pair.second] : [pair.second, pair.first];
  return { month, day };
}

/** The day of a reading; `year` stands in where the cell has none. Null when it cannot be told or does not exist. */
export function dayOf(reading: DateReading, order: DateOrder | null, year: number | null): Day | null {
  const found = monthAndDay(reading, order);
  const known = reading.year ?? year;
  return found && known !== null ? make(known, found.month, found.day) : null;
}

/** What a column's dates say about the order of day and month. */
export type OrderEvidence = {
  /** The order that the values prove; null when they prove none, or both. */
  readonly order: DateOrder | null;
  /** Some value proves each order. */
  readonly mixed: boolean;
  /** Values that could be read either way. */
  readonly ambiguous: readonly string[];
  /** The order under which the dates lie closer together, where that is clear. */
  readonly likely: DateOrder | null;
};

function provenOrder(reading: DateReading): DateOrder | null {
  const { pair, weekday, year } = reading;
  if (!pair || pair.first === pair.second) return null;
  if (pair.first > 12 && pair.second <= 12) return 'dmy';
  if (pair.second > 12 && pair.first <= 12) return 'mdy';
  if (weekday === null || year === null) return null;
  const fits = (['dmy', 'mdy'] as const).filter((order) => {
    const day = dayOf(reading, order, null);
    return day !== null && weekdayOf(day) === weekday;
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

function spanUnder(readings: readonly DateReading[], order: DateOrder): number {
  const times: number[] = [];
  for (const reading of readings) {
    const day = dayOf(reading, order, 2024);
    if (day !== null) times.push(Date.parse(day));
  }
  return times.length < 2
    ? 0
    : times.reduce((most, time) => Math.max(most, time)) - times.reduce((least, time) => Math.min(least, time));
}

/** Decides day/month order by evidence alone: a number above 12, or a weekday that fits one reading only. */
export function orderEvidence(
  values: readonly { readonly text: string; readonly reading: DateReading }[],
): OrderEvidence {
  const proofs = new Set<DateOrder>();
  const ambiguous: string[] = [];
  for (const { text, reading } of values) {
    const proof = provenOrder(reading);
    if (proof) proofs.add(proof);
    else if (reading.pair && reading.pair.first !== reading.pair.second) ambiguous.push(text);
  }
  const mixed = proofs.size === 2;
  const [only] = proofs;
  const readings = values.map((value) => value.reading);
  const [dmy, mdy] = [spanUnder(readings, 'dmy'), spanUnder(readings, 'mdy')];
  const likely = dmy * 2 < mdy ? 'dmy' : mdy * 2 < dmy ? 'mdy' : null;
  return { order: mixed ? null : (only ?? null), mixed, ambiguous, likely };
}
