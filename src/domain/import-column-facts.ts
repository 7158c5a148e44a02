import { weekdayNamed } from './import-calendar-words.ts';
import { readDate } from './import-dates.ts';
import { readTime } from './import-times.ts';
import { flagOf, formatOf, platformOf, platformWithin, statusOf } from './import-words.ts';

/** What the values of a column look like: shares from 0 to 1 of its filled cells. */
export type ColumnFacts = {
  readonly index: number;
  readonly name: string;
  readonly filled: number;
  /** Distinct values among those looked at. */
  readonly distinct: number;
  readonly looked: number;
  readonly meanLength: number;
  readonly dates: number;
  /** Dates with a time behind them. */
  readonly dateTimes: number;
  readonly times: number;
  readonly weekdays: number;
  readonly platforms: number;
  /** Cells that name a platform among other words, such as `Maison Lune Facebook`. */
  readonly mentions: number;
  readonly formats: number;
  readonly statuses: number;
  readonly flags: number;
  /** Cells that say yes. */
  readonly ticks: number;
  readonly links: number;
  readonly hashtags: number;
  readonly numbers: number;
};

const LOOK_AT = 200;

/** Looks at up to 200 filled cells, spread over the whole column. */
export function columnFacts(index: number, name: string, values: readonly string[]): ColumnFacts {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const step = Math.max(1, Math.floor(filled.length / LOOK_AT));
  const looked = filled.filter((_, at) => at % step === 0);
  const share = (test: (value: string) => boolean): number =>
    looked.length === 0 ? 0 : looked.filter(test).length / looked.length;
  const length = looked.reduce((sum, value) => sum + value.length, 0);
  return {
    index,
    name,
    filled: filled.length,
    distinct: new Set(looked).size,
    looked: looked.length,
    meanLength: looked.length === 0 ? 0 : length / looked.length,
    dates: share((value) => value.length < 60 && /\D/.test(value) && readDate(value) !== null),
    dateTimes: share((value) => value.length < 60 && (readDate(value)?.clock ?? null) !== null),
    times: share((value) => value.length < 30 && readTime(value) !== null && !/^\d+\.\d+$/.test(value)),
    weekdays: share((value) => value.length < 20 && weekdayNamed(value) !== null),
    platforms: share((value) => value.split(/[,;|/&+\n]/).every((part) => platformOf(part) !== null)),
    mentions: share((value) => value.length < 60 && platformWithin(value) !== null),
    formats: share((value) => value.length < 40 && formatOf(value) !== null),
    statuses: share((value) => value.length < 40 && statusOf(value) !== null),
    flags: share((value) => flagOf(value) !== null),
    ticks: share((value) => flagOf(value) === true),
    links: share((value) => /^https?:\/\/\S+$/i.test(value)),
    hashtags: share((value) => /^#[^\s#]/.test(value)),
    numbers: share((value) => /^-?\d+([.,]\d+)?$/.test(value)),
  };
}
