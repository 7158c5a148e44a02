import type { Output } from '#contract/index.ts';
import type { DayRange } from '#domain/day.ts';
import { type Holiday, type HolidayCalendar, OCCASIONS } from '#domain/day-marks.ts';
import type { Language } from '#domain/model.ts';
import { occasionDays, occasionSchema } from '#domain/occasions.ts';
import occasions from '#resources/key-dates/occasions.json' with { type: 'json' };

/**
 * The library holds every country and takes as long to load as a workspace to open, so it is loaded when the first
 * holiday is asked for. Its data is worked out from Wikipedia, CC BY-SA 3.0.
 */
const library = () => import('date-holidays').then(({ default: Holidays }) => Holidays);

const known = occasionSchema.array().parse(occasions);

/** What each kind of calendar shows; school holidays would fill whole months. */
const typesOf = (observances: boolean) =>
  observances ? (['public', 'bank', 'optional', 'observance'] as const) : (['public', 'bank'] as const);

const years = new Map<string, readonly Holiday[]>();

/** A calendar's holidays of a year, each on its first day; worked out once, since finding moons and Easters takes ms. */
async function holidaysOfYear(
  calendar: HolidayCalendar,
  year: number,
  language: Language,
): Promise<readonly Holiday[]> {
  const { code, observances } = calendar;
  const key = `${code} ${observances} ${year} ${language}`;
  const kept = years.get(key);
  if (kept) return kept;
  const Holidays = await library();
  const [country = '', region] = code.split('-');
  const options = { languages: [language, 'en'], types: [...typesOf(observances)] };
  const source = region ? new Holidays(country, region, options) : new Holidays(country, options);
  const found = source.getHolidays(year, language).map(
    ({ date, name, type }): Holiday => ({
      day: date.slice(0, 10),
      name,
      kind: type === 'public' || type === 'bank' ? 'public' : 'observance',
      codes: [code],
    }),
  );
  years.set(key, found);
  return found;
}

/** The days of a range that a calendar names, in a language where it has one, else in English or the country's own. */
export async function holidaysOf(
  calendar: HolidayCalendar,
  range: DayRange,
  language: Language,
): Promise<readonly Holiday[]> {
  if (calendar.code === OCCASIONS) {
    return known.flatMap((occasion) =>
      occasionDays(occasion, range).map((day): Holiday => {
        return { day, name: occasion.names[language], kind: 'occasion', codes: [OCCASIONS] };
      }),
    );
  }
  const first = Number(range.from.slice(0, 4));
  const count = Number(range.to.slice(0, 4)) - first + 1;
  const found = await Promise.all(
    Array.from({ length: count }, (_, index) => holidaysOfYear(calendar, first + index, language)),
  );
  return found.flat().filter(({ day }) => day >= range.from && day <= range.to);
}

type Country = Output<'holidays.places'>['countries'][number];
let places: readonly Country[] | null = null;

/** Every country and region that the library knows; a region's name is as the library has it. */
export async function knownPlaces(): Promise<readonly Country[]> {
  if (places) return places;
  const source = new (await library())();
  const entries = (list: Readonly<Record<string, string>> | undefined) => Object.entries(list ?? {});
  places = entries(source.getCountries('en')).map(([code, name]) => ({
    code,
    name,
    regions: entries(source.getStates(code, 'en')).map(([state, own]) => ({ code: `${code}-${state}`, name: own })),
  }));
  return places;
}

/** Whether holidays can be asked for under this code. */
export async function isKnownPlace(code: string): Promise<boolean> {
  if (code === OCCASIONS) return true;
  const countries = await knownPlaces();
  return countries.some((country) => country.code === code || country.regions.some((region) => region.code === code));
}
