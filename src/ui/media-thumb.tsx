import { useState } from 'react';
import { useImageTurn } from './image-turns.ts';
import classes from './media-thumb.module.css';

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
  const turn = useImageTurn(usable);
  if (usable !== null)
    return (
      <span className={classes.place}>
        {turn.src !== null && (
          <img
            className={classes.picture}
            src={turn.src}
            alt=""
            decoding="async"
            draggable={false}
            onLoad={turn.settle}
            onError={() => {
              turn.settle();
              setFailed(usable);
            }}
          />
        )}
      </span>
    );
  const background = tint ? `color-mix(in srgb, ${tint} 18%, var(--card))` : 'var(--hover)';
  return (
    <span className={classes.words} style={{ background, borderColor: tint ?? 'var(--ink-3)' }} dir="auto">
      {title}
    </span>
  );
}
