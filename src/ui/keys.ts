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

function keyLabel(key: string): string {
  const shift = /(?:^|\+)shift\+/.test(key);
  const mod = key.startsWith('mod+');
  const character = [...key].at(-1)?.toUpperCase() ?? '';
  if (isMac) return `${shift ? '⇧' : ''}${mod ? '⌘' : ''}${character}`;
  return `${mod ? 'Ctrl+' : ''}${shift ? 'Shift+' : ''}${character}`;
}

/** A shortcut for the eye, such as `Ctrl+Z` or `G C`. */
export function shortcutLabel(shortcut: string): string {
  return shortcut.split(' ').map(keyLabel).join(' ');
}
