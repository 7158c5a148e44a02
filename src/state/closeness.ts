import type { ClosePair } from '#contract/index.ts';
import type { Day } from '#domain/day.ts';
import type { Card, Id } from '#domain/model.ts';
import type { Slice } from './slice.ts';

/** The nearest post before or after a placement on its network; `minutes` is negative when that one is earlier. */
export type CloseNote = {
  readonly networkId: Id;
  readonly postId: Id;
  readonly title: string;
  readonly day: Day;
  readonly minutes: number;
};

export type ClosenessSlice = {
  /** Placements that are too close to another of their network, by id. */
  readonly closeNotes: ReadonlyMap<Id, CloseNote>;
  loadCloseness(): Promise<void>;
};

/** The nearest of a placement's neighbours; the earlier one when both are as near. */
function notesOf(pairs: readonly ClosePair[]): ReadonlyMap<Id, CloseNote> {
  const notes = new Map<Id, CloseNote>();
  const add = (id: Id, note: CloseNote) => {
    const known = notes.get(id);
    if (!known || Math.abs(note.minutes) < Math.abs(known.minutes)) notes.set(id, note);
  };
  for (const { networkId, minutes, earlier, later } of pairs) {
    add(later.placementId, {
      networkId,
      postId: earlier.postId,
      title: earlier.title,
      day: earlier.day,
      minutes: -minutes,
    });
    add(earlier.placementId, { networkId, postId: later.postId, title: later.title, day: later.day, minutes });
  }
  return notes;
}

/** What a card is too close to, if it is. */
export function closeNoteOf({ closeNotes }: Pick<ClosenessSlice, 'closeNotes'>, card: Card): CloseNote | null {
  for (const { id } of card.placements) {
    const note = closeNotes.get(id);
    if (note) return note;
  }
  return null;
}

export const closenessSlice: Slice<ClosenessSlice> = (set, get, { api }) => {
  let latest = 0;
  return {
    closeNotes: new Map(),
    loadCloseness: async () => {
      const { loadedRange: range, filters } = get();
      if (!range) return;
      latest += 1;
      const mine = latest;
      const { pairs } = await api.call('calendar.conflicts', { range, filters });
      if (mine !== latest) return;
      const next = notesOf(pairs);
      const before = get().closeNotes;
      const content = (notes: ReadonlyMap<Id, CloseNote>) => JSON.stringify([...notes]);
      if (content(next) === content(before)) return;
      const kept = [...next].map(([id, note]) => {
        const known = before.get(id);
        return [id, known && JSON.stringify(known) === JSON.stringify(note) ? known : note] as const;
      });
      set({ closeNotes: new Map(kept) });
    },
  };
};
