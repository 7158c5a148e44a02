import { z } from 'zod';
import { type Day, type DayRange, daySchema, monthEnd } from './day.ts';
import { idSchema, LIMITS, nameSchema, noNul } from './model.ts';

/** What a person notes on a day, or on the days from one to another; both belong to it. */
export const dayNoteFieldsSchema = z
  .object({
    fromDay: daySchema,
    toDay: daySchema,
    text: z.string().trim().min(1).max(LIMITS.title).refine(noNul, 'nul'),
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, { message: 'range-order', path: ['toDay'] });
export type DayNoteFields = Readonly<z.infer<typeof dayNoteFieldsSchema>>;

/** A note on the calendar. */
export const dayNoteSchema = dayNoteFieldsSchema.safeExtend({ id: idSchema });
export type DayNote = Readonly<z.infer<typeof dayNoteSchema>>;

/** What a person decides about a key date of their own. */
export const keyDateFieldsSchema = z.object({
  name: nameSchema,
  /** The day itself, or the first one of a date that comes every year. */
  day: daySchema,
  yearly: z.boolean(),
});
export type KeyDateFields = Readonly<z.infer<typeof keyDateFieldsSchema>>;

/** A date that matters to the brand, such as the shop's birthday. */
export const keyDateSchema = keyDateFieldsSchema.extend({ id: idSchema });
export type KeyDate = Readonly<z.infer<typeof keyDateSchema>>;

/** The same day of another year; 29 February falls on 28 February where the year has no 29th. */
function inYear(day: Day, year: number): Day {
  const text = `${String(year).padStart(4, '0')}${day.slice(4)}`;
  const last = monthEnd(`${text.slice(0, 7)}-01`);
  return text > last ? last : text;
}

/** The days of a range on which a key date falls, in order. A yearly one comes from its own day on, never before. */
export function keyDateDays({ day, yearly }: Pick<KeyDate, 'day' | 'yearly'>, range: DayRange): readonly Day[] {
  const holds = (each: Day) => each >= range.from && each <= range.to && each >= day;
  if (!yearly) return [day].filter(holds);
  const first = Number(range.from.slice(0, 4));
  const count = Math.max(0, Number(range.to.slice(0, 4)) - first + 1);
  return Array.from({ length: count }, (_, index) => inYear(day, first + index)).filter(holds);
}

/** Whose holidays are shown: a country or one of its regions (`FR`, `GB-SCT`), or the occasions that shops look at. */
export const holidayCalendarSchema = z.object({
  code: z.string().regex(/^([A-Z]{2}(-[A-Z0-9]{1,9})?|occasions)$/),
  /** Also the days that are marked but not off, such as Mother’s Day. */
  observances: z.boolean(),
});
export type HolidayCalendar = Readonly<z.infer<typeof holidayCalendarSchema>>;

/** The calendar of occasions, which belongs to no country. */
export const OCCASIONS = 'occasions';

/** A day that a chosen calendar names. */
export const holidaySchema = z.object({
  day: daySchema,
  name: z.string(),
  kind: z.enum(['public', 'observance', 'occasion']),
  /** The calendars that have it under this name, in the user's order. */
  codes: z.array(z.string()).readonly(),
});
export type Holiday = Readonly<z.infer<typeof holidaySchema>>;

/** Days that several calendars call the same become one; a public holiday stays public. By day, then in calendar order. */
export function mergeHolidays(holidays: readonly Holiday[]): readonly Holiday[] {
  const merged = new Map<string, Holiday>();
  for (const holiday of holidays) {
    const key = `${holiday.day} ${holiday.name.toLocaleLowerCase()}`;
    const known = merged.get(key);
    const codes = known ? [...new Set([...known.codes, ...holiday.codes])] : holiday.codes;
    const kind = known?.kind === 'public' ? 'public' : holiday.kind;
    merged.set(key, { ...(known ?? holiday), kind, codes });
  }
  return [...merged.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
