import { Button, Popover } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#domain/model.ts';
import { cardId } from '#state/card-view.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { isMod } from '#ui/keys.ts';
import { CloseCount } from './close-count.tsx';
import classes from './day-list.module.css';
import { GridCard } from './grid-card.tsx';
import { useCalendarWords } from './use-calendar-words.ts';
import { useCardClick } from './use-card-click.ts';
import { useCardKeys } from './use-card-keys.ts';
import { useCardViews } from './use-card-views.ts';
import { useDraggableCards } from './use-draggable-cards.ts';
import { composeOn } from './use-grid-focus.ts';
import { useWindowed } from './use-windowed.ts';

const ROW = 40;
const rowHeight = () => ROW;

/** The cards of one day: only those in sight are drawn. */
function Cards({ cards, onDrag }: { readonly cards: readonly Card[]; readonly onDrag: (under: boolean) => void }) {
  const store = useAppStore();
  const viewOf = useCardViews();
  const list = useRef<HTMLDivElement>(null);
  const keys = useCardKeys(() => undefined);
  useDraggableCards(list, onDrag);
  const { from, to, height, onScroll } = useWindowed(list, cards.length, rowHeight);
  useEffect(() => list.current?.querySelector<HTMLElement>('[data-card]')?.focus({ preventScroll: true }), []);
  const onCard = useCardClick();
  return (
    // The cards inside hold the focus; this only listens for them.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      ref={list}
      className={classes.list}
      onScroll={onScroll}
      onClick={(event) => {
        if (onCard(event) && !event.shiftKey && !isMod(event)) store.getState().closeDayList();
      }}
      onKeyDown={(event) => {
        if (keys(event) && event.key === 'Enter') store.getState().closeDayList();
      }}
    >
      <ul style={{ height }}>
        {cards.slice(from, to).map((card, at) => (
          <li key={cardId(card)} style={{ top: (from + at) * ROW }}>
            <GridCard view={viewOf(card)} layout="two" tabbable />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** All cards of a day, beside the day; each can be opened, or dragged elsewhere. */
export function DayList({ grid }: { readonly grid: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('calendar');
  const { t: common } = useTranslation();
  const words = useCalendarWords();
  const store = useAppStore();
  const open = useApp((state) => state.openDay);
  const [dragging, setDragging] = useState(false);
  const day = open?.day;
  const close = useCallback(() => store.getState().closeDayList(), [store]);
  const dismiss = () => {
    close();
    const find = (selector: string) => grid.current?.querySelector<HTMLElement>(selector);
    (find(`[data-more="${day}"]`) ?? find(`[role="gridcell"][data-date="${day}"]`))?.focus();
  };
  const onDrag = useCallback(
    (under: boolean) => {
      setDragging(under);
      if (!under) close();
    },
    [close],
  );
  useEffect(() => close, [close]);
  if (!open || !day) return null;
  const box = grid.current?.querySelector(`[data-date="${day}"]`)?.getBoundingClientRect();
  return (
    <Popover
      opened
      onDismiss={dismiss}
      width={300}
      position="right-start"
      trapFocus
      shadow="md"
      withRoles={false}
      withinPortal
    >
      <Popover.Target>
        <div
          className={classes.anchor}
          style={{ left: box?.left, top: box?.top, width: box?.width, height: box?.height }}
        />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        className={classes.panel}
        data-hidden={dragging || undefined}
        aria-label={words.dayName(day)}
      >
        <div className={classes.head}>
          <h2 className={classes.title}>{words.dayName(day)}</h2>
          <IconButton label={common('close')} onClick={dismiss}>
            <IconX size={15} />
          </IconButton>
        </div>
        {open.cards ? <Cards cards={open.cards} onDrag={onDrag} /> : <Delayed>{t('loading')}</Delayed>}
        <div className={classes.foot}>
          <span>{open.cards && words.posts(open.cards.length)}</span>
          {open.cards && <CloseCount cards={open.cards} />}
          <Button
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => {
              close();
              composeOn(store, day);
            }}
          >
            {t('newPost')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
