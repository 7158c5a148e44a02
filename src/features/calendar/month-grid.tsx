import type { CalendarRef, DayCellInfo, DayHeaderInfo, EventDisplayInfo, EventInput } from '@fullcalendar/react';
import { Calendar } from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import '@fullcalendar/react/skeleton.css';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { Day, Weekday } from '#domain/day.ts';
import { DayBands, DayLineOf } from './day-top.tsx';
import { ExpectedCard } from './expected-card.tsx';
import { FreeSlotChip } from './free-slot.tsx';
import { GridCard } from './grid-card.tsx';
import type { MonthItem } from './month-events.ts';
import classes from './month-grid.module.css';
import { PlanHint } from './plan-hint.tsx';
import { type CalendarWords, useCalendarWords } from './use-calendar-words.ts';
import { useGridDrops } from './use-grid-drops.ts';

type Props = {
  /** The first day of the month. */
  readonly month: Day;
  readonly today: Day;
  readonly firstWeekday: Weekday;
  readonly events: EventInput[];
};

const plugins = [dayGrid, interaction];
const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);

function itemOf(info: EventDisplayInfo): MonthItem | undefined {
  // FullCalendar gives back untyped what monthEvents put into the event.
  return info.event.extendedProps.item as MonthItem | undefined;
}

function cellClass({ isOther, isToday, isPast, dow }: DayCellInfo): string {
  return [
    classes.cell,
    isOther && classes.other,
    isPast && classes.past,
    isToday && classes.today,
    (dow === 0 || dow === 6) && classes.weekend,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What FullCalendar draws inside its cells; made once per language. */
function contentOf(words: CalendarWords, moreText: (count: number) => string) {
  return {
    eventContent: (info: EventDisplayInfo) => {
      const item = itemOf(info);
      if (!item) return null;
      if (item.kind === 'card') return <GridCard view={item.view} layout={item.layout} marks={item.marks} />;
      if (item.kind === 'expected') return <ExpectedCard view={item.view} layout={item.layout} />;
      if (item.kind === 'free') return <FreeSlotChip slot={item.slot} />;
      if (item.kind === 'free-rest')
        return (
          <button
            type="button"
            tabIndex={-1}
            className={classes.more}
            data-free-day={item.day}
            aria-label={words.freeOn(item.day, item.count)}
          >
            {words.free(item.count)}
          </button>
        );
      return (
        <button
          type="button"
          tabIndex={-1}
          className={classes.more}
          data-more={item.day}
          aria-label={moreText(item.count)}
        >
          {item.narrow ? `+${item.count}` : moreText(item.count)}
        </button>
      );
    },
    dayCellTopContent: ({ date }: DayCellInfo) => {
      const day = dayOf(date);
      return (
        <>
          <span className={classes.topLine}>
            <span className={classes.number}>{Number(day.slice(8))}</span>
            {day.endsWith('-01') && <span className={classes.month}>{words.shortMonth(day)}</span>}
            <DayLineOf day={day} />
            <PlanHint day={day} />
          </span>
          <DayBands day={day} />
        </>
      );
    },
    dayHeaderContent: ({ date }: DayHeaderInfo) => words.weekday(dayOf(date)),
    eventClass: (info: EventDisplayInfo) => {
      const item = itemOf(info);
      if (item?.kind === 'free') return `${classes.event} ${classes.free}`;
      const drawn = item?.kind === 'card' || item?.kind === 'expected';
      return `${classes.event} ${drawn ? classes[item.layout] : classes.moreLine}`;
    },
  };
}

/** A month of cards. FullCalendar draws and drags; nothing outside this file knows it. */
export const MonthGrid = memo(function MonthGrid({ month, today, firstWeekday, events }: Props) {
  const words = useCalendarWords();
  const calendar = useRef<CalendarRef>(null);
  const drops = useGridDrops('month');
  const content = useMemo(() => contentOf(words, words.more), [words]);
  useLayoutEffect(() => {
    const api = calendar.current?.getApi();
    if (api && dayOf(api.getDate()).slice(0, 7) !== month.slice(0, 7)) api.gotoDate(month);
  }, [month]);
  return (
    <Calendar
      // FullCalendar reads what day it is once.
      key={today}
      ref={calendar}
      plugins={plugins}
      initialView="dayGridMonth"
      initialDate={month}
      timeZone="UTC"
      locale={words.language}
      weekTextLong={words.week}
      now={today}
      firstDay={firstWeekday}
      fixedWeekCount={false}
      headerToolbar={false}
      height="100%"
      events={events}
      eventOrder="order"
      eventInteractive={false}
      dayMaxEvents={false}
      editable
      droppable
      eventDurationEditable={false}
      dragRevertDuration={0}
      longPressDelay={300}
      className={classes.calendar}
      viewClass={classes.view}
      tableClass={classes.table}
      dayHeaderRowClass={classes.headerRow}
      dayHeaderClass={classes.header}
      dayHeaderInnerClass={classes.headerInner}
      dayRowClass={classes.row}
      dayCellClass={cellClass}
      dayCellTopClass={classes.top}
      dayCellTopInnerClass={classes.topInner}
      highlightClass={classes.target}
      {...content}
      {...drops}
    />
  );
});
