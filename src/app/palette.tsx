import { Kbd } from '@mantine/core';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';
import type { Action } from './actions.ts';
import { shortcutLabel } from './shortcuts.ts';

type Props = { readonly actions: readonly Action[]; readonly run: (action: Action) => void };

/** Every action by name. */
export function Palette({ actions, run }: Props) {
  const { t } = useTranslation();
  const entries: SpotlightActionData[] = actions
    .filter(({ id }) => id !== 'palette')
    .map((action) => ({
      id: action.id,
      label: t(`actions.${action.id}`),
      onClick: () => run(action),
      rightSection: action.shortcut ? <Kbd size="xs">{shortcutLabel(action.shortcut)}</Kbd> : undefined,
    }));
  return (
    <Spotlight
      actions={entries}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
      nothingFound={t('palette.nothing')}
      searchProps={{ placeholder: t('palette.placeholder'), 'aria-label': t('palette.placeholder') }}
      scrollable
      maxHeight={420}
    />
  );
}
