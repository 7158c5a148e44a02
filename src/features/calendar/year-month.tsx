import { type ComponentType, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BalanceReport } from '#domain/balance.ts';
import { addDays, type Day } from '#domain/day.ts';
import { heatLevel } from '#domain/heat.ts';
import { formatDays } from '#ui/formats.ts';
import type { DayMarks } from './day-marks.ts';
import { useCalendarWords } from './use-calendar-words.ts';
import { useMarkWords } from './use-mark-words.ts';
import type { YearMonth, YearWeek } from './year-figures.ts';
import classes from './year-view.module.css';

/** Says in a sign and words how a week stands. */
export type JudgementOf = ComponentType<{ readonly report: BalanceReport; readonly brief?: boolean }>;

type Props = {
  readonly shown: YearMonth;
  readonly counts: ReadonlyMap<Day, number>;
  readonly steps: readonly number[];
  readonly marks: ReadonlyMap<Day, DayMarks>;
  readonly today: Day;
  /** The selected day, where it is of this month. */
  readonly selected: Day | null;
  /** The day that Tab reaches, where it is of this month. */
  readonly roving: Day | null;
  readonly Judgement?: JudgementOf | undefined;
};

const isJudged = ({ verdict }: BalanceReport) => verdict !== 'too-few' && verdict !== 'no-targets';

/** The way to a week, with the sign of how it stands. It takes no stop of Tab: W leads from a day to its week. */
function WeekCell({ week, Judgement }: { readonly week: YearWeek; readonly Judgement: JudgementOf | undefined }) {
  const { t } = useTranslation('marks');
  const { language } = useCalendarWords();
  const { from, report } = week;
  const days = formatDays({ from, to: addDays(from, 6) }, language);
  return (
    <td className={classes.week}>
      <button type="button" tabIndex={-1} data-week={from} data-judged={(report && isJudged(report)) || undefined}>
        <span className="visually-hidden">{t('year.week', { days })} </span>
        {report && Judgement && <Judgement report={report} brief />}
      </button>
    </td>
  );
}

/** One month of the year: a grid of days shaded by their posts, with each week's sign at its end. */
export const YearMonthGrid = memo(function YearMonthGrid(props: Props) {
  const { shown, counts, steps, marks, today, selected, roving, Judgement } = props;
  const { t } = useTranslation('marks');
  const words = useCalendarWords();
  const markWords = useMarkWords();
  const name = words.monthName(shown.month);
  const label = t('year.month', { month: name, posts: words.posts(shown.count) });
  const labelOf = (day: Day) => {
    const own = marks.get(day);
    return [words.dayLabel(day, counts.get(day) ?? 0), own ? markWords.day(own) : ''].filter(Boolean).join(', ');
  };
  return (
    <div className={classes.month}>
      <button type="button" tabIndex={-1} className={classes.name} data-month={shown.month}>
        <span aria-hidden>
          {name}
          {shown.count > 0 && <i>{shown.count}</i>}
        </span>
        <span className="visually-hidden">{label}</span>
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: days are walked by arrows */}
      <table role="grid" aria-label={label}>
        <thead>
          <tr>
            {shown.weeks[0] &&
              Array.from({ length: 7 }, (_, index) => addDays(shown.weeks[0]?.from ?? today, index)).map((day) => (
                <th key={day} scope="col" abbr={words.weekday(day, 'long')}>
                  {words.weekday(day, 'narrow')}
                </th>
              ))}
            <th scope="col">
              <span className="visually-hidden">{t('year.weekColumn')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.weeks.map((week) => (
            <tr key={week.from}>
              {week.days.map((day, index) =>
                day === null ? (
                  <td key={addDays(week.from, index)} className={classes.blank} />
                ) : (
                  // A cell of a table that is a grid can be selected.
                  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: see above
                  <td
                    key={day}
                    className={classes.day}
                    data-date={day}
                    data-level={heatLevel(counts.get(day) ?? 0, steps)}
                    data-today={day === today || undefined}
                    data-marked={(marks.get(day)?.lines.length ?? 0) > 0 || undefined}
                    aria-label={labelOf(day)}
                    aria-selected={day === selected}
                    tabIndex={day === roving ? 0 : -1}
                    // Drawn by the style sheet: French says "1er" where it shows 1.
                    data-number={Number(day.slice(8))}
                  />
                ),
              )}
              {week.days[3] === null ? (
                <td className={classes.blank} />
              ) : (
                <WeekCell week={week} Judgement={Judgement} />
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
