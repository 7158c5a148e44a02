import { type KeyboardEvent, useRef } from 'react';
import { formatDay } from '#ui/formats.ts';
import classes from './history-chart.module.css';
import {
  bandPath,
  gapPath,
  heightOfGap,
  isJudgeable,
  type Scale,
  type Series,
  type SeriesPoint,
} from './history-series.ts';
import { type BalanceWords, toneOf, useBalanceWords } from './use-balance-words.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** What a point says, all of it in words. */
function pointWords(point: SeriesPoint, { t, days, figures, status }: BalanceWords) {
  const { four, alone } = point;
  const nothing = { credit: 0, expected: 0 };
  return {
    status: four ? status(four) : t('history.absent'),
    figures: figures(four ?? nothing),
    alone: t('history.aloneIs', { figures: figures(alone ?? nothing) }),
    week: t('history.weekTo', { days: days(point.week) }),
  };
}

type ColumnProps = {
  readonly point: SeriesPoint;
  readonly scale: Scale;
  readonly color: string;
  readonly isActive: boolean;
  readonly onActive: () => void;
};

/** One point: a dot for the four weeks, a bar for the week alone, and a name that says both. */
function Column({ point, scale, color, isActive, onActive }: ColumnProps) {
  const words = pointWords(point, useBalanceWords());
  const { four, alone } = point;
  const share = (posts: number) => `${(100 * posts) / scale.week}%`;
  return (
    <button
      type="button"
      className={classes.column}
      tabIndex={isActive ? 0 : -1}
      data-active={isActive || undefined}
      aria-label={`${words.week}: ${words.status}, ${words.figures}. ${words.alone}`}
      onFocus={onActive}
      onPointerEnter={onActive}
    >
      <span className={classes.gapArea}>
        {isJudgeable(four) && (
          <span
            className={classes.dot}
            data-verdict={four.verdict}
            style={{ top: `${heightOfGap(four.gap, scale)}%`, color: four.verdict === 'warn' ? undefined : color }}
          />
        )}
      </span>
      <span className={classes.weekArea}>
        {alone && alone.credit > 0 && (
          <span className={classes.weekBar} style={{ height: share(alone.credit), background: color }} />
        )}
        {alone && alone.expected > 0 && <span className={classes.weekTick} style={{ bottom: share(alone.expected) }} />}
      </span>
    </button>
  );
}

/** Arrow keys, Home and End walk the points. */
function stepOf(key: string, from: number, count: number): number | null {
  if (key === 'ArrowLeft') return Math.max(0, from - 1);
  if (key === 'ArrowRight') return Math.min(count - 1, from + 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

type Props = {
  readonly series: Series;
  readonly scale: Scale;
  readonly active: number;
  readonly onActive: (index: number) => void;
};

/** A pillar's twelve points: the gap against the tolerance band, and under it each week alone. */
export function HistoryChart({ series, scale, active, onActive }: Props) {
  const words = useBalanceWords();
  const { t, language, number, pillarName, color } = words;
  const plot = useRef<HTMLFieldSetElement>(null);
  const { pillarId, points } = series;
  const point = points[active];
  const first = points[0];
  const last = points.at(-1);
  if (!point || !first || !last) return null;
  const hue = color(pillarId);
  const said = pointWords(point, words);
  const tone = toneOf(point.four?.verdict ?? 'ok');
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepOf(event.key, active, points.length);
    if (next === null) return;
    event.preventDefault();
    onActive(next);
    plot.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <figure className={classes.chart}>
      <figcaption className={classes.caption}>
        <span className={classes.swatch} style={{ background: hue }} aria-hidden />
        <span className={classes.name}>{pillarName(pillarId)}</span>
        <span className={classes.figures}>{said.figures}</span>
      </figcaption>
      <p className={classes.status} data-tone={tone}>
        {tone !== 'quiet' && <VerdictMark tone={tone} size={13} />}
        {said.status}
      </p>
      <div className={classes.frame}>
        <div className={classes.axis} aria-hidden>
          <span>+{number(scale.gap)}</span>
          <span>{t('history.target')}</span>
          <span>−{number(scale.gap)}</span>
        </div>
        <fieldset ref={plot} className={classes.plot} aria-label={pillarName(pillarId)} onKeyDown={onKeyDown}>
          <svg className={classes.lines} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            <path d={bandPath(points, scale)} className={classes.band} />
            <path d="M0,50H100" className={classes.target} />
            <path d={gapPath(points, scale)} className={classes.gap} style={{ stroke: hue }} />
          </svg>
          {points.map((one, index) => (
            <Column
              key={one.week.from}
              point={one}
              scale={scale}
              color={hue}
              isActive={index === active}
              onActive={() => onActive(index)}
            />
          ))}
        </fieldset>
        <div className={classes.ends} aria-hidden>
          <span>{formatDay(first.week.to, language)}</span>
          <span>{formatDay(last.week.to, language)}</span>
        </div>
      </div>
      <p className={classes.figures}>{said.alone}</p>
    </figure>
  );
}
