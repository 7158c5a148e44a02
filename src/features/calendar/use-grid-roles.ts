import { type RefObject, useEffect } from 'react';
import type { Day, DayRange } from '#domain/day.ts';
import type { Pillar } from '#domain/model.ts';
import type { DayCards } from '#state/calendar.ts';
import type { DayMarks } from './day-marks.ts';
import { useCalendarWords } from './use-calendar-words.ts';
import { useMarkWords } from './use-mark-words.ts';

type Options = {
  readonly label: string;
  readonly days: readonly DayCards[];
  readonly marks: ReadonlyMap<Day, DayMarks>;
  /** What empty days lack. */
  readonly short: ReadonlyMap<Day, Pillar>;
  /** The day that Tab reaches. */
  readonly roving: Day;
  /** The days chosen. */
  readonly chosen: DayRange | null;
  /** Called once days or cards have been drawn. */
  readonly onDrawn: () => void;
};

/**
 * Makes FullCalendar's table a grid of days for the keyboard and screen readers. It draws when it likes, so its drawing
 * is watched rather than awaited.
 */
export function useGridRoles(root: RefObject<HTMLElement | null>, options: Options): void {
  const words = useCalendarWords();
  const markWords = useMarkWords();
  const { label, days, marks, short, roving, chosen, onDrawn } = options;
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const counts = new Map(days.map(({ day, count }) => [day, count]));
    const nameAll = () => {
      const table = element.querySelector('[role="table"], [role="grid"]');
      table?.setAttribute('role', 'grid');
      table?.setAttribute('aria-label', label);
      table?.setAttribute('aria-multiselectable', 'true');
      for (const cell of element.querySelectorAll<HTMLElement>('[role="row"] > [data-date]')) {
        const day = cell.dataset.date ?? '';
        cell.setAttribute('role', 'gridcell');
        // The cell is named by what it holds; its unseen first line says the day.
        const name = cell.querySelector(':scope > [role="presentation"] > :not([aria-hidden])');
        const own = marks.get(day);
        const lacks = short.get(day);
        const text = [
          words.dayLabel(day, counts.get(day) ?? 0),
          own ? markWords.day(own) : '',
          lacks ? words.shortOf(lacks.name) : '',
        ]
          .filter((part) => part !== '')
          .join(', ');
        if (name && name.textContent !== text) name.textContent = text;
        const isChosen = chosen !== null && chosen.from <= day && day <= chosen.to;
        cell.setAttribute('aria-selected', String(isChosen));
        cell.toggleAttribute('data-spanned', isChosen && chosen.from < chosen.to);
        cell.tabIndex = day === roving ? 0 : -1;
      }
      onDrawn();
    };
    nameAll();
    const observer = new MutationObserver(nameAll);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [root, label, days, marks, short, roving, chosen, words, markWords, onDrawn]);
}
