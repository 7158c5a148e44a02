import { useEffect } from 'react';
import { previewOf } from '#state/composer-preview.ts';
import { useApp, useAppStore } from '#state/use-app.ts';

/** How long the edit must rest before it is weighed, in ms. */
const REST_MS = 200;

/** Weighs the post as it stands, while it is edited; ends the preview with the composer. */
export function useBalancePreview(): void {
  const store = useAppStore();
  const revision = useApp((state) => state.snapshot?.revision ?? 0);
  const change = useApp((state) => (state.composer ? JSON.stringify(previewOf(state.composer, state)) : ''));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change made anywhere, or to this post, is weighed anew.
  useEffect(() => {
    const timer = setTimeout(() => {
      const state = store.getState();
      if (state.composer) void state.previewChange(previewOf(state.composer, state));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [store, change, revision]);
  useEffect(() => () => void store.getState().previewChange(null), [store]);
}
