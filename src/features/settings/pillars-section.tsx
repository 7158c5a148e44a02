import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sharesOf, weightsOn } from '#domain/balance-targets.ts';
import type { Pillar } from '#domain/model.ts';
import type { Failure } from '#state/failure.ts';
import { useApp } from '#state/use-app.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatNumber } from '#ui/formats.ts';
import { pillarColor } from '#ui/pillar-color.ts';
import { Refusal } from '#ui/refusal.tsx';
import { ArchivePillarDialog } from './archive-pillar-dialog.tsx';
import { InUseDialog, mergeTargets } from './in-use-dialog.tsx';
import classes from './list-row.module.css';
import { Section } from './parts.tsx';
import { PillarForm } from './pillar-form.tsx';
import { RowMenu } from './row-menu.tsx';
import { SortableList } from './sortable-list.tsx';

type Dialog =
  | { readonly kind: 'form'; readonly pillar: Pillar | null }
  | { readonly kind: 'archive'; readonly pillar: Pillar }
  | { readonly kind: 'in-use'; readonly pillar: Pillar; readonly failure: Failure | null };

function Row({ pillar, share }: { readonly pillar: Pillar; readonly share: number | undefined }) {
  const { t, i18n } = useTranslation('settings');
  return (
    <div className={classes.row}>
      <span className={classes.dot} style={{ background: pillarColor(pillar.color) }} aria-hidden />
      <div className={classes.words}>
        <p className={classes.name}>{pillar.name}</p>
        {pillar.description && <p className={classes.more}>{pillar.description}</p>}
      </div>
      {!pillar.archived && (
        <p className={classes.figure}>
          {share === undefined ? t('targets.notIn') : formatNumber(share, i18n.language, { style: 'percent' })}
        </p>
      )}
    </div>
  );
}

/** The content areas of the brand. */
export function PillarsSection() {
  const { t } = useTranslation('settings');
  const state = useApp((all) => all);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { snapshot } = state;
  if (!snapshot) return null;
  const { pillars } = snapshot;
  const active = pillars.filter(({ archived }) => !archived);
  const archived = pillars.filter((pillar) => pillar.archived);
  const shares = sharesOf({ weights: weightsOn(snapshot.targetSets, snapshot.today) });
  const reorder = async (ids: readonly string[]) => {
    const refused = await state.reorderPillars([...ids, ...archived.map(({ id }) => id)]);
    setFailure(refused);
    return refused;
  };
  const archive = async (pillar: Pillar) => {
    if (shares.has(pillar.id)) return setDialog({ kind: 'archive', pillar });
    const refused = await state.archivePillar(pillar.id, null);
    // Another window may have given it a weight meanwhile.
    if (refused?.reason === 'needs-new-set') setDialog({ kind: 'archive', pillar });
    else setFailure(refused);
  };
  const remove = async (pillar: Pillar) => {
    const refused = await state.deletePillar(pillar.id);
    if (refused?.code === 'in-use') setDialog({ kind: 'in-use', pillar, failure: refused });
    else setFailure(refused);
  };
  const menu = (pillar: Pillar) => (
    <RowMenu
      name={pillar.name}
      archived={pillar.archived}
      canMerge={mergeTargets(pillar, pillars).length > 0}
      onEdit={() => setDialog({ kind: 'form', pillar })}
      onArchive={() => void archive(pillar)}
      onRestore={() => void state.restorePillar(pillar.id).then(setFailure)}
      onMerge={() => setDialog({ kind: 'in-use', pillar, failure: null })}
      onDelete={() => void remove(pillar)}
    />
  );
  const add = (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setDialog({ kind: 'form', pillar: null })}>
      {t('pillars.add')}
    </Button>
  );
  const close = () => setDialog(null);
  return (
    <Section title={t('pillars.title')} text={t('pillars.text')} action={pillars.length > 0 && add}>
      <Refusal failure={failure} />
      {pillars.length === 0 && <EmptyState title={t('pillars.empty')} text={t('pillars.emptyText')} action={add} />}
      {active.length > 0 && (
        <SortableList label={t('pillars.title')} items={active} onReorder={reorder} actions={menu}>
          {(pillar) => <Row pillar={pillar} share={shares.get(pillar.id)} />}
        </SortableList>
      )}
      {archived.length > 0 && (
        <>
          <h3 className={classes.heading}>{t('archived')}</h3>
          <ul className={classes.archived} aria-label={t('archived')}>
            {archived.map((pillar) => (
              <li key={pillar.id}>
                <Row pillar={pillar} share={undefined} />
                {menu(pillar)}
              </li>
            ))}
          </ul>
        </>
      )}
      {dialog?.kind === 'form' && <PillarForm pillar={dialog.pillar} onClose={close} />}
      {dialog?.kind === 'archive' && <ArchivePillarDialog pillar={dialog.pillar} snapshot={snapshot} onClose={close} />}
      {dialog?.kind === 'in-use' && (
        <InUseDialog
          kind="pillar"
          item={dialog.pillar}
          all={pillars}
          failure={dialog.failure}
          onArchive={() => {
            close();
            void archive(dialog.pillar);
          }}
          onMerge={(intoId) => state.mergePillar(dialog.pillar.id, intoId)}
          onClose={close}
        />
      )}
    </Section>
  );
}
