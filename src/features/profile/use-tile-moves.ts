import { type DragEvent, type KeyboardEvent, useState } from 'react';
import type { Card } from '#domain/model.ts';
import { isPublished } from '#state/card-view.ts';
import { useAppStore } from '#state/use-app.ts';

/** What a tile listens for, so that two of them can change places by dragging or by Alt and an arrow. */
export type TileMoves = {
  readonly dragged: string | null;
  readonly over: string | null;
  of(card: Card): {
    readonly draggable: boolean;
    onDragStart(event: DragEvent): void;
    onDragOver(event: DragEvent): void;
    onDrop(event: DragEvent): void;
    onDragEnd(): void;
    onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  };
};

/** Steps in the grid that arrows make; it is three wide. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -3, ArrowDown: 3 };

/** The placement that a tile shows; it stays the same wherever the tile goes. */
export const tileId = ({ placements }: Card) => placements[0]?.id ?? '';

/** Lets two planned tiles change day and time; what is out stays. */
export function useTileMoves(tiles: readonly Card[]): TileMoves {
  const store = useAppStore();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const swap = (one: Card | undefined, other: Card | undefined) => {
    if (!one || !other || one.key === other.key) return;
    const state = store.getState();
    if (isPublished(one) || isPublished(other))
      state.notify({ tone: 'info', key: 'published-does-not-move', params: {}, undoTo: null });
    else void state.swapCards(tileId(one), tileId(other));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, card: Card) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const to = tiles.findIndex(({ key }) => key === card.key) + step;
    // A tile that changes places keeps the focus.
    if (event.altKey) swap(card, tiles[to]);
    else event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('[data-tile]')[to]?.focus();
  };
  return {
    dragged,
    over,
    of: (card) => ({
      draggable: !isPublished(card),
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', card.title);
        setDragged(card.key);
      },
      onDragOver: (event) => {
        if (dragged === null || isPublished(card)) return;
        event.preventDefault();
        setOver(card.key);
      },
      onDrop: (event) => {
        event.preventDefault();
        swap(
          tiles.find(({ key }) => key === dragged),
          card,
        );
        end();
      },
      onDragEnd: end,
      onKeyDown: (event) => onKeyDown(event, card),
    }),
  };
}
