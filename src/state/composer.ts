import type { PlacementDraft } from '#contract/index.ts';
import type { Day, Time } from '#domain/day.ts';
import { emptyPostFields, type Format, type Id, type Post, type PostFields, plannedPlacement } from '#domain/model.ts';
import { usualFormat } from '#domain/platform-formats.ts';
import { withoutGone } from './draft-gone.ts';
import { draftIssues } from './draft-issues.ts';
import { mergeDraft } from './draft-merge.ts';
import { type Failure, toFailure } from './failure.ts';
import { type NewPost, withinFilters } from './new-post.ts';
import { networksById } from './selectors.ts';
import { type Repeat, readSeries, repeatOf, type Series, scopeOfSave, sendDraft, trashDraft } from './series.ts';
import type { Slice } from './slice.ts';

export type { PlacementDraft };

/** What the composer edits: the post's fields, its complete list of placements, and how it repeats. */
export type Draft = {
  readonly fields: PostFields;
  readonly placements: readonly PlacementDraft[];
  readonly repeat?: Repeat | null;
};

export type Composer = {
  /** Another number each time a post is opened; saving keeps it. */
  readonly session: number;
  /** Null for a post that is not saved yet. */
  readonly postId: Id | null;
  /** What the editor read; an older one is refused when saving. */
  readonly revision: number;
  /** Null for a post that does not repeat yet. */
  readonly series: Series | null;
  readonly saved: Draft;
  readonly draft: Draft;
  readonly saving: boolean;
  /** The post changed elsewhere since it was read. */
  readonly changedElsewhere: boolean;
  readonly failure: Failure | null;
  /** What waits until the user has decided about unsaved edits; null when nothing does. */
  readonly leaving: (() => void) | null;
};

export type ComposerSlice = {
  readonly composer: Composer | null;
  /** These two ask first when the composer holds unsaved edits. */
  composeNew(start: NewPost): void;
  openPost(id: Id): Promise<void>;
  editDraft(change: Partial<PostFields>): void;
  editPlacements(placements: readonly PlacementDraft[]): void;
  /** True when saved; what the user typed stays in place otherwise. */
  saveComposer(): Promise<boolean>;
  /** Closes without asking. */
  closeComposer(): void;
  /** Goes on to `next`: at once, or when the user has decided about unsaved edits. */
  guardEdits(next: () => void): void;
  keepEditing(): void;
  discardEdits(): void;
  saveAndLeave(): Promise<void>;
  /** Reads the post again; the user's own edits are dropped. */
  reloadComposer(): Promise<void>;
  /** Keeps the user's edits and lets the next save go over what changed elsewhere. */
  keepMyEdits(): Promise<void>;
  /** Makes a post of its own from a draft whose post is gone. */
  saveAsNew(): Promise<boolean>;
  /** Copies the saved post and shows the copy. A null day keeps the days, null networks keep the networks. */
  copyPost(day: Day | null, networkIds: readonly Id[] | null): Promise<void>;
  /** Moves the post to the trash and closes. */
  trashPost(): Promise<void>;
};

/** A planned placement with nothing of its own. */
export function newPlacement(
  networkId: Id,
  day: Day | null,
  time: Time | null,
  format: Format = 'post',
): PlacementDraft {
  return { id: null, ...plannedPlacement(networkId, day, time, format) };
}

function draftOf(post: Post, series: Series | null): Draft {
  const { id: _id, revision: _revision, placements, createdAt: _created, updatedAt: _updated, ...rest } = post;
  const { seriesId: _series, seriesDay: _seriesDay, ...fields } = rest;
  return { fields, placements, repeat: repeatOf(post, series) };
}

let lastSession = 0;

function composerOf(postId: Id | null, revision: number, start: Draft, series: Series | null = null): Composer {
  lastSession += 1;
  const draft = { repeat: null, ...start };
  return {
    session: lastSession,
    postId,
    revision,
    series,
    saved: draft,
    draft,
    saving: false,
    changedElsewhere: false,
    failure: null,
    leaving: null,
  };
}

/** A failure without the field messages that an edit answers; null when it said nothing else. */
function withoutIssues(failure: Failure | null, answered: (path: string) => boolean): Failure | null {
  if (!failure?.issues) return failure;
  const issues = failure.issues.filter(({ path }) => !answered(path));
  return issues.length > 0 ? { ...failure, issues } : null;
}

/** Whether the user has typed something that is not saved. */
export function isDirty({ draft, saved }: Pick<Composer, 'draft' | 'saved'>): boolean {
  return draft !== saved && JSON.stringify(draft) !== JSON.stringify(saved);
}

export const composerSlice: Slice<ComposerSlice> = (set, get, { api }) => {
  const patch = (change: Partial<Composer>) =>
    set((state) => (state.composer ? { composer: { ...state.composer, ...change } } : {}));
  const read = async (post: Post) => {
    const series = await readSeries(api, post);
    return composerOf(post.id, post.revision, draftOf(post, series), series);
  };
  const show = async (post: Post) => set({ composer: await read(post) });
  /** What was typed while the answer was on its way stays. */
  const showSaved = async (post: Post, sent: Draft) => {
    const fresh = await read(post);
    const now = get().composer;
    if (!now) return;
    set({ composer: { ...fresh, session: now.session } });
    if (now.draft.fields !== sent.fields) get().editDraft(now.draft.fields);
  };
  const load = async (id: Id) => {
    try {
      await show(await api.call('posts.get', { id }));
    } catch (error) {
      get().reportFailure(error);
    }
  };
  return {
    composer: null,
    composeNew: (start) => {
      get().guardEdits(() => {
        const { snapshot, filters } = get();
        const wanted = snapshot ? withinFilters(start, filters, snapshot) : start;
        const { day = null, time = null, networkIds = [], pillars = [], campaignId = null, status = 'draft' } = wanted;
        const networks = networksById(snapshot?.networks ?? []);
        const placements = networkIds.map((id) =>
          newPlacement(id, day, day === null ? null : time, usualFormat(networks.get(id)?.platform ?? 'custom')),
        );
        set({
          composer: composerOf(null, 0, { fields: { ...emptyPostFields, pillars, campaignId, status }, placements }),
        });
      });
    },
    openPost: async (id) => {
      const { composer } = get();
      if (composer && isDirty(composer)) get().guardEdits(() => void load(id));
      else await load(id);
    },
    editDraft: (change) => {
      const { composer } = get();
      if (!composer) return;
      const answered = Object.keys(change).map((field) => `fields.${field}`);
      patch({
        draft: { ...composer.draft, fields: { ...composer.draft.fields, ...change } },
        failure: withoutIssues(composer.failure, (path) => answered.some((field) => path.startsWith(field))),
      });
    },
    editPlacements: (placements) => {
      const { composer } = get();
      if (!composer || composer.saving) return;
      const failure = withoutIssues(composer.failure, (path) => path.startsWith('placements'));
      patch({ draft: { ...composer.draft, placements }, failure });
    },
    saveComposer: async () => {
      const { composer } = get();
      if (!composer || composer.saving) return false;
      const issues = draftIssues(composer.draft);
      if (issues.length > 0) {
        patch({ failure: { code: 'invalid-input', message: 'The post is not valid.', issues: [...issues] } });
        return false;
      }
      const scope = await scopeOfSave(get, composer);
      if (scope === null) return false;
      patch({ saving: true, failure: null });
      try {
        await showSaved(await sendDraft(get, composer, scope), composer.draft);
        return true;
      } catch (error) {
        const failure = toFailure(error);
        const { draft } = get().composer ?? composer;
        const changedElsewhere = failure.code === 'stale' || composer.changedElsewhere;
        patch({ saving: false, failure, changedElsewhere, draft: withoutGone(draft, failure) });
        return false;
      }
    },
    closeComposer: () => {
      set({ composer: null });
      get().previewChange(null).catch(get().reportFailure);
    },
    guardEdits: (next) => {
      const { composer } = get();
      if (composer && isDirty(composer)) patch({ leaving: next });
      else next();
    },
    keepEditing: () => patch({ leaving: null }),
    discardEdits: () => {
      const { composer } = get();
      if (!composer) return;
      patch({ draft: composer.saved, failure: null, leaving: null });
      composer.leaving?.();
    },
    saveAndLeave: async () => {
      const next = get().composer?.leaving;
      patch({ leaving: null });
      if (await get().saveComposer()) next?.();
    },
    reloadComposer: async () => {
      const id = get().composer?.postId;
      if (id) await load(id);
    },
    keepMyEdits: async () => {
      const { composer } = get();
      if (!composer?.postId) return;
      try {
        const post = await api.call('posts.get', { id: composer.postId });
        const series = await readSeries(api, post);
        const saved = draftOf(post, series);
        // More may have been typed meanwhile.
        const { draft } = get().composer ?? composer;
        const merged = mergeDraft(draft, composer.saved, saved);
        patch({ revision: post.revision, series, saved, draft: merged, changedElsewhere: false, failure: null });
      } catch (error) {
        patch({ failure: toFailure(error), changedElsewhere: false });
      }
    },
    saveAsNew: async () => {
      const { composer } = get();
      if (!composer) return false;
      const placements = composer.draft.placements.map((placement) => ({ ...placement, id: null }));
      const draft = { ...composer.draft, placements, repeat: null };
      patch({ postId: null, revision: 0, series: null, changedElsewhere: false, draft });
      return get().saveComposer();
    },
    copyPost: async (day, networkIds) => {
      const { postId: id, session } = get().composer ?? {};
      if (!id) return;
      try {
        const copy = await get().command('posts.duplicate', { id, day, networkIds: networkIds && [...networkIds] });
        // Closed meanwhile: the copy stands on its day, and the composer stays closed.
        if (get().composer?.session === session) await show(copy);
      } catch (error) {
        get().reportFailure(error);
      }
    },
    trashPost: async () => {
      const { composer } = get();
      if (!composer) return;
      try {
        if (await trashDraft(get, composer)) get().closeComposer();
      } catch (error) {
        get().reportFailure(error);
      }
    },
  };
};
