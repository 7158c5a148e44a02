import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaItem } from '#domain/media.ts';
import { useMediaAddress } from '#state/media-address.ts';
import { useApp } from '#state/use-app.ts';
import { usePassing } from '#ui/use-passing.ts';
import classes from './media-grid.module.css';
import { MediaTile } from './media-tile.tsx';
import { useMediaWords } from './use-media-words.ts';

/** Least width of a tile, its height, and the gap, in px; the style sheet draws them so. */
const TILE = { width: 158, height: 166, gap: 10 } as const;

const optionId = (id: string) => `media-${id}`;

/** Where a key leads from a place in the grid; null for keys that are not about that. */
function target(key: string, at: number, columns: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    PageDown: columns * 3,
    PageUp: -columns * 3,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  return at < 0 ? 0 : Math.max(0, Math.min(count - 1, at + step));
}

/** The library, of which only the rows in sight are drawn. Tab reaches it once; arrows walk it. */
export function MediaGrid({ items }: { readonly items: readonly MediaItem[] }) {
  const { t } = useTranslation('media');
  const words = useMediaWords();
  const address = useMediaAddress();
  const shown = useApp((state) => state.mediaShown);
  const showMedia = useApp((state) => state.showMedia);
  const { ref: measure, width } = useElementSize();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = Math.max(1, Math.floor((width + TILE.gap) / (TILE.width + TILE.gap)));
  const rows = useVirtualizer({
    count: width === 0 ? 0 : Math.ceil(items.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => TILE.height + TILE.gap,
    overscan: 2,
    useFlushSync: false,
  });
  const at = items.findIndex(({ id }) => id === shown);
  const row = at < 0 ? -1 : Math.floor(at / columns);
  // What is shown comes into sight, whoever asked for it.
  useEffect(() => {
    if (row >= 0) rows.scrollToIndex(row, { align: 'auto' });
  }, [row, rows]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = target(event.key, at, columns, items.length);
    const item = next === null ? undefined : items[next];
    if (event.key === 'Enter' && at >= 0) document.querySelector<HTMLElement>('[data-media-details] input')?.focus();
    if (!item) return;
    event.preventDefault();
    showMedia(item.id);
  };
  const passing = usePassing(rows);
  const drawn = rows.getVirtualItems();
  const first = (drawn[0]?.index ?? 0) * columns;
  const end = ((drawn.at(-1)?.index ?? -1) + 1) * columns;
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('library')}
      aria-activedescendant={at >= 0 ? optionId(items[at]?.id ?? '') : undefined}
      onKeyDown={onKeyDown}
    >
      <div
        ref={measure}
        className={classes.tiles}
        role="presentation"
        style={{
          height: rows.getTotalSize(),
          paddingTop: drawn[0]?.start,
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        }}
      >
        {items.slice(first, end).map((item, index) => (
          // Keys are heard by the list, which has the focus and names its active option.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={item.id}
            id={optionId(item.id)}
            className={classes.tile}
            role="option"
            aria-selected={item.id === shown}
            aria-setsize={items.length}
            aria-posinset={first + index + 1}
            onClick={() => showMedia(item.id)}
          >
            <MediaTile item={item} src={address(item.id)} words={words} passing={passing} />
          </div>
        ))}
      </div>
    </div>
  );
}
