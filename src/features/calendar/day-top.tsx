import { IconCalendarStar, IconNote } from '@tabler/icons-react';
import { createContext, useContext } from 'react';
import type { Day } from '#domain/day.ts';
import type { BandPiece, DayLine, DayMarks } from './day-marks.ts';
import classes from './day-top.module.css';
import { bandProps, markOf } from './mark.tsx';
import { useMarkWords } from './use-mark-words.ts';

/** What is above the posts of each day shown. */
export const DayMarksContext = createContext<ReadonlyMap<Day, DayMarks>>(new Map());

function Piece({ piece }: { readonly piece: BandPiece }) {
  const { name, days } = piece;
  return (
    <span className={classes.piece} {...bandProps(piece)}>
      {days !== null && (
        <span className={classes.name} style={{ width: `${days * 100}%` }}>
          {name}
        </span>
      )}
    </span>
  );
}

function Line({ lines, hidden }: { readonly lines: readonly DayLine[]; readonly hidden: number }) {
  const words = useMarkWords();
  const [first] = lines;
  const more = Math.max(0, lines.length - 1) + hidden;
  if (!first && more === 0) return null;
  const Icon = first?.kind === 'note' ? IconNote : first?.kind === 'key-date' ? IconCalendarStar : null;
  return (
    <span className={classes.line} title={lines.map(words.line).join(' · ')}>
      {first && (
        <span className={classes.text} {...(first.id === null ? {} : { 'data-mark': markOf(first) })}>
          {Icon && <Icon size={11} stroke={2} />}
          {first.name}
        </span>
      )}
      {more > 0 && <span className={classes.more}>{words.more(more)}</span>}
    </span>
  );
}

/** The quiet line of a day: its note, key date or holiday. */
export function DayLineOf({ day }: { readonly day: Day }) {
  const marks = useContext(DayMarksContext).get(day);
  return marks ? <Line lines={marks.lines} hidden={marks.hidden} /> : null;
}

/** The bands that cross a day, each in its lane. */
export function DayBands({ day }: { readonly day: Day }) {
  const lanes = useContext(DayMarksContext).get(day)?.lanes ?? [];
  return lanes.map((piece, lane) => (
    // A lane is its place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <span key={lane} className={classes.lane}>
      {piece && <Piece piece={piece} />}
    </span>
  ));
}
