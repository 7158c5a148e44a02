import { createContext, useContext } from 'react';
import type { Id } from '#domain/model.ts';
import type { AppStore } from './store.ts';

/** In the order in which the palette, the help and the settings list them. */
export const actionGroups = ['posts', 'go', 'view', 'saved', 'edit', 'settings', 'app'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** Something the user can do from anywhere: by shortcut, by the palette, and listed in the help. */
export type Action = {
  /** Also its key under `actions.` in the words, unless `words` say otherwise. */
  readonly id: string;
  readonly group: ActionGroup;
  /** A character (`n`), a capital (`shift+n`), two in turn (`g c`), or with `mod+`: Ctrl, or Cmd on a Mac. */
  readonly shortcut?: string | undefined;
  /** Another key of its words. */
  readonly words?: string;
  /** What the user called it, in place of words. */
  readonly name?: string;
  /** Whether its keys work while the user types, too, if they are pressed with Ctrl or Cmd. */
  readonly worksInFields?: boolean;
  readonly run: (store: AppStore) => void;
};

/** An action in the user's language. */
export type ListedAction = Omit<Action, 'shortcut'> & {
  readonly label: string;
  readonly shortcut: string | null;
  /** The keys that it came with, whether or not it has them now. */
  readonly firstShortcut: string | null;
};

/** The action that shows a saved view. */
export function viewActionId(id: Id): string {
  return `view.${id}`;
}

/** The saved view that an action shows; null for every other action. */
export function viewIdOf(actionId: string): Id | null {
  return actionId.startsWith('view.') ? actionId.slice(5) : null;
}

/** Every action, for whatever lists them or shows their keys. */
export const ActionsContext = createContext<readonly ListedAction[]>([]);

export function useActions(): readonly ListedAction[] {
  return useContext(ActionsContext);
}

/** The keys of an action, for the tooltip of its button; null when it has none. */
export function useShortcutOf(id: string): string | null {
  return useActions().find((action) => action.id === id)?.shortcut ?? null;
}
