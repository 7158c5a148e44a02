import { z } from 'zod';
import type { Media } from './media.ts';
import { type Format, formatSchema, type Platform, platformSchema } from './model.ts';

const rangeSchema = z.object({ min: z.number().min(0), max: z.number().min(0) });
const count = z.int().min(0);

const ruleSchema = z.object({
  images: count,
  videos: count,
  documents: count,
  /** Whether images and videos may stand in one post. */
  mixes: z.boolean().optional(),
  /** Where publishing tools take fewer than the network's own app. */
  tools: count.optional(),
  /** Width divided by height. */
  ratio: rangeSchema.optional(),
  /** Length of a video. */
  seconds: rangeSchema.optional(),
  videoBytes: count.optional(),
});
/** What a network takes in one post of one format, by kind of file; how many in all is among the limits of texts. */
export type MediaRule = Readonly<z.infer<typeof ruleSchema>>;

const networkSchema = z.object({
  source: z.string().min(1),
  confidence: z.enum(['primary', 'vendor', 'convention']),
  usual: ruleSchema,
  formats: z.partialRecord(formatSchema, ruleSchema).optional(),
});

/** The shipped limits with their sources. */
export const mediaLimitsSchema = z.object({
  note: z.string(),
  checked: z.string(),
  networks: z.partialRecord(platformSchema, networkSchema),
});
export type MediaLimits = Readonly<z.infer<typeof mediaLimitsSchema>>;

/** The rule for a format on a platform, or null where nothing is known. */
export function mediaRule(limits: MediaLimits, platform: Platform, format: Format): MediaRule | null {
  const network = limits.networks[platform];
  return network?.formats?.[format] ?? network?.usual ?? null;
}

/** A file on a post as the checks see it. */
export type CheckedMedia = Pick<Media, 'kind' | 'bytes' | 'width' | 'height' | 'seconds'>;

/** Something that a network will not take as it is. `index` is the file's place on the post; null for all of them. */
export type MediaIssue = {
  readonly code:
    | 'no-images'
    | 'no-videos'
    | 'no-documents'
    | 'too-many-images'
    | 'too-many-videos'
    | 'too-many-documents'
    | 'too-many-for-tools'
    | 'no-mixing'
    | 'too-wide'
    | 'too-tall'
    | 'too-short'
    | 'too-long'
    | 'too-large';
  readonly index: number | null;
  readonly params: Readonly<Record<string, number>>;
};

/** Cameras and editors round; a hundredth more or less is no other shape. */
const RATIO_TOLERANCE = 0.01;

const kinds = [
  { kind: 'image', most: 'images', none: 'no-images', many: 'too-many-images' },
  { kind: 'video', most: 'videos', none: 'no-videos', many: 'too-many-videos' },
  { kind: 'document', most: 'documents', none: 'no-documents', many: 'too-many-documents' },
] as const;

function issuesOfAll(rule: MediaRule, media: readonly CheckedMedia[]): readonly MediaIssue[] {
  const whole = (code: MediaIssue['code'], params: MediaIssue['params']): MediaIssue => ({ code, index: null, params });
  const counts = kinds.map((each) => ({ ...each, count: media.filter(({ kind }) => kind === each.kind).length }));
  const byKind = counts.flatMap(({ count, most, none, many }) => {
    const max = rule[most];
    if (count <= max) return [];
    return [max === 0 ? whole(none, { count }) : whole(many, { count, max })];
  });
  if (byKind.length > 0) return byKind;
  const present = counts.filter(({ count }) => count > 0).length;
  if (present > 1 && !rule.mixes) return [whole('no-mixing', {})];
  if (rule.tools !== undefined && media.length > rule.tools) {
    return [whole('too-many-for-tools', { count: media.length, max: rule.tools })];
  }
  return [];
}

function issuesOfOne(rule: MediaRule, media: CheckedMedia, index: number): readonly MediaIssue[] {
  const issues: MediaIssue[] = [];
  const add = (code: MediaIssue['code'], params: MediaIssue['params']) => issues.push({ code, index, params });
  const { kind, width, height, seconds, bytes } = media;
  if (rule.ratio && kind !== 'document' && width !== null && height !== null) {
    const { min, max } = rule.ratio;
    if (width / height > max * (1 + RATIO_TOLERANCE)) add('too-wide', { ratio: max });
    else if (width / height < min * (1 - RATIO_TOLERANCE)) add('too-tall', { ratio: min });
  }
  if (rule.seconds && kind === 'video' && seconds !== null) {
    if (seconds < rule.seconds.min) add('too-short', { min: rule.seconds.min });
    if (seconds > rule.seconds.max) add('too-long', { max: rule.seconds.max });
  }
  if (rule.videoBytes !== undefined && kind === 'video' && bytes > rule.videoBytes) {
    add('too-large', { max: rule.videoBytes });
  }
  return issues;
}

/** What a rule says against the media of a post, those about all of them first. It warns; nothing is ever kept from planning. */
export function mediaIssues(rule: MediaRule, media: readonly CheckedMedia[]): readonly MediaIssue[] {
  return [...issuesOfAll(rule, media), ...media.flatMap((each, index) => issuesOfOne(rule, each, index))];
}

/** The shapes that people know by name, by width divided by height. */
const namedRatios: readonly (readonly [number, string])[] = [
  [9 / 16, '9:16'],
  [2 / 3, '2:3'],
  [3 / 4, '3:4'],
  [4 / 5, '4:5'],
  [1, '1:1'],
  [4 / 3, '4:3'],
  [3 / 2, '3:2'],
  [16 / 9, '16:9'],
  [1.91, '1.91:1'],
];

/** A shape by its name where it has one, such as `4:5`; otherwise as `1.62:1`. */
export function ratioName(ratio: number): string {
  const named = namedRatios.find(([value]) => Math.abs(value / ratio - 1) <= RATIO_TOLERANCE);
  return named?.[1] ?? `${Math.round(ratio * 100) / 100}:1`;
}
