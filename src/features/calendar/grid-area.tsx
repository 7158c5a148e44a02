import type { FocusEvent, KeyboardEvent, MouseEvent, ReactNode, RefObject } from 'react';
import { useAppStore } from '#state/use-app.ts';
import { usePreviewHandlers } from './card-preview.tsx';
import { askByKey } from './expected-question.tsx';
import classes from './month-view.module.css';
import { dayMenuHandler } from './open-day-menu.ts';

type Props = {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  /** Keys that no question about a post to come has taken. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus?: (event: FocusEvent) => void;
  readonly onBlur?: (event: FocusEvent) => void;
  readonly children: ReactNode;
};

/** Listens for a grid of days, whose cells and cards hold the focus. */
export function GridArea({ root, onClick, onKeyDown, onFocus, onBlur, children }: Props) {
  const store = useAppStore();
  const preview = usePreviewHandlers();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what it listens for can be reached by keys
    <div
      ref={root}
      className={classes.grid}
      onClick={onClick}
      onKeyDown={(event) => {
        if (!askByKey(store, event)) onKeyDown(event);
      }}
      onContextMenu={dayMenuHandler(store)}
      {...preview}
      onFocus={(event) => {
        onFocus?.(event);
        preview.onFocus(event);
      }}
      onBlur={(event) => {
        onBlur?.(event);
        preview.onBlur();
      }}
    >
      {children}
    </div>
  );
}
