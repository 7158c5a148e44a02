import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '#domain/saved-view.ts';
import { type OwnShortcuts, shortcutsInForce } from '#domain/shortcut.ts';
import { type Action, actionGroups, type ListedAction, viewActionId } from '#state/actions.ts';
import { useApp } from '#state/use-app.ts';

const noViews: readonly SavedView[] = [];
const given: OwnShortcuts = {};

const viewAction = (saved: SavedView): Action => ({
  id: viewActionId(saved.id),
  group: 'saved',
  name: saved.name,
  shortcut: saved.shortcut ?? undefined,
  run: (store) => store.getState().showView(saved),
});

/** The actions and the saved views in the user's language and with the user's keys, sorted by group. */
export function useListedActions(fixed: readonly Action[]): readonly ListedAction[] {
  const { t } = useTranslation();
  const views = useApp((state) => state.snapshot?.savedViews) ?? noViews;
  const own = useApp((state) => state.info?.preferences.shortcuts) ?? given;
  return useMemo(() => {
    const actions = [...fixed, ...views.map(viewAction)];
    const keys = shortcutsInForce(actions, own);
    return actionGroups.flatMap((group) =>
      actions
        .filter((action) => action.group === group)
        .map((action) => ({
          ...action,
          label: action.name ?? t(action.words ?? `actions.${action.id}`),
          shortcut: keys.get(action.id) ?? null,
          firstShortcut: action.shortcut ?? null,
        })),
    );
  }, [fixed, views, own, t]);
}
