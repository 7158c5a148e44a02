import type { KeyboardEvent } from 'react';
import { addDays } from '#domain/day.ts';
import type { Card } from '#domain/model.ts';
import { withSelection } from '#state/selection.ts';
import type { AppState } from '#state/store.ts';
import { useAppStore } from '#state/use-app.ts';
import { columns, type Place } from './columns.ts';

/** Lines that a page key goes. */
const PAGE_LINES = 15;

/** Days that a card goes when Alt is held with an arrow, as on the calendar. */
const daySteps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

type Table = {
  readonly place: Place;
  readonly count: number;
  /** The card of the line; null on a heading. */
  readonly card: Card | null;
  readonly goTo: (place: Place) => void;
  readonly extendTo: (line: number) => void;
  /** Does what the cell is for. */
  readonly enter: (place: Place) => void;
};

/** The cell that a key walks to; null when the key is not one of walking. */
function walked({ key, ctrlKey, metaKey }: KeyboardEvent, { line, column }: Place, count: number): Place | null {
  const at = columns.indexOf(column);
  const across = (to: number): Place => ({
    line,
    column: columns[Math.min(columns.length - 1, Math.max(0, to))] ?? column,
  });
  const down = (to: number): Place => ({ line: Math.min(count - 1, Math.max(0, to)), column });
  const far = ctrlKey || metaKey;
  const places: Readonly<Record<string, Place>> = {
    ArrowLeft: across(at - 1),
    ArrowRight: across(at + 1),
    ArrowUp: down(line - 1),
    ArrowDown: down(line + 1),
    PageUp: down(line - PAGE_LINES),
    PageDown: down(line + PAGE_LINES),
    Home: far ? down(0) : across(0),
    End: far ? down(count - 1) : across(columns.length - 1),
  };
  return places[key] ?? null;
}

function shift(state: AppState, card: Card, days: number): void {
  const cards = withSelection(state, card);
  if (cards.length > 1) void state.shiftCards(cards, days);
  else if (card.day !== null) state.placeCard(card, addDays(card.day, days), 'keep');
}

/** The keys of a row, whichever of its cells has the focus. True when the key was one of them. */
function onRow(state: AppState, event: KeyboardEvent, card: Card): boolean {
  const { key, altKey } = event;
  const mod = event.ctrlKey || event.metaKey;
  const days = altKey ? daySteps[key] : undefined;
  if (days !== undefined) shift(state, card, days);
  else if (altKey) return false;
  else if (mod && key === 'Enter') void state.openCard(card);
  else if (mod && key.toLowerCase() === 'd') void state.duplicateCards(withSelection(state, card));
  else if (mod) return false;
  else if (key === ' ' || key.toLowerCase() === 'x') state.toggleSelected(card);
  else if (key === 'Delete' || key === 'Backspace') void state.deleteCards(withSelection(state, card));
  else return false;
  return true;
}

/** The keys of the table: walk its cells, enter one, select, and what rows know. */
export function useTableKeys(table: Table) {
  const store = useAppStore();
  const { place, count, card, goTo, extendTo, enter } = table;
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const state = store.getState();
    const mod = event.ctrlKey || event.metaKey;
    const next = event.altKey ? null : walked(event, place, count);
    // A button does itself what Space means to it.
    const isButton = event.target instanceof HTMLButtonElement;
    if (next && event.shiftKey && next.line !== place.line) extendTo(next.line);
    else if (next) goTo(next);
    else if (mod && event.key.toLowerCase() === 'a') void state.selectRows(0, (state.postList?.total ?? 1) - 1);
    else if (event.key === 'Escape' && state.selection.size > 0) state.clearSelection();
    else if (isButton && (event.key === ' ' || event.key === 'Enter') && !mod) return;
    else if (card && onRow(state, event, card)) event.stopPropagation();
    else if (card && (event.key === 'Enter' || event.key === 'F2')) enter(place);
    else return;
    event.preventDefault();
  };
}
