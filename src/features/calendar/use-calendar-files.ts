import type { DragEvent } from 'react';
import { lastNetworks } from '#state/last-networks.ts';
import { activeNetworks } from '#state/selectors.ts';
import { shownCard } from '#state/shown-card.ts';
import { useAppStore } from '#state/use-app.ts';
import { holdsFiles } from '#ui/file-drop.ts';

/** Files dropped on a card go onto its post; on a day, they begin a new post there. */
export function useCalendarFiles() {
  const store = useAppStore();
  return {
    onDragOver: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      const overPlace = event.target instanceof Element && event.target.closest('[data-card], [data-date]') !== null;
      event.preventDefault();
      event.dataTransfer.dropEffect = overPlace ? 'copy' : 'none';
    },
    onDrop: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      const place =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card], [data-date]') : null;
      const { card: id, date } = place?.dataset ?? {};
      const { snapshot, composeNew, addFiles } = store.getState();
      const card = shownCard(store.getState(), id);
      if (card) void addFiles(files, { kind: 'post', postId: card.postId });
      else if (date) {
        composeNew({ day: date, networkIds: lastNetworks(activeNetworks(snapshot)) });
        const { composer } = store.getState();
        if (composer) void addFiles(files, { kind: 'composer', session: composer.session });
      }
    },
  };
}
