import type { Input, Output, ProcedureName, Step, WordParams } from '#contract/index.ts';
import { isUnfiltered } from '#domain/filters.ts';
import { type Failure, isStorageTrouble, toFailure } from './failure.ts';
import type { Api } from './ports.ts';
import { viewScreens } from './session.ts';
import type { Slice } from './slice.ts';
import type { AppState } from './store.ts';

/** Something to tell the user, worded by the page from its key. */
export type Notice = {
  readonly id: number;
  readonly tone: 'done' | 'info' | 'problem';
  /** A key under `notice.` or, for steps, under `step.`. */
  readonly key: string;
  readonly params: WordParams;
  /** The step that the notice's Undo button takes back. */
  readonly undoTo: number | null;
  /** Of the posts that the step changed, how many the filters hide; absent while all of them are shown. */
  readonly hidden?: Hidden | undefined;
};

type Hidden = Output<'history.hidden'>;

type CommandName = {
  [N in ProcedureName]: Output<N> extends { step: Step | null; value: unknown } ? N : never;
}[ProcedureName];

export type NoticesSlice = {
  readonly notices: readonly Notice[];
  /** Said to screen readers, politely; changes with every action that moves something. */
  readonly announcement: Pick<Notice, 'key' | 'params' | 'hidden'> | null;
  /** Storage trouble that blocks the window until it is dealt with. */
  readonly storageTrouble: Failure | null;
  notify(notice: Omit<Notice, 'id'>): void;
  dismiss(id: number): void;
  announce(key: string, params: WordParams, hidden?: Notice['hidden']): void;
  /** Shows a failure where nothing nearer can: a notice, or the blocking panel for storage trouble. */
  reportFailure(error: unknown): Failure;
  clearStorageTrouble(): void;
  /** Runs one command and offers to undo it. Rejects with what the call threw. */
  command<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>['value']>;
  undo(to?: number): Promise<void>;
  redo(): Promise<void>;
};

let lastNotice = 0;

/** What the filters hide of what a step changed, on the screens that follow them. */
async function hiddenOf({ filters, screen }: AppState, api: Api, step: number): Promise<Hidden | undefined> {
  if (isUnfiltered(filters) || !viewScreens.some((one) => one === screen)) return undefined;
  // The change is made, whatever becomes of the question.
  const hidden = await api.call('history.hidden', { step, filters }).catch(() => undefined);
  return hidden?.hidden ? hidden : undefined;
}

/** Whether a problem that still stands is told again: once is enough. */
function isRepeated(one: Notice, notice: Omit<Notice, 'id'>): boolean {
  const isSame = one.tone === notice.tone && one.key === notice.key;
  return one.tone === 'problem' && isSame && JSON.stringify(one.params) === JSON.stringify(notice.params);
}

export const noticesSlice: Slice<NoticesSlice> = (set, get, { api }) => ({
  notices: [],
  announcement: null,
  storageTrouble: null,
  notify: (notice) => {
    lastNotice += 1;
    const id = lastNotice;
    set(({ notices }) => ({
      notices: [...notices.filter((one) => !isRepeated(one, notice)).slice(-3), { ...notice, id }],
    }));
  },
  dismiss: (id) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
  announce: (key, params, hidden) => set({ announcement: { key, params, hidden } }),
  reportFailure: (error) => {
    const failure = toFailure(error);
    if (isStorageTrouble(failure)) set({ storageTrouble: failure });
    else {
      const key = failure.reason ?? failure.code;
      get().notify({ tone: 'problem', key, params: { ...failure.params, code: failure.code }, undoTo: null });
    }
    return failure;
  },
  clearStorageTrouble: () => set({ storageTrouble: null }),
  command: async (name, input) => {
    // Every name in CommandName answers with a step and a value; the compiler cannot see it through the union.
    const { step, value } = (await api.call(name, input)) as { step: Step | null; value: never };
    if (step) {
      const { id, name: key, params } = step;
      const hidden = await hiddenOf(get(), api, id);
      get().notify({ tone: 'done', key, params, undoTo: id, hidden });
      get().announce(key, params, hidden);
    }
    return value;
  },
  undo: async (to) => {
    try {
      const { value } = await api.call('history.undo', { to: to ?? null });
      if (!value.undone) return;
      const params = { ...value.undone.params, steps: value.steps, what: value.undone.name };
      const key = value.steps > 1 ? 'undone-many' : 'undone';
      set({ notices: [] });
      get().notify({ tone: 'info', key, params, undoTo: null });
      get().announce(key, params);
    } catch (error) {
      get().reportFailure(error);
    }
  },
  redo: async () => {
    try {
      const { value } = await api.call('history.redo', {});
      if (!value.redone) return;
      get().notify({
        tone: 'info',
        key: 'redone',
        params: { ...value.redone.params, what: value.redone.name },
        undoTo: null,
      });
      get().announce('redone', { ...value.redone.params, what: value.redone.name });
    } catch (error) {
      get().reportFailure(error);
    }
  },
});
