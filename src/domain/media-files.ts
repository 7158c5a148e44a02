import { type MediaMime, mediaTypes } from './media.ts';

/** The media folder of a workspace file: beside it and of its name, so that the two are moved and copied together. */
export function mediaFolder(workspacePath: string): string {
  return `${workspacePath.replace(/\.colonnade$/i, '')}.media`;
}

/** Where a content lies in the media folder, named by its SHA-256; `/` stands for the system's own separator. */
export function contentFile(sha256: string, mime: MediaMime): string {
  return `${sha256.slice(0, 2)}/${sha256}.${mediaTypes[mime].extension}`;
}

/** Where its thumbnail lies. Thumbnails are a cache: whoever deletes them loses nothing. */
export function thumbFile(sha256: string): string {
  return `.thumbs/${sha256.slice(0, 2)}/${sha256}.webp`;
}

const UNFINISHED = /^\.unfinished-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The name of a copy under way, in the media folder itself. */
export function unfinishedFile(uuid: string): string {
  return `.unfinished-${uuid}`;
}

/** Whether a name is one of those. */
export function isUnfinished(name: string): boolean {
  return UNFINISHED.test(name);
}

/** The content that a file of the media folder holds by its name, or null when it is no such file. */
export function shaOfFile(name: string): string | null {
  return /^([0-9a-f]{64})\.[a-z0-9]{2,5}$/.exec(name)?.[1] ?? null;
}

/** A file's name with the ending of what it really is; the name itself where that ending fits. */
export function trueName(name: string, mime: MediaMime): string {
  const { extension } = mediaTypes[mime];
  const own = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
  const also: Readonly<Partial<Record<MediaMime, readonly string[]>>> = {
    'image/jpeg': ['jpeg', 'jpe', 'jfif'],
    'video/mp4': ['m4v'],
    'video/quicktime': ['qt'],
  };
  if (own === extension || (own !== undefined && also[mime]?.includes(own))) return name;
  const base = own !== undefined && /^[a-z0-9]{1,5}$/.test(own) ? name.slice(0, -own.length - 1) : name;
  return `${base.slice(0, 255 - extension.length - 1)}.${extension}`;
}
