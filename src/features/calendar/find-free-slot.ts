import type { AppStore } from '#state/store.ts';
import { freeSlotKey } from './free-slot.tsx';

/** Finds free slots on the page, and the lines that lead to them. */
export const FREE_SLOTS = '[data-free], [data-free-day]';

/** Acts on a click: a free slot begins a post there, and the line for several shows their day. False for other things. */
export function freeSlotAt(store: AppStore, element: HTMLElement | null): boolean {
  const { free: key, freeDay: day } = element?.dataset ?? {};
  const state = store.getState();
  const slot = key === undefined ? undefined : state.freeSlots.find((each) => freeSlotKey(each) === key);
  if (slot) state.composeInSlot(slot);
  if (day !== undefined) state.showDayAlone(day);
  return key !== undefined || day !== undefined;
}
