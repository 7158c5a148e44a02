import type { Placement, Platform, PostFields } from './model.ts';

/** What the text of a network is made of. */
type Habits = {
  /** The title is published too. */
  readonly title: boolean;
  /** The link stands in the text rather than in a field of its own, or nowhere. */
  readonly link: boolean;
  readonly hashtags: boolean;
  /** People answer below it, so that the first answer can be one's own. */
  readonly comments: boolean;
};

const social: Habits = { title: false, link: true, hashtags: true, comments: true };
const withoutLink: Habits = { ...social, link: false };
const site: Habits = { title: true, link: false, hashtags: false, comments: false };

const habits: Readonly<Record<Platform, Habits>> = {
  instagram: withoutLink,
  facebook: social,
  x: social,
  linkedin: social,
  tiktok: { ...withoutLink, title: true },
  youtube: { ...social, title: true },
  pinterest: { ...withoutLink, title: true, comments: false },
  threads: social,
  bluesky: social,
  mastodon: social,
  snapchat: { ...withoutLink, comments: false },
  website: site,
  blog: site,
  newsletter: site,
  custom: { ...withoutLink, comments: false },
};

/** What a platform publishes besides the text. */
export function habitsOf(platform: Platform): Habits {
  return habits[platform];
}

const hashtag = /(?<![\p{L}\p{M}\p{N}_&#＃/])[#＃]([\p{L}\p{M}\p{N}_]*[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*)/gu;
const mention = /(?<![\p{L}\p{N}_@/.])@[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?(?:@[a-z0-9.-]+[a-z0-9])?/giu;

/** The hashtags in a text, without their sign, as they are written there. */
export function hashtagsIn(text: string): readonly string[] {
  return [...text.matchAll(hashtag)].map(([, tag = '']) => tag);
}

/** The accounts that a text names, with their `@`; an e-mail address names none. */
export function mentionsIn(text: string): readonly string[] {
  return [...text.matchAll(mention)].map(([account]) => account);
}

/** What publishing needs of a post, and of its placement. */
export type Publishable = Pick<PostFields, 'text' | 'link' | 'hashtags'>;
type OwnText = Pick<Placement, 'ownText'>;

/**
 * The text that goes out on a platform: the placement's own or the post's, then the link where it belongs in the text, then
 * the hashtags; a blank line before each, and what the text already holds is not said twice.
 */
export function publishedText(post: Publishable, { ownText }: OwnText, platform: Platform): string {
  const text = (ownText ?? post.text).trimEnd();
  const { link: hasLink, hashtags: hasHashtags } = habits[platform];
  const said = new Set(hasHashtags && post.hashtags.length > 0 ? hashtagsIn(text).map((tag) => tag.toLowerCase()) : []);
  const link = hasLink && !text.includes(post.link) ? post.link : '';
  const missing = hasHashtags ? post.hashtags.filter((tag) => !said.has(tag.toLowerCase())) : [];
  return [text, link, missing.map((tag) => `#${tag}`).join(' ')].filter((part) => part !== '').join('\n\n');
}

/** Where a reader has to tap to go on, in UTF-16 units: after `fold` characters at a word's end; the length for nowhere. */
export function foldAt(text: string, fold: number | undefined): number {
  if (fold === undefined || text.length <= fold) return text.length;
  const signs = [...text.slice(0, 2 * fold + 2)];
  const head = signs.slice(0, fold).join('');
  if (head.length >= text.length) return text.length;
  const word = head.search(/\s+\S*$/);
  return word > fold / 2 ? word : head.length;
}
