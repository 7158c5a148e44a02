import type { ReactNode } from 'react';
import classes from './parts.module.css';

type SectionProps = {
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** A section: what it is for, its main action, its content. */
export function Section({ title, text, action, children }: SectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <header className={classes.header}>
        <div>
          <h2 className={classes.title}>{title}</h2>
          <p className={classes.text}>{text}</p>
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}

/** Controls that belong together. */
export function Group({ title, text, children }: { title?: string; text?: string; children: ReactNode }) {
  return (
    <div className={classes.group}>
      {title && <h3 className={classes.subtitle}>{title}</h3>}
      {text && <p className={classes.text}>{text}</p>}
      {children}
    </div>
  );
}
