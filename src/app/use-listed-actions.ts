import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, actionGroups, type ListedAction } from '#state/actions.ts';

/** The actions in the user's language, sorted by group. */
export function useListedActions(actions: readonly Action[]): readonly ListedAction[] {
  const { t } = useTranslation();
  return useMemo(
    () =>
      actionGroups.flatMap((group) =>
        actions
          .filter((action) => action.group === group)
          .map(({ shortcut = null, ...action }) => ({
            ...action,
            label: t(action.words ?? `actions.${action.id}`),
            shortcut,
          })),
      ),
    [actions, t],
  );
}
