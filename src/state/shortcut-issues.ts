import { clashes, isReserved } from '#domain/shortcut.ts';
import type { ListedAction } from './actions.ts';

/** Why an action cannot have some keys: they are needed elsewhere, or clash with those of the action named. */
export type ShortcutIssue = { readonly kind: 'reserved' | 'taken'; readonly name: string };

/** Null when the action of that id can have the keys. */
export function shortcutIssue(
  keys: string | null,
  id: string | null,
  actions: readonly ListedAction[],
): ShortcutIssue | null {
  if (keys === null) return null;
  if (isReserved(keys)) return { kind: 'reserved', name: '' };
  const by = actions.find((other) => other.id !== id && other.shortcut !== null && clashes(other.shortcut, keys));
  return by ? { kind: 'taken', name: by.label } : null;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** The first digit that nothing is bound to: what a new view is offered. */
export function freeDigit(actions: readonly ListedAction[]): string | null {
  return digits.find((digit) => shortcutIssue(digit, null, actions) === null) ?? null;
}
