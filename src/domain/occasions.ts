import { z } from 'zod';
import { addDays, type Day, type DayRange, weekdayOf, weekdaySchema } from './day.ts';
import { languageSchema } from './model.ts';

/** When an occasion comes each year: a date, or the nth weekday of a month and so many days after it. */
const ruleSchema = z.union([
  z.object({ date: z.string().regex(/^\d{2}-\d{2}$/) }),
  z.object({
    month: z.int().min(1).max(12),
    weekday: weekdaySchema,
    nth: z.int().min(1).max(4),
    after: z.int().min(0).max(30).default(0),
  }),
]);
export type OccasionRule = Readonly<z.infer<typeof ruleSchema>>;

/** A day of the year that shops and brands look at, whatever the country, with its name per language. */
export const occasionSchema = z.object({ rule: ruleSchema, names: z.record(languageSchema, z.string().min(1)) });
export type Occasion = Readonly<z.infer<typeof occasionSchema>>;

function dayIn(year: number, rule: OccasionRule): Day {
  const of = String(year).padStart(4, '0');
  if ('date' in rule) return `${of}-${rule.date}`;
  const first = `${of}-${String(rule.month).padStart(2, '0')}-01`;
  const wait = (rule.weekday - weekdayOf(first) + 7) % 7;
  return addDays(first, wait + 7 * (rule.nth - 1) + rule.after);
}

/** The days of a range on which an occasion falls. */
export function occasionDays({ rule }: Pick<Occasion, 'rule'>, range: DayRange): readonly Day[] {
  const first = Number(range.from.slice(0, 4));
  const count = Math.max(0, Number(range.to.slice(0, 4)) - first + 1);
  return Array.from({ length: count }, (_, index) => dayIn(first + index, rule)).filter(
    (day) => day >= range.from && day <= range.to,
  );
}
