import { type RefObject, useEffect, useEffectEvent } from 'react';

type Keys = { readonly onSave: (andClose: boolean) => void; readonly onClose: () => void };

/** What keeps its own keys. */
const LAYERS = '[role="dialog"], [role="menu"], [role="listbox"]';

/**
 * The composer's own keys, from the moment that it opens: the focus comes a little later, and a vanished button may have
 * left it nowhere. Menus, day pickers and dialogs above the drawer are drawn outside it and keep their keys.
 */
export function useComposerKeys(
  drawer: RefObject<HTMLElement | null>,
  opened: boolean,
  { onSave, onClose }: Keys,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof Element) || event.isComposing || event.altKey) return;
    const layer = target.closest(LAYERS);
    if (layer && !drawer.current?.contains(layer)) return;
    if (event.key === 'Escape') {
      if (target.getAttribute('aria-expanded') !== 'true') onClose();
      return;
    }
    const saves = event.key === 'Enter' || event.key.toLowerCase() === 's';
    if (!saves || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSave(event.key === 'Enter');
  });
  useEffect(() => {
    if (!opened) return undefined;
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [opened]);
}
