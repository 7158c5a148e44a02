import { Button, Menu } from '@mantine/core';
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Network } from '#domain/model.ts';
import type { Slot } from '#domain/slot.ts';
import type { Failure } from '#state/failure.ts';
import { activeNetworks, pillarsById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { NetworkIcon } from '#ui/network-icon.tsx';
import { pillarColor } from '#ui/pillar-color.ts';
import { Refusal } from '#ui/refusal.tsx';
import { Section } from './parts.tsx';
import { AddSlotsDialog, EditSlotDialog } from './slot-dialogs.tsx';
import classes from './slots-section.module.css';
import { useWeekdays } from './use-weekdays.ts';

type WeekProps = {
  readonly network: Network;
  readonly slots: readonly Slot[];
  readonly onEdit: (slot: Slot) => void;
};

/** The network's week: a column per weekday, a time per slot. */
function Week({ network, slots, onEdit }: WeekProps) {
  const { t } = useTranslation('slots');
  const weekdays = useWeekdays();
  const pillars = pillarsById(useApp((state) => state.snapshot?.pillars) ?? []);
  return (
    <div className={classes.week}>
      {weekdays.map(({ weekday, short, long }) => (
        <div key={weekday} className={classes.day}>
          <span className={classes.weekday} aria-hidden>
            {short}
          </span>
          {slots
            .filter((slot) => slot.weekday === weekday)
            .map((slot) => {
              const pillar = pillars.get(slot.pillarId ?? '');
              const name = pillar?.name ?? t('anyPillar');
              return (
                <button
                  key={slot.id}
                  type="button"
                  className={classes.slot}
                  title={name}
                  aria-label={t('slot', { network: network.name, weekday: long, time: slot.time, pillar: name })}
                  onClick={() => onEdit(slot)}
                >
                  {pillar && <i className={classes.dot} style={{ background: pillarColor(pillar.color) }} />}
                  {slot.time}
                </button>
              );
            })}
        </div>
      ))}
    </div>
  );
}

type CopyProps = { readonly network: Network; readonly onCopy: (from: Network) => void };

/** Other networks whose times can be taken over. */
function CopyMenu({ network, onCopy }: CopyProps) {
  const { t } = useTranslation('slots');
  const networks = activeNetworks(useApp((state) => state.snapshot));
  const slots = useApp((state) => state.snapshot?.slots) ?? [];
  const others = networks.filter(({ id }) => id !== network.id && slots.some(({ networkId }) => networkId === id));
  if (others.length === 0) return null;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconCopy size={14} />}
          aria-label={t('copyTo', { network: network.name })}
        >
          {t('copy')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((other) => (
          <Menu.Item
            key={other.id}
            leftSection={<NetworkIcon platform={other.platform} />}
            onClick={() => onCopy(other)}
          >
            {other.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A network with its usual times. */
function NetworkSlots({ network }: { readonly network: Network }) {
  const { t } = useTranslation('slots');
  const all = useApp((state) => state.snapshot?.slots) ?? [];
  const setSlots = useApp((state) => state.setSlots);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [adding, setAdding] = useState(false);
  const [edited, setEdited] = useState<Slot | null>(null);
  const slots = all.filter(({ networkId }) => networkId === network.id);
  const save = async (next: readonly Pick<Slot, 'weekday' | 'time' | 'pillarId'>[]) => {
    const refused = await setSlots(
      network.id,
      next.map(({ weekday, time, pillarId }) => ({ weekday, time, pillarId })),
    );
    setFailure(refused);
    return refused;
  };
  const isThere = (slot: Pick<Slot, 'weekday' | 'time'>) =>
    slots.some(({ weekday, time }) => weekday === slot.weekday && time === slot.time);
  const copy = (from: Network) => {
    const theirs = all.filter(({ networkId }) => networkId === from.id);
    void save([...slots, ...theirs.filter((slot) => !isThere(slot))]);
  };
  return (
    <section className={classes.network} aria-label={network.name}>
      <header className={classes.head}>
        <NetworkIcon platform={network.platform} size={18} />
        <h3>{network.name}</h3>
        <span className={classes.count}>{slots.length > 0 && t('perWeek', { count: slots.length })}</span>
        <CopyMenu network={network} onCopy={copy} />
        {slots.length > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconTrash size={14} />}
            aria-label={t('clearOf', { network: network.name })}
            onClick={() => void save([])}
          >
            {t('clear')}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          aria-label={t('addTo', { network: network.name })}
          onClick={() => setAdding(true)}
        >
          {t('add')}
        </Button>
      </header>
      <Refusal failure={failure} />
      {slots.length === 0 ? (
        <p className={classes.none}>{t('none')}</p>
      ) : (
        <Week network={network} slots={slots} onEdit={setEdited} />
      )}
      {adding && (
        <AddSlotsDialog
          network={network}
          onAdd={(added) => save([...slots.filter((slot) => !added.some(sameMoment(slot))), ...added])}
          onClose={() => setAdding(false)}
        />
      )}
      {edited && (
        <EditSlotDialog
          slot={edited}
          onSave={(changed) => {
            const others = slots.filter(({ id }) => id !== edited.id);
            return save(changed ? [...others.filter((slot) => !sameMoment(changed)(slot)), changed] : others);
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

/** Compares weekday and time: a network has one slot at a moment. */
function sameMoment({ weekday, time }: Pick<Slot, 'weekday' | 'time'>) {
  return (other: Pick<Slot, 'weekday' | 'time'>) => other.weekday === weekday && other.time === time;
}

/** When each network usually gets a post. */
export function SlotsSection() {
  const { t } = useTranslation('slots');
  const networks = activeNetworks(useApp((state) => state.snapshot));
  const goToSettings = useApp((state) => state.goToSettings);
  return (
    <Section title={t('title')} text={t('text')}>
      {networks.length === 0 && (
        <EmptyState
          title={t('noNetworksTitle')}
          text={t('noNetworks')}
          action={<Button onClick={() => goToSettings('networks')}>{t('addNetwork')}</Button>}
        />
      )}
      {networks.map((network) => (
        <NetworkSlots key={network.id} network={network} />
      ))}
    </Section>
  );
}
