import type { ReactNode } from 'react';
import classes from './empty-state.module.css';
import { FocusBack } from './focus-back.tsx';

type Props = {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text: string;
  /** One primary action at most. */
  readonly action?: ReactNode;
};

/** What a screen says when there is nothing on it yet, or when it could not be read. */
export function EmptyState({ icon, title, text, action }: Props) {
  return (
    <div className={classes.state}>
      <FocusBack />
      {icon && <div className={classes.icon}>{icon}</div>}
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      {action}
    </div>
  );
}
