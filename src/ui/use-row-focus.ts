import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** Gives the focus of a row that is gone to the one that has come to its place, else to the last, else to the page's main part. */
export function useRowFocus(list: RefObject<HTMLElement | null>): { readonly onFocus: (event: FocusEvent) => void } {
  const place = useRef(-1);
  useLayoutEffect(() => {
    if (place.current < 0 || document.activeElement !== document.body) return;
    const rows = [...(list.current?.children ?? [])];
    const row = rows[place.current] ?? rows.at(-1);
    row?.querySelector<HTMLElement>('button')?.focus();
  });
  useLayoutEffect(
    () => () => {
      if (place.current < 0) return;
      setTimeout(() => {
        if (document.activeElement === document.body) document.getElementById('main')?.focus();
      });
    },
    [],
  );
  return {
    onFocus: ({ target }) => {
      place.current = [...(list.current?.children ?? [])].findIndex((row) => row.contains(target));
    },
  };
}
