import { useEffect } from 'react';
import { isInOverlay, isMac, isTyping } from '#ui/keyboard.ts';
import type { Action } from './actions.ts';

/** How long the first key of a two-key shortcut waits for the second, in ms. */
const SEQUENCE_MS = 1_000;

/** The name of the pressed combination, as `Action.shortcut` writes it. */
export function comboOf(event: KeyboardEvent): string {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const key = event.key.toLowerCase();
  if (!mod) return key;
  return `mod+${event.shiftKey ? 'shift+' : ''}${key}`;
}

/** The words for a shortcut, such as `Ctrl Z` or `G then C`. */
export function shortcutLabel(shortcut: string): string {
  return shortcut
    .replace('mod+', isMac ? '⌘' : 'Ctrl+')
    .replace('shift+', isMac ? '⇧' : 'Shift+')
    .toUpperCase()
    .replace('CTRL', 'Ctrl')
    .replace('SHIFT', 'Shift');
}

/** Runs actions by their shortcuts. Plain keys keep out of fields and dialogs; undo in a field stays the field's own. */
export function useShortcuts(actions: readonly Action[], run: (action: Action) => void): void {
  useEffect(() => {
    let pending = '';
    let pendingAt = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isTyping(event.target)) return;
      const combo = comboOf(event);
      const modified = combo.startsWith('mod+');
      if (!modified && isInOverlay()) return;
      const sequence = event.timeStamp - pendingAt < SEQUENCE_MS ? `${pending} ${combo}` : combo;
      const action =
        actions.find(({ shortcut }) => shortcut === sequence) ?? actions.find(({ shortcut }) => shortcut === combo);
      pending = combo;
      pendingAt = event.timeStamp;
      if (!action) return;
      event.preventDefault();
      run(action);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions, run]);
}
