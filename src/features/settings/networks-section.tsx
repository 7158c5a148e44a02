import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Network } from '#domain/model.ts';
import type { Failure } from '#state/failure.ts';
import { useApp } from '#state/use-app.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { NetworkIcon } from '#ui/network-icon.tsx';
import { Refusal } from '#ui/refusal.tsx';
import { InUseDialog, mergeTargets } from './in-use-dialog.tsx';
import classes from './list-row.module.css';
import { NetworkForm } from './network-form.tsx';
import { Section } from './parts.tsx';
import { RowMenu } from './row-menu.tsx';
import { SortableList } from './sortable-list.tsx';

type Dialog =
  | { readonly kind: 'form'; readonly network: Network | null }
  | { readonly kind: 'in-use'; readonly network: Network; readonly failure: Failure | null };

const none: readonly Network[] = [];

function Row({ network }: { readonly network: Network }) {
  const { t } = useTranslation('settings');
  const { name, platform, handle, role, minimum } = network;
  return (
    <div className={classes.row}>
      <NetworkIcon platform={platform} size={20} />
      <div className={classes.words}>
        <p className={classes.name}>
          {name} {handle && <span className={classes.more}>{handle}</span>}
        </p>
        {role && <p className={classes.more}>{role}</p>}
      </div>
      <p className={classes.figure}>
        {minimum.count > 0
          ? t(`networks.minimum.${minimum.per}`, { count: minimum.count })
          : t('networks.minimum.none')}
      </p>
    </div>
  );
}

/** The channels of the brand. */
export function NetworksSection() {
  const { t } = useTranslation('settings');
  const networks = useApp((state) => state.snapshot?.networks) ?? none;
  const state = useApp((all) => all);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const active = networks.filter(({ archived }) => !archived);
  const archived = networks.filter((network) => network.archived);
  const reorder = async (ids: readonly string[]) => {
    const refused = await state.reorderNetworks([...ids, ...archived.map(({ id }) => id)]);
    setFailure(refused);
    return refused;
  };
  const remove = async (network: Network) => {
    const refused = await state.deleteNetwork(network.id);
    if (refused?.code === 'in-use') setDialog({ kind: 'in-use', network, failure: refused });
    else setFailure(refused);
  };
  const menu = (network: Network) => (
    <RowMenu
      name={network.name}
      archived={network.archived}
      canMerge={mergeTargets(network, networks).length > 0}
      onEdit={() => setDialog({ kind: 'form', network })}
      onArchive={() => void state.archiveNetwork(network.id).then(setFailure)}
      onRestore={() => void state.restoreNetwork(network.id).then(setFailure)}
      onMerge={() => setDialog({ kind: 'in-use', network, failure: null })}
      onDelete={() => void remove(network)}
    />
  );
  const add = (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setDialog({ kind: 'form', network: null })}>
      {t('networks.add')}
    </Button>
  );
  return (
    <Section title={t('networks.title')} text={t('networks.text')} action={networks.length > 0 && add}>
      <Refusal failure={failure} />
      {networks.length === 0 && <EmptyState title={t('networks.empty')} text={t('networks.emptyText')} action={add} />}
      {active.length > 0 && (
        <SortableList label={t('networks.title')} items={active} onReorder={reorder} actions={menu}>
          {(network) => <Row network={network} />}
        </SortableList>
      )}
      {archived.length > 0 && (
        <>
          <h3 className={classes.heading}>{t('archived')}</h3>
          <ul className={classes.archived} aria-label={t('archived')}>
            {archived.map((network) => (
              <li key={network.id}>
                <Row network={network} />
                {menu(network)}
              </li>
            ))}
          </ul>
        </>
      )}
      {dialog?.kind === 'form' && <NetworkForm network={dialog.network} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'in-use' && (
        <InUseDialog
          kind="network"
          item={dialog.network}
          all={networks}
          failure={dialog.failure}
          onArchive={() => {
            setDialog(null);
            void state.archiveNetwork(dialog.network.id).then(setFailure);
          }}
          onMerge={(intoId) => state.mergeNetwork(dialog.network.id, intoId)}
          onClose={() => setDialog(null)}
        />
      )}
    </Section>
  );
}
