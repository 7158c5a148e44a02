import { IconFileTypePdf, IconPhoto, IconPhotoOff, IconVideo } from '@tabler/icons-react';
import { useState } from 'react';
import { formatLength } from './file-words.ts';
import classes from './thumb.module.css';
import { WaitingImage } from './waiting-image.tsx';

export type ThumbProps = {
  readonly kind: string;
  /** The thumbnail's address; null where there is none to load. */
  readonly src: string | null;
  /** Of a film, in seconds. */
  readonly seconds?: number | null;
  /** The file is not there, or is not what it was. */
  readonly broken?: boolean;
  /** Shows all of a picture instead of filling the place with it. */
  readonly whole?: boolean;
};

const icons = { image: IconPhoto, video: IconVideo, document: IconFileTypePdf } as const;

function iconOf(kind: string) {
  return Object.hasOwn(icons, kind) ? icons[kind as keyof typeof icons] : IconPhoto;
}

/** A small picture of a file, in the place that its surroundings give it. What it shows is said beside it: it is decoration. */
export function Thumb({ kind, src, seconds = null, broken = false, whole = false }: ThumbProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const usable = kind === 'image' && !broken && failed !== src ? src : null;
  const Icon = broken || (src !== null && failed === src) ? IconPhotoOff : iconOf(kind);
  return (
    <span className={classes.thumb} data-whole={whole || undefined} aria-hidden>
      {usable === null ? (
        <Icon size={24} stroke={1.4} />
      ) : (
        <WaitingImage src={usable} onFail={() => setFailed(usable)} />
      )}
      {seconds !== null && <span className={classes.length}>{formatLength(seconds)}</span>}
    </span>
  );
}
