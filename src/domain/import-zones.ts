import { wallClock } from './day.ts';
import { squash } from './import-text.ts';
import { zoneAbbreviations } from './import-times.ts';
import { instantIn, type WallTime } from './instant.ts';

const MINUTE = 60_000;

/** The same instant on another zone's clock. */
export function convertZone(wall: WallTime, from: string, to: string): WallTime {
  return from === to ? wall : wallClock(instantIn(wall, from), to);
}

/** The wall clock in `zone` of a time written with its offset (minutes east of UTC). */
export function convertOffset(wall: WallTime, offset: number, zone: string): WallTime {
  return wallClock(instantIn(wall, 'UTC') - offset * MINUTE, zone);
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
