import { Button, Menu } from '@mantine/core';
import { IconCopyCheck, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Network } from '#domain/model.ts';
import { usualFormat } from '#domain/platform-formats.ts';
import { newPlacement, type PlacementDraft } from '#state/composer.ts';
import { activeNetworks, networksById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { NetworkIcon } from '#ui/network-icon.tsx';
import { NextSlot } from './next-slot.tsx';
import { PlacementRow } from './placement-row.tsx';
import classes from './placements-field.module.css';
import { focusAddNetwork, rowKey, useDraft, usePlacementEdits } from './use-composer.ts';
import { useFieldError, useFormats } from './words.ts';

/** A placement of the network beside the others: the last planned one's day and time. */
function besides(network: Network, placements: readonly PlacementDraft[]): PlacementDraft {
  const like = placements.findLast(({ state }) => state === 'planned') ?? placements.at(-1);
  return newPlacement(network.id, like?.day ?? null, like?.time ?? null, usualFormat(network.platform));
}

function AddNetwork({ placements }: { readonly placements: readonly PlacementDraft[] }) {
  const { t } = useTranslation('composer');
  const snapshot = useApp((state) => state.snapshot);
  const { add } = usePlacementEdits();
  const used = new Set(placements.map(({ networkId }) => networkId));
  const networks = activeNetworks(snapshot);
  const fresh = networks.filter(({ id }) => !used.has(id));
  const again = networks.filter(({ id }) => used.has(id));
  const item = (network: Network) => (
    <Menu.Item
      key={network.id}
      leftSection={<NetworkIcon platform={network.platform} />}
      onClick={() => add(besides(network, placements))}
    >
      {network.name}
    </Menu.Item>
  );
  if (networks.length === 0) return <p className={classes.none}>{t('noNetworks')}</p>;
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={14} />} data-add-network>
          {t('addNetwork')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {fresh.map(item)}
        {fresh.length > 1 && (
          <Menu.Item onClick={() => add(...fresh.map((network) => besides(network, placements)))}>
            {t('allNetworks', { count: fresh.length })}
          </Menu.Item>
        )}
        {again.length > 0 && fresh.length > 0 && <Menu.Divider />}
        {again.length > 0 && <Menu.Label>{t('onceMore')}</Menu.Label>}
        {again.map(item)}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Offers the first planned placement's day and time to the other planned ones, where they differ. */
function SameForAll({ placements }: { readonly placements: readonly PlacementDraft[] }) {
  const { t } = useTranslation('composer');
  const { day: dayWords } = useFormats();
  const { changeAll } = usePlacementEdits();
  const planned = placements.filter(({ state }) => state === 'planned');
  const first = planned.find(({ day }) => day !== null);
  if (!first?.day || planned.every(({ day, time }) => day === first.day && time === first.time)) return null;
  const { day, time } = first;
  const when = time ? t('dayAndTime', { day: dayWords(day), time }) : dayWords(day);
  return (
    <Button
      variant="subtle"
      leftSection={<IconCopyCheck size={15} stroke={1.6} />}
      onClick={() => {
        changeAll((placement) => (placement.state === 'planned' ? { ...placement, day, time } : placement));
        focusAddNetwork();
      }}
    >
      {t('sameForAll', { when })}
    </Button>
  );
}

/** Where and when the post goes out. */
export function PlacementsField() {
  const { t } = useTranslation('composer');
  const placements = useDraft((draft) => draft.placements);
  const networks = useApp((state) => state.snapshot?.networks);
  const error = useFieldError('placements');
  const byId = networksById(networks ?? []);
  return (
    <section className={classes.field} aria-labelledby="composer-placements">
      <h3 className={classes.label} id="composer-placements">
        {t('field.placements')}
      </h3>
      {placements.length === 0 && <p className={classes.none}>{t('noPlacements')}</p>}
      {placements.length > 0 && (
        <ul className={classes.rows}>
          {placements.map((placement, index) => (
            <PlacementRow
              key={rowKey(placement)}
              placement={placement}
              index={index}
              network={byId.get(placement.networkId) ?? null}
            />
          ))}
        </ul>
      )}
      {error && placements.length === 0 && <p className={classes.error}>{error}</p>}
      <div className={classes.actions}>
        <AddNetwork placements={placements} />
        <SameForAll placements={placements} />
        <NextSlot />
      </div>
    </section>
  );
}
