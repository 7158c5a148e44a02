import { Button, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { platformTitles } from '#domain/import-words.ts';
import { type Network, platforms } from '#domain/model.ts';
import type { ImportQuestion, NetworkTarget } from '#state/import-file.ts';
import { useApp } from '#state/use-app.ts';
import { QuestionCard } from './moment-cards.tsx';
import classes from './questions.module.css';
import { type ImportWords, useImportWords } from './use-import-words.ts';

type Choice = { readonly key: string; readonly label: string; readonly target: NetworkTarget };

/** The workspace's networks, then the platforms it has none of. */
function choicesOf(networks: readonly Network[], words: ImportWords): readonly Choice[] {
  const active = networks.filter((network) => !network.archived);
  const there = active.map(({ id, name }): Choice => ({ key: id, label: name, target: { kind: 'existing', id } }));
  const missing = platforms.flatMap((platform): Choice[] => {
    if (platform === 'custom' || active.some((network) => network.platform === platform)) return [];
    const target: NetworkTarget = { kind: 'create', platform, name: platformTitles[platform] };
    return [{ key: platform, label: words.networkTarget(target), target }];
  });
  return [...there, ...missing];
}

type FieldProps = {
  readonly targets: readonly NetworkTarget[];
  readonly onChange: (targets: readonly NetworkTarget[]) => void;
};

/** Chooses networks for the rows that name none. */
export function FileNetworksField({ targets, onChange }: FieldProps) {
  const words = useImportWords();
  const networks = useApp((state) => state.snapshot?.networks) ?? [];
  const choices = choicesOf(networks, words);
  const keyOf = (target: NetworkTarget) =>
    target.kind === 'existing' ? target.id : target.kind === 'create' ? target.platform : '';
  return (
    <MultiSelect
      size="xs"
      label={words.t('field.fileNetworks')}
      placeholder={targets.length === 0 ? words.t('target.choose') : ''}
      data={choices.map(({ key, label }) => ({ value: key, label }))}
      value={targets.map(keyOf)}
      onChange={(keys) =>
        onChange(choices.filter((choice) => keys.includes(choice.key)).map((choice) => choice.target))
      }
      searchable
    />
  );
}

/** Where rows go that name no network. */
export function FileNetworksCard({
  question,
}: {
  readonly question: Extract<ImportQuestion, { kind: 'fileNetworks' }>;
}) {
  const { t } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  const [targets, setTargets] = useState<readonly NetworkTarget[]>(question.proposal);
  return (
    <QuestionCard
      title={t(question.wholeFile ? 'ask.fileNetworks' : 'ask.emptyNetworks', { count: question.rows })}
      text={t('ask.fileNetworksText')}
    >
      <FileNetworksField targets={targets} onChange={setTargets} />
      <div className={classes.answers}>
        <Button disabled={targets.length === 0} onClick={() => void changeImport({ fileNetworks: [...targets] })}>
          {t('confirm')}
        </Button>
        <Button variant="default" onClick={() => void changeImport({ fileNetworks: [] })}>
          {t('noNetworks')}
        </Button>
      </div>
    </QuestionCard>
  );
}
