import { useState } from 'react';
import classes from './media-thumb.module.css';
import { WaitingImage } from './waiting-image.tsx';

type Props = {
  /** Where the picture is; null shows the words on the tint instead. */
  readonly src: string | null;
  readonly title: string;
  /** A colour of CSS, or null for none. */
  readonly tint: string | null;
};

/** A post as a picture: its first medium, or its title on the colour of its pillar. A film or document has no picture. */
export function MediaThumb({ src, title, tint }: Props) {
  const [failed, setFailed] = useState<string | null>(null);
  const usable = failed === src ? null : src;
  if (usable !== null)
    return (
      <span className={classes.place}>
        <WaitingImage className={classes.picture} src={usable} onFail={() => setFailed(usable)} />
      </span>
    );
  const background = tint ? `color-mix(in srgb, ${tint} 18%, var(--card))` : 'var(--hover)';
  return (
    <span className={classes.words} style={{ background, borderColor: tint ?? 'var(--ink-3)' }} dir="auto">
      {title}
    </span>
  );
}
