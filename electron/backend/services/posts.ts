import type { Output, ParsedInput, PlacementDraft } from '#contract/index.ts';
import type { Id, Placement, Post, PostFields } from '#domain/model.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { findHead, findPost } from '../db/post-queries.ts';
import { deletePlacementsExcept, insertPost, savePlacement, trashPost, updatePost } from '../db/post-writes.ts';
import { AppError } from '../errors.ts';
import { type Context, notFound, nowIso } from './context.ts';
import { checkCampaign, checkMedia, checkNetworks, checkPillars } from './references.ts';
import type { StepName } from './step-names.ts';

/** A post that is not in the trash. Throws `not-found`. */
export function requirePost(db: ReadDb, id: Id): Post {
  const post = findPost(db, id);
  if (!post) throw notFound('post', id);
  return post;
}

/** Makes `drafts` the complete list of a post's placements; a draft with an id must be one the post has. */
export function replacePlacements(
  context: Context,
  db: WriteDb,
  postId: Id,
  had: readonly Placement[],
  drafts: readonly PlacementDraft[],
): void {
  const known = new Set(had.map(({ id }) => id));
  const usedNetworks = new Set(had.map(({ networkId }) => networkId));
  checkNetworks(
    db,
    drafts.map(({ networkId }) => networkId),
    usedNetworks,
  );
  const kept = new Set<Id>();
  for (const { id } of drafts) {
    if (id === null) continue;
    if (!known.has(id)) throw notFound('placement', id);
    if (kept.has(id)) {
      const issues = [{ path: 'placements', message: 'repeated-placement' }];
      throw new AppError('invalid-input', 'A placement is listed twice.', { issues });
    }
    kept.add(id);
  }
  if (kept.size < had.length) deletePlacementsExcept(db, postId, [...kept]);
  drafts.forEach((draft, position) => {
    savePlacement(db, postId, { ...draft, id: draft.id ?? context.newId() }, position);
  });
}

/** Adds a post inside a running command and returns its id. Throws `not-found`, `refused` for its networks and pillars. */
export function addPost(context: Context, db: WriteDb, fields: PostFields, placements: readonly PlacementDraft[]): Id {
  checkPillars(
    db,
    fields.pillars.map(({ pillarId }) => pillarId),
  );
  checkCampaign(db, fields.campaignId);
  checkMedia(
    db,
    fields.media.map(({ mediaId }) => mediaId),
  );
  const id = context.newId();
  insertPost(db, id, fields, nowIso(context));
  replacePlacements(context, db, id, [], placements);
  return id;
}

function create(context: Context, { fields, placements }: ParsedInput<'posts.create'>): Output<'posts.create'> {
  const { step, value: id } = context.commands.run('post-created' satisfies StepName, { title: fields.title }, (db) =>
    addPost(context, db, fields, placements),
  );
  return { step, value: requirePost(context.db, id) };
}

/** The fields of a post with changes laid over; a change that is left out keeps the field. */
export function merged(post: Post, changes: ParsedInput<'posts.update'>['fields']): PostFields {
  return {
    title: changes.title ?? post.title,
    text: changes.text ?? post.text,
    link: changes.link ?? post.link,
    hashtags: changes.hashtags ?? post.hashtags,
    labels: changes.labels ?? post.labels,
    status: changes.status ?? post.status,
    notes: changes.notes ?? post.notes,
    pillars: changes.pillars ?? post.pillars,
    campaignId: changes.campaignId === undefined ? post.campaignId : changes.campaignId,
    media: changes.media ?? post.media,
  };
}

/** Throws `stale` when an editor read an older state of the post. */
export function checkRevision(post: Post, revision: number): void {
  if (revision === post.revision) return;
  throw new AppError('stale', 'The post has been changed since it was read.', {
    reason: 'post',
    params: { revision: post.revision },
  });
}

/** What a running command changes in a post; `placements`, where given, is the complete list. */
type PostChange = Pick<ParsedInput<'posts.update'>, 'fields' | 'placements'>;

/** Changes a post inside a running command. Throws `not-found`, `refused` for its networks and pillars. */
export function changePost(context: Context, db: WriteDb, post: Post, { fields, placements }: PostChange): void {
  const after = merged(post, fields);
  const used = new Set(post.pillars.map(({ pillarId }) => pillarId));
  checkPillars(
    db,
    after.pillars.map(({ pillarId }) => pillarId),
    used,
  );
  checkCampaign(db, after.campaignId);
  checkMedia(
    db,
    after.media.map(({ mediaId }) => mediaId),
  );
  updatePost(db, post.id, after);
  if (placements) replacePlacements(context, db, post.id, post.placements, placements);
}

function update(context: Context, input: ParsedInput<'posts.update'>): Output<'posts.update'> {
  const { db, commands } = context;
  const post = requirePost(db, input.id);
  checkRevision(post, input.revision);
  const title = input.fields.title ?? post.title;
  const { step } = commands.run('post-updated' satisfies StepName, { title }, (write) =>
    changePost(context, write, post, input),
  );
  return { step, value: requirePost(db, post.id) };
}

function remove(context: Context, input: ParsedInput<'posts.delete'>): Output<'posts.delete'> {
  const heads = [...new Set(input.ids)].flatMap((id) => {
    const head = findHead(context.db, id);
    return head ? [{ id, ...head }] : [];
  });
  const [first] = heads;
  if (first === undefined) throw notFound('post', input.ids[0] ?? '');
  const single = heads.length === 1;
  const name: StepName = !single ? 'posts-deleted' : first.inSeries ? 'occurrence-deleted' : 'post-deleted';
  return context.commands.run(name, single ? { title: first.title } : { count: heads.length }, (db) => {
    const deletedAt = nowIso(context);
    for (const { id } of heads) trashPost(db, id, deletedAt);
    return { count: heads.length };
  });
}

/** Making, reading, changing and trashing posts. */
export function createPostsService(context: Context) {
  return {
    get: ({ id }: ParsedInput<'posts.get'>): Post => requirePost(context.db, id),
    create: (input: ParsedInput<'posts.create'>) => create(context, input),
    update: (input: ParsedInput<'posts.update'>) => update(context, input),
    delete: (input: ParsedInput<'posts.delete'>) => remove(context, input),
  };
}
