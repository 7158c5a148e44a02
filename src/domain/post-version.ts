import { z } from 'zod';
import {
  emptyPostFields,
  type Id,
  type Placement,
  type Post,
  type PostFields,
  placementSchema,
  postFieldsSchema,
} from './model.ts';

/** A post as the history keeps it. */
export const postImageSchema = z.object({
  fields: postFieldsSchema,
  placements: z.array(placementSchema).readonly(),
});
export type PostImage = Readonly<z.infer<typeof postImageSchema>>;

/** Reads a kept image. What an older version of the program did not know is empty. Throws ZodError when it is damaged. */
export function readPostImage(json: string): PostImage {
  const { placements, ...fields }: Record<string, unknown> = JSON.parse(json);
  const known = Array.isArray(placements) ? placements.map((each) => ({ firstComment: '', ...each })) : [];
  return postImageSchema.parse({ fields: { ...emptyPostFields, ...fields }, placements: known });
}

/** The image of a post as it is now. */
export function imageOf(post: Post): PostImage {
  const { id: _id, revision: _revision, placements, createdAt: _created, updatedAt: _updated, ...rest } = post;
  const { seriesId: _series, seriesDay: _seriesDay, ...fields } = rest;
  return { fields, placements };
}

/** An image without what it points to and is no longer there: that cannot be restored. */
export function withoutGone({ fields, placements }: PostImage, gone: ReadonlySet<Id>): PostImage {
  const { campaignId, pillars, media } = fields;
  return {
    fields: {
      ...fields,
      campaignId: campaignId !== null && gone.has(campaignId) ? null : campaignId,
      pillars: pillars.filter(({ pillarId }) => !gone.has(pillarId)),
      media: media.filter(({ mediaId }) => !gone.has(mediaId)),
    },
    placements: placements.filter(({ networkId }) => !gone.has(networkId)),
  };
}

/** The parts of a post that are compared and restored one by one. */
export const versionParts = ['content', 'pillars', 'status', 'placements'] as const;
export const versionPartSchema = z.enum(versionParts);
export type VersionPart = z.infer<typeof versionPartSchema>;

const partOf: Readonly<Record<keyof PostFields, VersionPart>> = {
  title: 'content',
  text: 'content',
  link: 'content',
  hashtags: 'content',
  labels: 'content',
  notes: 'content',
  media: 'content',
  pillars: 'pillars',
  campaignId: 'pillars',
  status: 'status',
};

/** The fields that are unlike in two images, in the order of `partOf`. */
export function changedFields(before: PostFields, after: PostFields): readonly (keyof PostFields)[] {
  // The keys of an object literal are those of its type.
  const fields = Object.keys(partOf) as (keyof PostFields)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** Whether two placements are the same thing in the same place. */
function same(a: Placement, b: Placement): boolean {
  return JSON.stringify(placementSchema.parse(a)) === JSON.stringify(placementSchema.parse(b));
}

/** A placement of one of two images that is unlike in the other; null where the other has none. */
export type PlacementChange = { readonly before: Placement | null; readonly after: Placement | null };

/** The placements that are unlike, in the order of `after`, those that are gone last. */
export function changedPlacements(
  before: readonly Placement[],
  after: readonly Placement[],
): readonly PlacementChange[] {
  const had = new Map(before.map((placement) => [placement.id, placement]));
  const has = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((placement): PlacementChange[] => {
    const old = had.get(placement.id) ?? null;
    return old && same(old, placement) ? [] : [{ before: old, after: placement }];
  });
  const gone = before.filter(({ id }) => !has.has(id)).map((placement) => ({ before: placement, after: null }));
  return [...changed, ...gone];
}

/** The parts in which two images are unlike. */
export function changedParts(before: PostImage, after: PostImage): readonly VersionPart[] {
  const changed = new Set(changedFields(before.fields, after.fields).map((field) => partOf[field]));
  if (changedPlacements(before.placements, after.placements).length > 0) changed.add('placements');
  return versionParts.filter((part) => changed.has(part));
}

/** `now` with the wanted parts of `then`. What is published keeps its placement as it is: that is a record, not a plan. */
export function restored(now: PostImage, then: PostImage, parts: readonly VersionPart[]): PostImage {
  const wanted = new Set(parts);
  const fields = { ...now.fields };
  for (const field of changedFields(now.fields, then.fields)) {
    if (wanted.has(partOf[field])) Object.assign(fields, { [field]: then.fields[field] });
  }
  if (!wanted.has('placements')) return { fields, placements: now.placements };
  const published = now.placements.filter(({ state }) => state === 'published');
  const kept = new Set(published.map(({ id }) => id));
  const planned = then.placements.filter(({ id }) => !kept.has(id));
  return { fields, placements: [...published, ...planned] };
}
