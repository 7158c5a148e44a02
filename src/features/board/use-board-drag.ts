import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Card } from '#domain/model.ts';
import { type Stage, stages } from '#state/board.ts';
import { withSelection } from '#state/selection.ts';
import { shownCard } from '#state/shown-card.ts';
import { useAppStore } from '#state/use-app.ts';
import { followDrag } from '#ui/follow-drag.ts';

/** How far the pointer goes before a press is taken for a drag, in px. */
const FAR = 6;

/** A drag under way: what goes, and the column under the pointer. */
export type BoardDrag = { readonly cards: readonly Card[]; readonly over: Stage | null };

function stageAt(x: number, y: number): Stage | null {
  const column = document.elementsFromPoint(x, y).map((element) => element.closest<HTMLElement>('[data-stage]'));
  const name = column.find((element) => element !== null)?.dataset.stage;
  return stages.find((stage) => stage === name) ?? null;
}

/** A picture of the card that follows the pointer; `count` says how many go along. */
function ghostOf(element: HTMLElement, count: number): HTMLElement {
  const { width, height } = element.getBoundingClientRect();
  const ghost = document.createElement('div');
  ghost.dataset.boardGhost = count > 1 ? String(count) : '';
  ghost.setAttribute('aria-hidden', 'true');
  ghost.style.width = `${width}px`;
  ghost.style.height = `${height}px`;
  const picture = element.cloneNode(true);
  if (picture instanceof HTMLElement) {
    picture.removeAttribute('data-card');
    picture.tabIndex = -1;
  }
  ghost.append(picture);
  document.body.append(ghost);
  return ghost;
}

type Press = {
  readonly element: HTMLElement;
  readonly card: Card;
  readonly x: number;
  readonly y: number;
  /** Where the pointer lies on the card. */
  readonly dx: number;
  readonly dy: number;
  ghost: HTMLElement | null;
};

/** Lets cards be dragged between columns by mouse, pen or finger. Escape lets go. */
export function useBoardDrag(root: RefObject<HTMLElement | null>, onDrop: (cards: readonly Card[]) => void) {
  const store = useAppStore();
  const [drag, setDrag] = useState<BoardDrag | null>(null);
  const press = useRef<Press | null>(null);
  const latest = useRef<BoardDrag | null>(null);
  const show = useCallback((next: BoardDrag | null) => {
    const before = latest.current;
    latest.current = next;
    if (before?.over !== next?.over || (before === null) !== (next === null)) setDrag(next);
  }, []);
  useEffect(() => {
    const letGo = () => {
      press.current?.ghost?.remove();
      press.current = null;
      show(null);
    };
    const onMove = (event: globalThis.PointerEvent) => {
      const held = press.current;
      if (!held) return;
      const { clientX: x, clientY: y } = event;
      if (!held.ghost) {
        if (Math.hypot(x - held.x, y - held.y) < FAR) return;
        const cards = withSelection(store.getState(), held.card);
        held.ghost = ghostOf(held.element, cards.length);
        show({ cards, over: null });
      }
      held.ghost.style.transform = `translate(${x - held.dx}px, ${y - held.dy}px) rotate(1.5deg)`;
      if (latest.current) show({ ...latest.current, over: stageAt(x, y) });
    };
    const onUp = () => {
      const ended = latest.current;
      const dragged = press.current?.ghost !== null && press.current !== null;
      letGo();
      if (!dragged || !ended) return;
      // The click that ends a drag opens nothing.
      window.addEventListener('click', (event) => event.stopPropagation(), { capture: true, once: true });
      setTimeout(() => window.dispatchEvent(new MouseEvent('click')));
      if (!ended.over) return;
      onDrop(ended.cards);
      void store.getState().moveToStage(ended.cards, ended.over);
    };
    return followDrag({ isUnderWay: () => Boolean(press.current?.ghost), onMove, onUp, letGo });
  }, [store, show, onDrop]);
  const onPointerDown = useCallback(
    (event: PointerEvent) => {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
      const card = shownCard(store.getState(), element?.dataset.card);
      if (!element || !card || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!root.current?.contains(element)) return;
      const { left, top } = element.getBoundingClientRect();
      const { clientX: x, clientY: y } = event;
      press.current = { element, card, x, y, dx: x - left, dy: y - top, ghost: null };
    },
    [store, root],
  );
  return { drag, onPointerDown };
}
