import { useEffect } from 'react';
import type { ListedAction } from '#state/actions.ts';
import { isInOverlay, isTyping, keyNames } from '#ui/keys.ts';

/** How long the first key of a two-key shortcut waits for the second, in ms. */
const SEQUENCE_MS = 1_000;

/** The action that pressed keys stand for: with the key before, else alone. */
function actionFor(actions: readonly ListedAction[], before: string, names: readonly string[]): ListedAction | null {
  const wanted = [...(before === '' ? [] : names.map((name) => `${before} ${name}`)), ...names];
  for (const keys of wanted) {
    const action = actions.find(({ shortcut }) => shortcut === keys);
    if (action) return action;
  }
  return null;
}

/** Runs actions by their shortcuts. Plain keys keep out of fields and dialogs, and so does undo, which is a field's own. */
export function useShortcuts(actions: readonly ListedAction[], run: (action: ListedAction) => void): void {
  useEffect(() => {
    let pending = '';
    let pendingAt = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      const names = keyNames(event);
      const name = names[0];
      if (event.defaultPrevented || name === undefined) return;
      const typing = isTyping(event.target);
      if (!name.startsWith('mod+') && (typing || isInOverlay())) return;
      const action = actionFor(actions, event.timeStamp - pendingAt < SEQUENCE_MS ? pending : '', names);
      pending = name;
      pendingAt = event.timeStamp;
      if (!action || (typing && !action.worksInFields)) return;
      event.preventDefault();
      run(action);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions, run]);
}
