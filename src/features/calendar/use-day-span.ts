import { type RefObject, useEffect, useRef } from 'react';
import { spannedDays } from '#state/marks.ts';
import { useAppStore } from '#state/use-app.ts';
import { followDrag } from '#ui/follow-drag.ts';

const dayAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[role="gridcell"]')?.dataset.date : undefined;

/** Where a press is for one card. */
const CARDS = '[data-card], [data-expected]';

/**
 * Lets several days be chosen by dragging over them from an empty place, and opens their menu. Escape lets go of them.
 * The function says whether such a drag is under way, or has only just ended: the click that ends it means nothing.
 */
export function useDaySpan(grid: RefObject<HTMLElement | null>): () => boolean {
  const store = useAppStore();
  const dragged = useRef(false);
  useEffect(() => {
    const element = grid.current;
    let anchor: string | null = null;
    const { spanDays, openDayMenu } = store.getState();
    const letGo = () => {
      anchor = null;
      spanDays(null);
    };
    const onDown = (event: PointerEvent) => {
      const { target, button, pointerType } = event;
      letGo();
      dragged.current = false;
      // A finger scrolls, and held still it opens the day's menu.
      if (button !== 0 || pointerType === 'touch' || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (target instanceof Element && !target.closest(CARDS)) anchor = dayAt(target) ?? null;
    };
    const onMove = ({ target }: PointerEvent) => {
      if (anchor === null) return;
      const end = dayAt(target);
      if (!end || (end === anchor && !dragged.current)) return;
      dragged.current = true;
      if (end !== store.getState().daySpan?.end) spanDays({ anchor, end });
    };
    const onUp = ({ clientX: x, clientY: y }: PointerEvent) => {
      const days = anchor === null ? null : spannedDays(store.getState().daySpan);
      anchor = null;
      if (!dragged.current) return;
      setTimeout(() => {
        dragged.current = false;
      });
      if (days) openDayMenu(days, { x, y });
      else spanDays(null);
    };
    const end = followDrag({ isUnderWay: () => anchor !== null && dragged.current, onMove, onUp, letGo });
    element?.addEventListener('pointerdown', onDown);
    return () => {
      end();
      element?.removeEventListener('pointerdown', onDown);
    };
  }, [store, grid]);
  return () => dragged.current;
}
