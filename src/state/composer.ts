import type { PlacementDraft } from '#contract/index.ts';
import type { Day, Time } from '#domain/day.ts';
import type { Id, Part, Post, PostFields } from '#domain/model.ts';
import { type Failure, toFailure } from './failure.ts';
import type { Slice } from './slice.ts';

/** What the composer edits: the post's fields and its complete list of placements. */
export type Draft = { readonly fields: PostFields; readonly placements: readonly PlacementDraft[] };

export type Composer = {
  /** Null for a post that is not saved yet. */
  readonly postId: Id | null;
  /** What the editor read; an older one is refused when saving. */
  readonly revision: number;
  readonly saved: Draft;
  readonly draft: Draft;
  readonly saving: boolean;
  /** The post changed elsewhere since it was read. */
  readonly changedElsewhere: boolean;
  readonly failure: Failure | null;
};

export type NewPost = {
  readonly day?: Day | null;
  readonly time?: Time | null;
  readonly networkIds?: readonly Id[];
  readonly pillars?: readonly Part[];
};

export type ComposerSlice = {
  readonly composer: Composer | null;
  composeNew(start: NewPost): void;
  openPost(id: Id): Promise<void>;
  editDraft(change: Partial<PostFields>): void;
  editPlacements(placements: readonly PlacementDraft[]): void;
  /** True when saved; what the user typed stays in place otherwise. */
  saveComposer(): Promise<boolean>;
  closeComposer(): void;
  /** Reads the post again; the user's own edits are dropped. */
  reloadComposer(): Promise<void>;
  /** Keeps the user's edits and lets the next save go over what changed elsewhere. */
  keepMyEdits(): Promise<void>;
};

const emptyFields: PostFields = {
  title: '',
  text: '',
  link: '',
  hashtags: [],
  labels: [],
  status: 'draft',
  notes: '',
  pillars: [],
};

/** A planned placement with nothing of its own. */
export function newPlacement(networkId: Id, day: Day | null, time: Time | null): PlacementDraft {
  return { id: null, networkId, day, time, format: 'post', ownText: null, state: 'planned', link: '' };
}

function draftOf(post: Post): Draft {
  const { id: _id, revision: _revision, placements, createdAt: _created, updatedAt: _updated, ...fields } = post;
  return { fields, placements };
}

/** Whether the user has typed something that is not saved. */
export function isDirty(composer: Composer): boolean {
  return JSON.stringify(composer.draft) !== JSON.stringify(composer.saved);
}

export const composerSlice: Slice<ComposerSlice> = (set, get, { api }) => {
  const patch = (change: Partial<Composer>) =>
    set((state) => (state.composer ? { composer: { ...state.composer, ...change } } : {}));
  const show = (post: Post) => {
    const draft = draftOf(post);
    set({
      composer: {
        postId: post.id,
        revision: post.revision,
        saved: draft,
        draft,
        saving: false,
        changedElsewhere: false,
        failure: null,
      },
    });
  };
  return {
    composer: null,
    composeNew: ({ day = null, time = null, networkIds = [], pillars = [] }) => {
      const draft: Draft = {
        fields: { ...emptyFields, pillars },
        placements: networkIds.map((id) => newPlacement(id, day, day === null ? null : time)),
      };
      set({
        composer: {
          postId: null,
          revision: 0,
          saved: draft,
          draft,
          saving: false,
          changedElsewhere: false,
          failure: null,
        },
      });
    },
    openPost: async (id) => {
      try {
        show(await api.call('posts.get', { id }));
      } catch (error) {
        get().reportFailure(error);
      }
    },
    editDraft: (change) => {
      const { composer } = get();
      if (composer) patch({ draft: { ...composer.draft, fields: { ...composer.draft.fields, ...change } } });
    },
    editPlacements: (placements) => {
      const { composer } = get();
      if (composer) patch({ draft: { ...composer.draft, placements } });
    },
    saveComposer: async () => {
      const { composer } = get();
      if (!composer || composer.saving) return false;
      patch({ saving: true, failure: null });
      const { fields, placements } = composer.draft;
      try {
        const post = composer.postId
          ? await get().command('posts.update', {
              id: composer.postId,
              revision: composer.revision,
              fields,
              placements: [...placements],
            })
          : await get().command('posts.create', { fields, placements: [...placements] });
        show(post);
        return true;
      } catch (error) {
        const failure = toFailure(error);
        patch({ saving: false, failure, changedElsewhere: failure.code === 'stale' || composer.changedElsewhere });
        return false;
      }
    },
    closeComposer: () => {
      set({ composer: null });
      get().previewChange(null).catch(get().reportFailure);
    },
    reloadComposer: async () => {
      const id = get().composer?.postId;
      if (id) await get().openPost(id);
    },
    keepMyEdits: async () => {
      const { composer } = get();
      if (!composer?.postId) return;
      try {
        const post = await api.call('posts.get', { id: composer.postId });
        patch({ revision: post.revision, saved: draftOf(post), changedElsewhere: false, failure: null });
      } catch (error) {
        get().reportFailure(error);
      }
    },
  };
};
