import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react';
import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import framed from '#ui/framed-rows.module.css';
import { IconButton } from '#ui/icon-button.tsx';
import classes from './sortable-list.module.css';

type Item = { readonly id: string; readonly name: string };

type Props<T extends Item> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly onReorder: (ids: readonly string[]) => Promise<unknown>;
  readonly children: (item: T) => ReactNode;
  readonly actions: (item: T) => ReactNode;
};

function moved(ids: readonly string[], id: string, to: number): readonly string[] {
  const rest = ids.filter((each) => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** The place that a pointer's height stands for among the rows. */
function placeAt(list: HTMLElement, y: number): number {
  const rows = [...list.children].map((row) => row.getBoundingClientRect());
  const place = rows.findIndex((row) => y < row.top + row.height);
  return place === -1 ? rows.length - 1 : place;
}

/** The order shown: the user's own until the stored one has changed. */
function useOrder(items: readonly Item[], onReorder: Props<Item>['onReorder']) {
  const stored = items.map(({ id }) => id);
  const basis = stored.join();
  const [own, setOwn] = useState<{ readonly basis: string; readonly ids: readonly string[] } | null>(null);
  const ids = own?.basis === basis ? own.ids : stored;
  return {
    ids,
    show: (next: readonly string[]) => setOwn({ basis, ids: next }),
    save: async (next: readonly string[]) => {
      if (next.join() === basis) return setOwn(null);
      setOwn({ basis, ids: next });
      // A refusal puts the stored order back.
      if (await onReorder(next)) setOwn(null);
    },
  };
}

/** A list that is put in order by dragging its handles, or with each row's own buttons. */
export function SortableList<T extends Item>({ label, items, onReorder, children, actions }: Props<T>) {
  const { t } = useTranslation('settings');
  const { ids, show, save } = useOrder(items, onReorder);
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const byId = new Map(items.map((item) => [item.id, item]));
  const onPointerMove = (event: PointerEvent) => {
    if (dragged === null || !list.current) return;
    const next = moved(ids, dragged, placeAt(list.current, event.clientY));
    if (next.join() !== ids.join()) show(next);
  };
  const onPointerUp = () => {
    if (dragged === null) return;
    setDragged(null);
    void save(ids);
  };
  return (
    <ul
      ref={list}
      className={`${framed.frame} ${classes.list}`}
      aria-label={label}
      data-dragging={dragged !== null || undefined}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    >
      {ids.map((id, index) => {
        const item = byId.get(id);
        if (!item) return null;
        const { name } = item;
        return (
          <li key={id} className={`${framed.row} ${classes.row}`} data-dragged={dragged === id || undefined}>
            <span
              className={classes.handle}
              title={t('order.drag')}
              aria-hidden
              onPointerDown={(event) => {
                // The list keeps the pointer: the row itself is taken out of the page and put back as it moves.
                list.current?.setPointerCapture(event.pointerId);
                setDragged(id);
              }}
            >
              <IconGripVertical size={16} stroke={1.6} />
            </span>
            <div className={classes.content}>{children(item)}</div>
            <div className={classes.buttons}>
              <IconButton
                label={t('order.up', { name })}
                disabled={index === 0}
                onClick={() => index > 0 && void save(moved(ids, id, index - 1))}
              >
                <IconChevronUp size={16} stroke={1.7} />
              </IconButton>
              <IconButton
                label={t('order.down', { name })}
                disabled={index === ids.length - 1}
                onClick={() => index < ids.length - 1 && void save(moved(ids, id, index + 1))}
              >
                <IconChevronDown size={16} stroke={1.7} />
              </IconButton>
              {actions(item)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
