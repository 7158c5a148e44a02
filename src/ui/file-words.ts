import { formatNumber } from './formats.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** An amount of data as people say it, such as "3.4 MB". */
export function formatBytes(bytes: number, language: string): string {
  const power = Math.max(0, Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1));
  const value = bytes / 1000 ** (power + 1);
  const options = { style: 'unit', unit: units[power] ?? 'kilobyte', unitDisplay: 'short' } as const;
  return formatNumber(value, language, { ...options, maximumFractionDigits: value < 10 ? 1 : 0 });
}

/** The length of a film, such as "1:05" or "1:02:03". */
export function formatLength(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** The name of a shape, such as "4:5" or "1.62:1", with the numbers of the language. */
export function formatRatio(name: string, language: string): string {
  return name.replace(/\d+\.\d+/, (value) => formatNumber(Number(value), language, { maximumFractionDigits: 2 }));
}
