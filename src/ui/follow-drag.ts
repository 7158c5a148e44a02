type Drag = {
  /** Whether something is dragged, and not only pressed. */
  readonly isUnderWay: () => boolean;
  readonly onMove: (event: PointerEvent) => void;
  readonly onUp: (event: PointerEvent) => void;
  readonly letGo: () => void;
};

/**
 * Follows what is dragged across the window. Escape lets go of it, as does a pointer that is lost; what is returned lets go
 * of it and follows no more.
 */
export function followDrag({ isUnderWay, onMove, onUp, letGo }: Drag): () => void {
  const following = new AbortController();
  const { signal } = following;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isUnderWay()) return;
    event.preventDefault();
    event.stopPropagation();
    letGo();
  };
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', letGo, { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
  return () => {
    letGo();
    following.abort();
  };
}
