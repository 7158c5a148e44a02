import { Button } from '@mantine/core';
import { IconLayoutKanban, IconPlus } from '@tabler/icons-react';
import {
  type FocusEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { isUnfiltered } from '#domain/filters.ts';
import type { Card, Id } from '#domain/model.ts';
import { stages } from '#state/board.ts';
import type { BoardColumn as Column } from '#state/board-moves.ts';
import { cardId } from '#state/card-view.ts';
import { composeHere } from '#state/compose-here.ts';
import { shownCard } from '#state/shown-card.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { FailedState } from '#ui/failed-state.tsx';
import { NoPosts } from '#ui/no-posts.tsx';
import { ScreenHead } from '#ui/screen-head.tsx';
import { useStepAside } from '#ui/use-step-aside.ts';
import { BoardColumn } from './board-column.tsx';
import classes from './board-screen.module.css';
import { useBoardDrag } from './use-board-drag.ts';
import { useBoardKeys } from './use-board-keys.ts';

function Skeleton() {
  return (
    <div className={classes.columns} aria-hidden>
      {stages.map((stage) => (
        <div key={stage} className={classes.ghost} />
      ))}
    </div>
  );
}

/** The columns side by side, with what they listen for. */
function Columns({ board }: { readonly board: readonly Column[] }) {
  const store = useAppStore();
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<Id | null>(null);
  const [active, setActive] = useState<Id | null>(null);
  const focus = useCallback((card: Card) => {
    wanted.current = cardId(card);
    setActive(wanted.current);
  }, []);
  const dropped = useCallback((cards: readonly Card[]) => cards[0] && focus(cards[0]), [focus]);
  const { drag, onPointerDown } = useBoardDrag(root, dropped);
  useStepAside(drag !== null);
  const onKeyDown = useBoardKeys(focus);
  const cardAt = (target: EventTarget) => {
    const element = target instanceof Element ? target.closest('li')?.querySelector<HTMLElement>('[data-card]') : null;
    return element ? shownCard(store.getState(), element.dataset.card) : null;
  };
  const onClick = (event: MouseEvent) => {
    const card = cardAt(event.target);
    if (!card) return;
    const state = store.getState();
    const menu = event.target instanceof Element ? event.target.closest('[data-menu]') : null;
    if (menu) {
      const { left, bottom } = menu.getBoundingClientRect();
      state.openCardMenu(card, { x: left, y: bottom });
    } else if (event.ctrlKey || event.metaKey || event.shiftKey) state.toggleSelected(card);
    else void state.openCard(card);
  };
  const isHeld = useRef(false);
  const onFocus = ({ target }: FocusEvent) => {
    const card = cardAt(target);
    isHeld.current = card !== null;
    if (card) setActive(cardId(card));
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    // What was drawn elsewhere by undo goes without a successor.
    if (relatedTarget) isHeld.current = false;
  };
  useLayoutEffect(() => {
    if (isHeld.current && document.activeElement === document.body) wanted.current = active;
  });
  const known = board.some(({ cards }) => cards.some((card) => cardId(card) === active));
  const first = board.flatMap(({ cards }) => cards.slice(0, 1))[0];
  const activeId = known ? active : first ? cardId(first) : null;
  return (
    // The cards inside hold the focus; this only listens for them.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      ref={root}
      className={classes.columns}
      data-dragging={drag !== null || undefined}
      onClick={onClick}
      onFocus={onFocus}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    >
      {board.map((column) => (
        <BoardColumn
          key={column.stage}
          column={column}
          over={drag?.over === column.stage}
          activeId={activeId}
          wanted={wanted}
        />
      ))}
    </div>
  );
}

function Body() {
  const { t } = useTranslation('board');
  const board = useApp((state) => state.board);
  const failed = useApp((state) => state.boardFailed);
  const loadBoard = useApp((state) => state.loadBoard);
  const reportFailure = useApp((state) => state.reportFailure);
  const filtered = useApp((state) => !isUnfiltered(state.filters));
  const clearFilters = useApp((state) => state.clearFilters);
  const store = useAppStore();
  if (failed && !board)
    return (
      <FailedState title={t('failedTitle')} text={t('failedText')} onRetry={() => loadBoard().catch(reportFailure)} />
    );
  if (!board)
    return (
      <Delayed>
        <Skeleton />
      </Delayed>
    );
  if (board.every(({ count }) => count === 0))
    return (
      <NoPosts
        icon={<IconLayoutKanban size={30} stroke={1.4} />}
        title={t('emptyTitle')}
        text={t('emptyText')}
        filtered={filtered}
        onShowAll={clearFilters}
        onNew={() => composeHere(store)}
      />
    );
  return <Columns board={board} />;
}

type Props = { readonly filterMenu?: ReactNode; readonly filterChips?: ReactNode };

/** Every post in the column of its status. */
export function BoardScreen({ filterMenu, filterChips }: Props) {
  const { t } = useTranslation('board');
  const filters = useApp((state) => state.filters);
  const store = useAppStore();
  const { loadBoard, reportFailure } = store.getState();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other filters show other cards
  useEffect(() => {
    loadBoard().catch(reportFailure);
  }, [loadBoard, reportFailure, filters]);
  return (
    <section className={classes.screen}>
      <ScreenHead title={t('title')} hint={t('hint')} below={filterChips}>
        {filterMenu}
        <Button
          leftSection={<IconPlus size={14} />}
          classNames={{ section: classes.plus }}
          onClick={() => composeHere(store)}
        >
          {t('newPost')}
        </Button>
      </ScreenHead>
      <div className={classes.body}>
        <Body />
      </div>
    </section>
  );
}
