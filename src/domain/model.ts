import { z } from 'zod';
import { daySchema, timeSchema, weekdaySchema } from './day.ts';
import { reminderSettingsSchema } from './reminder.ts';

/** Length limits of stored text, in UTF-16 units. */
export const LIMITS = {
  name: 120,
  title: 500,
  text: 100_000,
  notes: 100_000,
  link: 2_048,
  tag: 120,
  tags: 200,
  alt: 2_000,
  media: 50,
} as const;

/** Identifies any stored thing: a UUID made by the backend. */
export const idSchema = z.uuid();
export type Id = z.infer<typeof idSchema>;

/** SQLite ends a text at this sign. */
export const noNul = (value: string): boolean => !value.includes('\u0000');
/** Stored text of at most `max` UTF-16 units. */
export const text = (max: number) => z.string().max(max).refine(noNul, 'nul');
/** A name a person reads: trimmed, not empty. */
export const nameSchema = z.string().trim().min(1).max(LIMITS.name).refine(noNul, 'nul');

export const platforms = [
  'instagram',
  'facebook',
  'x',
  'linkedin',
  'tiktok',
  'youtube',
  'pinterest',
  'threads',
  'bluesky',
  'mastodon',
  'snapchat',
  'website',
  'blog',
  'newsletter',
  'custom',
] as const;
export const platformSchema = z.enum(platforms);
export type Platform = z.infer<typeof platformSchema>;

export const languages = ['en', 'fr'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** How many placements a network should get: `count` per day, week or month. */
export const minimumSchema = z.object({ count: z.int().min(0).max(1000), per: z.enum(['day', 'week', 'month']) });
export type Minimum = Readonly<z.infer<typeof minimumSchema>>;

export const networkFieldsSchema = z.object({
  platform: platformSchema,
  name: nameSchema,
  handle: text(LIMITS.name),
  role: text(LIMITS.title),
  minimum: minimumSchema,
});
/** A channel of the brand. */
export const networkSchema = networkFieldsSchema.extend({ id: idSchema, archived: z.boolean() });
export type Network = Readonly<z.infer<typeof networkSchema>>;

/** Names of the palette's hues; the theme maps each to a light and a dark value. */
export const pillarColors = [
  'indigo',
  'coral',
  'teal',
  'amber',
  'sky',
  'plum',
  'olive',
  'rose',
  'slate',
  'brown',
] as const;
export const pillarColorSchema = z.enum(pillarColors);
export type PillarColor = z.infer<typeof pillarColorSchema>;

export const pillarFieldsSchema = z.object({
  name: nameSchema,
  color: pillarColorSchema,
  description: text(LIMITS.title),
});
/** A content area; its weight lives in target sets. */
export const pillarSchema = pillarFieldsSchema.extend({ id: idSchema, archived: z.boolean() });
export type Pillar = Readonly<z.infer<typeof pillarSchema>>;

/** Far above what anybody types, so that merged pillars can add up. */
const MOST_PARTS = 1_000_000_000;

/** A pillar's weight in a target set: a whole number of at least 1. */
export const weightSchema = z.object({ pillarId: idSchema, weight: z.int().min(1).max(MOST_PARTS) });
export type Weight = Readonly<z.infer<typeof weightSchema>>;

/** The pillars' weights from `fromDay` until the next set. */
export const targetSetSchema = z.object({
  id: idSchema,
  fromDay: daySchema,
  weights: z.array(weightSchema).min(1).readonly(),
});
export type TargetSet = Readonly<z.infer<typeof targetSetSchema>>;

export const statuses = ['idea', 'draft', 'review', 'approved'] as const;
/** The stored status of a post; published and missed are derived. */
export const statusSchema = z.enum(statuses);
export type Status = z.infer<typeof statusSchema>;

export const formats = ['post', 'reel', 'story', 'carousel', 'short', 'video', 'article', 'other'] as const;
export const formatSchema = z.enum(formats);
export type Format = z.infer<typeof formatSchema>;

export const placementStates = ['planned', 'published', 'skipped'] as const;
export const placementStateSchema = z.enum(placementStates);
export type PlacementState = z.infer<typeof placementStateSchema>;

/** A share of a post's credit: whole parts of at least 1. */
export const partSchema = z.object({ pillarId: idSchema, parts: z.int().min(1).max(MOST_PARTS) });
export type Part = Readonly<z.infer<typeof partSchema>>;

/** A web address a person may open: http or https, or empty. */
export const linkSchema = text(LIMITS.link).refine((value) => value === '' || /^https?:\/\/\S+$/i.test(value), 'link');

/** Where a post can be seen once it is out: https, or empty. */
export const publishedLinkSchema = linkSchema.refine((value) => value === '' || /^https:/i.test(value), 'https');

/** The rule that a time needs a day, for every schema that holds both. */
export const hasDayForTime = ({ day, time }: { readonly day: string | null; readonly time: string | null }): boolean =>
  time === null || day !== null;
export const timeNeedsDay = { message: 'time-needs-day', path: ['time'] };

export const placementFieldsSchema = z
  .object({
    networkId: idSchema,
    day: daySchema.nullable(),
    time: timeSchema.nullable(),
    format: formatSchema,
    /** Text for this network where it differs from the post's. */
    ownText: text(LIMITS.text).nullable(),
    state: placementStateSchema,
    link: linkSchema,
    /** Posted below it right after; empty for none. */
    firstComment: text(LIMITS.text),
  })
  .refine(hasDayForTime, timeNeedsDay);
export type PlacementFields = Readonly<z.infer<typeof placementFieldsSchema>>;

/** A post × a network. */
export const placementSchema = placementFieldsSchema.safeExtend({ id: idSchema });
export type Placement = Readonly<z.infer<typeof placementSchema>>;

/** A planned placement with nothing of its own yet. A time needs a day. */
export function plannedPlacement(
  networkId: Id,
  day: string | null,
  time: string | null,
  format: Format = 'post',
): PlacementFields {
  return { networkId, day, time, format, ownText: null, state: 'planned', link: '', firstComment: '' };
}

/** A file of the media library on a post, with the words for those who cannot see it. */
export const postMediaSchema = z.object({ mediaId: idSchema, alt: text(LIMITS.alt) });
export type PostMedia = Readonly<z.infer<typeof postMediaSchema>>;

/** A hashtag without its sign, or a label. */
export const tagSchema = z.string().trim().min(1).max(LIMITS.tag).refine(noNul, 'nul');

export const postFieldsSchema = z.object({
  title: text(LIMITS.title),
  text: text(LIMITS.text),
  link: linkSchema,
  /** Without the leading `#`. */
  hashtags: z.array(tagSchema).max(LIMITS.tags).readonly(),
  labels: z.array(tagSchema).max(LIMITS.tags).readonly(),
  status: statusSchema,
  notes: text(LIMITS.notes),
  pillars: z
    .array(partSchema)
    .max(50)
    .readonly()
    .refine((parts) => new Set(parts.map((part) => part.pillarId)).size === parts.length, 'repeated-pillar'),
  campaignId: idSchema.nullable(),
  /** In the order of a carousel; the first one stands for the post on its card. */
  media: z.array(postMediaSchema).max(LIMITS.media).readonly(),
});
export type PostFields = Readonly<z.infer<typeof postFieldsSchema>>;

/** A post that nobody has written yet. */
export const emptyPostFields: PostFields = {
  title: '',
  text: '',
  link: '',
  hashtags: [],
  labels: [],
  status: 'draft',
  notes: '',
  pillars: [],
  campaignId: null,
  media: [],
};

/** One piece of content with its placements. `revision` rises with every change, also through undo. */
export const postSchema = postFieldsSchema.extend({
  id: idSchema,
  revision: z.int(),
  placements: z.array(placementSchema).readonly(),
  /** The series that made it, and the day that the series' rule gave it; both null for a post of its own. */
  seriesId: idSchema.nullable(),
  seriesDay: daySchema.nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Post = Readonly<z.infer<typeof postSchema>>;

/** How the balance is judged; percent points unless said otherwise. The band narrows as posts add up. */
export const balanceSettingsSchema = z
  .object({
    unit: z.enum(['post', 'placement']),
    scope: z.enum(['planned', 'published']),
    /** Posts below which no verdict is red. */
    minPosts: z.int().min(1).max(1000),
    bandSmall: z.number().min(0.5).max(50),
    bandLarge: z.number().min(0.5).max(50),
  })
  .refine(({ bandSmall, bandLarge }) => bandSmall >= bandLarge, { message: 'band-order', path: ['bandLarge'] });
export type BalanceSettings = Readonly<z.infer<typeof balanceSettingsSchema>>;

export const defaultBalanceSettings: BalanceSettings = {
  unit: 'post',
  scope: 'planned',
  minPosts: 8,
  bandSmall: 10,
  bandLarge: 5,
};

/** An IANA zone this runtime knows. */
export const timeZoneSchema = z
  .string()
  .min(1)
  .max(64)
  .refine((zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return true;
    } catch {
      return false;
    }
  }, 'time-zone');

export const workspaceFieldsSchema = z.object({
  name: nameSchema,
  /** The language that new content and the page use in this workspace. */
  language: languageSchema,
  timeZone: timeZoneSchema,
  firstWeekday: weekdaySchema,
  balance: balanceSettingsSchema,
  reminders: reminderSettingsSchema,
});
/** One brand: the settings kept inside its file. */
export const workspaceSchema = workspaceFieldsSchema.extend({ id: idSchema });
export type Workspace = Readonly<z.infer<typeof workspaceSchema>>;

/** A post on a day and time with all its networks there; moves as one. */
export const cardSchema = z.object({
  /** `postId|day|time`, the same in every view; time is empty for any time. */
  key: z.string(),
  postId: idSchema,
  title: z.string(),
  day: daySchema.nullable(),
  time: timeSchema.nullable(),
  status: statusSchema,
  pillars: z.array(partSchema).readonly(),
  campaignId: idSchema.nullable(),
  seriesId: idSchema.nullable(),
  /** The first of its media. */
  mediaId: idSchema.nullable(),
  /** Its place among the cards of its day and time; equals go by title. */
  rank: z.int(),
  /** Whether one of its placements is over a limit of its network. */
  overLimit: z.boolean(),
  placements: z
    .array(
      z.object({
        id: idSchema,
        networkId: idSchema,
        state: placementStateSchema,
        format: formatSchema,
      }),
    )
    .readonly(),
});
export type Card = Readonly<z.infer<typeof cardSchema>>;

/** What a status mark shows: the stored status, or one derived from placements and the clock. */
export type ShownStatus = Status | 'published' | 'missed' | 'skipped';
