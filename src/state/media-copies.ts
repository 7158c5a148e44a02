import type { Inspected } from '#contract/index.ts';
import type { Media } from '#domain/media.ts';
import { type Id, LIMITS } from '#domain/model.ts';
import { type Failure, toFailure } from './failure.ts';
import type { Get, Set as SetState, Slice } from './slice.ts';

/** A file as the browser hands it over. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'slice'>;

/** Where copied files go once they are in the library. */
export type MediaTarget =
  | { readonly kind: 'library' }
  /** The post under edit, as long as it is that one. */
  | { readonly kind: 'composer'; readonly session: number }
  | { readonly kind: 'post'; readonly postId: Id }
  /** In the place of a file in every post that has it. */
  | { readonly kind: 'replace'; readonly id: Id };

/** One file on its way into the media folder. */
export type Copy = {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly phase: 'waiting' | 'copying' | 'checking' | 'done' | 'known' | 'failed' | 'cancelled';
  readonly failure: Failure | null;
  /** What the library calls it: where its own name lied about its type, and what was there already. */
  readonly libraryName: string | null;
};

/** Whether a file is still on its way. */
export function isUnderWay({ phase }: Copy): boolean {
  return phase === 'waiting' || phase === 'copying' || phase === 'checking';
}

export type MediaCopiesSlice = {
  readonly copies: readonly Copy[];
  /** Copies files into the library one after the other, then puts them where they belong: one undo for all of it there. */
  addFiles(files: readonly ChosenFile[], target: MediaTarget): Promise<void>;
  cancelCopy(id: number): void;
  cancelCopies(): void;
  /** Takes the finished ones off the list. */
  dismissCopies(): void;
  /** Puts files of the library on the post under edit. */
  attachMedia(ids: readonly Id[], session: number): void;
};

/** A piece is held in memory on its way, and cancelling waits for none. */
const PIECE_BYTES = 4 * 1024 * 1024;

let lastCopy = 0;

function nameOf({ name }: ChosenFile): string {
  return [...(name.split(/[\\/]/).at(-1) ?? '')].slice(0, 250).join('').trim() || 'file';
}

/** Adds media to the end of a list, each once, as far as a post has room. */
function joined<T extends { readonly mediaId: Id }>(list: readonly T[], ids: readonly Id[], make: (id: Id) => T): T[] {
  const fresh = [...new Set(ids)].filter((id) => !list.some(({ mediaId }) => mediaId === id));
  return [...list, ...fresh.map(make)].slice(0, LIMITS.media);
}

const withoutAlt = (mediaId: Id) => ({ mediaId, alt: '' });

/** What is done with files once the library has them. */
function createDelivery(set: SetState, get: Get, api: Parameters<Slice<unknown>>[2]['api']) {
  const toPost = async (postId: Id, ids: readonly Id[]) => {
    const { revision, media } = await api.call('posts.get', { id: postId });
    const next = joined(media, ids, withoutAlt);
    if (next.length > media.length) {
      await get().command('posts.update', { id: postId, revision, fields: { media: next } });
    }
  };
  const attach = (ids: readonly Id[], session: number) => {
    const { composer, editDraft } = get();
    if (composer?.session !== session) return;
    editDraft({ media: joined(composer.draft.fields.media, ids, withoutAlt) });
  };
  return {
    attach,
    deliver: async (items: readonly Media[], target: MediaTarget): Promise<void> => {
      const ids = items.map(({ id }) => id);
      set(({ knownMedia }) => ({
        knownMedia: new Map([
          ...knownMedia,
          ...items.map((item) => [item.id, { ...item, uses: 0, trashUses: 0, state: 'ok' as const }] as const),
        ]),
      }));
      if (target.kind === 'composer') attach(ids, target.session);
      if (target.kind === 'post') await toPost(target.postId, ids);
      const [first] = ids;
      if (target.kind === 'replace' && first !== undefined) await get().replaceMedia(target.id, first);
      if (target.kind === 'library' && items.length === 1 && first !== undefined) get().showMedia(first);
    },
  };
}

export const mediaCopiesSlice: Slice<MediaCopiesSlice> = (set, get, { api }) => {
  const aborts = new Map<number, AbortController>();
  const delivery = createDelivery(set, get, api);
  const patch = (id: number, change: Partial<Copy>) =>
    set(({ copies }) => ({ copies: copies.map((copy) => (copy.id === id ? { ...copy, ...change } : copy)) }));

  const send = async (id: number, file: ChosenFile, signal: AbortSignal): Promise<Inspected> => {
    const { upload } = await api.call('media.begin', { bytes: file.size });
    try {
      for (let at = 0; at < file.size; at += PIECE_BYTES) {
        await api.sendPiece(upload, at, file.slice(at, at + PIECE_BYTES), signal);
        patch(id, { sent: Math.min(file.size, at + PIECE_BYTES) });
        signal.throwIfAborted();
      }
      patch(id, { phase: 'checking' });
      return await api.call('media.finish', { upload, name: nameOf(file) });
    } catch (error) {
      await api.call('media.cancel', { upload }).catch(() => undefined);
      throw error;
    }
  };
  const copyOne = async (id: number, file: ChosenFile): Promise<Inspected | null> => {
    const signal = aborts.get(id)?.signal;
    if (!signal || signal.aborted) return null;
    patch(id, { phase: 'copying' });
    try {
      const inspected = await send(id, file, signal);
      if (signal.aborted) return null;
      patch(id, {
        phase: 'done',
        libraryName: inspected.name === inspected.givenName ? null : inspected.name,
      });
      return inspected;
    } catch (error) {
      if (!signal.aborted) patch(id, { phase: 'failed', failure: toFailure(error) });
      return null;
    }
  };
  return {
    copies: [],
    addFiles: async (files, target) => {
      const batch = files.map((file) => {
        lastCopy += 1;
        aborts.set(lastCopy, new AbortController());
        const copy: Copy = {
          id: lastCopy,
          name: nameOf(file),
          bytes: file.size,
          sent: 0,
          phase: 'waiting',
          failure: null,
          libraryName: null,
        };
        return { file, copy };
      });
      set(({ copies }) => ({ copies: [...copies, ...batch.map(({ copy }) => copy)] }));
      const workspaceId = get().snapshot?.workspace.id;
      const inspected: (Inspected & { readonly copyId: number })[] = [];
      for (const { file, copy } of batch) {
        const one = await copyOne(copy.id, file);
        if (one) inspected.push({ ...one, copyId: copy.id });
        aborts.delete(copy.id);
      }
      // Another brand may be open by now: what was copied for the one before is no file of its library.
      if (inspected.length === 0 || get().snapshot?.workspace.id !== workspaceId) return;
      try {
        const wanted = inspected.map(({ sha256, name }) => ({ sha256, name }));
        const { items, added } = await get().command('media.add', { files: wanted });
        const fresh = new Set(items.filter(({ id }) => added.includes(id)).map(({ sha256 }) => sha256));
        for (const { sha256, copyId } of inspected) {
          // Of files with one content the first is new.
          if (fresh.delete(sha256)) continue;
          const there = items.find((item) => item.sha256 === sha256);
          patch(copyId, { phase: 'known', libraryName: there?.name ?? null });
        }
        await delivery.deliver(items, target);
      } catch (error) {
        get().reportFailure(error);
      }
    },
    cancelCopy: (id) => {
      aborts.get(id)?.abort();
      patch(id, { phase: 'cancelled' });
    },
    cancelCopies: () => {
      for (const copy of get().copies) if (isUnderWay(copy)) get().cancelCopy(copy.id);
    },
    dismissCopies: () => set(({ copies }) => ({ copies: copies.filter(isUnderWay) })),
    attachMedia: delivery.attach,
  };
};
