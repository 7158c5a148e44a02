import { z } from 'zod';

/**
 * Keys as one text: a character (`n`), a capital (`shift+n`), two characters in turn (`g c`), or either of the first with
 * `mod+`, which is Ctrl, or Cmd on a Mac. Letters are small.
 */
export const shortcutSchema = z
  .string()
  .max(24)
  .regex(/^(?:mod\+)?(?:shift\+)?\S$|^\S \S$/u);

/** Keys that browsers and systems keep for themselves, or that everybody expects to copy, find and print. */
const reserved: ReadonlySet<string> = new Set([
  ...[...'acdefghjlmnopqrstuvwx0123456789-=+,`'].map((key) => `mod+${key}`),
  ...[...'acijmnopqrtvwx345'].map((key) => `mod+shift+${key}`),
]);

/** Whether the app must leave these keys alone. */
export function isReserved(shortcut: string): boolean {
  return reserved.has(shortcut);
}

/** Whether one would hide the other: they are the same, or the first key of one is the whole of the other. */
export function shortcutsClash(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}
