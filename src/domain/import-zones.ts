import { type Day, dayNumber, type Time } from './day.ts';
import { squash } from './import-text.ts';
import { zoneAbbreviations } from './import-times.ts';

type WallTime = { readonly day: Day; readonly time: Time };

const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(zone, made);
  return made;
}

/** The wall clock that an instant (ms since the epoch) shows in a zone. */
export function wallTime(instant: number, zone: string): WallTime {
  const parts = formatFor(zone).format(instant);
  return { day: parts.slice(0, 10), time: parts.slice(11, 16) };
}

const asUtc = ({ day, time }: WallTime): number =>
  dayNumber(day) * 86_400_000 + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * MINUTE;

/** The instant at which a zone's clock shows this; the earlier of two, and past a skipped hour by that hour. */
export function instantIn(wall: WallTime, zone: string): number {
  const wanted = asUtc(wall);
  const offsetAt = (instant: number): number => asUtc(wallTime(instant, zone)) - instant;
  const before = offsetAt(wanted - 86_400_000);
  const after = offsetAt(wanted + 86_400_000);
  const early = wanted - before;
  if (offsetAt(early) === before) return early;
  const late = wanted - after;
  return offsetAt(late) === after ? late : early;
}

/** The same instant on another zone's clock. */
export function convertZone(wall: WallTime, from: string, to: string): WallTime {
  return from === to ? wall : wallTime(instantIn(wall, from), to);
}

/** The wall clock in `zone` of a time written with its offset (minutes east of UTC). */
export function convertOffset(wall: WallTime, offset: number, zone: string): WallTime {
  return wallTime(asUtc(wall) - offset * MINUTE, zone);
}

let known: ReadonlyMap<string, string> | null = null;

function zoneNames(): ReadonlyMap<string, string> {
  if (known) return known;
  const names = new Map<string, string>([['utc', 'UTC']]);
  const cities = new Map<string, string>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    names.set(squash(zone), zone);
    const city = squash(zone.slice(zone.lastIndexOf('/') + 1));
    if (zone.includes('/') && city.length > 3) cities.set(city, zone);
  }
  for (const [city, zone] of cities) if (!names.has(city)) names.set(city, zone);
  for (const [short, zone] of zoneAbbreviations) names.set(short, zone);
  known = names;
  return names;
}

/** The IANA zone that a text names: `Africa/Cairo`, `africa_cairo`, `Cairo`, `CET`, `GMT+2`; null for anything else. */
export function zoneNamed(text: string): string | null {
  const offset = /^(?:utc|gmt)\s*([+-])\s*(\d{1,2})(?::?00)?$/i.exec(text.trim());
  if (offset) {
    const hours = Number(offset[2]);
    if (hours === 0) return 'UTC';
    // The sign of these zone names is reversed by definition.
    return hours > 12 ? null : `Etc/GMT${offset[1] === '+' ? '-' : '+'}${hours}`;
  }
  const plain = squash(text);
  return plain === '' ? null : (zoneNames().get(plain) ?? null);
}

const beside = /[([]([^)\]]+)[)\]]|[-–:,]\s*([^-–:,]+)$/u;

/** A zone named in a column's name, such as `time_africa_cairo` or `Time (CET)`, and the name without it. */
export function zoneInHeader(name: string): { readonly zone: string; readonly rest: string } | null {
  const found = beside.exec(name);
  const inner = found ? zoneNamed((found[1] ?? found[2] ?? '').trim()) : null;
  if (found && inner) return { zone: inner, rest: name.replace(found[0], ' ').trim() };
  const words = name.split(/[\s_\-.]+/u).filter((word) => word !== '');
  for (let size = Math.min(4, words.length - 1); size >= 1; size -= 1) {
    const zone = zoneNamed(words.slice(-size).join('_'));
    if (zone) return { zone, rest: words.slice(0, -size).join(' ') };
  }
  return null;
}
