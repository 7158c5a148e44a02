import { z } from 'zod';
import { campaignFieldsSchema } from './campaign.ts';
import { timeSchema, weekdaySchema } from './day.ts';
import { dayNoteFieldsSchema, holidayCalendarSchema, keyDateFieldsSchema } from './day-marks.ts';
import { mediaNameSchema, mediaTagsSchema } from './media.ts';
import {
  formatSchema,
  languageSchema,
  linkSchema,
  nameSchema,
  networkFieldsSchema,
  pillarColorSchema,
  pillarFieldsSchema,
  postFieldsSchema,
  postMediaSchema,
  timeZoneSchema,
} from './model.ts';
import { hashtagGroupFieldsSchema, snippetFieldsSchema } from './writing.ts';

const networkKeySchema = z.enum(['instagram', 'facebook', 'linkedin', 'tiktok', 'pinterest']);
/** A network of the sample, named by its platform. */
export type SampleNetworkKey = z.infer<typeof networkKeySchema>;

const pillarKeySchema = z.enum(['brand', 'fashion', 'beauty', 'wellBeing']);
/** A pillar of the sample, in any language. */
export type SamplePillarKey = z.infer<typeof pillarKeySchema>;

const whole = z.int().min(1).max(1000);

const scheduledPlacementSchema = z.object({
  network: networkKeySchema,
  time: timeSchema.nullable(),
  format: formatSchema,
  /** Days after the post's own day. */
  after: z.int().min(0).max(6).default(0),
  /** What became of it once its day has passed. */
  outcome: z.enum(['published', 'missed', 'skipped']).default('published'),
});
/** A placement of the sample before it has a date. */
export type ScheduledPlacement = Readonly<z.infer<typeof scheduledPlacementSchema>>;

const scheduledPostSchema = z.object({
  /** Finds the post's texts. */
  id: z.string().min(1),
  /** Days from the Monday of today's week; null for the tray. */
  day: z.int().nullable(),
  idea: z.boolean().default(false),
  pillars: z
    .array(z.object({ pillar: pillarKeySchema, parts: whole }))
    .min(1)
    .readonly(),
  placements: z.array(scheduledPlacementSchema).readonly(),
  /** The keys of its pictures, in order. */
  media: z.array(z.string()).readonly().default([]),
  /** The key of its campaign. */
  campaign: z.string().optional(),
});
/** A post of the sample before it has a date and words. */
export type ScheduledPost = Readonly<z.infer<typeof scheduledPostSchema>>;

/** A post that repeats each week from its day on, for ever. */
const scheduledSeriesSchema = scheduledPostSchema.extend({ day: z.int() });
/** A weekly series of the sample before it has dates and words. */
export type ScheduledSeries = Readonly<z.infer<typeof scheduledSeriesSchema>>;

/** A range of days, counted from the Monday of today's week. */
const daysSchema = z.object({ key: z.string(), from: z.int(), to: z.int() });

const scheduleSchema = z.object({
  timeZone: timeZoneSchema,
  firstWeekday: weekdaySchema,
  networks: z.array(z.object({ key: networkKeySchema, perWeek: whole })).readonly(),
  pillars: z.array(z.object({ key: pillarKeySchema, color: pillarColorSchema })).readonly(),
  /** From the Monday so many weeks from today's. */
  targets: z
    .array(
      z.object({
        week: z.int(),
        weights: z.array(z.object({ pillar: pillarKeySchema, weight: whole })).readonly(),
      }),
    )
    .readonly(),
  /** Usual times of the networks, some kept for a pillar. */
  slots: z
    .array(
      z.object({
        network: networkKeySchema,
        weekday: weekdaySchema,
        time: timeSchema,
        pillar: pillarKeySchema.optional(),
      }),
    )
    .readonly(),
  posts: z.array(scheduledPostSchema).readonly(),
  series: z.array(scheduledSeriesSchema).readonly(),
  campaigns: z.array(daysSchema.extend({ color: pillarColorSchema })).readonly(),
  notes: z.array(daysSchema).readonly(),
  /** Dates of the brand, every year again. */
  keyDates: z.array(daysSchema.pick({ key: true, from: true })).readonly(),
  holidays: z.array(holidayCalendarSchema).readonly(),
});

const { title, text, hashtags, labels, notes } = postFieldsSchema.shape;
const postTextsSchema = z.object({
  title: title.min(1),
  text: text.min(1),
  hashtags,
  labels,
  link: linkSchema.default(''),
  notes: notes.default(''),
  /** Texts for single networks. */
  ownTexts: z.partialRecord(networkKeySchema, text.min(1)).default({}),
});
/** What a post of the sample says. */
export type SamplePostTexts = Readonly<z.infer<typeof postTextsSchema>>;

const pictureTextsSchema = z.object({
  name: mediaNameSchema,
  tags: mediaTagsSchema,
  alt: postMediaSchema.shape.alt,
});
/** What is said of a picture of the sample. */
export type SamplePictureTexts = Readonly<z.infer<typeof pictureTextsSchema>>;

const { name, handle, role } = networkFieldsSchema.shape;
const textsSchema = z.object({
  language: languageSchema,
  name: nameSchema,
  networks: z.record(networkKeySchema, z.object({ name, handle, role })),
  pillars: z.record(pillarKeySchema, pillarFieldsSchema.omit({ color: true })),
  posts: z.record(z.string(), postTextsSchema),
  /** By key: the whole media library. */
  media: z.record(z.string(), pictureTextsSchema),
  /** Each by its key. */
  campaigns: z.record(
    z.string(),
    z.object({ name: campaignFieldsSchema.shape.name, goal: campaignFieldsSchema.shape.goal }),
  ),
  notes: z.record(z.string(), dayNoteFieldsSchema.shape.text),
  keyDates: z.record(z.string(), keyDateFieldsSchema.shape.name),
  hashtagGroups: z.array(hashtagGroupFieldsSchema).readonly(),
  snippets: z.array(snippetFieldsSchema).readonly(),
});

const contentSchema = z.object({ schedule: scheduleSchema, texts: textsSchema }).refine(
  ({ schedule, texts }) => {
    const posts = [...schedule.posts, ...schedule.series];
    const ids = posts.map((post) => post.id);
    const pictures = posts.flatMap((post) => post.media);
    return (
      new Set(ids).size === ids.length &&
      ids.every((id) => texts.posts[id] !== undefined) &&
      posts.every(({ campaign }) => campaign === undefined || texts.campaigns[campaign] !== undefined) &&
      schedule.campaigns.every(({ key }) => texts.campaigns[key] !== undefined) &&
      schedule.notes.every(({ key }) => texts.notes[key] !== undefined) &&
      schedule.keyDates.every(({ key }) => texts.keyDates[key] !== undefined) &&
      pictures.every((key) => texts.media[key] !== undefined)
    );
  },
  { message: 'texts-missing', path: ['texts', 'posts'] },
);
/** The sample's plan, which all languages share, and its words in one language. */
export type SampleContent = Readonly<z.infer<typeof contentSchema>>;

/** Reads the sample's two files. Throws a ZodError when they do not fit each other. */
export function readSampleContent(schedule: unknown, texts: unknown): SampleContent {
  return contentSchema.parse({ schedule, texts });
}
