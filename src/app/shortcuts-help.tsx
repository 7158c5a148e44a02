import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isMac } from '#ui/keyboard.ts';
import type { Action } from './actions.ts';
import { shortcutLabel } from './shortcuts.ts';
import classes from './shortcuts-help.module.css';

const mod = isMac ? '⌘ ' : 'Ctrl ';

/** Keys of the calendar itself, beside those of the actions. */
const gridKeys = [
  ['arrows', '← ↑ ↓ →'],
  ['open', 'Enter'],
  ['moveDay', 'Alt ← →'],
  ['moveWeek', 'Alt ↑ ↓'],
  ['orderInDay', isMac ? '⌥⇧ ↑ ↓' : 'Alt Shift ↑ ↓'],
  ['select', `X, ${mod}click`],
  ['selectRange', 'Shift click'],
  ['selectAll', `${mod}A`],
  ['copy', `${mod}C`],
  ['paste', `${mod}V`],
  ['dragCopy', isMac ? '⌥ drag' : 'Ctrl drag'],
  ['swap', 'Alt ← →'],
] as const;

type Props = { readonly actions: readonly Action[]; readonly opened: boolean; readonly onClose: () => void };

/** The list of shortcuts. */
export function ShortcutsHelp({ actions, opened, onClose }: Props) {
  const { t } = useTranslation();
  const rows = actions.flatMap(({ id, shortcut }) => (shortcut ? [[t(`actions.${id}`), shortcutLabel(shortcut)]] : []));
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
