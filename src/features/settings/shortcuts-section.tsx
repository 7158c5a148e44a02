import { Button, Kbd } from '@mantine/core';
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actionGroups, type ListedAction, useActions, viewIdOf } from '#state/actions.ts';
import { shortcutIssue } from '#state/shortcut-issues.ts';
import { useApp } from '#state/use-app.ts';
import { FormDialog } from '#ui/form-dialog.tsx';
import framed from '#ui/framed-rows.module.css';
import { IconButton } from '#ui/icon-button.tsx';
import { shortcutLabel } from '#ui/keys.ts';
import { KeysField } from '#ui/keys-field.tsx';
import { Group, Section } from './parts.tsx';
import classes from './shortcuts-section.module.css';

function KeysDialog({ action, onClose }: { readonly action: ListedAction; readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const actions = useActions();
  const setShortcut = useApp((state) => state.setShortcut);
  const saveView = useApp((state) => state.saveView);
  const view = useApp((state) => state.snapshot?.savedViews.find(({ id }) => id === viewIdOf(action.id)));
  const [keys, setKeys] = useState(action.shortcut);
  const issue = shortcutIssue(keys, action.id, actions);
  return (
    <FormDialog
      title={t('shortcuts.changeTitle', { name: action.label })}
      submit={common('save')}
      blocked={issue !== null}
      onSubmit={async () => {
        if (keys === action.shortcut) return null;
        if (view) return saveView(view.id, { name: view.name, shortcut: keys, view: view.view });
        await setShortcut(action.id, keys);
        return null;
      }}
      onClose={onClose}
    >
      <KeysField value={keys} issue={issue} autoFocus onChange={setKeys} />
    </FormDialog>
  );
}

/** Gives an action its first keys back, unless another action has them now: then it says which. */
function useGiveBack(action: ListedAction, onGiven: () => void) {
  const actions = useActions();
  const resetShortcut = useApp((state) => state.resetShortcut);
  const [refused, setRefused] = useState(false);
  const issue = shortcutIssue(action.firstShortcut, action.id, actions);
  const giveBack = () => {
    setRefused(issue !== null);
    if (issue !== null) return;
    onGiven();
    void resetShortcut(action.id);
  };
  return { giveBack, issue: refused ? issue : null };
}

type RowProps = { readonly action: ListedAction; readonly onChange: () => void };

function Row({ action, onChange }: RowProps) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const isOwn = useApp((state) => Object.hasOwn(state.info?.preferences.shortcuts ?? {}, action.id));
  const change = useRef<HTMLButtonElement>(null);
  const { giveBack, issue } = useGiveBack(action, () => change.current?.focus());
  const { label, shortcut, firstShortcut } = action;
  return (
    <li className={`${framed.row} ${classes.row}`}>
      <span className={classes.label}>
        {label}
        {issue && firstShortcut && (
          <small className={classes.issue} role="alert">
            {t('shortcuts.taken', { keys: shortcutLabel(firstShortcut), name: issue.name })}
          </small>
        )}
      </span>
      {shortcut ? <Kbd>{shortcutLabel(shortcut)}</Kbd> : <span className={classes.none}>{common('keys.none')}</span>}
      {isOwn && (
        <IconButton label={t('shortcuts.reset', { name: label })} onClick={giveBack}>
          <IconArrowBackUp size={15} stroke={1.7} />
        </IconButton>
      )}
      <IconButton ref={change} label={t('shortcuts.change', { name: label })} onClick={onChange}>
        <IconPencil size={15} stroke={1.7} />
      </IconButton>
    </li>
  );
}

/** The keys of every action, to be changed as the user likes. */
export function ShortcutsSection() {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const actions = useActions();
  const isFirst = useApp((state) => Object.keys(state.info?.preferences.shortcuts ?? {}).length === 0);
  const resetShortcut = useApp((state) => state.resetShortcut);
  const [changed, setChanged] = useState<ListedAction | null>(null);
  return (
    <Section
      title={t('shortcuts.title')}
      text={t('shortcuts.text')}
      action={
        <Button
          variant="default"
          data-disabled={isFirst || undefined}
          aria-disabled={isFirst}
          onClick={() => !isFirst && void resetShortcut(null)}
        >
          {t('shortcuts.resetAll')}
        </Button>
      }
    >
      {actionGroups.map((group) => {
        const rows = actions.filter((action) => action.group === group);
        if (rows.length === 0) return null;
        return (
          <Group key={group} title={common(`actionGroup.${group}`)}>
            <ul className={framed.frame}>
              {rows.map((action) => (
                <Row key={action.id} action={action} onChange={() => setChanged(action)} />
              ))}
            </ul>
          </Group>
        );
      })}
      {changed && <KeysDialog action={changed} onClose={() => setChanged(null)} />}
    </Section>
  );
}
