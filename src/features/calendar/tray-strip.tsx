import { IconChevronDown, IconChevronUp, IconClockPlus, IconInbox } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnfiltered } from '#domain/filters.ts';
import { cardId } from '#state/card-view.ts';
import { useApp } from '#state/use-app.ts';
import { IconButton } from '#ui/icon-button.tsx';
import type { DragView } from './card-drag.ts';
import { usePreviewHandlers } from './card-preview.tsx';
import { GridCard } from './grid-card.tsx';
import classes from './tray-strip.module.css';
import { useCardClick } from './use-card-click.ts';
import { useCardKeys } from './use-card-keys.ts';
import { useCardViews } from './use-card-views.ts';
import { useDraggableCards } from './use-draggable-cards.ts';

/** Cards in the strip; the tray's own screen has all. */
const MOST = 24;
const KEY = 'colonnade.tray-strip';

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'closed';
  } catch {
    return true;
  }
}

function remember(open: boolean): void {
  try {
    localStorage.setItem(KEY, open ? 'open' : 'closed');
  } catch {
    // Then it is open next time.
  }
}

/** The tray's cards in a row, to be dragged onto a day. */
function Cards() {
  const { t } = useTranslation('calendar');
  const tray = useApp((state) => state.tray);
  const go = useApp((state) => state.go);
  const filtered = useApp((state) => !isUnfiltered(state.filters));
  const viewOf = useCardViews();
  const list = useRef<HTMLUListElement>(null);
  const keys = useCardKeys(() => undefined);
  const onCard = useCardClick();
  const preview = usePreviewHandlers();
  useDraggableCards(list);
  const cards = tray?.cards.slice(0, MOST) ?? [];
  const rest = (tray?.total ?? 0) - cards.length;
  return (
    <ul ref={list} className={classes.cards} onClick={onCard} onKeyDown={keys} {...preview}>
      {cards.map((card) => (
        <li key={cardId(card)}>
          <GridCard view={viewOf(card)} layout="chip" tabbable />
        </li>
      ))}
      {rest > 0 && (
        <li>
          <button type="button" className={classes.rest} onClick={() => go('tray')}>
            {t('more', { count: rest })}
          </button>
        </li>
      )}
      {tray?.total === 0 && <li className={classes.none}>{t(filtered ? 'trayFilteredTitle' : 'trayEmpty')}</li>}
    </ul>
  );
}

/** The tray at the foot of the calendar: cards come from it, and go back to it. */
export function TrayStrip({ drag }: { readonly drag: DragView | null }) {
  const { t } = useTranslation(['calendar', 'slots']);
  const go = useApp((state) => state.go);
  const total = useApp((state) => state.tray?.total ?? state.snapshot?.trayCount ?? 0);
  const loadTray = useApp((state) => state.loadTray);
  const reportFailure = useApp((state) => state.reportFailure);
  const [open, setOpen] = useState(remembered);
  useEffect(() => {
    loadTray().catch(reportFailure);
  }, [loadTray, reportFailure]);
  const offersSlot = drag !== null && !drag.copy && drag.card.day === null && drag.cards.length === 1;
  const receives = drag !== null && !drag.copy && drag.card.day !== null;
  return (
    <section
      className={classes.strip}
      aria-label={t('tray')}
      data-drop="tray"
      data-receives={receives || undefined}
      data-over={(receives && drag.overTray) || undefined}
    >
      <button type="button" className={classes.title} onClick={() => go('tray')} title={t('openTray')}>
        <IconInbox size={15} stroke={1.6} aria-hidden />
        {t('tray')}
        <span className={classes.count}>{total}</span>
      </button>
      {receives && <p className={classes.hint}>{t('dropInTray')}</p>}
      {offersSlot && (
        <p className={classes.slot} data-drop="next-slot" data-over={drag.overNextSlot || undefined}>
          <IconClockPlus size={15} stroke={1.7} aria-hidden />
          {t('slots:next')}
        </p>
      )}
      {open ? <Cards /> : <div className={classes.cards} />}
      <IconButton
        label={t(open ? 'hideTray' : 'showTray')}
        onClick={() => {
          remember(!open);
          setOpen(!open);
        }}
      >
        {open ? <IconChevronDown size={16} /> : <IconChevronUp size={16} />}
      </IconButton>
    </section>
  );
}
