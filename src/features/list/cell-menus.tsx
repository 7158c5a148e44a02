import { Menu, Popover } from '@mantine/core';
import { IconFlagOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Card, type Id, type Part, statuses } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { PillarChoices } from '#ui/pillar-choices.tsx';
import { pillarColor } from '#ui/pillar-color.ts';
import { StatusMark } from '#ui/status-mark.tsx';
import type { Column } from './columns.ts';
import classes from './post-table.module.css';

/** The cell that a menu hangs on, as it lies in the window. */
export type Anchor = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

type MenuProps = { readonly card: Card; readonly anchor: Anchor; readonly onDone: () => void };

/** Where a menu hangs; it is named by its own label. */
const placed = ({ left, top, width, height }: Anchor) =>
  ({ position: 'fixed', left, top, width, height, pointerEvents: 'none' }) as const;

function StatusMenu({ card, anchor, onDone }: MenuProps) {
  const { t } = useTranslation('list');
  const { t: common } = useTranslation();
  const editRow = useApp((state) => state.editRow);
  return (
    <Menu opened onClose={onDone} position="bottom-start" withinPortal returnFocus={false}>
      <Menu.Target>
        <span aria-hidden style={placed(anchor)} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('column.status')} aria-labelledby={undefined}>
        {statuses.map((status) => (
          <Menu.Item
            key={status}
            role="menuitemradio"
            aria-checked={status === card.status}
            data-chosen={status === card.status || undefined}
            className={classes.choice}
            leftSection={<StatusMark status={status} label="" />}
            onClick={() => status !== card.status && void editRow(card, { status })}
          >
            {common(`status.${status}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function CampaignMenu({ card, anchor, onDone }: MenuProps) {
  const { t } = useTranslation('list');
  const editRow = useApp((state) => state.editRow);
  const campaigns = useApp((state) => state.snapshot?.campaigns) ?? [];
  const give = (campaignId: Id | null) => campaignId !== card.campaignId && void editRow(card, { campaignId });
  return (
    <Menu opened onClose={onDone} position="bottom-start" withinPortal returnFocus={false}>
      <Menu.Target>
        <span aria-hidden style={placed(anchor)} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('column.campaign')} aria-labelledby={undefined}>
        {campaigns.map(({ id, name, color }) => (
          <Menu.Item
            key={id}
            role="menuitemradio"
            aria-checked={id === card.campaignId}
            data-chosen={id === card.campaignId || undefined}
            className={classes.choice}
            leftSection={<i className={classes.flag} style={{ background: pillarColor(color) }} />}
            onClick={() => give(id)}
          >
            {name}
          </Menu.Item>
        ))}
        {campaigns.length === 0 && <Menu.Label>{t('noCampaigns')}</Menu.Label>}
        <Menu.Item
          role="menuitemradio"
          aria-checked={card.campaignId === null}
          data-chosen={card.campaignId === null || undefined}
          className={classes.choice}
          leftSection={<IconFlagOff size={14} stroke={1.7} />}
          onClick={() => give(null)}
        >
          {t('without.campaign')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The parts that a choice of pillars means: those chosen already keep their share. */
function partsFor(card: Card, ids: readonly Id[]): readonly Part[] {
  const kept = card.pillars.filter(({ pillarId }) => ids.includes(pillarId));
  const added = ids.filter((id) => !kept.some(({ pillarId }) => pillarId === id));
  return [...kept, ...added.map((pillarId) => ({ pillarId, parts: 1 }))];
}

function PillarsPanel({ card, anchor, onDone }: MenuProps) {
  const { t } = useTranslation('list');
  const editRow = useApp((state) => state.editRow);
  const pillars = useApp((state) => state.snapshot?.pillars) ?? [];
  const before = card.pillars.map(({ pillarId }) => pillarId);
  const [chosen, setChosen] = useState<readonly Id[]>(before);
  const shown = pillars.filter(({ id, archived }) => !archived || before.includes(id));
  const save = () => {
    const changed = chosen.length !== before.length || chosen.some((id) => !before.includes(id));
    if (changed) void editRow(card, { pillars: partsFor(card, chosen) });
    onDone();
  };
  return (
    <Popover
      opened
      onDismiss={save}
      closeOnEscape={false}
      position="bottom-start"
      withinPortal
      trapFocus
      returnFocus={false}
      shadow="md"
    >
      <Popover.Target>
        <span aria-hidden style={placed(anchor)} />
      </Popover.Target>
      <Popover.Dropdown
        className={classes.pillarsPanel}
        aria-label={t('column.pillars')}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') save();
          else if (event.key === 'Escape') onDone();
          else return;
          event.preventDefault();
        }}
      >
        <PillarChoices pillars={shown} chosen={chosen} onChange={setChosen} />
        {shown.length === 0 && <p>{t('noPillars')}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}

/** The menu of the cell that is being changed. */
export function CellMenu({ column, ...props }: MenuProps & { readonly column: Column }) {
  if (column === 'status') return <StatusMenu {...props} />;
  if (column === 'campaign') return <CampaignMenu {...props} />;
  return column === 'pillars' ? <PillarsPanel {...props} /> : null;
}
