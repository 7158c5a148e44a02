import { type RefObject, useEffect, useRef } from 'react';
import { spannedDays } from '#state/marks.ts';
import { useAppStore } from '#state/use-app.ts';

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
      const end = dayAt(target);
      if (anchor === null || !end || (end === anchor && !dragged.current)) return;
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
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || anchor === null || !dragged.current) return;
      event.preventDefault();
      event.stopPropagation();
      letGo();
    };
    element?.addEventListener('pointerdown', onDown);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', letGo);
    window.addEventListener('keydown', onKey, true);
    return () => {
      letGo();
      element?.removeEventListener('pointerdown', onDown);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', letGo);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [store, grid]);
  return () => dragged.current;
}
