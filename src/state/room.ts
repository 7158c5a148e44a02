import type { Output, Room } from '#contract/index.ts';
import type { Card, Id } from '#domain/model.ts';
import { type Failure, toFailure } from './failure.ts';
import { latestOnly } from './latest-only.ts';
import { activeNetworks } from './selectors.ts';
import type { Slice } from './slice.ts';

export type { Room };

export type RoomPreview = Output<'placements.previewRoom'>;

/** Room about to be made, and what it would push. */
export type RoomPlan = {
  readonly room: Room;
  /** The networks that room can be made on. */
  readonly networkIds: readonly Id[];
  /** Null while it is being reckoned. */
  readonly preview: RoomPreview | null;
  readonly failure: Failure | null;
};

export type RoomSlice = {
  readonly roomPlan: RoomPlan | null;
  /** Plans room at a card's place, or without one on the selected day. */
  openRoom(card: Card | null): void;
  editRoom(change: Partial<Room>): void;
  closeRoom(): void;
  makeRoom(): Promise<void>;
};

export const roomSlice: Slice<RoomSlice> = (set, get, { api }) => {
  const weighing = latestOnly();
  const patch = (change: Partial<RoomPlan>) =>
    set(({ roomPlan }) => (roomPlan ? { roomPlan: { ...roomPlan, ...change } } : {}));
  const weigh = async (room: Room) => {
    const isLatest = weighing.begin();
    patch({ room, failure: null });
    try {
      const preview = await api.call('placements.previewRoom', room);
      if (isLatest()) patch({ preview });
    } catch (error) {
      if (isLatest()) patch({ preview: null, failure: toFailure(error) });
    }
  };
  return {
    roomPlan: null,
    openRoom: (card) => {
      const { snapshot, selectedDay } = get();
      const active = activeNetworks(snapshot).map(({ id }) => id);
      const own = card?.placements.map(({ networkId }) => networkId).filter((id) => active.includes(id)) ?? [];
      const [networkId] = own.length > 0 ? own : active;
      if (!snapshot || networkId === undefined) {
        get().notify({ tone: 'info', key: 'no-network-for-room', params: {}, undoTo: null });
        return;
      }
      const day = card?.day ?? selectedDay ?? snapshot.today;
      const hasSlots = snapshot.slots.some((slot) => slot.networkId === networkId);
      const by = hasSlots ? 'slots' : 'days';
      const room: Room = { networkId, day, time: card?.time ?? null, by, count: 1, until: 'gap' };
      set({ roomPlan: { room, networkIds: active, preview: null, failure: null } });
      void weigh(room);
    },
    editRoom: (change) => {
      const { roomPlan } = get();
      if (roomPlan) void weigh({ ...roomPlan.room, ...change });
    },
    closeRoom: () => {
      weighing.begin();
      set({ roomPlan: null });
    },
    makeRoom: async () => {
      const { roomPlan } = get();
      if (!roomPlan) return;
      try {
        await get().command('placements.makeRoom', roomPlan.room);
        get().closeRoom();
      } catch (error) {
        patch({ failure: toFailure(error) });
      }
    },
  };
};
