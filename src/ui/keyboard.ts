export const isMac = navigator.platform.toLowerCase().startsWith('mac');

/** Fields that no letter is typed in: the view switch is made of radios, the filter of checkboxes. */
const toggles: readonly string[] = ['radio', 'checkbox', 'button', 'submit', 'file'];

/** Whether keys belong to what the user is typing in. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !toggles.includes(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** Whether a dialog or menu is open, which keeps plain keys to itself. */
export function isInOverlay(): boolean {
  const overlays = document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"]');
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
