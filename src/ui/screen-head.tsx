import type { ReactNode } from 'react';
import classes from './screen-head.module.css';

type Props = {
  readonly title: string;
  /** How many things the screen has, in words. */
  readonly total?: string | null;
  /** How the screen is used, where there is room for it. */
  readonly hint: string;
  /** What the screen can be told, at its right. */
  readonly children: ReactNode;
  /** A line of its own below, where there is something to say. */
  readonly below?: ReactNode;
};

/** The name of a screen, how it is used, and its controls, on one line. */
export function ScreenHead({ title, total = null, hint, children, below }: Props) {
  return (
    <header className={classes.header}>
      <div className={classes.head}>
        <h1>
          {title} {total !== null && <span className={classes.total}>{total}</span>}
        </h1>
        <p className={classes.hint}>{hint}</p>
        {children}
      </div>
      <div className={classes.below}>{below}</div>
    </header>
  );
}
