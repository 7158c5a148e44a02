import type { EventInput } from '@fullcalendar/react';
import type { Day } from '#domain/day.ts';
import type { DayCards } from '#state/calendar.ts';
import type { FreeSlot } from '#state/slots.ts';
import { HEIGHTS, type LanesOn, type MonthItem, type MonthLayout, noLanes } from './month-events.ts';

/** Height of a free slot in px, with the gap below. */
const LINE = 18;
/** More would make the month a list of what is missing. */
const MOST = 3;
/** After all cards and the line that leads to the rest. */
const ORDER = 100;

/** How many lines a day's cell has room for under its cards: free slots never take a card's place. */
function linesLeft(cellHeight: number, { layout, fits }: MonthLayout, count: number, lanes: number): number {
  const shown = fits(count, lanes);
  const used = HEIGHTS.top + lanes * HEIGHTS.lane + shown * HEIGHTS[layout] + (count > shown ? HEIGHTS.more : 0);
  return Math.max(0, Math.min(MOST, Math.floor((cellHeight - used) / LINE)));
}

/** Free slots as events of the month: where not all fit, the last line says how many there are. */
export function freeSlotEvents(
  days: readonly DayCards[],
  layout: MonthLayout,
  cellHeight: number,
  freeByDay: ReadonlyMap<Day, readonly FreeSlot[]>,
  lanesOn: LanesOn = noLanes,
): EventInput[] {
  return days.flatMap(({ day, count }) => {
    const free = freeByDay.get(day) ?? [];
    const lines = linesLeft(cellHeight, layout, count, lanesOn(day));
    if (free.length === 0 || lines === 0) return [];
    const shown = free.length <= lines ? free : free.slice(0, lines - 1);
    const base = { start: day, allDay: true, startEditable: false };
    const events = shown.map((slot, index): EventInput => {
      const item: MonthItem = { kind: 'free', slot };
      return { ...base, id: `free ${slot.slotId} ${day}`, order: ORDER + index, item };
    });
    if (shown.length === free.length) return events;
    const item: MonthItem = { kind: 'free-rest', day, count: free.length - shown.length };
    return [...events, { ...base, id: `free ${day}`, order: ORDER + MOST, item }];
  });
}
