/** The user's own variant of a language, such as `en-US`, so that days and numbers read the way the user writes them. */
export function localeOf(language: string): string {
  const own = navigator.languages.find((locale) => locale.split('-')[0] === language);
  return own ?? (language === 'fr' ? 'fr-FR' : 'en-GB');
}

const numberFormats = new Map<string, Intl.NumberFormat>();
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Makes a formatter once per language and options: making one costs far more than using it. */
function kept<F>(formats: Map<string, F>, locale: string, options: object, make: (locale: string) => F): F {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = make(locale);
  formats.set(key, made);
  return made;
}

/** A number in the user's notation; one decimal at most unless told. */
export function formatNumber(value: number, language: string, options: Intl.NumberFormatOptions = {}): string {
  const all = { maximumFractionDigits: 1, ...options };
  return kept(numberFormats, language, all, (locale) => new Intl.NumberFormat(locale, all)).format(value);
}

const MOST_IN_SENTENCE = 80;

/** A title as a sentence has room for it. */
export function shortTitle(title: string): string {
  const signs = [...title];
  return signs.length > MOST_IN_SENTENCE
    ? `${signs
        .slice(0, MOST_IN_SENTENCE - 1)
        .join('')
        .trimEnd()}…`
    : title;
}

export const shortDay: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
export const weekdayAndDay: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
export const fullDay: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
export const monthAndYear: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' };

function dayFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const all: Intl.DateTimeFormatOptions = { ...options, timeZone: 'UTC' };
  return kept(dayFormats, language, all, (locale) => new Intl.DateTimeFormat(locale, all));
}

const instantOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** A calendar day (`YYYY-MM-DD`) in words. */
export function formatDay(day: string, language: string, options: Intl.DateTimeFormatOptions = shortDay): string {
  const text = dayFormat(language, options).format(instantOf(day));
  // French counts the first of a month: "1er novembre".
  return language.startsWith('fr') ? text.replace(/(^|\s)1(?=\s\p{L})/u, '$11er') : text;
}

/** Two calendar days as a span, without saying the month or year twice. */
export function formatDays(
  range: { readonly from: string; readonly to: string },
  language: string,
  options: Intl.DateTimeFormatOptions = shortDay,
): string {
  const parts = dayFormat(language, options).formatRangeToParts(instantOf(range.from), instantOf(range.to));
  // French reads a span of days as words: "du 16 au 22 novembre".
  const isJoint = ({ source, value }: Intl.DateTimeRangeFormatPart) => source === 'shared' && /[–-]/.test(value);
  return parts.map((part) => (language.startsWith('fr') && isJoint(part) ? ' au ' : part.value)).join('');
}

/** A day near enough to do without its month, such as "Wed 25". */
export function formatWeekday(day: string, language: string): string {
  return `${formatDay(day, language, { weekday: 'short' })} ${Number(day.slice(8))}`;
}
