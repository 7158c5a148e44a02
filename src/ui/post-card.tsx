import type { HTMLAttributes } from 'react';
import { CardThumb } from './card-thumb.tsx';
import { CloseMark, NetworkMarks, RepeatMark } from './marks.tsx';
import { stripe } from './pillar-color.ts';
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
  /** Network signs there is room for. */
  readonly marks?: number;
  /** The address of its first picture, where there is room for it. */
  readonly thumb?: string | null;
  /** Whether it is one of a series. */
  readonly repeats?: boolean;
};

/**
 * A post as the calendar and the tray draw it, in as few nodes as can be: stripe and status are painted by the style.
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
  marks = 4,
  thumb = null,
  repeats = false,
  ...rest
}: PostCardProps) {
  return (
    <div
      {...rest}
      className={classes.card}
      data-layout={layout}
      data-status={status}
      style={{ backgroundImage: stripe(pillars) }}
    >
      {layout === 'chip' && <NetworkMarks platforms={platforms} most={2} />}
      <span className={classes.title} dir="auto">
        {title}
      </span>{' '}
      {close && layout === 'line' && <CloseMark />}
      {thumb !== null && <CardThumb src={thumb} size="small" />}
      {repeats && layout !== 'two' && <RepeatMark />}
      {layout === 'two' && (
        <span className={classes.meta}>
          {time}
          {close && <CloseMark />}
          <NetworkMarks platforms={platforms} most={marks} />
          {repeats && <RepeatMark />}
        </span>
      )}
    </div>
  );
}
