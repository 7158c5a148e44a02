import { useMemo } from 'react';
import type { Day, DayRange } from '#domain/day.ts';
import { useApp } from '#state/use-app.ts';
import { type DayMarks, dayMarks } from './day-marks.ts';

const none: ReadonlyMap<Day, DayMarks> = new Map();

/** What the days shown have besides their posts, with at most so many bands; the same map until something of it changes. */
export function useDayMarks(range: DayRange, firstWeekday: number, most?: number): ReadonlyMap<Day, DayMarks> {
  const marks = useApp((state) => state.marks);
  const holidays = useApp((state) => state.holidays);
  return useMemo(
    () => (marks ? dayMarks(range, marks, holidays, firstWeekday, most) : none),
    [range, marks, holidays, firstWeekday, most],
  );
}
