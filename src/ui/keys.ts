/** Where Cmd takes the place of Ctrl. */
export const isMac = navigator.platform.toLowerCase().startsWith('mac');

const isLetter = (key: string): boolean => key.toLowerCase() !== key.toUpperCase();

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * What a pressed key may be called in a shortcut, best name first; nothing for keys that no shortcut is made of. Shift is
 * named with letters alone: elsewhere it only makes the character, on each keyboard another one. A digit is also found by
 * its place, because French keyboards write it with Shift.
 */
export function keyNames(event: Pressed): readonly string[] {
  const { key, code, shiftKey, altKey } = event;
  if (altKey || [...key].length !== 1 || key.trim() === '') return [];
  const mod = isMac ? event.metaKey : event.ctrlKey;
  if (!mod && (event.metaKey || event.ctrlKey)) return [];
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (mod && digit !== undefined) return [`mod+${shiftKey ? 'shift+' : ''}${digit}`];
  const named = shiftKey && isLetter(key) ? `shift+${key.toLowerCase()}` : key.toLowerCase();
  if (mod) return [`mod+${named}`];
  return digit === undefined || digit === key || shiftKey ? [named] : [named, digit];
}

const frenchKeys: Readonly<Record<string, string>> = { Shift: 'Maj', Enter: 'Entrée' };

/** Names of keys as the keyboards of the page's language have them. */
export function keysHere(keys: string): string {
  if (!document.documentElement.lang.startsWith('fr')) return keys;
  return keys.replaceAll(/Shift|Enter/g, (key) => frenchKeys[key] ?? key);
}

function keyLabel(key: string): string {
  const shift = /(?:^|\+)shift\+/.test(key);
  const mod = key.startsWith('mod+');
  const character = [...key].at(-1)?.toUpperCase() ?? '';
  if (isMac) return `${shift ? '⇧' : ''}${mod ? '⌘' : ''}${character}`;
  return `${mod ? 'Ctrl+' : ''}${shift ? 'Shift+' : ''}${character}`;
}

/** A shortcut for the eye, such as `Ctrl+Z` or `G C`. */
export function shortcutLabel(shortcut: string): string {
  return keysHere(shortcut.split(' ').map(keyLabel).join(' '));
}

/** Fields that no letter is typed in: the view switch is made of radios, the filter of checkboxes. */
const toggles: readonly string[] = ['radio', 'checkbox', 'button', 'submit', 'file'];

/** Whether keys belong to what the user is typing in. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !toggles.includes(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** Dialogs, menus and lists of choices, as a selector: what keeps plain keys to itself. The lists of a screen do not. */
export const OVERLAYS = '[role="dialog"], [role="menu"], [role="listbox"]:not(main *)';

/** Whether one of them is open. */
export function isInOverlay(): boolean {
  const overlays = document.querySelectorAll(OVERLAYS);
  // The list of a closed choice stays in the page, unseen.
  return [...overlays].some((overlay) => overlay.getClientRects().length > 0);
}

type Modifiers = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Whether Ctrl, or Cmd on a Mac, is held: it adds to a selection. */
export function isMod({ ctrlKey, metaKey }: Modifiers): boolean {
  return isMac ? metaKey : ctrlKey;
}

/** Whether what is dragged is to be copied: Ctrl, or Cmd or Option on a Mac. */
export function wantsCopy({ ctrlKey, metaKey, altKey }: Modifiers): boolean {
  return isMac ? metaKey || altKey : ctrlKey;
}
