import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { OVERLAYS } from '#ui/keys.ts';

/** Brings the focus back that something closing behind the open drawer, such as the palette, gives to the page. */
export function useKeptFocus(drawer: RefObject<HTMLElement | null>, opened: boolean): void {
  useEffect(() => {
    if (!opened) return undefined;
    let last: HTMLElement | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      if (drawer.current?.contains(target)) last = target;
      else if (target.closest('main, nav'))
        (last ?? drawer.current?.querySelector<HTMLElement>('[data-autofocus]'))?.focus();
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [drawer, opened]);
}

type Keys = { readonly onSave: (andClose: boolean) => void; readonly onClose: () => void };

/**
 * The composer's own keys, from the moment that it opens: the focus comes a little later, and a vanished button may have
 * left it nowhere. Menus, day pickers and dialogs above the drawer are drawn outside it and keep their keys.
 */
export function useComposerKeys(
  drawer: RefObject<HTMLElement | null>,
  opened: boolean,
  { onSave, onClose }: Keys,
): void {
  /** Whether something lay above the drawer when the key went down: a dialog may be gone before the key gets here. */
  const isBelow = useRef(false);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (isBelow.current) return;
    const { target } = event;
    // What is gone by now has had the key: a question that Escape has closed.
    if (!(target instanceof Element) || !target.isConnected || event.isComposing || event.altKey) return;
    const overlay = target.closest(OVERLAYS);
    if (overlay && !drawer.current?.contains(overlay)) return;
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
    const lookAbove = () => {
      const dialogs = [...document.querySelectorAll('[role="dialog"]')];
      isBelow.current = dialogs.some((one) => !drawer.current?.contains(one) && one.getClientRects().length > 0);
    };
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', lookAbove, true);
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', lookAbove, true);
      window.removeEventListener('keydown', listener);
    };
  }, [drawer, opened]);
}
