import { z } from 'zod';

/** With Ctrl or Cmd: what fields, the browser or the system keep to themselves. No action ever had them. */
const foreign: readonly string[] = [...'acvxntwqr0+-='].flatMap((key) => [`mod+${key}`, `mod+shift+${key}`]);
/** What cards do at keys of their own: X selects one, also as the second of two keys, and D copies it. */
const SELECTS = 'x';
const COPIES = ['mod+d', 'mod+shift+d'];

/**
 * Keys of an action: a character (`n`), a capital (`shift+n`), two of them in turn (`g c`), or one with `mod+`, which is
 * Ctrl, or Cmd on a Mac.
 */
export const shortcutSchema = z
  .string()
  .max(30)
  .regex(/^(?:mod\+(?:shift\+)?\S|(?:shift\+)?\S(?: (?:shift\+)?\S)?)$/u)
  .refine((keys) => !foreign.includes(keys), 'reserved-shortcut');
export type Shortcut = z.infer<typeof shortcutSchema>;

/** Whether the keys are needed elsewhere, so that no action is given them. What was stored earlier can still be read. */
export function isReserved(keys: string): boolean {
  const parts = keys.split(' ').map((part) => part.replace('shift+', ''));
  return foreign.includes(keys) || COPIES.includes(keys) || parts.includes(SELECTS);
}

/** Whether two shortcuts cannot both be: they are the same, or one is how the other begins. */
export function clashes(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

/** The user's own shortcuts by the id of an action; null takes it away. */
export const ownShortcutsSchema = z.record(z.string().max(120), shortcutSchema.nullable());
export type OwnShortcuts = Readonly<z.infer<typeof ownShortcutsSchema>>;

type Keyed = { readonly id: string; readonly shortcut?: string | null };

/** The keys of each action: the user's own ones first; a given one steps back where it would clash with those. */
export function shortcutsInForce(actions: readonly Keyed[], own: OwnShortcuts): ReadonlyMap<string, string | null> {
  const chosen = Object.values(own).filter((keys) => keys !== null);
  return new Map(
    actions.map(({ id, shortcut = null }) => {
      if (Object.hasOwn(own, id)) return [id, own[id] ?? null];
      const isFree = shortcut !== null && !chosen.some((keys) => clashes(keys, shortcut));
      return [id, isFree ? shortcut : null];
    }),
  );
}
