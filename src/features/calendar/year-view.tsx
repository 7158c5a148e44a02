import { type MouseEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, type DayRange, weekEnd, weekStart } from '#domain/day.ts';
import type { YearFigures } from '#state/calendar.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import type { DayMarks } from './day-marks.ts';
import { useCalendarWords } from './use-calendar-words.ts';
import { useDayMarks } from './use-day-marks.ts';
import { useMarkWords } from './use-mark-words.ts';
import { useYearKeys } from './use-year-keys.ts';
import { type YearShown, yearShown } from './year-figures.ts';
import { YearLegend } from './year-legend.tsx';
import { type JudgementOf, YearMonthGrid } from './year-month.tsx';
import classes from './year-view.module.css';

type ReadoutProps = {
  /** The day pointed at or chosen. */
  readonly day: Day | null;
  readonly shown: YearShown;
  readonly marks: ReadonlyMap<Day, DayMarks>;
  readonly firstWeekday: number;
  readonly Judgement?: JudgementOf | undefined;
};

/** One day and its week in words; without a day, what the year holds. */
function Readout({ day, shown, marks, firstWeekday, Judgement }: ReadoutProps) {
  const { t } = useTranslation('marks');
  const words = useCalendarWords();
  const markWords = useMarkWords();
  const year = shown.months[0]?.month.slice(0, 4) ?? '';
  if (!day)
    return (
      <p className={classes.readout}>
        {shown.total > 0 && <strong>{t('year.total', { year, count: shown.total })}</strong>}
        <span>{shown.total === 0 ? t('year.empty', { year }) : t('year.hint')}</span>
      </p>
    );
  const own = marks.get(day);
  const report = shown.reports.get(weekStart(day, firstWeekday));
  return (
    // The day and its week say the same to a screen reader.
    <p className={classes.readout} aria-hidden="true">
      <strong>{words.dayLabel(day, shown.counts.get(day) ?? 0)}</strong>
      {own && <span>{markWords.day(own)}</span>}
      {report && Judgement && <Judgement report={report} />}
    </p>
  );
}

/** The day that Tab reaches: the selected one, else today, else the first of the year. */
function rovingDay(range: DayRange, selected: Day | null, today: Day): Day {
  return selected ?? (today >= range.from && today <= range.to ? today : range.from);
}

/** A click opens what it names: a day, a week or a month. */
function useYearClicks() {
  const store = useAppStore();
  return ({ target }: MouseEvent) => {
    const places = '[data-date], [data-week], [data-month]';
    const element = target instanceof Element ? target.closest<HTMLElement>(places) : null;
    const { date, week, month } = element?.dataset ?? {};
    const day = date ?? week ?? month;
    if (!day) return;
    const { selectDay, setView } = store.getState();
    selectDay(day);
    setView(date ? 'day' : week ? 'week' : 'month');
  };
}

function dayAt(target: EventTarget): Day | null {
  return target instanceof HTMLElement ? (target.dataset.date ?? null) : null;
}

type Props = {
  readonly range: DayRange;
  readonly year: YearFigures;
  readonly today: Day;
  readonly firstWeekday: number;
  readonly Judgement?: JudgementOf | undefined;
};

/** The year: how many posts each day has, and how each week stands. */
export function YearView({ range, year, today, firstWeekday, Judgement }: Props) {
  const { t } = useTranslation('marks');
  const root = useRef<HTMLElement>(null);
  const selectDay = useApp((state) => state.selectDay);
  const selectedDay = useApp((state) => state.selectedDay);
  const [pointed, setPointed] = useState<Day | null>(null);
  const shown = useMemo(() => yearShown(range, year, firstWeekday), [range, year, firstWeekday]);
  const weeks = useMemo(
    () => ({ from: weekStart(range.from, firstWeekday), to: weekEnd(range.to, firstWeekday) }),
    [range, firstWeekday],
  );
  const marks = useDayMarks(weeks, firstWeekday);
  const onKeyDown = useYearKeys(root, year);
  const onClick = useYearClicks();
  const selected = selectedDay && selectedDay >= range.from && selectedDay <= range.to ? selectedDay : null;
  const roving = rovingDay(range, selected, today);
  const inMonth = (day: Day | null, month: Day) => (day?.slice(0, 7) === month.slice(0, 7) ? day : null);
  return (
    // Days inside hold the focus; this only listens for them.
    <section
      ref={root}
      className={classes.view}
      aria-label={t('year.label', { year: range.from.slice(0, 4) })}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const day = dayAt(target);
        if (day) selectDay(day);
      }}
      onMouseOver={({ target }) => setPointed(dayAt(target))}
      onMouseLeave={() => setPointed(null)}
    >
      <div className={classes.months}>
        {shown.months.map((month) => (
          <YearMonthGrid
            key={month.month}
            shown={month}
            counts={shown.counts}
            steps={shown.steps}
            marks={marks}
            today={today}
            selected={inMonth(selected, month.month)}
            roving={inMonth(roving, month.month)}
            Judgement={Judgement}
          />
        ))}
      </div>
      <footer className={classes.footer}>
        <Readout
          day={pointed ?? selected}
          shown={shown}
          marks={marks}
          firstWeekday={firstWeekday}
          Judgement={Judgement}
        />
        <YearLegend steps={shown.steps} />
      </footer>
    </section>
  );
}
