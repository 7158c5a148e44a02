import type { Output, PreviewChange } from '#contract/index.ts';
import type { Campaign } from '#domain/campaign.ts';
import type { Day, DayRange } from '#domain/day.ts';
import { emptyPostFields, type Id, plannedPlacement } from '#domain/model.ts';
import { monthWindow } from '#domain/windows.ts';
import { anchorWeekOf, rangeOf } from './calendar.ts';
import { latestOnly } from './latest-only.ts';
import type { Slice } from './slice.ts';
import type { AppState } from './store.ts';

export type Dock = Output<'balance.dock'>;
export type Frequency = Dock['frequency'][number];
export type BalanceHistory = Output<'balance.history'>;
export type BalancePreview = Output<'balance.preview'>;

/** What the dock judges: the four weeks that end with the anchor week, unless the user switched. */
export type JudgedWindow =
  | { readonly kind: 'four-weeks' | 'shown' | 'month' }
  | { readonly kind: 'campaign'; readonly campaignId: Id }
  | { readonly kind: 'range'; readonly range: DayRange };

export type BalanceSlice = {
  readonly judgedWindow: JudgedWindow;
  readonly dock: Dock | null;
  readonly history: BalanceHistory | null;
  /** The last reading failed; what was read before stays. */
  readonly dockFailed: boolean;
  readonly historyFailed: boolean;
  /** Before and after of the drag or edit under way. */
  readonly preview: BalancePreview | null;
  setJudgedWindow(window: JudgedWindow): void;
  loadDock(): Promise<void>;
  /** Twelve points that end with the anchor week. */
  loadHistory(): Promise<void>;
  /** Makes the week of a day the anchor week, here and in the calendar. */
  showWeekOf(day: Day): void;
  /** Weighs a change; null ends the preview. Failures leave no preview. */
  previewChange(change: PreviewChange | null): Promise<void>;
  /** Makes a dated draft from something to plan next. */
  addSuggestion(suggestion: Dock['suggestions'][number], title: string): Promise<void>;
};

/** The campaign that is judged; null when another window is, or when the campaign is gone. */
export function judgedCampaign({
  judgedWindow,
  snapshot,
}: Pick<AppState, 'judgedWindow' | 'snapshot'>): Campaign | null {
  if (judgedWindow.kind !== 'campaign') return null;
  return snapshot?.campaigns.find(({ id }) => id === judgedWindow.campaignId) ?? null;
}

/** Null leaves the window to the backend: the four weeks that end with the anchor week. */
function judgedRange(state: AppState): DayRange | null {
  const { judgedWindow, snapshot, view, shownDay } = state;
  const campaign = judgedCampaign(state);
  if (campaign) return { from: campaign.fromDay, to: campaign.toDay };
  if (judgedWindow.kind === 'range') return judgedWindow.range;
  if (judgedWindow.kind === 'month') return monthWindow(state.selectedDay ?? shownDay);
  if (judgedWindow.kind === 'shown' && snapshot) return rangeOf(view, shownDay, snapshot.workspace.firstWeekday);
  return null;
}

export const balanceSlice: Slice<BalanceSlice> = (set, get, { api }) => {
  const docks = latestOnly();
  const histories = latestOnly();
  const previews = latestOnly();
  const windowInput = (): { anchorDay: Day; range: DayRange | null; filters: AppState['filters'] } | null => {
    const state = get();
    const anchor = anchorWeekOf(state);
    if (!anchor) return null;
    const campaign = judgedCampaign(state);
    const filters = campaign ? { ...state.filters, campaignIds: [campaign.id] } : state.filters;
    return { anchorDay: anchor.from, range: judgedRange(state), filters };
  };
  return {
    judgedWindow: { kind: 'four-weeks' },
    dock: null,
    history: null,
    dockFailed: false,
    historyFailed: false,
    preview: null,
    setJudgedWindow: (judgedWindow) => {
      set({ judgedWindow });
      get().loadDock().catch(get().reportFailure);
    },
    loadDock: async () => {
      const input = windowInput();
      if (!input) return;
      const isLatest = docks.begin();
      try {
        const dock = await api.call('balance.dock', input);
        if (isLatest()) set({ dock, dockFailed: false });
      } catch (error) {
        if (!isLatest()) return;
        set({ dockFailed: true });
        throw error;
      }
    },
    loadHistory: async () => {
      const input = windowInput();
      if (!input) return;
      const isLatest = histories.begin();
      try {
        const { anchorDay } = input;
        const history = await api.call('balance.history', { anchorDay, filters: get().filters });
        if (isLatest()) set({ history, historyFailed: false });
      } catch (error) {
        if (!isLatest()) return;
        set({ historyFailed: true });
        throw error;
      }
    },
    showWeekOf: (day) => {
      set({ selectedDay: day });
      get().showDay(day);
      get().loadHistory().catch(get().reportFailure);
    },
    previewChange: async (change) => {
      const isLatest = previews.begin();
      const input = change && windowInput();
      if (!input || !change) {
        set({ preview: null });
        return;
      }
      try {
        const preview = await api.call('balance.preview', { ...input, change });
        if (isLatest()) set({ preview });
      } catch {
        // A preview is only advice: the change itself will say what is wrong with it.
        if (isLatest()) set({ preview: null });
      }
    },
    addSuggestion: async ({ pillarId, day, time, networkId }, title) => {
      const [campaignId = null, ...others] = windowInput()?.filters.campaignIds ?? [];
      const fields = {
        ...emptyPostFields,
        title,
        pillars: [{ pillarId, parts: 1 }],
        campaignId: others.length === 0 ? campaignId : null,
      };
      const placements = networkId ? [{ id: null, ...plannedPlacement(networkId, day, time) }] : [];
      try {
        await get().command('posts.create', { fields, placements });
      } catch (error) {
        get().reportFailure(error);
      }
    },
  };
};
