import type { Time } from './day.ts';
import { unaccent } from './import-text.ts';

/** A time of day as a cell gives it. */
export type TimeReading = {
  readonly time: Time;
  /** Minutes east of UTC, where the cell carries an offset or `Z`. */
  readonly offset: number | null;
  /** The IANA zone of an abbreviation behind the time, such as `EST`. */
  readonly zone: string | null;
};

/** IANA zones of abbreviations that people write behind a time. */
export const zoneAbbreviations: ReadonlyMap<string, string> = new Map([
  ['utc', 'UTC'],
  ['gmt', 'UTC'],
  ['wet', 'Europe/Lisbon'],
  ['west', 'Europe/Lisbon'],
  ['bst', 'Europe/London'],
  ['cet', 'Europe/Paris'],
  ['cest', 'Europe/Paris'],
  ['eet', 'Europe/Athens'],
  ['eest', 'Europe/Athens'],
  ['msk', 'Europe/Moscow'],
  ['est', 'America/New_York'],
  ['edt', 'America/New_York'],
  ['et', 'America/New_York'],
  ['cst', 'America/Chicago'],
  ['cdt', 'America/Chicago'],
  ['ct', 'America/Chicago'],
  ['mst', 'America/Denver'],
  ['mdt', 'America/Denver'],
  ['mt', 'America/Denver'],
  ['pst', 'America/Los_Angeles'],
  ['pdt', 'America/Los_Angeles'],
  ['pt', 'America/Los_Angeles'],
  ['aest', 'Australia/Sydney'],
  ['aedt', 'Australia/Sydney'],
  ['jst', 'Asia/Tokyo'],
]);

const clock =
  /^(\d{1,2})(?:\s*(?::|\.|h|u)\s*(\d{2}))?(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(a\.?\s?m\.?|p\.?\s?m\.?)?\s*(h|hrs?|uhr|heures?|uur)?\s*(.*)$/;
const hourOnly = /^(\d{1,2})\s*(?:h|hrs?|heures?|uhr|uur)$/;
const offsetPattern = /^(?:utc|gmt)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/;

const pad = (value: number): string => String(value).padStart(2, '0');

function timeOf(hour: number, minute: number, half: string | undefined): Time | null {
  if (minute > 59) return null;
  if (half === undefined) return hour > 23 ? null : `${pad(hour)}:${pad(minute)}`;
  if (hour < 1 || hour > 12) return null;
  return `${pad((hour % 12) + (half.startsWith('p') ? 12 : 0))}:${pad(minute)}`;
}

/** What stands behind a time: nothing, an offset in minutes, a zone; undefined when it is something else. */
function tailOf(tail: string): { readonly offset: number | null; readonly zone: string | null } | undefined {
  const plain = tail.replace(/^[([]|[)\]]$/g, '').trim();
  if (plain === '') return { offset: null, zone: null };
  if (plain === 'z') return { offset: 0, zone: null };
  const offset = offsetPattern.exec(plain);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return minutes > 14 * 60 ? undefined : { offset: offset[1] === '-' ? -minutes : minutes, zone: null };
  }
  const zone = zoneAbbreviations.get(plain);
  return zone ? { offset: null, zone } : undefined;
}

/** Reads `8:00`, `08:00:00`, `8:00 PM`, `8h30`, `20h`, `noon`, with an offset or zone behind; null for anything else. */
export function readTime(value: string): TimeReading | null {
  const plain = unaccent(value).trim();
  if (plain === 'noon' || plain === 'midi') return { time: '12:00', offset: null, zone: null };
  if (plain === 'midnight' || plain === 'minuit') return { time: '00:00', offset: null, zone: null };
  const hour = hourOnly.exec(plain);
  if (hour) {
    const time = timeOf(Number(hour[1]), 0, undefined);
    return time === null ? null : { time, offset: null, zone: null };
  }
  const found = clock.exec(plain);
  if (!found) return null;
  if (/^0[.,]\d+$/.test(plain)) return null;
  const [, hours, minutes, seconds, half, , rest] = found;
  if (minutes === undefined && half === undefined) return null;
  if (seconds !== undefined && Number(seconds) > 59) return null;
  const time = timeOf(Number(hours), Number(minutes ?? 0), half);
  // `9:00-10:00` is a span and no time ten hours west of Greenwich.
  const until = seconds === undefined ? /^-\s*(\d{1,2}:\d{2})$/.exec(rest ?? '')?.[1] : undefined;
  if (time !== null && until !== undefined && until.padStart(5, '0') > time) return null;
  const tail = tailOf(rest ?? '');
  return time === null || tail === undefined ? null : { time, ...tail };
}

/** A spreadsheet's fraction of a day, as left behind when a time column loses its format: `0.75` is 18:00. */
function readFraction(value: string): TimeReading | null {
  const found = /^0[.,](\d+)$/.exec(value.trim());
  if (!found) return null;
  const minutes = Math.round(Number(`0.${found[1]}`) * 1440) % 1440;
  return { time: `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`, offset: null, zone: null };
}

/** Reads `0800`, `1830` or `0.75`, which are only times where the column is known to hold times. */
export function readBareTime(value: string): TimeReading | null {
  const fraction = readFraction(unaccent(value));
  if (fraction) return fraction;
  const found = /^(\d{1,2})(\d{2})$/.exec(unaccent(value).trim());
  const time = found ? timeOf(Number(found[1]), Number(found[2]), undefined) : null;
  return time === null ? null : { time, offset: null, zone: null };
}
