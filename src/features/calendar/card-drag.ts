import { createContext, useContext } from 'react';
import type { Day } from '#domain/day.ts';
import type { Card } from '#domain/model.ts';
import type { AppStore } from '#state/store.ts';

/** How long the pointer rests at an edge before the period turns, in ms. */
const EDGE_HOLD_MS = 700;
/** How long the pointer stays on a day before the dock weighs it, in ms. */
const WEIGH_MS = 70;
/** How near the edge it must be, in px. */
const EDGE_PX = 26;

export type Edge = -1 | 0 | 1;

/** What the page shows of a drag under way. */
export type DragView = { readonly card: Card; readonly edge: Edge; readonly overTray: boolean };

export type CardDrag = {
  begin(card: Card): void;
  /** Ends the drag; says whether it ended over the tray. Calls after the first do nothing. */
  end(): boolean;
  isUnderWay(): boolean;
  /** Whether Escape ended the latest drag: then its drop counts for nothing. */
  isCancelled(): boolean;
};

type Deps = {
  readonly store: AppStore;
  /** The part of the page whose edges turn the period. */
  readonly area: () => HTMLElement | null;
  readonly show: (view: DragView | null) => void;
};

/** Follows the pointer during a drag: tells the dock which day is under it, and turns the period at the edges. */
export function createCardDrag({ store, area, show }: Deps): CardDrag {
  let card: Card | null = null;
  let target: Day | 'tray' | null = null;
  let edge: Edge = 0;
  let cancelled = false;
  let timer: ReturnType<typeof setInterval> | undefined;
  let weighing: ReturnType<typeof setTimeout> | undefined;

  const weigh = () => {
    if (!card) return;
    const { previewChange, reportFailure } = store.getState();
    const day = target === 'tray' ? null : target;
    const placementIds = card.placements.map(({ id }) => id);
    const stays = target === null || day === card.day;
    if (stays) previewChange(null).catch(reportFailure);
    else if (card.day === null && day !== null)
      previewChange({ kind: 'schedule', postId: card.postId, day }).catch(reportFailure);
    else if (placementIds.length > 0) previewChange({ kind: 'move', placementIds, day }).catch(reportFailure);
  };
  const holdAt = (next: Edge) => {
    edge = next;
    clearInterval(timer);
    if (next !== 0) timer = setInterval(() => store.getState().stepPeriod(next), EDGE_HOLD_MS);
  };
  const follow = (x: number, y: number) => {
    if (!card) return;
    const next = targetAt(x, y);
    const nextEdge = next === 'tray' ? 0 : edgeAt(area(), x, y);
    if (next === target && nextEdge === edge) return;
    const moved = next !== target;
    target = next;
    if (nextEdge !== edge) holdAt(nextEdge);
    show({ card, edge, overTray: target === 'tray' });
    if (!moved) return;
    clearTimeout(weighing);
    weighing = setTimeout(weigh, WEIGH_MS);
  };
  const onMouse = (event: MouseEvent) => follow(event.clientX, event.clientY);
  const onTouch = (event: TouchEvent) => {
    const touch = event.touches[0];
    if (touch) follow(touch.clientX, touch.clientY);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    cancelled = true;
    // FullCalendar knows no other way to let go.
    document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  };
  return {
    begin: (next) => {
      card = next;
      cancelled = false;
      document.addEventListener('keydown', onKey, true);
      target = next.day;
      document.addEventListener('mousemove', onMouse);
      document.addEventListener('touchmove', onTouch, { passive: true });
      show({ card, edge: 0, overTray: false });
    },
    end: () => {
      if (!card) return false;
      const overTray = target === 'tray' && !cancelled;
      card = null;
      document.removeEventListener('keydown', onKey, true);
      target = null;
      clearTimeout(weighing);
      holdAt(0);
      document.removeEventListener('mousemove', onMouse);
      document.removeEventListener('touchmove', onTouch);
      show(null);
      store.getState().previewChange(null).catch(store.getState().reportFailure);
      return overTray;
    },
    isUnderWay: () => card !== null,
    isCancelled: () => cancelled,
  };
}

/** The day or the tray under the pointer, also where a notice lies above it. */
function targetAt(x: number, y: number): Day | 'tray' | null {
  const below = document.elementsFromPoint(x, y);
  if (below.some((element) => element.closest('[data-drop="tray"]'))) return 'tray';
  const cell = below.map((element) => element.closest('[data-date]')).find((element) => element !== null);
  return cell?.getAttribute('data-date') ?? null;
}

function edgeAt(area: HTMLElement | null, x: number, y: number): Edge {
  const box = area?.getBoundingClientRect();
  if (!box || y < box.top || y > box.bottom) return 0;
  if (x < box.left + EDGE_PX && x > box.left - 2 * EDGE_PX) return -1;
  return x > box.right - EDGE_PX && x < box.right + 2 * EDGE_PX ? 1 : 0;
}

export const CardDragContext = createContext<CardDrag | null>(null);

/** The calendar's one drag. */
export function useCardDrag(): CardDrag {
  const drag = useContext(CardDragContext);
  if (!drag) throw new Error('There is no calendar above this component.');
  return drag;
}
