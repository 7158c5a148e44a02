import { z } from 'zod';
import { addMonths, type Day, daySchema } from './day.ts';
import { type Format, type PlacementFields, type Platform, type PostFields, platformSchema } from './model.ts';
import { habitsOf, hashtagsIn, mentionsIn, publishedText } from './published-text.ts';
import { type CountMethod, countMethods, countText, surelyFits } from './text-count.ts';

/**
 * What a network limits. Photo and video texts and titles go before the plain ones where the format is such; `fold` is
 * where a reader has to tap to see the rest, and never warns.
 */
export const limitFields = [
  'text',
  'photoText',
  'videoText',
  'textBytes',
  'title',
  'photoTitle',
  'hashtags',
  'mentions',
  'comment',
  'alt',
  'media',
  'fold',
] as const;
export const limitFieldSchema = z.enum(limitFields);
export type LimitField = z.infer<typeof limitFieldSchema>;

/** Where a value comes from: the network's own page, the manual of a tool that publishes there, or what people say. */
export const confidences = ['primary', 'vendor', 'convention'] as const;

/** A limit as it ships with the app. */
export const shippedLimitSchema = z.object({
  platform: platformSchema,
  field: limitFieldSchema,
  value: z.int().min(0),
  /** How a text is counted; `items` for a number of things. */
  method: z.enum([...countMethods, 'items']),
  source: z.string().min(1),
  /** The day on which the value was last compared with its source. */
  checked: daySchema,
  confidence: z.enum(confidences),
  /** The source quotes another one that was not read. */
  secondHand: z.boolean(),
  /** Names a sentence of the settings; empty for none. */
  note: z.string(),
});
export type ShippedLimit = Readonly<z.infer<typeof shippedLimitSchema>>;

/** The largest value that a person can set. */
export const MOST_LIMIT = 1_000_000;

/** A person's own value for a limit; null for no limit. */
export const limitOverrideSchema = z.object({
  platform: platformSchema,
  field: limitFieldSchema,
  value: z.int().min(0).max(MOST_LIMIT).nullable(),
});
export type LimitOverride = Readonly<z.infer<typeof limitOverrideSchema>>;

/** A limit in force. */
export type Limit = { readonly value: number; readonly method: ShippedLimit['method'] };
/** The limits in force, by platform and field; what is missing has none. */
export type Limits = ReadonlyMap<Platform, ReadonlyMap<LimitField, Limit>>;

/** The shipped limits with a person's own values in their place. */
export function resolveLimits(shipped: readonly ShippedLimit[], overrides: readonly LimitOverride[]): Limits {
  const own = new Map(overrides.map(({ platform, field, value }) => [`${platform} ${field}`, value]));
  const limits = new Map<Platform, Map<LimitField, Limit>>();
  for (const { platform, field, value, method } of shipped) {
    const inForce = own.has(`${platform} ${field}`) ? own.get(`${platform} ${field}`) : value;
    if (inForce === null || inForce === undefined) continue;
    const fields = limits.get(platform) ?? new Map<LimitField, Limit>();
    limits.set(platform, fields.set(field, { value: inForce, method }));
  }
  return limits;
}

/** Whether a value was last compared with its source more than twelve months before `today`. */
export function isOutdated({ checked }: Pick<ShippedLimit, 'checked'>, today: Day): boolean {
  return addMonths(checked, 12) < today;
}

const photoFormats: readonly Format[] = ['post', 'carousel'];
const videoFormats: readonly Format[] = ['reel', 'short', 'video'];

/** The field that limits the text or title of a format. */
function fieldOf(limits: ReadonlyMap<LimitField, Limit>, plain: 'text' | 'title', format: Format): LimitField {
  const photo = plain === 'text' ? 'photoText' : 'photoTitle';
  if (photoFormats.includes(format) && limits.has(photo)) return photo;
  if (plain === 'text' && videoFormats.includes(format) && limits.has('videoText')) return 'videoText';
  return plain;
}

/** What a check needs of a post and of its placement. */
export type Checked = {
  readonly post: Pick<PostFields, 'title' | 'text' | 'link' | 'hashtags' | 'media'>;
  readonly placement: Pick<PlacementFields, 'ownText' | 'firstComment' | 'format'>;
  readonly platform: Platform;
};

/** Something that is limited: how much there is, how much there may be. */
export type Measure = {
  readonly field: LimitField;
  readonly used: number;
  readonly max: number;
  readonly method: ShippedLimit['method'];
};

type Amount =
  | { readonly field: LimitField; readonly text: string }
  | { readonly field: LimitField; readonly count: number };

function amountsOf({ post, placement, platform }: Checked, limits: ReadonlyMap<LimitField, Limit>): readonly Amount[] {
  const text = publishedText(post, placement, platform);
  const { format } = placement;
  const amounts: Amount[] = [
    { field: fieldOf(limits, 'text', format), text },
    { field: 'textBytes', text },
    { field: 'comment', text: placement.firstComment },
    { field: 'media', count: post.media.length },
  ];
  if (habitsOf(platform).title) amounts.push({ field: fieldOf(limits, 'title', format), text: post.title });
  if (limits.has('hashtags')) amounts.push({ field: 'hashtags', count: hashtagsIn(text).length });
  if (limits.has('mentions')) amounts.push({ field: 'mentions', count: mentionsIn(text).length });
  const longest = post.media.reduce((found, { alt }) => (alt.length > found.length ? alt : found), '');
  amounts.push({ field: 'alt', text: longest });
  return amounts;
}

const textMethod = (method: ShippedLimit['method']): CountMethod => (method === 'items' ? 'characters' : method);

/** Each thing that the platform limits, with how much of it there is. Nothing for a platform without limits. */
export function measure(checked: Checked, limits: Limits): readonly Measure[] {
  const ofPlatform = limits.get(checked.platform);
  if (!ofPlatform) return [];
  return amountsOf(checked, ofPlatform).flatMap((amount) => {
    const limit = ofPlatform.get(amount.field);
    if (!limit) return [];
    const used = 'count' in amount ? amount.count : countText(textMethod(limit.method), amount.text);
    return [{ field: amount.field, used, max: limit.value, method: limit.method }];
  });
}

/** Whether anything of a placement is over a limit; the same as some measure being over, found without counting all. */
export function isOverLimit(checked: Checked, limits: Limits): boolean {
  const ofPlatform = limits.get(checked.platform);
  if (!ofPlatform) return false;
  return amountsOf(checked, ofPlatform).some((amount) => {
    const limit = ofPlatform.get(amount.field);
    if (!limit) return false;
    if ('count' in amount) return amount.count > limit.value;
    const method = textMethod(limit.method);
    return !surelyFits(method, amount.text, limit.value) && countText(method, amount.text) > limit.value;
  });
}
