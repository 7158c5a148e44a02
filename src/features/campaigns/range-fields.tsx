import { useTranslation } from 'react-i18next';
import type { DayRange } from '#domain/day.ts';
import { useApp } from '#state/use-app.ts';
import { DayField } from '#ui/day-field.tsx';
import classes from './dialogs.module.css';

type Props = {
  readonly value: DayRange;
  /** The user has tried to save: what is missing is said. */
  readonly tried: boolean;
  readonly onChange: (range: DayRange) => void;
};

/** Why two days are no range yet, as a key under `field.`; null when they are one. */
export function rangeProblem({ from, to }: DayRange): 'dayNeeded' | 'backwards' | null {
  if (from === '' || to === '') return 'dayNeeded';
  return from > to ? 'backwards' : null;
}

/** The first and the last day of something. Moving the first past the last takes the last along. */
export function RangeFields({ value, tried, onChange }: Props) {
  const { t } = useTranslation('marks');
  const firstWeekday = useApp((state) => state.snapshot?.workspace.firstWeekday ?? 1);
  const error = (day: string, backwards: boolean) => {
    if (backwards) return t('field.backwards');
    return tried && day === '' ? t('field.dayNeeded') : null;
  };
  const changeFrom = (from: string) => onChange({ from, to: value.to !== '' && from > value.to ? from : value.to });
  return (
    <div className={classes.range}>
      <DayField
        label={t('field.from')}
        firstWeekday={firstWeekday}
        value={value.from}
        error={error(value.from, false)}
        onChange={changeFrom}
      />
      <DayField
        label={t('field.to')}
        firstWeekday={firstWeekday}
        value={value.to}
        error={error(value.to, rangeProblem(value) === 'backwards')}
        onChange={(to) => onChange({ ...value, to })}
      />
    </div>
  );
}
