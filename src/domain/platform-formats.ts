import { type Format, formats, type Platform } from './model.ts';

const fitting: Readonly<Record<Platform, readonly Format[]>> = {
  instagram: ['post', 'carousel', 'reel', 'story'],
  facebook: ['post', 'carousel', 'reel', 'story', 'video'],
  x: ['post', 'video'],
  linkedin: ['post', 'carousel', 'video', 'article'],
  tiktok: ['video', 'carousel', 'story'],
  youtube: ['video', 'short', 'post'],
  pinterest: ['post', 'video', 'carousel'],
  threads: ['post', 'carousel', 'video'],
  bluesky: ['post', 'video'],
  mastodon: ['post', 'video'],
  snapchat: ['story', 'video'],
  website: ['article', 'video'],
  blog: ['article'],
  newsletter: ['article'],
  custom: ['post'],
};

/** The formats that a platform carries, its usual one first. */
export function fittingFormats(platform: Platform): readonly Format[] {
  return fitting[platform];
}

/** The format that a new placement on a platform begins with. */
export function usualFormat(platform: Platform): Format {
  return fitting[platform][0] ?? 'post';
}

/** The formats that a platform does not usually carry; they may be chosen all the same. */
export function otherFormats(platform: Platform): readonly Format[] {
  return formats.filter((format) => !fitting[platform].includes(format));
}
