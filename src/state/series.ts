import type { Expected, Output, Series } from '#contract/index.ts';
import type { Day } from '#domain/day.ts';
import type { Card, Id, Post } from '#domain/model.ts';
import { movedRule, type Rule } from '#domain/recurrence.ts';
import { firstDay, type SeriesScope, seriesScopes } from '#domain/series.ts';
import { type Composer, isDirty } from './composer.ts';
import type { Api } from './ports.ts';
import type { Get, Slice } from './slice.ts';

export type { Expected, Series };
export type RulePreview = Output<'series.preview'>;

/** How a draft repeats, and the day it was chosen for: when the post's day moves, the rule moves along. */
export type Repeat = { readonly rule: Rule; readonly day: Day };

/** Which posts of a series the next change is about, waiting for the user's answer. */
export type ScopeQuestion = {
  readonly about: 'save' | 'stop' | 'delete';
  readonly scopes: readonly SeriesScope[];
  readonly initial: SeriesScope;
  /** Null when the user thought better of it. */
  readonly answer: (scope: SeriesScope | null) => void;
};

export type SeriesSlice = {
  readonly scopeQuestion: ScopeQuestion | null;
  /** A post to come that the user has asked about. */
  readonly foretold: Expected | null;
  editRepeat(repeat: Repeat | null): void;
  askScope(question: Omit<ScopeQuestion, 'answer'>): Promise<SeriesScope | null>;
  /** The days of a rule from the day of the post under edit on, and how many of its times came before. */
  previewRule(rule: Rule, day: Day): Promise<RulePreview>;
  askForetold(expected: Expected | null): void;
  /** Makes a post to come now and opens it. */
  makeForetold(expected: Expected): Promise<void>;
  skipDay(seriesId: Id, day: Day): Promise<void>;
  /** Leaves one post out of its series. */
  skipCard(card: Card): Promise<void>;
};

/** Dates shown under a rule. */
const PREVIEW = 6;

/** How a post repeats, or null. */
export async function readSeries(api: Api, post: Post): Promise<Series | null> {
  return post.seriesId === null ? null : api.call('series.get', { id: post.seriesId });
}

/** The repeat of a saved post as its draft begins with it. */
export function repeatOf(post: Post, series: Series | null): Repeat | null {
  const day = firstDay(post.placements) ?? post.seriesDay;
  return series && day !== null ? { rule: series.rule, day } : null;
}

/** The rule as it stands for the day that the draft now has. */
export function ruleNow(repeat: Repeat, day: Day | null): Rule {
  return day === null ? repeat.rule : movedRule(repeat.rule, repeat.day, day);
}

/** What has to be asked before a draft is saved; null when nothing has. */
function questionOf(composer: Composer): Omit<ScopeQuestion, 'answer'> | null {
  const { series, draft, saved } = composer;
  if (!series || !isDirty(composer)) return null;
  if (!draft.repeat) return { about: 'stop', scopes: seriesScopes, initial: 'following' };
  if (firstDay(draft.placements) === null) return null;
  if (JSON.stringify(draft.repeat.rule) !== JSON.stringify(saved.repeat?.rule)) {
    return { about: 'save', scopes: ['following', 'all'], initial: 'following' };
  }
  return { about: 'save', scopes: seriesScopes, initial: 'this' };
}

/** The scope of the save that the user is after; null when they thought better of it. */
export async function scopeOfSave(get: Get, composer: Composer): Promise<SeriesScope | null> {
  const question = questionOf(composer);
  return question ? get().askScope(question) : 'this';
}

/** Saves a draft: as a post of its own, as the first of a new series, or with the posts of its series in scope. */
export function sendDraft(get: Get, composer: Composer, scope: SeriesScope): Promise<Post> {
  const { postId, revision, series, draft } = composer;
  const { fields, repeat } = draft;
  const placements = [...draft.placements];
  const day = firstDay(placements);
  if (!series && repeat) {
    const rule = ruleNow(repeat, day);
    return get().command('series.create', { id: postId, revision, fields, placements, rule });
  }
  if (!postId) return get().command('posts.create', { fields, placements });
  const read = { id: postId, revision, seriesRevision: series?.revision ?? 0, fields, placements };
  if (series && !repeat) return get().command('series.end', { ...read, scope });
  if (scope === 'this' || !repeat) return get().command('posts.update', { id: postId, revision, fields, placements });
  return get().command('series.update', { ...read, scope, rule: ruleNow(repeat, day) });
}

/** Moves the post under edit to the trash, with the others of its series that the user means. False when they do not. */
export async function trashDraft(get: Get, { postId, revision, series }: Composer): Promise<boolean> {
  if (!postId) return false;
  const scope = series ? await get().askScope({ about: 'delete', scopes: seriesScopes, initial: 'this' }) : 'this';
  if (scope === null) return false;
  if (series && scope !== 'this') {
    await get().command('series.delete', { id: postId, revision, seriesRevision: series.revision, scope });
  } else await get().command('posts.delete', { ids: [postId] });
  return true;
}

export const seriesSlice: Slice<SeriesSlice> = (set, get, { api }) => ({
  scopeQuestion: null,
  foretold: null,
  editRepeat: (repeat) =>
    set(({ composer }) => (composer ? { composer: { ...composer, draft: { ...composer.draft, repeat } } } : {})),
  askScope: (question) =>
    new Promise((resolve) => {
      const answer = (scope: SeriesScope | null) => {
        set({ scopeQuestion: null });
        resolve(scope);
      };
      set({ scopeQuestion: { ...question, answer } });
    }),
  previewRule: (rule, fromDay) =>
    api.call('series.preview', { postId: get().composer?.postId ?? null, rule, fromDay, limit: PREVIEW }),
  askForetold: (foretold) => set({ foretold }),
  makeForetold: async ({ seriesId, seriesDay }) => {
    set({ foretold: null });
    try {
      const { id } = await get().command('series.make', { id: seriesId, day: seriesDay });
      await get().openPost(id);
    } catch (error) {
      get().reportFailure(error);
    }
  },
  skipDay: async (id, day) => {
    set({ foretold: null });
    await get().command('series.skip', { id, day }).catch(get().reportFailure);
  },
  skipCard: async ({ postId }) => {
    try {
      const { seriesId, seriesDay } = await api.call('posts.get', { id: postId });
      if (seriesId !== null && seriesDay !== null) await get().skipDay(seriesId, seriesDay);
    } catch (error) {
      get().reportFailure(error);
    }
  },
});
