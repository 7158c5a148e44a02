import type { Expected, Filters } from '#contract/index.ts';
import { addDays, type DayRange, daysBetween } from '#domain/day.ts';
import type { Moment } from '#domain/filter-match.ts';
import { MODEL_DAY } from '#domain/series.ts';
import type { ReadDb } from '../db/database.ts';
import { type ModelCard, modelCards } from '../db/expected-queries.ts';
import { findSeries, takenDays } from '../db/series-queries.ts';
import { ruleDays } from './rule-days.ts';

function expectedOf(db: ReadDb, { seriesId, card }: ModelCard, range: DayRange): readonly Expected[] {
  const series = findSeries(db, seriesId);
  if (!series || card.day === null) return [];
  const after = daysBetween(MODEL_DAY, card.day);
  const next = addDays(series.madeUntil, 1);
  const from = addDays(range.from, -after);
  const days = ruleDays(series.rule, series.fromDay, {
    from: from > next ? from : next,
    to: addDays(range.to, -after),
  });
  if (days.length === 0) return [];
  const taken = takenDays(db, seriesId);
  return days
    .filter((seriesDay) => !taken.has(seriesDay))
    .map((seriesDay) => {
      const day = addDays(seriesDay, after);
      return { seriesId, seriesDay, card: { ...card, key: `${seriesId}|${day}|${card.time ?? ''}`, day } };
    });
}

/** The posts that series will make in a range, beyond what they have made, in the order of their days. */
export function expectedIn(db: ReadDb, range: DayRange, filters: Filters, now: Moment): readonly Expected[] {
  return modelCards(db, range.to, filters, now)
    .flatMap((card) => expectedOf(db, card, range))
    .toSorted((a, b) => String(a.card.day).localeCompare(String(b.card.day)));
}
