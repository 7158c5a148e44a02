import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '#state/use-app.ts';
import type { Edge } from './card-drag.ts';
import classes from './edge-hints.module.css';

/** Where to hold a card so that the period turns. */
export function EdgeHints({ edge }: { readonly edge: Edge }) {
  const { t } = useTranslation('calendar');
  const view = useApp((state) => state.view);
  return (
    <>
      <div className={classes.hint} data-side="left" data-held={edge === -1 || undefined}>
        {edge === -1 && (
          <span className={classes.label}>
            <IconChevronLeft size={16} aria-hidden />
            {t(`previous.${view}`)}
          </span>
        )}
      </div>
      <div className={classes.hint} data-side="right" data-held={edge === 1 || undefined}>
        {edge === 1 && (
          <span className={classes.label}>
            {t(`next.${view}`)}
            <IconChevronRight size={16} aria-hidden />
          </span>
        )}
      </div>
    </>
  );
}
