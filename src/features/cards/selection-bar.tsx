import { Button, Menu } from '@mantine/core';
import { IconCopy, IconFlag, IconTrash, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#domain/model.ts';
import { postIdsOf } from '#state/bulk.ts';
import { activeNetworks } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { FocusBack } from '#ui/focus-back.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { NetworkIcon } from '#ui/network-icon.tsx';
import { pillarColor } from '#ui/pillar-color.ts';
import { MovePanel } from './move-panel.tsx';
import { PillarsPanel } from './pillars-panel.tsx';
import classes from './selection-bar.module.css';
import { StatusItems } from './status-items.tsx';

type Props = { readonly cards: readonly Card[] };

/** A word of the bar that opens a menu above it. */
function BarMenu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Menu position="top" withinPortal>
      <Menu.Target>
        <Button variant="subtle" color="gray">
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

function StatusMenu({ cards }: Props) {
  const { t } = useTranslation('bulk');
  return (
    <BarMenu label={t('status')}>
      <StatusItems cards={cards} />
    </BarMenu>
  );
}

function CampaignMenu({ cards }: Props) {
  const { t } = useTranslation('bulk');
  const campaigns = useApp((state) => state.snapshot?.campaigns) ?? [];
  const giveCampaign = useApp((state) => state.giveCampaign);
  return (
    <BarMenu label={t('campaign')}>
      {campaigns.length === 0 && <Menu.Label>{t('noCampaigns')}</Menu.Label>}
      {campaigns.map(({ id, name, color }) => (
        <Menu.Item
          key={id}
          leftSection={<i className={classes.flag} style={{ background: pillarColor(color) }} />}
          onClick={() => void giveCampaign(cards, id)}
        >
          {name}
        </Menu.Item>
      ))}
      <Menu.Item leftSection={<IconFlag size={14} stroke={1.7} />} onClick={() => void giveCampaign(cards, null)}>
        {t('noCampaign')}
      </Menu.Item>
    </BarMenu>
  );
}

function NetworkMenu({ cards }: Props) {
  const { t } = useTranslation('bulk');
  const networks = activeNetworks(useApp((state) => state.snapshot));
  const giveNetwork = useApp((state) => state.giveNetwork);
  return (
    <BarMenu label={t('network')}>
      {networks.length === 0 && <Menu.Label>{t('noNetworks')}</Menu.Label>}
      {networks.map(({ id, name, platform }) => (
        <Menu.Item
          key={id}
          leftSection={<NetworkIcon platform={platform} size={15} />}
          onClick={() => void giveNetwork(cards, id)}
        >
          {name}
        </Menu.Item>
      ))}
    </BarMenu>
  );
}

/** What can be done with the selected cards, at the foot of the window while there are some. */
export function SelectionBar() {
  const { t } = useTranslation('bulk');
  const selection = useApp((state) => state.selection);
  const clearSelection = useApp((state) => state.clearSelection);
  const duplicateCards = useApp((state) => state.duplicateCards);
  const deleteCards = useApp((state) => state.deleteCards);
  if (selection.size === 0) return null;
  const cards = [...selection.values()];
  return (
    <section className={classes.bar} aria-label={t('bar')}>
      <FocusBack />
      <span className={classes.count}>{t('selected', { count: postIdsOf(cards).length })}</span>
      <MovePanel cards={cards} />
      <StatusMenu cards={cards} />
      <PillarsPanel cards={cards} />
      <CampaignMenu cards={cards} />
      <NetworkMenu cards={cards} />
      <span className={classes.rule} />
      <IconButton label={t('duplicate')} onClick={() => void duplicateCards(cards)}>
        <IconCopy size={16} stroke={1.7} />
      </IconButton>
      <IconButton label={t('delete')} onClick={() => void deleteCards(cards)}>
        <IconTrash size={16} stroke={1.7} />
      </IconButton>
      <IconButton label={t('clear')} onClick={clearSelection}>
        <IconX size={16} stroke={1.7} />
      </IconButton>
    </section>
  );
}
