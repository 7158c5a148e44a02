import classes from './media-thumb.module.css';

type Props = {
  /** Where the picture is; null shows the words on the tint instead. */
  readonly src: string | null;
  readonly title: string;
  /** A colour of CSS, or null for none. */
  readonly tint: string | null;
};

/** A post as a picture: its first medium, or its title on the colour of its pillar. */
export function MediaThumb({ src, title, tint }: Props) {
  if (src !== null) return <img className={classes.picture} src={src} alt="" draggable={false} />;
  const background = tint ? `color-mix(in srgb, ${tint} 18%, var(--card))` : 'var(--hover)';
  return (
    <span className={classes.words} style={{ background, borderColor: tint ?? 'var(--ink-3)' }} dir="auto">
      {title}
    </span>
  );
}
