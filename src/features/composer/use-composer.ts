import { emptyPostFields } from '#domain/model.ts';
import type { Draft, PlacementDraft } from '#state/composer.ts';
import { useApp, useAppStore } from '#state/use-app.ts';

const nothing: Draft = { fields: emptyPostFields, placements: [] };

/** A part of the draft under edit. */
export function useDraft<T>(selector: (draft: Draft) => T): T {
  return useApp((state) => selector((state.composer ?? { draft: nothing }).draft));
}

/** Changes to the list of placements; each reads the newest list. */
export function usePlacementEdits() {
  const store = useAppStore();
  const list = () => store.getState().composer?.draft.placements ?? [];
  const put = (placements: readonly PlacementDraft[]) => store.getState().editPlacements(placements);
  return {
    change: (index: number, change: Partial<PlacementDraft>) =>
      put(
        list().map((placement, at) => (at === index ? withSameKey(placement, { ...placement, ...change }) : placement)),
      ),
    remove: (index: number) => put(list().filter((_, at) => at !== index)),
    add: (...placements: readonly PlacementDraft[]) => put([...list(), ...placements]),
    insertAfter: (index: number, placement: PlacementDraft) => put(list().toSpliced(index + 1, 0, placement)),
    changeAll: (change: (placement: PlacementDraft) => PlacementDraft) =>
      put(list().map((placement) => withSameKey(placement, change(placement)))),
  };
}

/** Where the focus goes when the button that had it is no longer there. */
export function focusAddNetwork(): void {
  document.querySelector<HTMLElement>('[data-add-network]')?.focus();
}

// New placements have no id yet, and a row must keep its inputs while its placement is edited.
const keys = new WeakMap<PlacementDraft, string>();
let lastKey = 0;

/** Names a placement's row for as long as it is edited. */
export function rowKey(placement: PlacementDraft): string {
  const known = keys.get(placement) ?? placement.id;
  if (known) return known;
  lastKey += 1;
  const key = `new-${lastKey}`;
  keys.set(placement, key);
  return key;
}

function withSameKey(before: PlacementDraft, after: PlacementDraft): PlacementDraft {
  keys.set(after, rowKey(before));
  return after;
}
