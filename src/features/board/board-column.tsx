import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnfiltered } from '#domain/filters.ts';
import type { Id } from '#domain/model.ts';
import { BOARD_MOST } from '#state/board.ts';
import type { BoardColumn as Column } from '#state/board-moves.ts';
import { cardId } from '#state/card-view.ts';
import { useApp } from '#state/use-app.ts';
import { SmallStatus } from '#ui/marks.tsx';
import { BoardCard } from './board-card.tsx';
import classes from './board-screen.module.css';

/** A card and the gap below it, in px; the style sheet has it too. */
const CARD = 52;
/** Cards before the end at which the next ones are read. */
const AHEAD = 12;

type Props = {
  readonly column: Column;
  readonly over: boolean;
  /** The card of the board that Tab stops at. */
  readonly activeId: Id | null;
  /** The card that is to get the focus once it is drawn. */
  readonly wanted: RefObject<Id | null>;
};

/** What the column says where it has no cards, or no more of them. */
function Foot({ column }: { readonly column: Column }) {
  const { t } = useTranslation('board');
  const go = useApp((state) => state.go);
  const filtered = useApp((state) => !isUnfiltered(state.filters));
  const { stage, count, cards } = column;
  if (count === 0) return <p className={classes.empty}>{t(filtered ? 'nothing' : `columnEmpty.${stage}`)}</p>;
  if (cards.length < BOARD_MOST || count <= cards.length) return null;
  return (
    <div className={classes.rest}>
      <p>{t('rest', { count: count - cards.length })}</p>
      <Button variant="default" onClick={() => go('posts')}>
        {t('toList')}
      </Button>
    </div>
  );
}

/** A column: its name, how many posts it has, and those in sight. */
export function BoardColumn({ column, over, activeId, wanted }: Props) {
  const { t } = useTranslation('board');
  const { t: common } = useTranslation();
  const selection = useApp((state) => state.selection);
  const loadMoreOf = useApp((state) => state.loadMoreOf);
  const reportFailure = useApp((state) => state.reportFailure);
  const scroller = useRef<HTMLDivElement>(null);
  const { stage, count, cards } = column;
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD,
    overscan: 6,
  });
  const drawn = virtualizer.getVirtualItems();
  const last = drawn.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= cards.length - AHEAD) loadMoreOf(stage).catch(reportFailure);
  }, [last, cards.length, stage, loadMoreOf, reportFailure]);
  useEffect(() => {
    const at = wanted.current === null ? -1 : cards.findIndex((card) => cardId(card) === wanted.current);
    if (at < 0) return;
    virtualizer.scrollToIndex(at, { align: 'auto' });
    const element = scroller.current?.querySelector<HTMLElement>(`[data-card="${wanted.current}"]`);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  });
  const name = common(`status.${stage}`);
  return (
    <section
      className={classes.column}
      data-stage={stage}
      data-over={over || undefined}
      aria-label={t('column', { stage: name, count })}
    >
      <h2 className={classes.name}>
        <SmallStatus status={stage} />
        {name}
        <span className={classes.count}>{count}</span>
      </h2>
      <div ref={scroller} className={classes.scroller}>
        <ul className={classes.cards} style={{ height: virtualizer.getTotalSize(), paddingTop: drawn[0]?.start }}>
          {drawn.map(({ index }) => {
            const card = cards[index];
            if (!card) return null;
            return (
              <li key={cardId(card)} className={classes.card} aria-setsize={count} aria-posinset={index + 1}>
                <BoardCard card={card} tabbable={cardId(card) === activeId} selected={selection.has(cardId(card))} />
              </li>
            );
          })}
        </ul>
        <Foot column={column} />
      </div>
    </section>
  );
}
