import type { Id } from '#domain/model.ts';

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-due]')];

/** Where the row of a placement stands on the list; -1 when it is not there. */
export function placeOfDue(placementId: Id): number {
  return rows().findIndex(({ dataset }) => dataset.due === placementId);
}

/** Gives the focus to the row that has come to that place, else to the last one, else to the name of the screen. */
export function focusDue(place: number): void {
  const left = rows();
  const next = left[place] ?? left.at(-1) ?? document.querySelector<HTMLElement>('[data-due-screen] h1');
  next?.focus();
}
