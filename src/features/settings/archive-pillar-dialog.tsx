import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weightsOn } from '#domain/balance-targets.ts';
import type { Pillar, TargetSet } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { FormDialog } from '#ui/form-dialog.tsx';
import { FromDayField, typedOf, WeightsFields, weightsOf } from './weights-fields.tsx';

type Props = {
  readonly pillar: Pillar;
  readonly snapshot: {
    readonly today: string;
    readonly pillars: readonly Pillar[];
    readonly targetSets: readonly TargetSet[];
  };
  readonly onClose: () => void;
};

/** Asks how the others share a pillar's weight once it is archived, and from which day. */
export function ArchivePillarDialog({ pillar, snapshot, onClose }: Props) {
  const { t } = useTranslation('settings');
  const { today, targetSets } = snapshot;
  const archivePillar = useApp((state) => state.archivePillar);
  const others = snapshot.pillars.filter(({ id, archived }) => id !== pillar.id && !archived);
  const [fromDay, setFromDay] = useState(today);
  // The others keep their weights, and so their proportions: their percentages grow to fill what is left.
  const [typed, setTyped] = useState(typedOf(weightsOn(targetSets, today).filter((one) => one.pillarId !== pillar.id)));
  const weights = weightsOf(typed, others);
  const { name } = pillar;
  return (
    <FormDialog
      title={t('pillars.archiveTitle', { name })}
      submit={t('row.archive')}
      blocked={weights.length === 0 || fromDay === ''}
      onSubmit={() => archivePillar(pillar.id, { fromDay, weights: [...weights] })}
      onClose={onClose}
    >
      <p>{t('pillars.archiveText', { name })}</p>
      {others.length === 0 && <p role="alert">{t('pillars.archiveLast')}</p>}
      <FromDayField value={fromDay} onChange={setFromDay} />
      <WeightsFields pillars={others} typed={typed} onChange={setTyped} />
    </FormDialog>
  );
}
