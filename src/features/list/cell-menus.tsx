import { Menu, Popover } from '@mantine/core';
import { IconFlagOff } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Card, type Id, type Part, statuses, statusSchema } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { CampaignMark, SmallStatus } from '#ui/marks.tsx';
import { PillarChoices } from '#ui/pillar-choices.tsx';
import type { Column } from './columns.ts';
import classes from './post-table.module.css';

/** The cell that a menu hangs on, as it lies in the window. */
export type Anchor = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

type MenuProps = { readonly card: Card; readonly anchor: Anchor; readonly onDone: () => void };

/** Where a menu hangs; it is named by its own label. */
const placed = ({ left, top, width, height }: Anchor) =>
  ({ position: 'fixed', left, top, width, height, pointerEvents: 'none' }) as const;

type ChoiceMenuProps = Omit<MenuProps, 'card'> & {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
};

/** One of several, chosen in a menu that hangs on the cell. */
function ChoiceMenu({ anchor, onDone, label, value, onChoose, children }: ChoiceMenuProps) {
  return (
    <Menu opened onClose={onDone} position="bottom-start" withinPortal returnFocus={false}>
      <Menu.Target>
        <span aria-hidden style={placed(anchor)} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        <Menu.RadioGroup value={value} onChange={(chosen) => chosen !== value && onChoose(chosen)}>
          {children}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

function Choice({ value, sign, name }: { readonly value: string; readonly sign: ReactNode; readonly name: string }) {
  return (
    <Menu.RadioItem value={value} closeMenuOnClick>
      <span className={classes.choice}>
        {sign}
        {name}
      </span>
    </Menu.RadioItem>
  );
}

function StatusMenu({ card, ...place }: MenuProps) {
  const { t } = useTranslation('list');
  const { t: common } = useTranslation();
  const editRow = useApp((state) => state.editRow);
  return (
    <ChoiceMenu
      {...place}
      label={t('column.status')}
      value={card.status}
      onChoose={(value) => void editRow(card, { status: statusSchema.parse(value) })}
    >
      {statuses.map((status) => (
        <Choice key={status} value={status} sign={<SmallStatus status={status} />} name={common(`status.${status}`)} />
      ))}
    </ChoiceMenu>
  );
}

/** Stands for no campaign among the ids. */
const NONE = '';

function CampaignMenu({ card, ...place }: MenuProps) {
  const { t } = useTranslation('list');
  const editRow = useApp((state) => state.editRow);
  const campaigns = useApp((state) => state.snapshot?.campaigns) ?? [];
  return (
    <ChoiceMenu
      {...place}
      label={t('column.campaign')}
      value={card.campaignId ?? NONE}
      onChoose={(value) => void editRow(card, { campaignId: value === NONE ? null : value })}
    >
      {campaigns.length === 0 && <Menu.Label>{t('noCampaigns')}</Menu.Label>}
      {campaigns.map(({ id, name, color }) => (
        <Choice key={id} value={id} sign={<CampaignMark hue={color} />} name={name} />
      ))}
      <Choice value={NONE} sign={<IconFlagOff size={14} stroke={1.7} />} name={t('without.campaign')} />
    </ChoiceMenu>
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
