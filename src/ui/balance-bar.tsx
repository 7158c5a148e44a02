import classes from './balance-bar.module.css';

type Props = {
  /** All in posts, on one scale from 0 to `max`. */
  readonly value: number;
  readonly expected: number;
  readonly band: number;
  readonly max: number;
  /** A CSS colour. */
  readonly color: string;
  /** Where the value will be after the change being weighed. */
  readonly after?: number | null;
};

/** A pillar's bar with its target tick and tolerance band. The figures stand beside it in words: it is decoration. */
export function BalanceBar({ value, expected, band, max, color, after = null }: Props) {
  const at = (posts: number) => `${Math.min(100, Math.max(0, max > 0 ? (100 * posts) / max : 0))}%`;
  const from = Math.max(0, expected - band);
  const width = Math.min(max, expected + band) - from;
  return (
    <div className={classes.bar} aria-hidden>
      <div className={classes.band} style={{ left: at(from), width: at(width) }} />
      <div className={classes.value} style={{ width: at(value), background: color }} />
      {after !== null && after !== value && (
        <div
          className={classes.change}
          style={{ left: at(Math.min(value, after)), width: at(Math.abs(after - value)), color }}
          data-direction={after > value ? 'more' : 'less'}
        />
      )}
      {expected > 0 && <div className={classes.tick} style={{ left: at(expected) }} />}
    </div>
  );
}
