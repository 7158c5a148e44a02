import { type PointerEvent, useCallback, useRef } from 'react';
import { useAppStore } from '#state/use-app.ts';

/** How far the pointer goes before a press is taken for a drag, in px. */
const FAR = 8;

/** Says why a published card does not follow the pointer that tries to drag it. */
export function useLockedNotice() {
  const store = useAppStore();
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const onPointerDown = useCallback(({ target, clientX, clientY }: PointerEvent) => {
    const locked = target instanceof Element && target.closest('[data-locked]');
    from.current = locked ? { x: clientX, y: clientY } : null;
  }, []);
  const onPointerMove = useCallback(
    ({ clientX, clientY, buttons }: PointerEvent) => {
      const start = from.current;
      if (!start) return;
      if (buttons === 0) from.current = null;
      else if (Math.hypot(clientX - start.x, clientY - start.y) > FAR) {
        from.current = null;
        store.getState().notify({ tone: 'info', key: 'published-does-not-move', params: {}, undoTo: null });
      }
    },
    [store],
  );
  return { onPointerDown, onPointerMove };
}
