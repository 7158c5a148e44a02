import type { Platform } from './model.ts';

/**
 * Where each network lets one write a post. A person's own site, letter or server has an address that
 * cannot be known here.
 */
const pages: Readonly<Record<Platform, string | null>> = {
  instagram: 'https://www.instagram.com/',
  facebook: 'https://www.facebook.com/',
  x: 'https://x.com/compose/post',
  linkedin: 'https://www.linkedin.com/feed/?shareActive=true',
  tiktok: 'https://www.tiktok.com/upload',
  youtube: 'https://studio.youtube.com/',
  pinterest: 'https://www.pinterest.com/pin-creation-tool/',
  threads: 'https://www.threads.com/',
  bluesky: 'https://bsky.app/',
  mastodon: null,
  snapchat: 'https://my.snapchat.com/',
  website: null,
  blog: null,
  newsletter: null,
  custom: null,
};

/** The page of a network on which a post is written; null where there is none that all share. Always https. */
export function composePage(platform: Platform): string | null {
  return pages[platform];
}
