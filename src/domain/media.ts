import { z } from 'zod';
import { unaccent } from './import-text.ts';
import { idSchema, tagSchema } from './model.ts';

export const mediaKinds = ['image', 'video', 'document'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** What a kept file is: its kind and the ending that its name gets. */
export type MediaType = { readonly kind: MediaKind; readonly extension: string };

/** The only files that the library takes. Nothing among them can carry a script that a browser would run. */
export const mediaTypes = {
  'image/jpeg': { kind: 'image', extension: 'jpg' },
  'image/png': { kind: 'image', extension: 'png' },
  'image/webp': { kind: 'image', extension: 'webp' },
  'image/gif': { kind: 'image', extension: 'gif' },
  'image/avif': { kind: 'image', extension: 'avif' },
  'video/mp4': { kind: 'video', extension: 'mp4' },
  'video/quicktime': { kind: 'video', extension: 'mov' },
  'video/webm': { kind: 'video', extension: 'webm' },
  'application/pdf': { kind: 'document', extension: 'pdf' },
} as const satisfies Readonly<Record<string, MediaType>>;
export type MediaMime = keyof typeof mediaTypes;

// The keys of a constant object; the library's type for them is only `string`.
export const mediaMimes = Object.keys(mediaTypes) as readonly MediaMime[];
export const mediaMimeSchema = z.enum(mediaMimes);

/** An image of more pixels than any camera's is refused: decoding it would take all the memory there is. */
export const MOST_PIXELS = 150_000_000;

/** SHA-256 of a file's bytes, in lower-case hex. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** The name a file had, without the folders; 255 is what file systems allow. */
export const mediaNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .refine((name) => !/[\p{Cc}/\\]/u.test(name), 'file-name');

/** What a file says about itself. Sizes in px as it is shown, the length in seconds; null where that is not known. */
export const mediaFactsSchema = z.object({
  sha256: sha256Schema,
  name: mediaNameSchema,
  kind: z.enum(mediaKinds),
  mime: mediaMimeSchema,
  bytes: z.int().min(0),
  width: z.int().min(1).nullable(),
  height: z.int().min(1).nullable(),
  seconds: z.number().min(0).nullable(),
});
export type MediaFacts = Readonly<z.infer<typeof mediaFactsSchema>>;

/** Most tags of one file. */
export const MOST_TAGS = 50;
export const mediaTagsSchema = z
  .array(tagSchema)
  .max(MOST_TAGS)
  .readonly()
  .refine((tags) => new Set(tags.map(unaccent)).size === tags.length, 'repeated-tag');

/** A file of the library. Its content never changes: another content is another file. */
export const mediaSchema = mediaFactsSchema.extend({
  id: idSchema,
  tags: mediaTagsSchema,
  addedAt: z.iso.datetime(),
});
export type Media = Readonly<z.infer<typeof mediaSchema>>;

export const fileStates = ['ok', 'missing', 'altered'] as const;
/** Whether the copy in the media folder is there and is what was put there. */
export const fileStateSchema = z.enum(fileStates);
export type FileState = z.infer<typeof fileStateSchema>;

/** A file with what the library shows beside it. */
export const mediaItemSchema = mediaSchema.extend({
  /** Posts that have it, and posts in the trash that have it. */
  uses: z.int(),
  trashUses: z.int(),
  state: fileStateSchema,
});
export type MediaItem = Readonly<z.infer<typeof mediaItemSchema>>;

/** What the library is narrowed to; null lets all through. */
export type MediaFilter = {
  readonly text: string;
  readonly kind: MediaKind | null;
  readonly use: 'used' | 'unused' | 'missing' | null;
};

/** A file's name and tags as the search compares them. */
export function searchText({ name, tags }: Pick<Media, 'name' | 'tags'>): string {
  return unaccent([name, ...tags].join('\n'));
}

function meets(item: MediaItem, use: MediaFilter['use']): boolean {
  if (use === 'used') return item.uses > 0;
  if (use === 'unused') return item.uses === 0;
  return use === null || item.state !== 'ok';
}

/** The files that a filter lets through: every word of its text is in the name or a tag, whatever the case and accents. */
export function filterMedia(
  items: readonly MediaItem[],
  { text, kind, use }: MediaFilter,
  textOf: (item: MediaItem) => string = searchText,
): readonly MediaItem[] {
  const words = unaccent(text).split(/\s+/).filter(Boolean);
  return items.filter(
    (item) =>
      (kind === null || item.kind === kind) &&
      meets(item, use) &&
      (words.length === 0 || words.every((word) => textOf(item).includes(word))),
  );
}
