import { Button } from '@mantine/core';
import { IconClockPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppStore } from '#state/use-app.ts';
import { useDraft, usePlacementEdits } from './use-composer.ts';

/** Gives each planned placement the next free slot of its network; those without one stay as they are. */
export function NextSlot() {
  const { t } = useTranslation('slots');
  const store = useAppStore();
  const { changeAll } = usePlacementEdits();
  const slots = useApp((state) => state.snapshot?.slots) ?? [];
  const offered = useDraft(({ placements }) =>
    placements.some(
      ({ state, networkId }) => state === 'planned' && slots.some((slot) => slot.networkId === networkId),
    ),
  );
  const take = async () => {
    const { composer, nextSlots, notify, reportFailure } = store.getState();
    if (!composer) return;
    const { placements, fields } = composer.draft;
    const planned = placements.filter(({ state }) => state === 'planned');
    try {
      const next = await nextSlots({
        networkIds: planned.map(({ networkId }) => networkId),
        pillarIds: fields.pillars.map(({ pillarId }) => pillarId),
        postId: composer.postId,
      });
      if (next.every((slot) => slot === null)) notify({ tone: 'info', key: 'no-free-slot', params: {}, undoTo: null });
      changeAll((placement) => {
        const slot = next[planned.indexOf(placement)];
        return slot ? { ...placement, day: slot.day, time: slot.time } : placement;
      });
    } catch (error) {
      reportFailure(error);
    }
  };
  if (!offered) return null;
  return (
    <Button variant="subtle" leftSection={<IconClockPlus size={15} stroke={1.6} />} onClick={() => void take()}>
      {t('next')}
    </Button>
  );
}
