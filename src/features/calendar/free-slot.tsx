import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { networksById, pillarsById } from '#state/selectors.ts';
import type { FreeSlot } from '#state/slots.ts';
import { useApp } from '#state/use-app.ts';
import { formatDay } from '#ui/formats.ts';
import { NetworkIcon } from '#ui/network-icon.tsx';
import { pillarColor } from '#ui/pillar-color.ts';
import classes from './free-slot.module.css';

/** How a free slot is found again when it is clicked. */
export function freeSlotKey({ slotId, day }: FreeSlot): string {
  return `${slotId} ${day}`;
}

type Props = {
  readonly slot: FreeSlot;
  /** Whether Tab stops at it; inside a grid of days it is walked by arrows. */
  readonly tabbable?: boolean;
};

/** A free slot: a dashed place for a post, in the colour of the pillar that it is kept for. */
export const FreeSlotChip = memo(function FreeSlotChip({ slot, tabbable = false }: Props) {
  const { t, i18n } = useTranslation('slots');
  const network = networksById(useApp((state) => state.snapshot?.networks) ?? []).get(slot.networkId);
  const pillar = pillarsById(useApp((state) => state.snapshot?.pillars) ?? []).get(slot.pillarId ?? '');
  const label = t(pillar ? 'ghostFor' : 'ghost', {
    network: network?.name ?? '',
    day: formatDay(slot.day, i18n.language, { weekday: 'long', day: 'numeric', month: 'long' }),
    time: slot.time,
    pillar: pillar?.name,
  });
  return (
    <button
      type="button"
      tabIndex={tabbable ? 0 : -1}
      className={classes.slot}
      style={pillar ? { borderColor: pillarColor(pillar.color) } : undefined}
      data-free={freeSlotKey(slot)}
      aria-label={label}
      title={label}
    >
      <NetworkIcon platform={network?.platform ?? 'custom'} size={12} />
      {slot.time}
    </button>
  );
});
