import type { Output, ParsedInput } from '#contract/index.ts';
import type { Id, Post } from '#domain/model.ts';
import { imageOf, type PostImage, restored, withoutGone } from '#domain/post-version.ts';
import { readRevision } from '../db/commands.ts';
import type { ReadDb } from '../db/database.ts';
import { listNetworks } from '../db/network-queries.ts';
import { listPillars } from '../db/pillar-queries.ts';
import { deletePlacementsExcept, savePlacement, updatePost } from '../db/post-writes.ts';
import { imageAfter, imageBefore, listVersions } from '../db/version-queries.ts';
import { type Context, notFound } from './context.ts';
import { checkRevision, requirePost } from './posts.ts';
import type { StepName } from './step-names.ts';

type Sides = Omit<Output<'posts.version'>, 'gone'>;

function requireVersion(db: ReadDb, post: Post, revision: number): Sides {
  const before = imageBefore(db, post.id, revision);
  if (before === undefined) throw notFound('version', String(revision));
  return { before, after: imageAfter(db, post.id, revision) ?? imageOf(post) };
}

const known = (db: ReadDb, table: 'campaigns' | 'media', id: Id) =>
  db.get(`SELECT 1 FROM ${table} WHERE id = :id`, { id }) !== undefined;

/** What images point to and is no longer there. */
function goneFrom(db: ReadDb, images: readonly PostImage[]): ReadonlySet<Id> {
  const pillarIds = new Set(listPillars(db).map(({ id }) => id));
  const networkIds = new Set(listNetworks(db).map(({ id }) => id));
  return new Set(
    images.flatMap(({ fields: { pillars, media, campaignId }, placements }) => [
      ...pillars.flatMap(({ pillarId }) => (pillarIds.has(pillarId) ? [] : [pillarId])),
      ...media.flatMap(({ mediaId }) => (known(db, 'media', mediaId) ? [] : [mediaId])),
      ...placements.flatMap(({ networkId }) => (networkIds.has(networkId) ? [] : [networkId])),
      ...(campaignId === null || known(db, 'campaigns', campaignId) ? [] : [campaignId]),
    ]),
  );
}

/** How many things an image points to that another no longer does. */
function leftOutOf({ fields, placements }: PostImage, left: PostImage): number {
  return (
    fields.pillars.length -
    left.fields.pillars.length +
    (fields.media.length - left.fields.media.length) +
    (placements.length - left.placements.length) +
    (fields.campaignId === left.fields.campaignId ? 0 : 1)
  );
}

function version(db: ReadDb, { id, revision }: ParsedInput<'posts.version'>): Output<'posts.version'> {
  const sides = requireVersion(db, requirePost(db, id), revision);
  const images = sides.before ? [sides.before, sides.after] : [sides.after];
  return { ...sides, gone: [...goneFrom(db, images)] };
}

function restore(context: Context, input: ParsedInput<'posts.restoreVersion'>): Output<'posts.restoreVersion'> {
  const { db, commands } = context;
  const post = requirePost(db, input.id);
  checkRevision(post, input.revision);
  const wanted = requireVersion(db, post, input.version)[input.side];
  if (!wanted) throw notFound('version', String(input.version));
  const whole = restored(imageOf(post), wanted, input.parts);
  const image = withoutGone(whole, goneFrom(db, [whole]));
  const { title } = image.fields;
  const { step } = commands.run('version-restored' satisfies StepName, { title }, (write) => {
    updatePost(write, post.id, image.fields);
    deletePlacementsExcept(
      write,
      post.id,
      image.placements.map(({ id }) => id),
    );
    image.placements.forEach((placement, position) => {
      savePlacement(write, post.id, placement, position);
    });
  });
  return { step, value: { post: requirePost(db, post.id), leftOut: leftOutOf(whole, image) } };
}

/** What a post was before, and the way back. */
export function createVersionsService(context: Context) {
  const { db } = context;
  return {
    list: ({ id }: ParsedInput<'posts.history'>): Output<'posts.history'> => {
      requirePost(db, id);
      return { revision: readRevision(db), entries: [...listVersions(db, id)] };
    },
    get: (input: ParsedInput<'posts.version'>) => version(db, input),
    restore: (input: ParsedInput<'posts.restoreVersion'>) => restore(context, input),
  };
}
