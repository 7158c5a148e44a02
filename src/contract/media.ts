import { z } from 'zod';
import { daySchema } from '#domain/day.ts';
import {
  fileStateSchema,
  mediaFactsSchema,
  mediaItemSchema,
  mediaMimeSchema,
  mediaNameSchema,
  mediaSchema,
  mediaTagsSchema,
  sha256Schema,
} from '#domain/media.ts';
import { isUnfinished } from '#domain/media-files.ts';
import { idSchema } from '#domain/model.ts';
import { action, appCall, command, nothing, query } from './procedure.ts';

const byId = z.object({ id: idSchema });
const byIds = z.object({ ids: z.array(idSchema).max(10_000).readonly() });
const amountSchema = z.object({ files: z.int(), bytes: z.int() });
const folderSchema = z.string().min(1).max(4096);

/** What became of a copied file. `trueName` differs from the name it came with when that lied about its type. */
export const inspectedSchema = mediaFactsSchema.extend({ givenName: mediaNameSchema });
export type Inspected = Readonly<z.infer<typeof inspectedSchema>>;

export const mediaProcedures = {
  'media.list': query(
    'The whole library, newest first.',
    nothing,
    z.object({ revision: z.int(), items: z.array(mediaItemSchema).readonly() }),
  ),
  'media.get': query(
    'Some files of the library; unknown ids are left out.',
    byIds,
    z.array(mediaItemSchema).readonly(),
  ),
  'media.uses': query(
    'The posts that have a file, those of the nearest days first.',
    byId,
    z.array(z.object({ postId: idSchema, title: z.string(), day: daySchema.nullable() })).readonly(),
  ),
  'media.content': query(
    'What is needed to read a file from the media folder.',
    byId,
    z.object({ name: mediaNameSchema, sha256: sha256Schema, mime: mediaMimeSchema, bytes: z.int() }),
  ),
  'media.thumb': query(
    'Sees to it that an image’s thumbnail is in the media folder; names its content.',
    byId,
    z.object({ sha256: sha256Schema }),
  ),
  'media.inspect': action(
    'Look at a file that was copied into the media folder, and put it in its place there. Refused, and removed, when it is no sound image, video or PDF.',
    z.object({ unfinished: z.string().refine(isUnfinished, 'unfinished'), name: mediaNameSchema }),
    inspectedSchema,
  ),
  'media.add': command(
    'Take inspected files into the library, and give the ids of those that are new there. A content that is there already is not added again.',
    z.object({
      files: z
        .array(z.object({ sha256: sha256Schema, name: mediaNameSchema }))
        .min(1)
        .max(1000)
        .readonly(),
    }),
    z.object({ items: z.array(mediaSchema).readonly(), added: z.array(idSchema).readonly() }),
  ),
  'media.update': command(
    'Change the name or the tags of a file.',
    byId.extend({ name: mediaNameSchema.optional(), tags: mediaTagsSchema.optional() }),
    mediaSchema,
  ),
  'media.delete': command(
    'Take files that no post has out of the library. Their copies stay in the media folder until they are cleared away.',
    byIds,
    z.object({ count: z.int() }),
  ),
  'media.replace': command(
    'Put another file of the library in the place of one in every post that has it.',
    byId.extend({ byId: idSchema }),
    z.object({ posts: z.int() }),
  ),
  'media.check': action(
    'Read files anew and say which are missing or have been altered.',
    byIds,
    z.array(z.object({ id: idSchema, state: fileStateSchema })).readonly(),
  ),
  'media.leftovers': query(
    'Copies in the media folder that neither the library nor a step of the undo stack needs.',
    nothing,
    amountSchema,
  ),
  'media.clear': action('Delete those copies from the disk. This cannot be undone.', nothing, amountSchema),
  'media.folders': query(
    'The media folder, and others beside it that hold files which are missing here.',
    nothing,
    z.object({ folder: z.string(), candidates: z.array(z.string()).readonly() }),
  ),
  'media.recover': action(
    'Copy missing or altered files from another folder back into the media folder, where their content is the right one.',
    byIds.extend({ folder: folderSchema }),
    z.object({ found: z.int() }),
  ),
  'media.begin': appCall(
    'Begin to copy a file of this many bytes into the media folder. Its pieces follow by PUT /media/uploads/ID?at=OFFSET, in order.',
    z.object({ bytes: z.int().min(0) }),
    z.object({ upload: z.uuid() }),
  ),
  'media.finish': appCall(
    'The last piece has come: the file is inspected and put in its place.',
    z.object({ upload: z.uuid(), name: mediaNameSchema }),
    inspectedSchema,
  ),
  'media.cancel': appCall('Give a copy up and remove what there is of it.', z.object({ upload: z.uuid() }), z.null()),
  'media.reveal': appCall('Show a file of the library in its folder.', byId, z.null()),
} as const;
