import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#domain/model.ts';
import type { ViewState } from '#domain/saved-view.ts';
import { useActions, viewActionId } from '#state/actions.ts';
import type { Failure } from '#state/failure.ts';
import { chosenValues } from '#state/filter-values.ts';
import { freeDigit, shortcutIssue } from '#state/shortcut-issues.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { type SavedView, shownView } from '#state/views.ts';
import { Dialog } from '#ui/dialog.tsx';
import { KeysField } from '#ui/keys-field.tsx';
import classes from './saved-views.module.css';
import { useValueWords } from './use-value-words.ts';

/** A view in words: its screen, its order where it is the table, and what is filtered. */
function useViewWords(): (view: ViewState) => string {
  const { t, i18n } = useTranslation();
  const words = useValueWords();
  const snapshot = useApp((state) => state.snapshot);
  return ({ screen, calendarView, listOrder, filters }) => {
    const place = calendarView ? t(`calendar:view.${calendarView}`) : null;
    const order = listOrder && [
      ...(listOrder.group === 'none' ? [] : [t(`list:group.${listOrder.group}`)]),
      t('filters:view.sorted', { column: t(`list:column.${listOrder.sort}`) }),
    ];
    const parts = [
      t(`nav.${screen}`),
      ...(place ? [place] : []),
      ...(order ?? []),
      ...chosenValues(filters, snapshot).map(words),
    ];
    return new Intl.ListFormat(i18n.language, { type: 'unit' }).format(parts);
  };
}

type FormProps = { readonly view: SavedView | null; readonly onClose: () => void };

function Form({ view, onClose }: FormProps) {
  const { t } = useTranslation('filters');
  const { t: common } = useTranslation();
  const store = useAppStore();
  const actions = useActions();
  const viewWords = useViewWords();
  const saveView = useApp((state) => state.saveView);
  const [shown] = useState(() => shownView(store.getState()));
  const [name, setName] = useState(view?.name ?? '');
  const [keys, setKeys] = useState(view ? view.shortcut : freeDigit(actions));
  const [anew, setAnew] = useState(view === null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const issue = shortcutIssue(keys, view ? viewActionId(view.id) : null, actions);
  const blocked = name.trim() === '' || issue !== null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (blocked) return;
    const saved = anew || !view ? shown : view.view;
    const refused = await saveView(view?.id ?? null, { name: name.trim(), shortcut: keys, view: saved });
    setFailure(refused);
    if (!refused) onClose();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} noValidate>
      <TextInput
        data-autofocus
        label={t('view.name')}
        maxLength={LIMITS.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <KeysField value={keys} issue={issue} onChange={setKeys} />
      {view && (
        <Checkbox checked={anew} onChange={(event) => setAnew(event.currentTarget.checked)} label={t('view.anew')} />
      )}
      <p className={classes.shown}>{t('view.shows', { what: viewWords(anew || !view ? shown : view.view) })}</p>
      {failure && (
        <p role="alert" className={classes.refused}>
          {t(`view.refusal.${failure.reason === 'shortcut-taken' ? 'shortcut-taken' : 'other'}`, failure.params ?? {})}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button type="submit" aria-disabled={blocked} data-disabled={blocked || undefined}>
          {common('save')}
        </Button>
      </div>
    </form>
  );
}

/** Saves what is looked at under a name, or changes what was saved. */
export function ViewDialog() {
  const { t } = useTranslation('filters');
  const dialog = useApp((state) => state.viewDialog);
  const view = useApp((state) => state.snapshot?.savedViews.find(({ id }) => id === state.viewDialog?.id)) ?? null;
  const close = useApp((state) => state.closeViewDialog);
  if (!dialog || (dialog.id && !view)) return null;
  return (
    <Dialog opened onClose={close} size={420} title={t(view ? 'view.change' : 'view.new')}>
      <Form view={view} onClose={close} />
    </Dialog>
  );
}
