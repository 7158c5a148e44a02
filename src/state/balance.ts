import type { Output, PreviewChange } from '#contract/index.ts';
import type { Day, DayRange } from '#domain/day.ts';
import type { Id } from '#domain/model.ts';
import { monthWindow } from '#domain/windows.ts';
import { anchorWeekOf, rangeOf } from './calendar.ts';
import type { Slice } from './slice.ts';
import type { AppState } from './store.ts';

export type Dock = Output<'balance.dock'>;
export type BalanceHistory = Output<'balance.history'>;
export type BalancePreview = Output<'balance.preview'>;

/** What the dock judges: the four weeks that end with the anchor week, unless the user switched. */
export type JudgedWindow =
  | { readonly kind: 'four-weeks' | 'shown' | 'month' }
  | { readonly kind: 'range'; readonly range: DayRange };

export type BalanceSlice = {
  readonly judgedWindow: JudgedWindow;
  readonly dock: Dock | null;
  readonly history: BalanceHistory | null;
  /** Before and after of the drag or edit under way. */
  readonly preview: BalancePreview | null;
  setJudgedWindow(window: JudgedWindow): void;
  loadDock(): Promise<void>;
  loadHistory(): Promise<void>;
  /** Weighs a change; null ends the preview. Failures leave no preview. */
  previewChange(change: PreviewChange | null): Promise<void>;
  /** Makes a dated draft from something to plan next. */
  addSuggestion(suggestion: Dock['suggestions'][number], title: string): Promise<void>;
};

/** Null leaves the window to the backend: the four weeks that end with the anchor week. */
function judgedRange(state: AppState): DayRange | null {
  const { judgedWindow, snapshot, view, shownDay } = state;
  if (judgedWindow.kind === 'range') return judgedWindow.range;
  if (judgedWindow.kind === 'month') return monthWindow(state.selectedDay ?? shownDay);
  if (judgedWindow.kind === 'shown' && snapshot) return rangeOf(view, shownDay, snapshot.workspace.firstWeekday);
  return null;
}

export const balanceSlice: Slice<BalanceSlice> = (set, get, { api }) => {
  let dockRequest = 0;
  let previewRequest = 0;
  const windowInput = (): { anchorDay: Day; range: DayRange | null; filters: AppState['filters'] } | null => {
    const state = get();
    const anchor = anchorWeekOf(state);
    return anchor && { anchorDay: anchor.from, range: judgedRange(state), filters: state.filters };
  };
  return {
    judgedWindow: { kind: 'four-weeks' },
    dock: null,
    history: null,
    preview: null,
    setJudgedWindow: (judgedWindow) => {
      set({ judgedWindow });
      get().loadDock().catch(get().reportFailure);
    },
    loadDock: async () => {
      const input = windowInput();
      if (!input) return;
      dockRequest += 1;
      const mine = dockRequest;
      const dock = await api.call('balance.dock', input);
      if (mine === dockRequest) set({ dock });
    },
    loadHistory: async () => {
      const { snapshot, filters } = get();
      if (!snapshot) return;
      set({ history: await api.call('balance.history', { anchorDay: snapshot.today, filters }) });
    },
    previewChange: async (change) => {
      previewRequest += 1;
      const mine = previewRequest;
      const input = change && windowInput();
      if (!input || !change) {
        set({ preview: null });
        return;
      }
      try {
        const preview = await api.call('balance.preview', { ...input, change });
        if (mine === previewRequest) set({ preview });
      } catch {
        // A preview is only advice: the change itself will say what is wrong with it.
        if (mine === previewRequest) set({ preview: null });
      }
    },
    addSuggestion: async ({ pillarId, day, time, networkId }, title) => {
      const placement = (id: Id) =>
        ({ id: null, networkId: id, day, time, format: 'post', ownText: null, state: 'planned', link: '' }) as const;
      const fields = {
        title,
        text: '',
        link: '',
        hashtags: [],
        labels: [],
        status: 'draft',
        notes: '',
        pillars: [{ pillarId, parts: 1 }],
      } as const;
      try {
        await get().command('posts.create', { fields, placements: networkId ? [placement(networkId)] : [] });
      } catch (error) {
        get().reportFailure(error);
      }
    },
  };
};
