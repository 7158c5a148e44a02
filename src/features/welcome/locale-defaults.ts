import { type Weekday, weekdaySchema } from '#domain/day.ts';
import { type Language, languageSchema } from '#domain/model.ts';
import { localeOf } from '#ui/formats.ts';

/** The language of a locale such as `fr-FR`, where the product speaks it. */
export function languageOf(locale: string): Language {
  return languageSchema.catch('en').parse(locale.split('-')[0]);
}

type WeekInfo = { readonly firstDay: number };

/** The user's locale, with what newer browsers tell of its week. */
type LocaleWithWeek = Intl.Locale & { getWeekInfo?(): WeekInfo; readonly weekInfo?: WeekInfo };

/** The first day of the week where the user lives; Monday where the browser cannot tell. */
export function usualFirstWeekday(language: string): Weekday {
  // The type library does not know week data yet.
  const locale = new Intl.Locale(language.includes('-') ? language : localeOf(language)) as LocaleWithWeek;
  const info = locale.getWeekInfo?.() ?? locale.weekInfo;
  const parsed = weekdaySchema.safeParse((info?.firstDay ?? 1) % 7);
  return parsed.success ? parsed.data : 1;
}

export function systemTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** Every zone that can be chosen, the system's among them. */
export function timeZones(): readonly string[] {
  return [...new Set([systemTimeZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted();
}

/** The week's days from Monday, by name. */
export function weekdayNames(language: string): readonly { readonly value: Weekday; readonly label: string }[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // 1970-01-05 was a Monday.
  return [1, 2, 3, 4, 5, 6, 0].map((value, index) => ({ value, label: format.format(Date.UTC(1970, 0, 5 + index)) }));
}
