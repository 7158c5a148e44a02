import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ImportQuestion, ImportStatus, NetworkTarget, PillarTarget } from '#state/import-file.ts';
import { useApp } from '#state/use-app.ts';
import { QuestionCard } from './moment-cards.tsx';
import classes from './questions.module.css';
import { NetworkSelect, PillarSelect, StatusSelect } from './target-select.tsx';
import { useImportWords } from './use-import-words.ts';
import { MapRow } from './value-maps.tsx';

/** What was picked over the proposals, by value of the file. */
function usePicks<T>(): readonly [(value: string, proposal: T) => T, (value: string, picked: T) => void] {
  const [picks, setPicks] = useState<Readonly<Record<string, T>>>({});
  const pick = (value: string, picked: T) => setPicks((before) => ({ ...before, [value]: picked }));
  return [(value, proposal) => (Object.hasOwn(picks, value) ? (picks[value] ?? proposal) : proposal), pick];
}

type Asked<T> = { readonly value: string; readonly rows: number; readonly proposal: T };
type Answer<T> = { readonly value: string; readonly target: T };

type CardProps<T> = {
  readonly subject: 'networks' | 'pillars' | 'statuses';
  readonly asked: readonly Asked<T>[];
  /** The control that picks what one value stands for. */
  readonly select: (id: string, value: string, target: T, pick: (target: T) => void) => ReactNode;
  readonly onConfirm: (answers: readonly Answer<T>[]) => void;
};

/** Values of one kind with what each is taken for, to be confirmed together. */
function ValuesCard<T>({ subject, asked, select, onConfirm }: CardProps<T>) {
  const { t } = useImportWords();
  const [picked, pick] = usePicks<T>();
  const answers = asked.map(({ value, proposal }) => ({ value, target: picked(value, proposal) }));
  return (
    <QuestionCard title={t(`ask.${subject}`, { count: asked.length })} text={t(`ask.${subject}Text`)}>
      {asked.map(({ value, rows, proposal }) => (
        <MapRow
          key={value}
          value={`${value} · ${t('counts.rows', { count: rows })}`}
          control={(id) => select(id, value, picked(value, proposal), (target) => pick(value, target))}
        />
      ))}
      <div className={classes.answers}>
        <Button onClick={() => onConfirm(answers)}>{t('confirmShown')}</Button>
      </div>
    </QuestionCard>
  );
}

/** What the file's networks, categories and statuses stand for, where the workspace does not say. */
export function ValueCards({ questions }: { readonly questions: readonly ImportQuestion[] }) {
  const networks = questions.filter((question) => question.kind === 'network');
  const pillars = questions.filter((question) => question.kind === 'pillar');
  const statuses = questions.filter((question) => question.kind === 'status');
  const changeImport = useApp((state) => state.changeImport);
  return (
    <>
      {networks.length > 0 && (
        <ValuesCard<NetworkTarget>
          subject="networks"
          asked={networks}
          select={(id, value, target, pick) => <NetworkSelect id={id} value={value} target={target} onChange={pick} />}
          onConfirm={(answers) => void changeImport({ networks: [...answers] })}
        />
      )}
      {statuses.length > 0 && (
        <ValuesCard<ImportStatus>
          subject="statuses"
          asked={statuses}
          select={(id, _value, target, pick) => <StatusSelect id={id} target={target} onChange={pick} />}
          onConfirm={(answers) =>
            void changeImport({ statuses: answers.map(({ value, target }) => ({ value, status: target })) })
          }
        />
      )}
      {pillars.length > 0 && (
        <ValuesCard<PillarTarget>
          subject="pillars"
          asked={pillars}
          select={(id, value, target, pick) => <PillarSelect id={id} value={value} target={target} onChange={pick} />}
          onConfirm={(answers) => void changeImport({ pillars: [...answers] })}
        />
      )}
    </>
  );
}
