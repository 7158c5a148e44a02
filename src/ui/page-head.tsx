import type { ReactNode } from 'react';
import classes from './page-head.module.css';

type Props = {
  readonly title: string;
  /** How many things the screen has; 0 says nothing. */
  readonly total?: number;
  /** What the screen is for. */
  readonly intro: string;
  /** Its controls, at its right. */
  readonly children?: ReactNode;
  /** Where it stands on its screen. */
  readonly className?: string | undefined;
};

/**
 * The name of a screen over a line of what it is for, on a page that scrolls as a whole. The name can take the focus of
 * what is no longer there.
 */
export function PageHead({ title, total = 0, intro, children, className = '' }: Props) {
  return (
    <header className={`${classes.head} ${className}`}>
      <div>
        <h1 tabIndex={-1}>
          {title} {total > 0 && <span className={classes.total}>{total}</span>}
        </h1>
        <p>{intro}</p>
      </div>
      {children}
    </header>
  );
}
