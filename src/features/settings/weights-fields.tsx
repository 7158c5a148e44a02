import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sharesOf } from '#domain/balance-targets.ts';
import type { Id, Pillar, Weight } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { DayField } from '#ui/day-field.tsx';
import { formatNumber } from '#ui/formats.ts';
import { pillarColor } from '#ui/pillar-color.ts';
import { MixBar } from './mix-bar.tsx';
import classes from './weights-fields.module.css';

/** The largest weight that the model takes. */
const MOST_WEIGHT = 10_000;

/** Typed weights by pillar; an empty or zero one leaves the pillar out. */
export type TypedWeights = ReadonlyMap<Id, number>;

export function typedOf(weights: readonly Weight[]): TypedWeights {
  return new Map(weights.map(({ pillarId, weight }) => [pillarId, weight]));
}

/** The weights to store, in the pillars' order. */
export function weightsOf(typed: TypedWeights, pillars: readonly Pillar[]): readonly Weight[] {
  return pillars.flatMap(({ id }) => {
    const weight = typed.get(id) ?? 0;
    return weight > 0 ? [{ pillarId: id, weight }] : [];
  });
}

type Props = {
  readonly pillars: readonly Pillar[];
  readonly typed: TypedWeights;
  readonly onChange: (typed: TypedWeights) => void;
};

/** A whole number per pillar, shown as percent at once. */
export function WeightsFields({ pillars, typed, onChange }: Props) {
  const { t, i18n } = useTranslation('settings');
  const weights = weightsOf(typed, pillars);
  const shares = sharesOf({ weights });
  return (
    <div className={classes.weights}>
      <ul className={classes.rows}>
        {pillars.map(({ id, name, color }) => {
          const share = shares.get(id);
          return (
            <li key={id} className={classes.row}>
              <span className={classes.dot} style={{ background: pillarColor(color) }} aria-hidden />
              <span className={classes.name}>{name}</span>
              <NumberInput
                aria-label={t('targets.weightOf', { name })}
                w={92}
                size="xs"
                min={0}
                max={MOST_WEIGHT}
                clampBehavior="strict"
                allowDecimal={false}
                allowNegative={false}
                value={typed.get(id) ?? 0}
                onChange={(value) => onChange(new Map(typed).set(id, Number(value) || 0))}
              />
              <span className={classes.share} data-out={share === undefined || undefined}>
                {share === undefined ? t('targets.notIn') : formatNumber(share, i18n.language, { style: 'percent' })}
              </span>
            </li>
          );
        })}
      </ul>
      {weights.length > 0 ? (
        <MixBar weights={weights} pillars={pillars} />
      ) : (
        <p className={classes.problem} role="alert">
          {t('targets.needsOne')}
        </p>
      )}
    </div>
  );
}

type DayProps = { readonly value: string; readonly min?: string; readonly onChange: (day: string) => void };

/** The day from which weights hold. */
export function FromDayField({ value, min, onChange }: DayProps) {
  const { t } = useTranslation('settings');
  const firstWeekday = useApp((state) => state.snapshot?.workspace.firstWeekday ?? 1);
  return (
    <DayField
      firstWeekday={firstWeekday}
      label={t('targets.fromDay')}
      w={190}
      min={min}
      value={value}
      error={value === '' ? t('targets.dayNeeded') : null}
      onChange={onChange}
    />
  );
}
