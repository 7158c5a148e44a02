import { Select } from '@mantine/core';
import { importStatuses } from '#domain/import-model.ts';
import { proposeNetwork, proposePillar } from '#domain/import-targets.ts';
import type { ImportStatus, NetworkTarget, PillarTarget } from '#state/import-file.ts';
import { useApp } from '#state/use-app.ts';
import { useImportWords } from './use-import-words.ts';

type Props<T> = {
  readonly id: string;
  /** The value of the file. */
  readonly value: string;
  readonly target: T | null;
  readonly onChange: (target: T) => void;
};

type Choice<T> = { readonly key: string; readonly label: string; readonly target: T };

const keyOf = (target: NetworkTarget | PillarTarget): string => (target.kind === 'existing' ? target.id : target.kind);

function Choices<T>({
  id,
  choices,
  chosen,
  onChange,
}: {
  id: string;
  choices: readonly Choice<T>[];
  chosen: string | null;
  onChange: (target: T) => void;
}) {
  const { t } = useImportWords();
  return (
    <Select
      id={id}
      size="xs"
      searchable={choices.length > 8}
      placeholder={t('target.choose')}
      data={choices.map(({ key, label }) => ({ value: key, label }))}
      value={chosen}
      onChange={(key) => {
        const found = choices.find((choice) => choice.key === key);
        if (found) onChange(found.target);
      }}
    />
  );
}

/** Which network a name of the file stands for. */
export function NetworkSelect({ id, value, target, onChange }: Props<NetworkTarget>) {
  const { networkTarget } = useImportWords();
  const networks = useApp((state) => state.snapshot?.networks) ?? [];
  const made = target?.kind === 'create' ? target : proposeNetwork(value, []).target;
  const targets: NetworkTarget[] = [
    made,
    ...networks.map(({ id: networkId }): NetworkTarget => ({ kind: 'existing', id: networkId })),
    { kind: 'all' },
    { kind: 'skip' },
  ];
  const choices = targets.map((one) => ({ key: keyOf(one), label: networkTarget(one), target: one }));
  return <Choices id={id} choices={choices} chosen={target && keyOf(target)} onChange={onChange} />;
}

/** Which pillar a category of the file stands for. */
export function PillarSelect({ id, value, target, onChange }: Props<PillarTarget>) {
  const { pillarTarget } = useImportWords();
  const pillars = useApp((state) => state.snapshot?.pillars) ?? [];
  const made = target?.kind === 'create' ? target : proposePillar(value, []).target;
  const targets: PillarTarget[] = [
    made,
    ...pillars.map(({ id: pillarId }): PillarTarget => ({ kind: 'existing', id: pillarId })),
    { kind: 'skip' },
  ];
  const choices = targets.map((one) => ({ key: keyOf(one), label: pillarTarget(one), target: one }));
  return <Choices id={id} choices={choices} chosen={target && keyOf(target)} onChange={onChange} />;
}

/** Which status a word of the file stands for. */
export function StatusSelect({ id, target, onChange }: Omit<Props<ImportStatus>, 'value'>) {
  const { t } = useImportWords();
  const choices = importStatuses.map((status) => ({
    key: status,
    label: t(`common:status.${status}`),
    target: status,
  }));
  return <Choices id={id} choices={choices} chosen={target} onChange={onChange} />;
}
