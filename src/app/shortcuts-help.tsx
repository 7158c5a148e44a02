import { Button, Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { actionGroups, useActions } from '#state/actions.ts';
import { useApp } from '#state/use-app.ts';
import { Dialog } from '#ui/dialog.tsx';
import { isMac, keysHere, shortcutLabel } from '#ui/keys.ts';
import classes from './shortcuts-help.module.css';

const mod = isMac ? '⌘ ' : 'Ctrl ';

/** Keys of calendar, board and list themselves, beside those of the actions; mouse buttons have names in each language. */
const gridKeys = (click: string, drag: string) =>
  [
    ['arrows', '← ↑ ↓ →'],
    ['spanDays', 'Shift ← ↑ ↓ →'],
    ['open', 'Enter'],
    ['moveDay', 'Alt ← →'],
    ['moveWeek', 'Alt ↑ ↓'],
    ['moveColumn', 'Alt ← →'],
    ['changeCell', 'Enter'],
    ['openRow', `${mod}Enter`],
    ['orderInDay', isMac ? '⌥⇧ ↑ ↓' : 'Alt Shift ↑ ↓'],
    ['select', `X, ${mod}${click}`],
    ['selectRange', `Shift ${click}`],
    ['selectAll', `${mod}A`],
    ['copy', `${mod}C`],
    ['paste', `${mod}V`],
    ['dragCopy', `${isMac ? '⌥' : 'Ctrl'} ${drag}`],
    ['swap', 'Alt ← →'],
  ] as const;

type Rows = readonly (readonly [words: string, keys: string])[];

function Keys({ title, rows }: { readonly title: string; readonly rows: Rows }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className={classes.title}>{title}</h2>
      <dl className={classes.list}>
        {rows.map(([words, keys]) => (
          <div key={words} className={classes.row}>
            <dt>{words}</dt>
            <dd>
              <Kbd>{keysHere(keys)}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Props = { readonly opened: boolean; readonly onClose: () => void };

/** The list of shortcuts, and the way to change them. */
export function ShortcutsHelp({ opened, onClose }: Props) {
  const { t } = useTranslation();
  const actions = useActions();
  const goToSettings = useApp((state) => state.goToSettings);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shortcuts.title')}>
      <p className={classes.hint}>{t('shortcuts.hint')}</p>
      {actionGroups.map((group) => (
        <Keys
          key={group}
          title={t(`actionGroup.${group}`)}
          rows={actions.flatMap(({ label, shortcut, group: own }) =>
            shortcut && own === group ? [[label, shortcutLabel(shortcut)] as const] : [],
          )}
        />
      ))}
      <Keys
        title={t('shortcuts.grid')}
        rows={gridKeys(t('shortcuts.click'), t('shortcuts.drag')).map(
          ([id, keys]) => [t(`shortcuts.${id}`), keys] as const,
        )}
      />
      <Button
        variant="default"
        mt={16}
        onClick={() => {
          onClose();
          goToSettings('shortcuts');
        }}
      >
        {t('shortcuts.change')}
      </Button>
    </Dialog>
  );
}
