import type { ClosePair, Output } from '#contract/index.ts';
import type { Day, Time } from '#domain/day.ts';
import type { Card, Id } from '#domain/model.ts';
import { latestOnly } from './latest-only.ts';
import type { Slice } from './slice.ts';

/** The nearest post before or after a placement on its network; `minutes` is negative when that one is earlier. */
export type CloseNote = {
  readonly networkId: Id;
  readonly postId: Id;
  readonly title: string;
  readonly day: Day;
  readonly minutes: number;
};

export type AskedMoment = { readonly networkId: Id; readonly day: Day; readonly time: Time };
export type Neighbour = NonNullable<Output<'calendar.neighbours'>['neighbours'][number]>;

/** Names a moment on a network. */
export function askedKey({ networkId, day, time }: AskedMoment): string {
  return `${networkId} ${day} ${time}`;
}

export type ClosenessSlice = {
  /** Placements that are too close to another of their network, by id. */
  readonly closeNotes: ReadonlyMap<Id, CloseNote>;
  loadCloseness(): Promise<void>;
  /** The nearest other post of the moments asked about last, by `askedKey`. */
  readonly neighbours: ReadonlyMap<string, Neighbour>;
  /** Asks what is too close to the moments of a post that is being written; null for a new one. */
  loadNeighbours(postId: Id | null, moments: readonly AskedMoment[]): Promise<void>;
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

/** The note before where it says the same; there may be as many as posts in a month, so they are compared by hand. */
function sharedNote(before: CloseNote | undefined, next: CloseNote): CloseNote {
  const isSame =
    before?.networkId === next.networkId &&
    before.postId === next.postId &&
    before.minutes === next.minutes &&
    before.day === next.day &&
    before.title === next.title;
  return isSame ? before : next;
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
  const reading = latestOnly();
  const asking = latestOnly();
  return {
    closeNotes: new Map(),
    neighbours: new Map(),
    loadNeighbours: async (postId, moments) => {
      const isLatest = asking.begin();
      const found =
        moments.length > 0 ? await api.call('calendar.neighbours', { postId, moments: [...moments] }) : null;
      if (!isLatest()) return;
      const entries = moments.flatMap((moment, index) => {
        const neighbour = found?.neighbours[index];
        return neighbour ? [[askedKey(moment), neighbour] as const] : [];
      });
      if (entries.length > 0 || get().neighbours.size > 0) set({ neighbours: new Map(entries) });
    },
    loadCloseness: async () => {
      const { loaded, filters } = get();
      // The year has no cards to mark.
      if (!loaded || loaded.view === 'year') return;
      const isLatest = reading.begin();
      const { pairs } = await api.call('calendar.conflicts', { range: loaded.range, filters });
      if (!isLatest()) return;
      const { closeNotes } = get();
      const notes = notesOf(pairs);
      const shared = [...notes].map(([id, note]) => [id, sharedNote(closeNotes.get(id), note)] as const);
      const isNew = notes.size !== closeNotes.size || shared.some(([id, note]) => note !== closeNotes.get(id));
      if (isNew) set({ closeNotes: new Map(shared) });
    },
  };
};
