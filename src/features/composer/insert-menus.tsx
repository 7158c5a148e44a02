import { Button, Menu } from '@mantine/core';
import { IconHash, IconTextPlus } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { withTags } from '#domain/writing.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import classes from './network-tabs.module.css';

/** Puts words where the caret stands, apart from what is before it, as if they were typed there: undo takes them out again. */
function insertAtCaret(area: HTMLElement | null, words: string): void {
  const field = area?.querySelector('textarea');
  if (!field) return;
  field.focus();
  const apart = /\S$/u.test(field.value.slice(0, field.selectionStart)) ? ' ' : '';
  // Nothing else keeps the field's own undo.
  document.execCommand('insertText', false, apart + words);
  // The menu gives the focus back when it has closed.
  requestAnimationFrame(() => field.focus());
}

function SettingsItem() {
  const { t } = useTranslation('composer');
  const store = useAppStore();
  const open = () => {
    const { guardEdits, closeComposer, goToSettings } = store.getState();
    guardEdits(() => {
      closeComposer();
      goToSettings('writing');
    });
  };
  return <Menu.Item onClick={open}>{t('insert.settings')}</Menu.Item>;
}

/** Adds what the user writes again and again: the tags of a group, a snippet at the caret. */
export function InsertMenus({ area }: { readonly area: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('composer');
  const groups = useApp((state) => state.writing?.groups) ?? [];
  const snippets = useApp((state) => state.writing?.snippets) ?? [];
  const store = useAppStore();
  const addTags = (tags: readonly string[]) => {
    const { composer, editDraft } = store.getState();
    if (composer) editDraft({ hashtags: withTags(composer.draft.fields.hashtags, tags) });
  };
  const target = (label: string, Icon: typeof IconHash) => (
    <Menu.Target>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        className={classes.insert}
        leftSection={<Icon size={14} stroke={1.7} aria-hidden />}
      >
        {label}
      </Button>
    </Menu.Target>
  );
  return (
    <div className={classes.inserts}>
      <Menu position="bottom-start" width={240}>
        {target(t('insert.group'), IconHash)}
        <Menu.Dropdown>
          {groups.map(({ id, name, tags }) => (
            <Menu.Item key={id} onClick={() => addTags(tags)}>
              {name}
              <span className={classes.itemMore}>{t('insert.tags', { count: tags.length })}</span>
            </Menu.Item>
          ))}
          {groups.length > 0 && <Menu.Divider />}
          <SettingsItem />
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-start" width={240} returnFocus={false}>
        {target(t('insert.snippet'), IconTextPlus)}
        <Menu.Dropdown>
          {snippets.map(({ id, name, text }) => (
            <Menu.Item key={id} onClick={() => insertAtCaret(area.current, text)}>
              {name}
            </Menu.Item>
          ))}
          {snippets.length > 0 && <Menu.Divider />}
          <SettingsItem />
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
