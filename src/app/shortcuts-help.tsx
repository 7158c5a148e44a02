import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActions } from '#state/actions.ts';
import { shortcutLabel } from '#ui/keys.ts';
import classes from './shortcuts-help.module.css';

/** Keys of the calendar itself, beside those of the actions. */
const gridKeys = [
  ['arrows', '← ↑ ↓ →'],
  ['open', 'Enter'],
  ['moveDay', 'Alt ← →'],
  ['moveWeek', 'Alt ↑ ↓'],
] as const;

type Props = { readonly opened: boolean; readonly onClose: () => void };

/** The list of shortcuts. */
export function ShortcutsHelp({ opened, onClose }: Props) {
  const { t } = useTranslation();
  const actions = useActions();
  const rows = actions.flatMap(({ label, shortcut }) => (shortcut ? [[label, shortcutLabel(shortcut)]] : []));
  const own = gridKeys.map(([id, keys]) => [t(`shortcuts.${id}`), keys]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <p className={classes.hint}>{t('shortcuts.hint')}</p>
      <dl className={classes.list}>
        {[...rows, ...own].map(([words, keys]) => (
          <div key={words} className={classes.row}>
            <dt>{words}</dt>
            <dd>
              <Kbd>{keys}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
