import { type MouseEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day, DayRange } from '#domain/day.ts';
import type { DayCards } from '#state/calendar.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { isMod } from '#ui/keys.ts';
import { useCardDrag } from './card-drag.ts';
import { DayList } from './day-list.tsx';
import { askAbout } from './expected-question.tsx';
import { FREE_SLOTS, freeSlotAt } from './find-free-slot.ts';
import { GridArea } from './grid-area.tsx';
import classes from './month-view.module.css';
import { openMark } from './open-mark.ts';
import { expectedTimeEvents, timeEvents } from './time-events.ts';
import { timeFreeSlots } from './time-free-slots.ts';
import { TimeGrid } from './time-grid.tsx';
import { markEvents } from './time-marks.ts';
import { useCardClick } from './use-card-click.ts';
import { useCardKeys, useFocusAfterMove } from './use-card-keys.ts';
import { useCardViews } from './use-card-views.ts';
import { useDayMarks } from './use-day-marks.ts';
import { useFreeSlots } from './use-free-slots.ts';
import { composeOn } from './use-grid-focus.ts';

type Props = {
  readonly view: 'week' | 'day';
  readonly range: DayRange;
  readonly days: readonly DayCards[];
  readonly today: Day;
  readonly firstWeekday: number;
};

/** The half hour under a click in a column of hours; null in the lane of any time. */
function timeAt(column: Element, y: number): string | null {
  const box = column.getBoundingClientRect();
  if (box.height < 400) return null;
  const half = Math.min(47, Math.max(0, Math.floor(((y - box.top) / box.height) * 48)));
  return `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
}

/** A week or a day by the hour, with every card, under what its days have besides. */
export function TimeView({ view, range, days, today, firstWeekday }: Props) {
  const { t } = useTranslation('calendar');
  const store = useAppStore();
  const drag = useCardDrag();
  const root = useRef<HTMLDivElement>(null);
  const now = useApp((state) => state.snapshot?.now ?? '00:00');
  const viewOf = useCardViews();
  const expected = useApp((state) => state.expected);
  const free = useFreeSlots();
  const marks = useDayMarks(range, firstWeekday, Number.POSITIVE_INFINITY);
  const events = useMemo(
    () => [
      ...markEvents(marks, view),
      ...timeEvents(days, view, viewOf),
      ...expectedTimeEvents(expected, viewOf),
      ...timeFreeSlots(free.values()),
    ],
    [marks, days, expected, view, viewOf, free],
  );
  const onKeyDown = useCardKeys(useFocusAfterMove(root));
  const onCard = useCardClick();
  const onClick = (event: MouseEvent) => {
    const { target, clientY } = event;
    if (drag.isUnderWay() || !(target instanceof Element)) return;
    if (askAbout(store, target) || onCard(event)) return;
    const element = target.closest<HTMLElement>(
      `[data-more], [data-more-lines], [data-mark], ${FREE_SLOTS}, [data-date]`,
    );
    if (freeSlotAt(store, element)) return;
    const { more, moreLines, mark, date } = element?.dataset ?? {};
    if (date && !more && isMod(event)) store.getState().selectDay(date);
    else if (mark) openMark(store, mark);
    else if (moreLines) store.getState().showDayAlone(moreLines);
    else if (more) store.getState().openDayList(more).catch(store.getState().reportFailure);
    else if (date && element && element.role !== 'columnheader')
      composeOn(store, date, { time: timeAt(element, clientY) });
  };
  return (
    <div className={classes.view}>
      <GridArea root={root} onClick={onClick} onKeyDown={onKeyDown}>
        <TimeGrid
          key={view}
          view={view}
          from={range.from}
          now={`${today}T${now}`}
          firstWeekday={firstWeekday}
          anyTime={t('anyTime')}
          events={events}
        />
      </GridArea>
      <DayList grid={root} />
    </div>
  );
}
