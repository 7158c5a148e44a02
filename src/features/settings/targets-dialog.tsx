import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weightsOn } from '#domain/balance-targets.ts';
import { addDays, type Day } from '#domain/day.ts';
import type { Pillar, TargetSet } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { FormDialog } from '#ui/form-dialog.tsx';
import { formatDay, fullDay } from '#ui/formats.ts';
import classes from './targets-section.module.css';
import { FromDayField, typedOf, WeightsFields, weightsOf } from './weights-fields.tsx';

type Props = {
  /** The set to correct; null to give new weights from a day. */
  readonly set: TargetSet | null;
  readonly snapshot: {
    readonly today: Day;
    readonly pillars: readonly Pillar[];
    readonly targetSets: readonly TargetSet[];
  };
  readonly onClose: () => void;
};

/** What the change means for the days before and after. */
function useConsequence(set: TargetSet | null, fromDay: string, { today, targetSets }: Props['snapshot']): string {
  const { t, i18n } = useTranslation('settings');
  if (fromDay === '') return '';
  const day = formatDay(fromDay, i18n.language, fullDay);
  if (set) return t('targets.corrects', { day });
  if (targetSets.some((each) => each.fromDay === fromDay)) return t('targets.replaces', { day });
  if (targetSets.length === 0) return t('targets.first');
  const before = formatDay(addDays(fromDay, -1), i18n.language, fullDay);
  return t(fromDay < today ? 'targets.past' : 'targets.keeps', { day, before });
}

/** New weights from a day, or a correction of a set. */
export function TargetsDialog({ set, snapshot, onClose }: Props) {
  const { t, i18n } = useTranslation('settings');
  const setTargets = useApp((state) => state.setTargets);
  const start = set?.weights ?? weightsOn(snapshot.targetSets, snapshot.today);
  const inSet = new Set(start.map(({ pillarId }) => pillarId));
  const pillars = snapshot.pillars.filter(({ id, archived }) => !archived || (set && inSet.has(id)));
  const [fromDay, setFromDay] = useState<string>(set?.fromDay ?? snapshot.today);
  const [typed, setTyped] = useState(typedOf(start));
  const weights = weightsOf(typed, pillars);
  const consequence = useConsequence(set, fromDay, snapshot);
  return (
    <FormDialog
      title={
        set ? t('targets.editTitle', { day: formatDay(set.fromDay, i18n.language, fullDay) }) : t('targets.change')
      }
      submit={t('common:save')}
      blocked={weights.length === 0 || fromDay === ''}
      onSubmit={() => setTargets({ fromDay, weights: [...weights] })}
      onClose={onClose}
    >
      {!set && <FromDayField value={fromDay} onChange={setFromDay} />}
      <p className={classes.consequence} aria-live="polite">
        {consequence}
      </p>
      <WeightsFields pillars={pillars} typed={typed} onChange={setTyped} />
    </FormDialog>
  );
}
