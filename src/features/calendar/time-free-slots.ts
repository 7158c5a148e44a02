import type { EventInput } from '@fullcalendar/react';
import { minutesOf } from '#domain/day.ts';
import type { FreeSlot } from '#state/slots.ts';

/** Minutes that a free slot takes up on the grid: as high as its words. */
const MINUTES = 20;

/** What a free place of the time grid carries: the slots of one moment. */
export type FreeItem = { readonly kind: 'free'; readonly slots: readonly FreeSlot[] };

function clock(minutes: number): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${part(Math.floor(minutes / 60))}:${part(minutes % 60)}`;
}

/** Free slots lie behind the cards, so that none of these gets narrower. */
export function timeFreeSlots(free: Iterable<readonly FreeSlot[]>): EventInput[] {
  return [...free].flatMap((slots) =>
    [...Map.groupBy(slots, ({ day, time }) => `${day}T${time}`)].map(([start, together]): EventInput => {
      const minutes = minutesOf(start.slice(11));
      const item: FreeItem = { kind: 'free', slots: together };
      const end = `${start.slice(0, 10)}T${minutes + MINUTES >= 1440 ? '24:00' : clock(minutes + MINUTES)}`;
      return { id: `free ${start}`, start, end, display: 'background', item };
    }),
  );
}
