import type { CalendarRef, DayCellInfo, DayHeaderInfo, EventDisplayInfo, EventInput } from '@fullcalendar/react';
import { Calendar } from '@fullcalendar/react';
import interaction from '@fullcalendar/react/interaction';
import timeGrid from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { Day, Weekday } from '#domain/day.ts';
import type { CardView } from '#state/card-view.ts';
import { ExpectedCard } from './expected-card.tsx';
import freeClasses from './free-slot.module.css';
import { FreeSlotChip, freeSlotKey } from './free-slot.tsx';
import { GridCard } from './grid-card.tsx';
import { Band, Line } from './mark.tsx';
import type { TimeItem } from './time-events.ts';
import type { FreeItem } from './time-free-slots.ts';
import classes from './time-grid.module.css';
import type { MarkItem } from './time-marks.ts';
import { type CalendarWords, useCalendarWords } from './use-calendar-words.ts';
import { useGridDrops } from './use-grid-drops.ts';
import { type MarkWords, useMarkWords } from './use-mark-words.ts';

type Props = {
  readonly view: 'week' | 'day';
  /** The first day shown. */
  readonly from: Day;
  /** The workspace's clock, `YYYY-MM-DDTHH:MM`. */
  readonly now: string;
  readonly firstWeekday: Weekday;
  readonly anyTime: string;
  readonly events: EventInput[];
};

const plugins = [timeGrid, interaction];
const slotFormat = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);

type Item = TimeItem | MarkItem;

function itemOf(info: EventDisplayInfo): Item | undefined {
  // FullCalendar gives back untyped what timeEvents, markEvents and the dragged cards put into the event.
  return info.event.extendedProps.item as Item | undefined;
}

const isMark = (item: Item | undefined): item is MarkItem =>
  item?.kind === 'band' || item?.kind === 'line' || item?.kind === 'more-lines';

/** What lies above the posts of any time. */
function markContent(item: MarkItem, words: MarkWords) {
  if (item.kind === 'band') return <Band piece={item.piece} />;
  if (item.kind === 'line') return <Line line={item.line} />;
  const text = item.lines.map(words.line).join(', ');
  return (
    <button type="button" className={classes.more} data-more-lines={item.day} title={text} aria-label={text}>
      {words.more(item.lines.length)}
    </button>
  );
}

/** FullCalendar hides what lies behind its events from screen readers: these are buttons. */
function showToAll(element: HTMLElement | null): void {
  element?.closest('[aria-hidden]')?.removeAttribute('aria-hidden');
}

/** What lies behind the cards: the free slots of a moment. */
function freeContent(info: EventDisplayInfo) {
  // FullCalendar gives back untyped what timeFreeSlots put into the event.
  const { item } = info.event.extendedProps as { item?: FreeItem };
  return (
    <div ref={showToAll} className={freeClasses.at}>
      {item?.slots.map((slot) => (
        <FreeSlotChip key={freeSlotKey(slot)} slot={slot} tabbable />
      ))}
    </div>
  );
}

function dayClass({ isToday, dow }: Pick<DayCellInfo, 'isToday' | 'dow'>): string {
  return [classes.day, isToday && classes.today, (dow === 0 || dow === 6) && classes.weekend].filter(Boolean).join(' ');
}

/** From here on a card of two lines would reach below the end of the day. */
const LAST_WITH_ROOM = '23:15';

/** A card that is dragged, with the time that it would get. */
function underWay(view: CardView, start: Date | null): CardView {
  return start ? { ...view, card: { ...view.card, time: start.toISOString().slice(11, 16) } } : view;
}

/** What FullCalendar draws inside; made once per language. */
function contentOf(words: CalendarWords, markWords: MarkWords, view: 'week' | 'day') {
  return {
    eventContent: (info: EventDisplayInfo) => {
      const item = itemOf(info);
      if (!item) return null;
      if (isMark(item)) return markContent(item, markWords);
      if (item.kind !== 'more') {
        const { time } = item.view.card;
        const isLow = time === null ? view === 'week' : time > LAST_WITH_ROOM;
        const layout = isLow ? 'line' : 'two';
        if (item.kind === 'expected') return <ExpectedCard view={item.view} layout={layout} tabbable />;
        const shown = info.isMirror && !info.event.allDay ? underWay(item.view, info.event.start) : item.view;
        return <GridCard view={shown} layout={layout} marks={view === 'week' ? 2 : 5} tabbable />;
      }
      return (
        <button type="button" className={classes.more} data-more={item.day} aria-label={words.more(item.count)}>
          {view === 'week' && !info.event.allDay ? `+${item.count}` : words.more(item.count)}
        </button>
      );
    },
    eventClass: (info: EventDisplayInfo) => {
      if (isMark(itemOf(info))) return `${classes.event} ${classes.mark}`;
      return `${classes.event} ${info.event.allDay ? classes[`any-${view}`] : ''}`;
    },
    dayHeaderContent: ({ date }: DayHeaderInfo) => {
      const day = dayOf(date);
      return (
        <>
          <span>{words.weekday(day, view === 'day' ? 'long' : 'short')}</span>
          <span className={classes.number}>{Number(day.slice(8))}</span>
        </>
      );
    },
  };
}

/** Days as columns of hours. FullCalendar draws and drags; nothing outside this file knows it. */
export const TimeGrid = memo(function TimeGrid({ view, from, now, firstWeekday, anyTime, events }: Props) {
  const words = useCalendarWords();
  const calendar = useRef<CalendarRef>(null);
  const drops = useGridDrops('time');
  const markWords = useMarkWords();
  const content = useMemo(() => contentOf(words, markWords, view), [words, markWords, view]);
  useLayoutEffect(() => {
    const api = calendar.current?.getApi();
    if (api && dayOf(api.view.activeStart) !== from) api.gotoDate(from);
  }, [from]);
  return (
    <Calendar
      ref={calendar}
      plugins={plugins}
      initialView={view === 'week' ? 'timeGridWeek' : 'timeGridDay'}
      initialDate={from}
      timeZone="UTC"
      locale={words.language}
      weekTextLong={words.week}
      now={now}
      nowIndicator
      firstDay={firstWeekday}
      headerToolbar={false}
      height="100%"
      scrollTime="07:00"
      scrollTimeReset={false}
      slotDuration="01:00"
      snapDuration="00:30"
      slotMinHeight={52}
      slotHeaderFormat={slotFormat}
      allDayText={anyTime}
      events={events}
      eventOrder="order"
      eventInteractive={false}
      slotEventOverlap={false}
      editable
      droppable
      eventDurationEditable={false}
      dragRevertDuration={0}
      longPressDelay={300}
      className={classes.calendar}
      viewClass={classes.view}
      dayHeaderRowClass={classes.headerRow}
      dayHeaderClass={({ isToday }) => `${classes.header} ${isToday ? classes.headerToday : ''}`}
      dayHeaderInnerClass={classes.headerInner}
      dayCellClass={dayClass}
      dayCellBottomClass={classes.cellBottom}
      dayLaneClass={dayClass}
      dayLaneInnerClass={classes.laneInner}
      allDayHeaderClass={classes.axis}
      allDayHeaderInnerClass={classes.axisInner}
      allDayDividerClass={classes.divider}
      slotLaneClass={classes.slot}
      slotHeaderClass={classes.axis}
      slotHeaderInnerClass={classes.axisInner}
      slotHeaderDividerClass={classes.axisDivider}
      nowIndicatorLineClass={classes.now}
      backgroundEventContent={freeContent}
      backgroundEventClass={classes.free}
      backgroundEventInnerClass={classes.freeInner}
      highlightClass={classes.target}
      {...content}
      {...drops}
    />
  );
});
