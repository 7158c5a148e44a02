import { useState } from 'react';
import classes from './card-thumb.module.css';
import { WaitingImage } from './waiting-image.tsx';

type Props = { readonly src: string; readonly size: 'small' | 'wide' };

/** The first picture of a post on its card. Its place is kept while it loads; a film or document has none and leaves no gap. */
export function CardThumb({ src, size }: Props) {
  const [failed, setFailed] = useState(false);
  if (failed) return null;
  return (
    <span className={classes.thumb} data-size={size} aria-hidden>
      <WaitingImage src={src} onFail={() => setFailed(true)} />
    </span>
  );
}
