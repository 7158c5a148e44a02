import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '#state/failure.ts';
import type { Outcome } from '#state/setup.ts';
import { FormDialog } from '#ui/form-dialog.tsx';
import classes from './in-use-dialog.module.css';

type Item = { readonly id: string; readonly name: string; readonly archived: boolean };

type Props = {
  readonly kind: 'network' | 'pillar';
  readonly item: Item;
  readonly all: readonly Item[];
  /** The refusal to delete that led here; null when the user asked to merge. */
  readonly failure: Failure | null;
  readonly onArchive: () => void;
  readonly onMerge: (intoId: string) => Outcome;
  readonly onClose: () => void;
};

/** What an item may be merged into: an archived one takes only what is archived itself. */
export function mergeTargets(item: Item, all: readonly Item[]): readonly Item[] {
  return all.filter(({ id, archived }) => id !== item.id && (!archived || item.archived));
}

/** What uses something, from the counts of the refusal. */
function Uses({ kind, failure }: { readonly kind: Props['kind']; readonly failure: Failure }) {
  const { t } = useTranslation('settings');
  const counts = (['posts', 'placements', 'sets', 'trashed', 'repeats'] as const).flatMap((part) => {
    const count = Number(failure.params?.[part] ?? 0);
    return count > 0 ? [{ part, count }] : [];
  });
  return (
    <>
      <p>{t(`inUse.${kind}`)}</p>
      <ul className={classes.uses}>
        {counts.map(({ part, count }) => (
          <li key={part}>{t(`inUse.${part}`, { count })}</li>
        ))}
      </ul>
    </>
  );
}

/** Offers to archive or merge what cannot be deleted, or to merge what the user asked to. */
export function InUseDialog({ kind, item, all, failure, onArchive, onMerge, onClose }: Props) {
  const { t } = useTranslation('settings');
  const targets = mergeTargets(item, all);
  const [intoId, setIntoId] = useState<string | null>(null);
  const { name } = item;
  const archive = failure && !item.archived && (
    <Button variant="default" onClick={onArchive}>
      {t('inUse.archive')}
    </Button>
  );
  return (
    <FormDialog
      title={t(failure ? 'inUse.title' : 'inUse.mergeTitle', { name })}
      submit={t('inUse.merge')}
      blocked={intoId === null}
      onSubmit={async () => (intoId === null ? null : onMerge(intoId))}
      onClose={onClose}
      aside={archive}
    >
      {failure && <Uses kind={kind} failure={failure} />}
      {failure && !item.archived && <p>{t('inUse.archiveText')}</p>}
      {targets.length > 0 && (
        <Select
          label={t('inUse.into')}
          description={t(`inUse.${kind}Merge`)}
          placeholder={t('inUse.choose')}
          data={targets.map((target) => ({ value: target.id, label: target.name }))}
          value={intoId}
          onChange={setIntoId}
        />
      )}
    </FormDialog>
  );
}
