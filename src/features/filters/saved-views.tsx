import { Button, Kbd } from '@mantine/core';
import { IconBookmarkPlus, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcutOf, viewActionId } from '#state/actions.ts';
import { useApp } from '#state/use-app.ts';
import type { SavedView } from '#state/views.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { shortcutLabel } from '#ui/keys.ts';
import classes from './saved-views.module.css';

type RowProps = { readonly view: SavedView; readonly onDelete: () => void };

function Row({ view, onDelete }: RowProps) {
  const { t } = useTranslation('filters');
  const keys = useShortcutOf(viewActionId(view.id));
  const showView = useApp((state) => state.showView);
  const openFilterMenu = useApp((state) => state.openFilterMenu);
  const openViewDialog = useApp((state) => state.openViewDialog);
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.show}
        onClick={() => {
          openFilterMenu(false);
          showView(view);
        }}
      >
        <span className={classes.name}>{view.name}</span>
        {keys && <Kbd size="xs">{shortcutLabel(keys)}</Kbd>}
        {!keys && view.shortcut && (
          <Kbd size="xs" className={classes.taken} title={t('view.keyTaken', { keys: shortcutLabel(view.shortcut) })}>
            {shortcutLabel(view.shortcut)}
            <span className="visually-hidden">{t('view.keyTaken', { keys: shortcutLabel(view.shortcut) })}</span>
          </Kbd>
        )}
      </button>
      <IconButton label={t('view.edit', { name: view.name })} onClick={() => openViewDialog(view.id)}>
        <IconPencil size={15} stroke={1.7} />
      </IconButton>
      <IconButton label={t('view.delete', { name: view.name })} onClick={onDelete}>
        <IconTrash size={15} stroke={1.7} />
      </IconButton>
    </li>
  );
}

/** The views that the user comes back to, and the way to another. */
export function SavedViews() {
  const { t } = useTranslation('filters');
  const views = useApp((state) => state.snapshot?.savedViews) ?? [];
  const openViewDialog = useApp((state) => state.openViewDialog);
  const deleteView = useApp((state) => state.deleteView);
  const add = useRef<HTMLButtonElement>(null);
  const remove = (view: SavedView) => {
    // The button that has the focus goes with its row.
    add.current?.focus();
    void deleteView(view.id);
  };
  return (
    <section aria-label={t('view.title')}>
      <h2 className={classes.title}>{t('view.title')}</h2>
      {views.length > 0 && (
        <ul className={classes.list}>
          {views.map((view) => (
            <Row key={view.id} view={view} onDelete={() => remove(view)} />
          ))}
        </ul>
      )}
      <Button
        ref={add}
        variant="subtle"
        size="compact-sm"
        className={classes.add}
        leftSection={<IconBookmarkPlus size={15} stroke={1.7} />}
        onClick={() => openViewDialog(null)}
      >
        {t('view.save')}
      </Button>
    </section>
  );
}
