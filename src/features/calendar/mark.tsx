import { IconCalendarStar, IconNote } from '@tabler/icons-react';
import { type CSSProperties, memo } from 'react';
import { pillarColor } from '#ui/pillar-color.ts';
import type { BandPiece, DayLine } from './day-marks.ts';
import classes from './mark.module.css';
import { useMarkWords } from './use-mark-words.ts';

/** What a click on a mark is about, as `kind id`. */
export const markOf = ({ kind, id }: { readonly kind: string; readonly id: string | null }) => `${kind} ${id}`;

/** What every drawing of a band has; the style sheets read it. */
export const bandProps = (piece: BandPiece) => ({
  'data-mark': markOf(piece),
  'data-kind': piece.kind,
  'data-starts': piece.starts || undefined,
  'data-ends': piece.ends || undefined,
  // React's style type knows no custom properties.
  style: piece.color === null ? undefined : ({ '--band-color': pillarColor(piece.color) } as CSSProperties),
  title: piece.name,
});

/** A campaign, or a note of several days, as a band of its own that opens it. What it lies on listens for the click. */
export const Band = memo(function Band({ piece }: { readonly piece: BandPiece }) {
  const words = useMarkWords();
  return (
    <button type="button" className={classes.band} {...bandProps(piece)} aria-label={words.band(piece)}>
      <span dir="auto">{piece.name}</span>
    </button>
  );
});

/** A note or key date of one day, which opens it; or a holiday, which says where it is one. */
export const Line = memo(function Line({ line }: { readonly line: DayLine }) {
  const words = useMarkWords();
  const text = words.line(line);
  if (line.id === null)
    return (
      <span className={classes.line} title={text}>
        <span aria-hidden>{line.name}</span>
        <span className="visually-hidden">{text}</span>
      </span>
    );
  const Icon = line.kind === 'note' ? IconNote : IconCalendarStar;
  return (
    <button type="button" className={classes.line} data-mark={markOf(line)} title={line.name} aria-label={text}>
      <Icon size={12} stroke={1.9} aria-hidden />
      <span dir="auto">{line.name}</span>
    </button>
  );
});
