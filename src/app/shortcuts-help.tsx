import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActions } from '#state/actions.ts';
import { isMac, shortcutLabel } from '#ui/keys.ts';
import classes from './shortcuts-help.module.css';

const mod = isMac ? '⌘ ' : 'Ctrl ';

/** Keys of calendar, board and list themselves, beside those of the actions. */
const gridKeys = [
  ['arrows', '← ↑ ↓ →'],
  ['open', 'Enter'],
  ['moveDay', 'Alt ← →'],
  ['moveWeek', 'Alt ↑ ↓'],
  ['moveColumn', 'Alt ← →'],
  ['changeCell', 'Enter'],
  ['openRow', `${mod}Enter`],
  ['orderInDay', isMac ? '⌥⇧ ↑ ↓' : 'Alt Shift ↑ ↓'],
  ['select', `X, ${mod}click`],
  ['selectRange', 'Shift click'],
  ['selectAll', `${mod}A`],
  ['copy', `${mod}C`],
  ['paste', `${mod}V`],
  ['dragCopy', isMac ? '⌥ drag' : 'Ctrl drag'],
  ['swap', 'Alt ← →'],
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
