import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportQuestion, ImportStatus, NetworkTarget, PillarTarget } from '#state/import-file.ts';
import { useApp } from '#state/use-app.ts';
import { QuestionCard } from './moment-cards.tsx';
import classes from './questions.module.css';
import { NetworkSelect, PillarSelect, StatusSelect } from './target-select.tsx';
import { useImportWords } from './use-import-words.ts';
import { MapRow } from './value-maps.tsx';

type Of<K extends ImportQuestion['kind']> = Extract<ImportQuestion, { kind: K }>;

/** What was picked over the proposals, by value of the file. */
function usePicks<T>(): readonly [(value: string, proposal: T) => T, (value: string, picked: T) => void] {
  const [picks, setPicks] = useState<Readonly<Record<string, T>>>({});
  const pick = (value: string, picked: T) => setPicks((before) => ({ ...before, [value]: picked }));
  return [(value, proposal) => (Object.hasOwn(picks, value) ? (picks[value] ?? proposal) : proposal), pick];
}

function Confirm({ onClick }: { readonly onClick: () => void }) {
  const { t } = useImportWords();
  return (
    <div className={classes.answers}>
      <Button onClick={onClick}>{t('confirmShown')}</Button>
    </div>
  );
}

function NetworksCard({ asked }: { readonly asked: readonly Of<'network'>[] }) {
  const { t } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  const [picked, pick] = usePicks<NetworkTarget>();
  const confirm = () =>
    void changeImport({ networks: asked.map(({ value, proposal }) => ({ value, target: picked(value, proposal) })) });
  return (
    <QuestionCard title={t('ask.networks', { count: asked.length })} text={t('ask.networksText')}>
      {asked.map(({ value, rows, proposal }) => (
        <MapRow
          key={value}
          value={`${value} · ${t('counts.rows', { count: rows })}`}
          control={(id) => (
            <NetworkSelect
              id={id}
              value={value}
              target={picked(value, proposal)}
              onChange={(target) => pick(value, target)}
            />
          )}
        />
      ))}
      <Confirm onClick={confirm} />
    </QuestionCard>
  );
}

function PillarsCard({ asked }: { readonly asked: readonly Of<'pillar'>[] }) {
  const { t } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  const [picked, pick] = usePicks<PillarTarget>();
  const confirm = () =>
    void changeImport({ pillars: asked.map(({ value, proposal }) => ({ value, target: picked(value, proposal) })) });
  return (
    <QuestionCard title={t('ask.pillars', { count: asked.length })} text={t('ask.pillarsText')}>
      {asked.map(({ value, rows, proposal }) => (
        <MapRow
          key={value}
          value={`${value} · ${t('counts.rows', { count: rows })}`}
          control={(id) => (
            <PillarSelect
              id={id}
              value={value}
              target={picked(value, proposal)}
              onChange={(target) => pick(value, target)}
            />
          )}
        />
      ))}
      <Confirm onClick={confirm} />
    </QuestionCard>
  );
}

function StatusesCard({ asked }: { readonly asked: readonly Of<'status'>[] }) {
  const { t } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  const [picked, pick] = usePicks<ImportStatus>();
  const confirm = () =>
    void changeImport({ statuses: asked.map(({ value, proposal }) => ({ value, status: picked(value, proposal) })) });
  return (
    <QuestionCard title={t('ask.statuses', { count: asked.length })} text={t('ask.statusesText')}>
      {asked.map(({ value, rows, proposal }) => (
        <MapRow
          key={value}
          value={`${value} · ${t('counts.rows', { count: rows })}`}
          control={(id) => (
            <StatusSelect id={id} target={picked(value, proposal)} onChange={(status) => pick(value, status)} />
          )}
        />
      ))}
      <Confirm onClick={confirm} />
    </QuestionCard>
  );
}

/** What the file's networks, categories and statuses stand for, where the workspace does not say. */
export function ValueCards({ questions }: { readonly questions: readonly ImportQuestion[] }) {
  const networks = questions.filter((question) => question.kind === 'network');
  const pillars = questions.filter((question) => question.kind === 'pillar');
  const statuses = questions.filter((question) => question.kind === 'status');
  return (
    <>
      {networks.length > 0 && <NetworksCard asked={networks} />}
      {statuses.length > 0 && <StatusesCard asked={statuses} />}
      {pillars.length > 0 && <PillarsCard asked={pillars} />}
    </>
  );
}
