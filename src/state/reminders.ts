import type { Due, Output } from '#contract/index.ts';
import { addDays, type Day, type Time } from '#domain/day.ts';
import type { Id, Placement, Platform, Post } from '#domain/model.ts';
import type { Slice } from './slice.ts';

export type { Due };
export type DueList = Output<'reminders.due'>;
/** What fell due and is to be told: the first of it, and how much there is. */
export type Told = Output<'reminders.take'>['value'];

/** Missed ones read at a time. */
const PAGE = 200;

/** The sheet in which a placement is published. */
export type Publishing = {
  readonly placementId: Id;
  readonly postId: Id;
  /** Null until it was read. */
  readonly post: Post | null;
  readonly failed: boolean;
};

/** Where a placement is put off to. */
export type NewTime = { readonly day: Day; readonly time: Time | null };

export type RemindersSlice = {
  readonly due: DueList | null;
  readonly dueFailed: boolean;
  /** Rises whenever something may have fallen due. */
  readonly remindersHeard: number;
  /** What this window shows itself, where the system shows no notification. */
  readonly told: Told | null;
  readonly publishing: Publishing | null;
  /** By placement: links that were typed and not saved yet. They outlive the sheet, so that closing it loses none. */
  readonly typedLinks: ReadonlyMap<Id, string>;
  /** By path: what the other brands have to publish today. */
  readonly dueElsewhere: ReadonlyMap<string, number>;
  hearReminders(): void;
  loadDue(): Promise<void>;
  loadMoreMissed(): Promise<void>;
  loadDueElsewhere(): Promise<void>;
  /** Takes what fell due, for this window alone; null when there is nothing or another has it. */
  takeReminders(): Promise<Told | null>;
  showTold(told: Told | null): void;
  /** Opens what a reminder is about: the sheet of the only one, or the list. */
  openTold(told: Told): Promise<void>;
  /** A notification of the system; says whether it was clicked, or could not be shown. */
  notifyDesktop(title: string, body: string): Promise<Output<'app.notify'>['outcome']>;
  /** Through the desktop shell, which knows the addresses. */
  openCompose(platform: Platform): Promise<void>;
  openPublish(due: Pick<Due, 'placementId' | 'postId'>): Promise<void>;
  closePublish(): void;
  typeLink(id: Id, link: string): void;
  /** True when done; what kept it from that is said. */
  publishPlacements(ids: readonly Id[], link: string): Promise<boolean>;
  skipPlacement(id: Id): Promise<boolean>;
  putOff(id: Id, to: NewTime): Promise<boolean>;
  putOffToTomorrow(placement: Pick<Placement, 'id' | 'time'>): Promise<boolean>;
  putOffToFreeSlot(postId: Id, id: Id): Promise<boolean>;
};

/** The placement that the sheet is about, once it was read and while it is there. */
export function placementOf({ post, placementId }: Publishing): Placement | null {
  return post?.placements.find(({ id }) => id === placementId) ?? null;
}

export const remindersSlice: Slice<RemindersSlice> = (set, get, { api }) => {
  /** Runs a change of the sheet or the list; a refusal is said, and the sheet stays. */
  const done = async (change: Promise<unknown>): Promise<boolean> => {
    try {
      await change;
      return true;
    } catch (error) {
      get().reportFailure(error);
      return false;
    }
  };
  /** The same for what leaves the list, which is read again first: the focus then finds what has come in its place. */
  const settled = async (change: Promise<unknown>): Promise<boolean> => {
    if (!(await done(change))) return false;
    const { screen, loadDue, reportFailure } = get();
    if (screen === 'due') await loadDue().catch(reportFailure);
    return true;
  };
  return {
    due: null,
    dueFailed: false,
    remindersHeard: 0,
    told: null,
    publishing: null,
    typedLinks: new Map(),
    dueElsewhere: new Map(),
    hearReminders: () => set((state) => ({ remindersHeard: state.remindersHeard + 1 })),
    loadDue: async () => {
      const limit = Math.min(1000, Math.max(PAGE, get().due?.missed.length ?? 0));
      try {
        set({ due: await api.call('reminders.due', { limit }), dueFailed: false });
      } catch (error) {
        set({ dueFailed: true });
        throw error;
      }
    },
    loadMoreMissed: async () => {
      const { due } = get();
      if (due) set({ due: await api.call('reminders.due', { limit: Math.min(1000, due.missed.length + PAGE) }) });
    },
    loadDueElsewhere: async () => {
      const brands = await api.call('workspaces.due', {});
      set({ dueElsewhere: new Map(brands.map(({ path, today }) => [path, today])) });
    },
    takeReminders: async () => {
      const { value } = await api.call('reminders.take', {});
      return value.total > 0 ? value : null;
    },
    showTold: (told) =>
      set(({ told: before }) => ({
        // What was not answered yet is not forgotten for what comes after it.
        told: before && told ? { due: [...before.due, ...told.due], total: before.total + told.total } : told,
      })),
    openTold: async (told) => {
      set({ told: null });
      const [only] = told.due;
      if (told.total === 1 && only) await get().openPublish(only);
      else get().go('due');
    },
    notifyDesktop: async (title, body) => (await api.call('app.notify', { title, body })).outcome,
    openCompose: async (platform) => {
      await done(api.call('app.openCompose', { platform }));
    },
    openPublish: async ({ placementId, postId }) => {
      const before = get().publishing;
      // Read again, it stays as it is until the answer comes.
      const post = before?.placementId === placementId ? before.post : null;
      set({ publishing: { placementId, postId, post, failed: false } });
      const patch = (change: Partial<Publishing>) =>
        set(({ publishing }) =>
          publishing?.placementId === placementId ? { publishing: { ...publishing, ...change } } : {},
        );
      try {
        patch({ post: await api.call('posts.get', { id: postId }) });
      } catch {
        patch({ failed: true });
      }
    },
    closePublish: () => set({ publishing: null }),
    typeLink: (id, link) => set(({ typedLinks }) => ({ typedLinks: new Map([...typedLinks, [id, link]]) })),
    publishPlacements: async (ids, link) => {
      const published = await settled(get().command('placements.publish', { ids: [...ids], link }));
      if (published)
        set(({ typedLinks }) => ({ typedLinks: new Map([...typedLinks].filter(([id]) => !ids.includes(id))) }));
      return published;
    },
    skipPlacement: (id) => settled(get().command('placements.skip', { ids: [id] })),
    putOff: (id, { day, time }) => settled(get().command('placements.move', { ids: [id], day, time })),
    putOffToTomorrow: ({ id, time }) => {
      const { snapshot } = get();
      return snapshot ? get().putOff(id, { day: addDays(snapshot.today, 1), time }) : Promise.resolve(false);
    },
    putOffToFreeSlot: (postId, id) => settled(get().command('slots.take', { id: postId, placementIds: [id] })),
  };
};
