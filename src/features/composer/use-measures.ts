import { useDeferredValue, useEffect, useMemo } from 'react';
import { type Measure, measure } from '#domain/limits.ts';
import { networksById } from '#state/selectors.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { limitsInForce } from '#state/writing.ts';
import { useDraft } from './use-composer.ts';

/** Whether any of these is over what the network takes. */
export function isOver(measures: readonly Measure[] | undefined): boolean {
  return measures?.some(({ used, max }) => used > max) ?? false;
}

/** What each placement uses of what its network takes, in the order of the placements. Counting waits for the typing. */
export function useMeasures(): readonly (readonly Measure[])[] {
  const draft = useDeferredValue(useDraft((whole) => whole));
  const networks = useApp((state) => state.snapshot?.networks);
  const list = useApp((state) => state.networkLimits);
  return useMemo(() => {
    const byId = networksById(networks ?? []);
    const limits = limitsInForce(list);
    return draft.placements.map((placement) =>
      measure({ post: draft.fields, placement, platform: byId.get(placement.networkId)?.platform ?? 'custom' }, limits),
    );
  }, [draft, networks, list]);
}

/** Reads what the composer writes with: limits, hashtag groups, snippets. */
export function useWritingAids(): void {
  const { loadWriting, loadLimits } = useAppStore().getState();
  useEffect(() => {
    void loadWriting();
    void loadLimits();
  }, [loadWriting, loadLimits]);
}
