import type { HTMLAttributes } from 'react';
import { CardThumb } from './card-thumb.tsx';
import { CloseMark, LimitMark, NetworkMarks, RepeatMark } from './marks.tsx';
import { plain, stripe } from './pillar-color.ts';
import classes from './post-card.module.css';

export type PostCardProps = Omit<HTMLAttributes<HTMLDivElement>, 'title' | 'className' | 'style' | 'children'> & {
  readonly title: string;
  /** Already in the user's words; empty when the card has none. */
  readonly time: string;
  readonly pillars: readonly { readonly hue: string; readonly parts: number }[];
  readonly platforms: readonly string[];
  /** What the mark shows; ideas are dashed and faint, skipped cards faint. */
  readonly status: string;
  /** `line` is one line, `two` is title over the rest, `chip` is for a row of cards. */
  readonly layout: 'line' | 'two' | 'chip';
  /** Too close to another post of its network. */
  readonly close?: boolean;
  /** Over a limit of one of its networks. */
  readonly overLimit?: boolean;
  /** The hue of its campaign. */
  readonly campaign?: string | null;
  /** What the pointer is told, where no preview says it. */
  readonly hint?: string;
  /** Network signs there is room for. */
  readonly marks?: number;
  /** The address of its first picture, where there is room for it. */
  readonly thumb?: string | null;
  /** Whether it is one of a series. */
  readonly repeats?: boolean;
};

/**
 * A post as the calendar and the tray draw it, in as few nodes as can be: stripe, campaign and status are painted by the
 * style.
 * What it is called and what it does is up to whoever draws it.
 */
export function PostCard({
  title,
  time,
  pillars,
  platforms,
  status,
  layout,
  close = false,
  overLimit = false,
  campaign = null,
  hint,
  marks = 4,
  thumb = null,
  repeats = false,
  ...rest
}: PostCardProps) {
  // On one line what asks to be mended comes before the sign of a series, so that the title keeps its room.
  const crowded = close || overLimit;
  return (
    <div
      {...rest}
      className={classes.card}
      data-layout={layout}
      data-status={status}
      style={{ backgroundImage: campaign === null ? stripe(pillars) : `${stripe(pillars)}, ${plain(campaign)}` }}
    >
      {layout === 'chip' && <NetworkMarks platforms={platforms} most={2} />}
      <span className={classes.title} dir="auto" title={hint}>
        {title}
      </span>{' '}
      {close && layout === 'line' && <CloseMark />}
      {overLimit && layout !== 'two' && <LimitMark />}
      {thumb !== null && <CardThumb src={thumb} size="small" />}
      {repeats && layout !== 'two' && !crowded && <RepeatMark />}
      {layout === 'two' && (
        <span className={classes.meta}>
          {time !== '' && <span data-time>{time}</span>}
          {close && <CloseMark />}
          {overLimit && <LimitMark />}
          <NetworkMarks platforms={platforms} most={marks} />
          {repeats && <RepeatMark />}
        </span>
      )}
    </div>
  );
}
