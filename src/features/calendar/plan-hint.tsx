import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#domain/day.ts';
import type { Pillar } from '#domain/model.ts';
import { pillarColor } from '#ui/pillar-color.ts';
import { DayMarksContext } from './day-top.tsx';
import classes from './plan-hint.module.css';

/** The pillar that is short where a day to come is empty. */
export const ShortPillarsContext = createContext<ReadonlyMap<Day, Pillar>>(new Map());

/** The sign of a day that a post can begin there, and for which pillar; it has its place whether or not it is seen. */
export function PlanHint({ day }: { readonly day: Day }) {
  const { t } = useTranslation('calendar');
  const pillar = useContext(ShortPillarsContext).get(day);
  const marks = useContext(DayMarksContext).get(day);
  // A note or holiday needs the room beside the number.
  const isBare = !marks || marks.lines.length + marks.hidden === 0;
  if (!pillar) return <span className={classes.plus} />;
  return (
    <span className={classes.hint} title={t('planShort', { pillar: pillar.name })} data-plan={pillar.id}>
      <i className={classes.plus} />
      <i className={classes.dot} style={{ background: pillarColor(pillar.color) }} />
      {isBare && <span className={classes.name}>{pillar.name}</span>}
    </span>
  );
}
