import { createContext, useContext } from 'react';
import type { Day } from '#domain/day.ts';
import type { Card } from '#domain/model.ts';
import { targetsOf } from '#state/card-groups.ts';
import { withSelection } from '#state/selection.ts';
import type { AppStore } from '#state/store.ts';
import { wantsCopy } from '#ui/keys.ts';
import { clearSlotMark, type OrderSlot, slotAt } from './order-slot.ts';

/** How long the pointer rests at an edge before the period turns, in ms. */
const EDGE_HOLD_MS = 700;
/** How long the pointer stays on a day before the dock weighs it, in ms. */
const WEIGH_MS = 70;
/** How near the edge it must be, in px. */
const EDGE_PX = 26;

export type Edge = -1 | 0 | 1;

/** Where a card would go if it were let go of. */
type Target = Day | 'tray' | 'next-slot' | null;

/** What the page shows of a drag under way. */
export type DragView = {
  readonly card: Card;
  /** All that go: the selected ones when `card` is one of them. */
  readonly cards: readonly Card[];
  /** The originals stay. */
  readonly copy: boolean;
  readonly edge: Edge;
  readonly overTray: boolean;
  readonly overNextSlot: boolean;
  /** The pointer when this was shown, in px. */
  readonly x: number;
  readonly y: number;
};

/** How the latest drag ended. Its drop is told a moment before or after its end. */
export type DragEnd = {
  readonly cards: readonly Card[];
  readonly copy: boolean;
  readonly overTray: boolean;
  /** It goes to the next free slot. */
  readonly overNextSlot: boolean;
  /** Escape ended it: its drop counts for nothing. */
  readonly cancelled: boolean;
  /** A place among the cards of the day that it never left. */
  readonly slot: OrderSlot | null;
};

export type CardDrag = {
  begin(card: Card): void;
  /** Ends the drag and says how. Calls after the first only repeat it. */
  end(): DragEnd;
  isUnderWay(): boolean;
};

type Deps = {
  readonly store: AppStore;
  /** The part of the page whose edges turn the period. */
  readonly area: () => HTMLElement | null;
  readonly show: (view: DragView | null) => void;
};

const nothing: DragEnd = { cards: [], copy: false, overTray: false, overNextSlot: false, cancelled: true, slot: null };

/** Follows the pointer during a drag: tells the dock which day is under it, and turns the period at the edges. */
export function createCardDrag({ store, area, show }: Deps): CardDrag {
  let card: Card | null = null;
  let cards: readonly Card[] = [];
  let target: Target = null;
  let slot: OrderSlot | null = null;
  let edge: Edge = 0;
  let copy = false;
  let cancelled = false;
  let ended = nothing;
  let place = { x: 0, y: 0 };
  let lastMove: MouseEvent | null = null;
  /** Another period is being drawn. */
  let turning = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let weighing: ReturnType<typeof setTimeout> | undefined;

  const weigh = () => {
    if (!card) return;
    const { previewChange, reportFailure } = store.getState();
    // Which day has the next free slot is found when it is dropped there.
    const known = target !== null && target !== 'next-slot';
    const change = known && changeOf(card, cards, target === 'tray' ? null : target, copy && target !== 'tray');
    previewChange(change || null).catch(reportFailure);
  };
  const weighSoon = () => {
    clearTimeout(weighing);
    weighing = setTimeout(weigh, WEIGH_MS);
  };
  const turn = (side: -1 | 1) => {
    const before = firstDayIn(area());
    store.getState().stepPeriod(side);
    turning = true;
    untilMeasured(
      () => firstDayIn(area()) !== before,
      () => {
        turning = false;
        if (edge === side) holdAt(side);
        // What lies under the pointer is another day now.
        if (card && lastMove) document.dispatchEvent(new MouseEvent('mousemove', lastMove));
      },
    );
  };
  const holdAt = (next: Edge) => {
    edge = next;
    clearTimeout(timer);
    if (next !== 0) timer = setTimeout(turn, EDGE_HOLD_MS, next);
  };
  const showNow = () => {
    const over = { overTray: target === 'tray', overNextSlot: target === 'next-slot' };
    if (card) show({ card, cards, copy, edge, ...over, ...place });
  };
  const follow = (x: number, y: number) => {
    if (!card) return;
    place = { x, y };
    const { day: next, within } = targetAt(x, y);
    const nextEdge = next === 'tray' || next === 'next-slot' ? 0 : edgeAt(area(), x, y);
    const orders = within !== null && next === card.day && cards.length === 1 && !copy;
    slot = orders ? slotAt(store.getState(), within, card, y) : null;
    if (!orders) clearSlotMark();
    if (next === target && nextEdge === edge) return;
    const moved = next !== target;
    target = next;
    if (nextEdge !== edge) holdAt(nextEdge);
    showNow();
    if (moved) weighSoon();
  };
  /** FullCalendar 7.1 fails where it has not measured yet the weeks that it shows. */
  const holdBack = (event: MouseEvent | TouchEvent) => {
    if (event instanceof MouseEvent) lastMove = event;
    if (turning) event.stopImmediatePropagation();
  };
  /** Ctrl, Cmd or Option may be pressed and let go of while the card is under way. */
  const noteCopy = (event: MouseEvent | KeyboardEvent) => {
    if (wantsCopy(event) === copy) return;
    copy = wantsCopy(event);
    showNow();
    weighSoon();
  };
  const onMouse = (event: MouseEvent) => {
    noteCopy(event);
    follow(event.clientX, event.clientY);
  };
  const onTouch = (event: TouchEvent) => {
    const touch = event.touches[0];
    if (touch) follow(touch.clientX, touch.clientY);
  };
  const onKey = (event: KeyboardEvent) => {
    noteCopy(event);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    cancelled = true;
    // FullCalendar knows no other way to let go.
    document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  };
  /** The grid tells of the drop a moment later; keys that are let go of meanwhile change nothing any more. */
  const onRelease = (event: MouseEvent) => {
    noteCopy(event);
    listen(false);
  };
  const listen = (on: boolean) => {
    const change = on ? document.addEventListener : document.removeEventListener;
    change.call(document, 'keydown', onKey as EventListener, true);
    change.call(document, 'keyup', noteCopy as EventListener, true);
    change.call(window, 'mousemove', holdBack as EventListener, true);
    change.call(window, 'touchmove', holdBack as EventListener, true);
    change.call(document, 'mouseup', onRelease as EventListener, true);
    change.call(document, 'mousemove', onMouse as EventListener);
    change.call(document, 'touchmove', onTouch as EventListener, { passive: true });
  };
  return {
    begin: (next) => {
      card = next;
      cards = withSelection(store.getState(), next);
      cancelled = false;
      lastMove = null;
      copy = false;
      target = next.day;
      slot = null;
      listen(true);
      show({ card, cards, copy, edge: 0, overTray: false, overNextSlot: false, ...place });
    },
    end: () => {
      if (!card) return ended;
      const over = (place: Target) => target === place && !cancelled;
      ended = {
        cards,
        copy,
        cancelled,
        overTray: over('tray'),
        overNextSlot: over('next-slot'),
        slot: cancelled ? null : slot,
      };
      card = null;
      listen(false);
      target = null;
      clearSlotMark();
      clearTimeout(weighing);
      holdAt(0);
      show(null);
      store.getState().previewChange(null).catch(store.getState().reportFailure);
      return ended;
    },
    isUnderWay: () => card !== null,
  };
}

/** Frames after which a period is taken as drawn that shows no days. */
const PATIENCE = 120;

function firstDayIn(area: HTMLElement | null): string | null {
  return area?.querySelector('[data-date]')?.getAttribute('data-date') ?? null;
}

/** Calls back once another period is drawn and the frame after it has measured it. */
function untilMeasured(isDrawn: () => boolean, done: () => void, patience = PATIENCE): void {
  requestAnimationFrame(() => {
    if (patience > 0 && !isDrawn()) untilMeasured(isDrawn, done, patience - 1);
    else requestAnimationFrame(() => requestAnimationFrame(done));
  });
}

type Change = Parameters<ReturnType<AppStore['getState']>['previewChange']>[0];

/** What the dock is to weigh; null when nothing would change. */
function changeOf(lead: Card, cards: readonly Card[], day: Day | null, copy: boolean): Change {
  if (day === lead.day && !copy) return null;
  if (cards.length === 1 && !copy) {
    const placementIds = lead.placements.map(({ id }) => id);
    if (lead.day === null && day !== null) return { kind: 'schedule', postId: lead.postId, day };
    return placementIds.length > 0 ? { kind: 'move', placementIds, day } : null;
  }
  const targets = day === null ? cards.map((card) => ({ card, day: null })) : copyTargets(cards, lead, day);
  const moves = targets.map(({ card, day: to }) => ({
    postId: card.postId,
    placementIds: card.placements.map(({ id }) => id),
    day: to,
  }));
  return moves.length > 0 ? { kind: 'cards', copy, cards: moves } : null;
}

/** Where each goes; a copy beside its original counts too. */
function copyTargets(cards: readonly Card[], lead: Card, day: Day) {
  return day === lead.day ? cards.map((card) => ({ card, day: card.day ?? day })) : targetsOf(cards, lead, day);
}

/** The day, the tray or the next free slot under the pointer, also where a notice lies above it. */
function targetAt(x: number, y: number): { readonly day: Target; readonly within: Element | null } {
  const below = document.elementsFromPoint(x, y);
  if (below.some((element) => element.closest('[data-drop="next-slot"]'))) return { day: 'next-slot', within: null };
  if (below.some((element) => element.closest('[data-drop="tray"]'))) return { day: 'tray', within: null };
  const cell = below.map((element) => element.closest('[data-date]')).find((element) => element !== null);
  return { day: cell?.getAttribute('data-date') ?? null, within: cell ?? null };
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
