import type { Output, ParsedInput } from '#contract/index.ts';
import { type Media, type MediaFacts, mediaTypes } from '#domain/media.ts';
import { trueName } from '#domain/media-files.ts';
import type { Id, PostMedia } from '#domain/model.ts';
import { readRevision } from '../db/commands.ts';
import type { ReadDb } from '../db/database.ts';
import {
  deleteMedia,
  findContent,
  findMedia,
  insertMedia,
  listMedia,
  mediaUse,
  postsWith,
  renameMedia,
  replaceTags,
  someMedia,
  usersOf,
} from '../db/media-queries.ts';
import { replaceMedia } from '../db/post-writes.ts';
import { AppError } from '../errors.ts';
import { type Context, notFound, nowIso, refused } from './context.ts';
import type { StepName } from './step-names.ts';

/** A file of the library. Throws `not-found`. */
export function requireMedia(db: ReadDb, id: Id): Media {
  const media = findMedia(db, id);
  if (!media) throw notFound('media', id);
  return media;
}

async function list(context: Context): Promise<Output<'media.list'>> {
  const stateOf = await context.media.states();
  return { revision: readRevision(context.db), items: listMedia(context.db, stateOf) };
}

async function get(context: Context, ids: readonly Id[]): Promise<Output<'media.get'>> {
  return someMedia(context.db, ids, await context.media.states());
}

type Wanted = ParsedInput<'media.add'>['files'][number];

function factsOf(context: Context, { sha256, name }: Wanted): MediaFacts {
  const looked = context.media.inspected.get(sha256);
  if (!looked) throw refused('upload-gone', 'The copy is not there any more; begin again.');
  return { ...looked, kind: mediaTypes[looked.mime].kind, name: trueName(name, looked.mime) };
}

function add(context: Context, { files }: ParsedInput<'media.add'>): Output<'media.add'> {
  // Of files with one content the first is taken.
  const wanted = files.filter(({ sha256 }, at) => files.findIndex((file) => file.sha256 === sha256) === at);
  const fresh = wanted
    .filter(({ sha256 }) => findContent(context.db, sha256) === null)
    .map((file) => ({ id: context.newId(), ...factsOf(context, file) }));
  const [first] = fresh;
  const single = fresh.length === 1 && first !== undefined;
  const name: StepName = single ? 'media-added' : 'media-files-added';
  const { step } = context.commands.run(name, single ? { name: first.name } : { count: fresh.length }, (db) => {
    const addedAt = nowIso(context);
    for (const { id, ...facts } of fresh) insertMedia(db, id, facts, addedAt);
  });
  // From here on the library or the undo stack holds them.
  for (const { sha256 } of fresh) context.media.inspected.delete(sha256);
  const items = wanted.flatMap(({ sha256 }) => findContent(context.db, sha256) ?? []);
  return { step, value: { items, added: fresh.map(({ id }) => id) } };
}

function update(context: Context, { id, name, tags }: ParsedInput<'media.update'>): Output<'media.update'> {
  const media = requireMedia(context.db, id);
  const shown = name ?? media.name;
  return context.commands.run('media-updated' satisfies StepName, { name: shown }, (db) => {
    if (name !== undefined) renameMedia(db, id, name);
    if (tags !== undefined) replaceTags(db, id, tags);
    return requireMedia(db, id);
  });
}

function checkUnused(db: ReadDb, { id, name }: Media): void {
  const { posts, trashed, repeats } = mediaUse(db, id);
  const uses = [
    { reason: 'media-in-use', count: posts },
    { reason: 'media-in-trash', count: trashed },
    { reason: 'media-in-repeats', count: repeats },
  ];
  const found = uses.find(({ count }) => count > 0);
  if (!found) return;
  throw new AppError('in-use', 'Posts have this file.', { reason: found.reason, params: { name, count: found.count } });
}

function remove(context: Context, input: ParsedInput<'media.delete'>): Output<'media.delete'> {
  const doomed = [...new Set(input.ids)].map((id) => requireMedia(context.db, id));
  for (const media of doomed) checkUnused(context.db, media);
  const [first] = doomed;
  const single = doomed.length === 1 && first !== undefined;
  const name: StepName = single ? 'media-deleted' : 'media-files-deleted';
  return context.commands.run(name, single ? { name: first.name } : { count: doomed.length }, (db) => {
    for (const { id } of doomed) deleteMedia(db, id);
    return { count: doomed.length };
  });
}

/** One file in the place of another; a post that has both keeps the place of the first. */
function swapped(media: readonly PostMedia[], from: Id, to: Id): readonly PostMedia[] {
  const seen = new Set<Id>();
  return media
    .map((entry) => (entry.mediaId === from ? { ...entry, mediaId: to } : entry))
    .filter(({ mediaId }) => {
      if (mediaId !== to) return true;
      const isFirst = !seen.has(mediaId);
      seen.add(mediaId);
      return isFirst;
    });
}

function replace(context: Context, { id, byId }: ParsedInput<'media.replace'>): Output<'media.replace'> {
  const old = requireMedia(context.db, id);
  const next = requireMedia(context.db, byId);
  if (id === byId) throw refused('media-same', 'That is the same file.', { name: old.name });
  const posts = postsWith(context.db, id);
  const params = { name: old.name, into: next.name, count: posts.size };
  return context.commands.run('media-replaced' satisfies StepName, params, (db) => {
    for (const [postId, media] of posts) replaceMedia(db, postId, swapped(media, id, byId));
    if (next.tags.length === 0 && old.tags.length > 0) replaceTags(db, byId, old.tags);
    return { posts: posts.size };
  });
}

/** The media library: every change is one step; the copies on the disk are another service's. */
export function createMediaService(context: Context) {
  return {
    list: () => list(context),
    get: ({ ids }: ParsedInput<'media.get'>) => get(context, ids),
    uses: ({ id }: ParsedInput<'media.uses'>): Output<'media.uses'> => usersOf(context.db, id),
    add: (input: ParsedInput<'media.add'>) => add(context, input),
    update: (input: ParsedInput<'media.update'>) => update(context, input),
    delete: (input: ParsedInput<'media.delete'>) => remove(context, input),
    replace: (input: ParsedInput<'media.replace'>) => replace(context, input),
  };
}
