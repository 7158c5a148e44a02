import { useLayoutEffect } from 'react';

/** While cards are dragged, what floats over the page lets the pointer through to where they may be dropped. */
export function useStepAside(dragging: boolean): void {
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-cards-dragged', dragging);
    return () => document.documentElement.removeAttribute('data-cards-dragged');
  }, [dragging]);
}
