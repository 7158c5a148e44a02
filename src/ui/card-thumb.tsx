import { useState } from 'react';
import classes from './card-thumb.module.css';
import { useImageTurn } from './image-turns.ts';

type Props = { readonly src: string; readonly size: 'small' | 'wide' };

/** The first picture of a post on its card. Its place is kept while it loads; a film or document has none and leaves no gap. */
export function CardThumb({ src, size }: Props) {
  const [failed, setFailed] = useState(false);
  const turn = useImageTurn(src);
  if (failed) return null;
  return (
    <span className={classes.thumb} data-size={size} aria-hidden>
      {turn.src !== null && (
        <img
          src={turn.src}
          alt=""
          decoding="async"
          draggable={false}
          onLoad={turn.settle}
          onError={() => {
            turn.settle();
            setFailed(true);
          }}
        />
      )}
    </span>
  );
}
