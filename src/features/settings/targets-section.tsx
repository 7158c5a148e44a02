import { Badge, Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { targetCalendar } from '#domain/balance-targets.ts';
import { addDays } from '#domain/day.ts';
import type { Pillar, TargetSet } from '#domain/model.ts';
import type { Failure } from '#state/failure.ts';
import { useApp } from '#state/use-app.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDay, fullDay } from '#ui/formats.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Refusal } from '#ui/refusal.tsx';
import { MixBar } from './mix-bar.tsx';
import { Section } from './parts.tsx';
import { TargetsDialog } from './targets-dialog.tsx';
import classes from './targets-section.module.css';

type SetProps = {
  readonly set: TargetSet;
  /** The day on which the next set begins; null for the last one. */
  readonly nextFrom: string | null;
  readonly state: 'now' | 'later' | 'past';
  readonly pillars: readonly Pillar[];
  readonly onEdit: () => void;
  readonly onDelete: () => void;
};

/** One dated set: when it holds, and its mix. */
function TargetSetRow({ set, nextFrom, state, pillars, onEdit, onDelete }: SetProps) {
  const { t, i18n } = useTranslation('settings');
  const from = formatDay(set.fromDay, i18n.language, fullDay);
  const until = nextFrom && formatDay(addDays(nextFrom, -1), i18n.language, fullDay);
  return (
    <li className={classes.set} data-state={state}>
      <header className={classes.head}>
        <h3>{until ? t('targets.fromTo', { from, until }) : t('targets.from', { from })}</h3>
        <Badge variant={state === 'now' ? 'light' : 'default'} size="sm" tt="none">
          {t(`targets.state.${state}`)}
        </Badge>
        <span className={classes.space} />
        <IconButton label={t('targets.edit', { from })} onClick={onEdit}>
          <IconPencil size={15} stroke={1.7} />
        </IconButton>
        <IconButton label={t('targets.delete', { from })} onClick={onDelete}>
          <IconTrash size={15} stroke={1.7} />
        </IconButton>
      </header>
      <MixBar weights={set.weights} pillars={pillars} />
    </li>
  );
}

/** The weights over time, the newest first. */
export function TargetsSection() {
  const { t, i18n } = useTranslation('settings');
  const snapshot = useApp((state) => state.snapshot);
  const deleteTargets = useApp((state) => state.deleteTargets);
  const goToSettings = useApp((state) => state.goToSettings);
  const [dialog, setDialog] = useState<{ readonly set: TargetSet | null } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!snapshot) return null;
  const { pillars, targetSets, today } = snapshot;
  const sets = targetSets.toSorted((a, b) => (a.fromDay < b.fromDay ? 1 : -1));
  const current = targetCalendar(targetSets).setOn(today);
  const stateOf = (set: TargetSet) => {
    if (set.fromDay === current?.fromDay) return 'now';
    return set.fromDay > today ? 'later' : 'past';
  };
  const weighed = new Set(current?.weights.map(({ pillarId }) => pillarId));
  const outside = pillars.filter(({ id, archived }) => !archived && !weighed.has(id));
  const noPillars = pillars.every(({ archived }) => archived);
  const change = <Button onClick={() => setDialog({ set: null })}>{t('targets.change')}</Button>;
  const start = noPillars ? <Button onClick={() => goToSettings('pillars')}>{t('pillars.add')}</Button> : change;
  return (
    <Section title={t('targets.title')} text={t('targets.text')} action={sets.length > 0 && change}>
      <Refusal failure={failure} />
      {sets.length === 0 ? (
        <EmptyState
          title={t('targets.empty')}
          text={t(noPillars ? 'targets.emptyNoPillars' : 'targets.emptyText')}
          action={start}
        />
      ) : (
        <ol className={classes.sets}>
          {sets.map((set, index) => (
            <TargetSetRow
              key={set.id}
              set={set}
              nextFrom={sets[index - 1]?.fromDay ?? null}
              state={stateOf(set)}
              pillars={pillars}
              onEdit={() => setDialog({ set })}
              onDelete={() => void deleteTargets(set.id).then(setFailure)}
            />
          ))}
        </ol>
      )}
      {sets.length > 0 && outside.length > 0 && (
        <p className={classes.outside}>
          {t('targets.outside', {
            count: outside.length,
            names: new Intl.ListFormat(i18n.language).format(outside.map(({ name }) => name)),
          })}
        </p>
      )}
      {dialog && <TargetsDialog set={dialog.set} snapshot={snapshot} onClose={() => setDialog(null)} />}
    </Section>
  );
}
