import type { Card } from '#domain/model.ts';
import { closeNoteOf } from '#state/closeness.ts';
import { useApp } from '#state/use-app.ts';
import { CloseMark } from '#ui/marks.tsx';
import classes from './list-view.module.css';
import { useCalendarWords } from './use-calendar-words.ts';

/** How many of a day's cards are too close to another of their network; nothing when none is. */
export function CloseCount({ cards }: { readonly cards: readonly Card[] }) {
  const words = useCalendarWords();
  const count = useApp((state) => cards.filter((card) => closeNoteOf(state, card) !== null).length);
  if (count === 0) return null;
  return (
    <span className={classes.tooClose} title={words.closeWhy}>
      <CloseMark />
      {words.closeCount(count)}
    </span>
  );
}
