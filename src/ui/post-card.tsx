import { NetworkMarks, SmallStatus } from './marks.tsx';
import { stripe } from './pillar-color.ts';
import classes from './post-card.module.css';

export type PostCardProps = {
  readonly title: string;
  /** Already in the user's words; empty when the card has none. */
  readonly time: string;
  readonly pillars: readonly { readonly hue: string; readonly parts: number }[];
  readonly platforms: readonly string[];
  /** What the mark shows; ideas are dashed and faint, skipped cards faint. */
  readonly status: string;
  /** `line` is one line, `two` is title over the rest, `chip` is for a row of cards. */
  readonly layout: 'line' | 'two' | 'chip';
  readonly locked?: boolean;
  /** Network signs there is room for. */
  readonly marks?: number;
};

/** A post as the calendar and the tray draw it. Only drawing: what holds it says its name and what a click does. */
export function PostCard({
  title,
  time,
  pillars,
  platforms,
  status,
  layout,
  locked = false,
  marks = 4,
}: PostCardProps) {
  return (
    <div
      className={classes.card}
      data-layout={layout}
      data-status={status}
      data-locked={locked || undefined}
      style={{ backgroundImage: stripe(pillars) }}
    >
      {layout === 'chip' && <NetworkMarks platforms={platforms} most={2} />}
      <span className={classes.title}>{title}</span>
      {layout === 'two' && (
        <span className={classes.meta}>
          {time}
          <NetworkMarks platforms={platforms} most={marks} />
          <SmallStatus status={status} />
        </span>
      )}
      {layout === 'line' && <SmallStatus status={status} />}
    </div>
  );
}
