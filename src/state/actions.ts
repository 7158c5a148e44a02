import { createContext, useContext } from 'react';
import type { AppState, AppStore } from './store.ts';

/** In the order in which the palette, the help and the settings list them. */
export const actionGroups = ['posts', 'go', 'view', 'saved', 'filter', 'edit', 'settings', 'app'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** Something the user can do from anywhere: by shortcut, by the palette, and listed in the help. */
export type Action = {
  /** Also its key under `actions.` in the words, unless `words` or `name` say otherwise. */
  readonly id: string;
  readonly group: ActionGroup;
  /** Its keys until the user gives it others, as `shortcutSchema` writes them. */
  readonly shortcut?: string;
  /** Another key of its words. */
  readonly words?: string;
  /** What a user called it. */
  readonly name?: string;
  /** Its keys are kept with what it stands for, not among the user's own. */
  readonly keptElsewhere?: boolean;
  /** Whether it can be done now; always unless said. */
  readonly when?: (state: AppState) => boolean;
  readonly run: (store: AppStore) => void;
};

/** An action as it is now: in the user's language, with the keys in force. */
export type ListedAction = Omit<Action, 'shortcut'> & {
  readonly label: string;
  readonly shortcut: string | null;
  readonly usualShortcut: string | null;
};

/** Every action, for whatever lists them or shows their keys. */
export const ActionsContext = createContext<readonly ListedAction[]>([]);

export function useActions(): readonly ListedAction[] {
  return useContext(ActionsContext);
}

/** The keys of an action, for the tooltip of its button; null when it has none. */
export function useShortcutOf(id: string): string | null {
  return useActions().find((action) => action.id === id)?.shortcut ?? null;
}
