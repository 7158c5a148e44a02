import { useEffect } from 'react';
import type { AskedMoment } from '#state/closeness.ts';
import type { Composer } from '#state/composer.ts';
import { useApp, useAppStore } from '#state/use-app.ts';

/** How long the edit must rest before others are looked for, in ms. */
const REST_MS = 200;

function momentsOf({ draft }: Composer): readonly AskedMoment[] {
  return draft.placements.flatMap(({ networkId, day, time, state }) =>
    day !== null && time !== null && state === 'planned' ? [{ networkId, day, time }] : [],
  );
}

/** Looks for other posts less than an hour from where this one is planned, while it is edited. */
export function useNeighbours(): void {
  const store = useAppStore();
  const revision = useApp((state) => state.snapshot?.revision ?? 0);
  const asked = useApp(({ composer }) => (composer ? JSON.stringify(momentsOf(composer)) : ''));
  // biome-ignore lint/correctness/useExhaustiveDependencies: other moments, or a change made anywhere, have other neighbours.
  useEffect(() => {
    const timer = setTimeout(() => {
      const { composer, loadNeighbours, reportFailure } = store.getState();
      if (composer) loadNeighbours(composer.postId, momentsOf(composer)).catch(reportFailure);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [store, asked, revision]);
}
