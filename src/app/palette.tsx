import { Kbd } from '@mantine/core';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';
import { type ListedAction, useActions } from '#state/actions.ts';
import { shortcutLabel } from '#ui/keys.ts';

type Props = { readonly run: (action: ListedAction) => void };

/** Every action by name. */
export function Palette({ run }: Props) {
  const { t } = useTranslation();
  const actions = useActions();
  const entries: SpotlightActionData[] = actions
    .filter(({ id }) => id !== 'palette')
    .map((action) => ({
      id: action.id,
      label: action.label,
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
