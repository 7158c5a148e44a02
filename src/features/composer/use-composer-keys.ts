import { type RefObject, useEffect, useEffectEvent } from 'react';

type Keys = { readonly onSave: (andClose: boolean) => void; readonly onClose: () => void };

/**
 * The composer's own keys, also when a vanished button has left the focus nowhere. Menus, day pickers and dialogs above
 * the drawer are drawn outside it and keep their keys.
 */
export function useComposerKeys(form: RefObject<HTMLElement | null>, { onSave, onClose }: Keys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof Element) || event.isComposing || event.altKey) return;
    if (target !== document.body && !form.current?.contains(target)) return;
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
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
