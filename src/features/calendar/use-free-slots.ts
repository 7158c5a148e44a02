import { useEffect, useMemo } from 'react';
import type { Day } from '#domain/day.ts';
import type { FreeSlot } from '#state/slots.ts';
import { useApp } from '#state/use-app.ts';

const none: ReadonlyMap<Day, readonly FreeSlot[]> = new Map();

/** The free slots of the days shown, by day, read anew after every change; none when the user has hidden them. */
export function useFreeSlots(): ReadonlyMap<Day, readonly FreeSlot[]> {
  const range = useApp((state) => state.loaded?.range ?? null);
  const revision = useApp((state) => state.snapshot?.revision);
  const now = useApp((state) => state.snapshot?.now);
  const networkIds = useApp((state) => state.filters.networkIds);
  const shown = useApp((state) => state.freeSlotsShown && (state.snapshot?.slots.length ?? 0) > 0);
  const slots = useApp((state) => state.freeSlots);
  const load = useApp((state) => state.loadFreeSlots);
  const reportFailure = useApp((state) => state.reportFailure);
  // Another revision, filter or minute has other free slots.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when, not what
  useEffect(() => {
    if (shown && range) load(range).catch(reportFailure);
  }, [shown, range, revision, now, networkIds, load, reportFailure]);
  return useMemo(() => (shown ? Map.groupBy(slots, ({ day }) => day) : none), [shown, slots]);
}
