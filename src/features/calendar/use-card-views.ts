import { useMemo, useRef } from 'react';
import type { Card } from '#domain/model.ts';
import { type CardView, cardView, noWorld } from '#state/card-view.ts';
import { useApp } from '#state/use-app.ts';

/** Resolves cards, keeping the same view of a card until something it shows has changed. */
export function useCardViews(): (card: Card) => CardView {
  const snapshot = useApp((state) => state.snapshot);
  const content =
    snapshot && JSON.stringify([snapshot.today, snapshot.now, snapshot.pillars, snapshot.networks, snapshot.campaigns]);
  const newest = useRef(snapshot);
  newest.current = snapshot;
  return useMemo(() => {
    const views = new WeakMap<Card, CardView>();
    const world = content === null ? null : newest.current;
    return (card) => {
      const known = views.get(card);
      if (known) return known;
      const view = cardView(card, world ?? noWorld);
      views.set(card, view);
      return view;
    };
  }, [content]);
}
