import type { Output } from '#contract/index.ts';
import type { Day } from '#domain/day.ts';
import type { Pillar } from '#domain/model.ts';
import { rangeOf } from './calendar.ts';
import { latestOnly } from './latest-only.ts';
import { share } from './share.ts';
import type { Slice } from './slice.ts';
import type { AppState } from './store.ts';

/** The weeks of the month shown in which a pillar is short. */
export type ShortWeeks = Output<'balance.short'>['weeks'];

/** How long a month rests before its weeks are judged, in ms: paging through months judges none of them. */
const REST_MS = 250;

export type ShortWeeksSlice = {
  readonly shortWeeks: ShortWeeks;
  /** Reads them for the month shown; other views do without. */
  loadShortWeeks(): Promise<void>;
};

/** The pillar that a post of each empty day to come would serve best; days of weeks in which none is short are left out. */
export function shortPillars({
  days,
  shortWeeks,
  snapshot,
}: Pick<AppState, 'days' | 'shortWeeks' | 'snapshot'>): ReadonlyMap<Day, Pillar> {
  const found = new Map<Day, Pillar>();
  if (!snapshot) return found;
  const pillars = new Map(snapshot.pillars.map((pillar) => [pillar.id, pillar]));
  for (const { day, count } of days) {
    if (count > 0 || day <= snapshot.today) continue;
    const short = shortWeeks.find(({ week }) => day >= week.from && day <= week.to);
    const pillar = short && pillars.get(short.pillarId);
    if (pillar && !pillar.archived) found.set(day, pillar);
  }
  return found;
}

export const shortWeeksSlice: Slice<ShortWeeksSlice> = (set, get, { api }) => {
  const reading = latestOnly();
  return {
    shortWeeks: [],
    loadShortWeeks: async () => {
      const { snapshot, view, shownDay, filters } = get();
      if (!snapshot || view !== 'month') return;
      const isLatest = reading.begin();
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      if (!isLatest()) return;
      const range = rangeOf(view, shownDay, snapshot.workspace.firstWeekday);
      const { weeks } = await api.call('balance.short', { range, filters });
      if (isLatest()) set({ shortWeeks: share(get().shortWeeks, weeks) });
    },
  };
};
