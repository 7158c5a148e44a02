import type { EventInput } from '@fullcalendar/react';
import { minutesOf, timeOf } from '#domain/day.ts';
import type { FreeSlot } from '#state/slots.ts';

/** Minutes that a free slot takes up on the grid: as high as its words. */
const MINUTES = 20;

/** What a free place of the time grid carries: the slots of one moment. */
export type FreeItem = { readonly kind: 'free'; readonly slots: readonly FreeSlot[] };

/** Free slots lie behind the cards, so that none of these gets narrower. */
export function timeFreeSlots(free: Iterable<readonly FreeSlot[]>): EventInput[] {
  return [...free].flatMap((slots) =>
    [...Map.groupBy(slots, ({ day, time }) => `${day}T${time}`)].map(([start, together]): EventInput => {
      const item: FreeItem = { kind: 'free', slots: together };
      const end = `${start.slice(0, 10)}T${timeOf(minutesOf(start.slice(11)) + MINUTES)}`;
      return { id: `free ${start}`, start, end, display: 'background', item };
    }),
  );
}
