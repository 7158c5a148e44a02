import type { CSSProperties } from 'react';
import './marks.css';
import classes from './marks.module.css';
import { pillarColor } from './pillar-color.ts';

const SIZE = 12;
const STEP = 15;
type NetworkMarksProps = {
  readonly platforms: readonly string[];
  /** Signs drawn before the rest becomes a number. */
  readonly most?: number;
};

/** The signs of a card's networks in one node; their names stand in the card's own label. */
export function NetworkMarks({ platforms, most = 4 }: NetworkMarksProps) {
  const shown = platforms.length > most ? platforms.slice(0, most - 1) : platforms;
  const rest = platforms.length - shown.length;
  const style: CSSProperties = {
    width: shown.length * STEP - (STEP - SIZE),
    maskImage: shown.map((platform) => `var(--mark-${platform})`).join(', '),
    maskPosition: shown.map((_, index) => `${index * STEP}px 50%`).join(', '),
  };
  if (shown.length === 0) return null;
  return (
    <>
      <i className={classes.networks} style={style} aria-hidden />
      {rest > 0 && <small className={classes.rest} data-rest={`+${rest}`} aria-hidden />}
    </>
  );
}

/** Says that a post is too close to another of its network; the words stand in the card's own label. */
export function CloseMark() {
  return <i className={classes.close} aria-hidden />;
}

type MarkProps = {
  /** What the pointer is told. */
  readonly hint?: string;
};

/** Says that a post is over a limit of one of its networks; the words stand in the card's own label. */
export function LimitMark({ hint }: MarkProps) {
  return <i className={classes.limit} title={hint} aria-hidden />;
}

/** The colour of a post's campaign as a small flag; its name stands in the card's own label or beside it. */
export function CampaignMark({ hue, hint }: MarkProps & { readonly hue: string }) {
  return <i className={classes.campaign} style={{ background: pillarColor(hue) }} title={hint} aria-hidden />;
}

/** A status as a small shape in one node; its word stands in the card's own label. */
export function SmallStatus({ status }: { readonly status: string }) {
  return (
    <i className={classes.status} data-status={status} style={{ maskImage: `var(--mark-${status})` }} aria-hidden />
  );
}

/** The sign of a repeated post in one node; its word stands in the card's own label. */
export function RepeatMark() {
  return <i className={classes.repeat} aria-hidden />;
}
