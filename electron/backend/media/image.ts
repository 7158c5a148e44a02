import sharp from 'sharp';
import { MOST_PIXELS } from '#domain/media.ts';
import { AppError } from '../errors.ts';

/** The longer side of a thumbnail, in px. */
const THUMB_SIZE = 400;
/** No sound image takes this long, in seconds. */
const DECODE_WITHIN = 60;

// Pictures are seen once; what is kept would only hold memory and, on Windows, the files.
sharp.cache(false);
// Two run at once, and the calendar wants the rest of the machine.
sharp.concurrency(1);

/** Decoding stops at damage that shows, not at every oddity of a camera. */
const options = { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true } as const;

export type ImageFacts = { readonly width: number; readonly height: number };

/** An image that begins well and then is not one. */
export function brokenFile(cause?: unknown): AppError {
  return new AppError('refused', 'The file is damaged or cut short.', { reason: 'media-broken', cause });
}

/** The size as it is shown, by the header alone. Throws `refused`: `media-broken`, `media-too-many-pixels`. */
export async function imageSize(path: string): Promise<ImageFacts> {
  const { width, height, autoOrient } = await sharp(path, { ...options, limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw brokenFile(error);
    });
  if (width * height > MOST_PIXELS) {
    throw new AppError('refused', 'The image has more pixels than can be worked with.', {
      reason: 'media-too-many-pixels',
      params: { width, height },
    });
  }
  return { width: autoOrient.width, height: autoOrient.height };
}

/** A small WebP, turned the right way up and without the camera's and place's data. Decodes all of the image. */
export async function makeThumb(path: string): Promise<Uint8Array> {
  try {
    return await sharp(path, options)
      .autoOrient()
      .resize({ width: THUMB_SIZE, height: THUMB_SIZE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .timeout({ seconds: DECODE_WITHIN })
      .toBuffer();
  } catch (error) {
    throw brokenFile(error);
  }
}
