import { Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBell,
  IconCalendar,
  IconChartBar,
  IconFileImport,
  IconInbox,
  IconLayoutKanban,
  IconList,
  IconPhoto,
  IconSearch,
  IconSettings,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShortcutOf } from '#state/actions.ts';
import { warnings } from '#state/selectors.ts';
import type { Screen } from '#state/session.ts';
import { useApp } from '#state/use-app.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { useStepWords } from '#ui/step-words.ts';
import { BrandMenu } from './brand-menu.tsx';
import classes from './rail.module.css';
import { useNarrowRail } from './rail-width.ts';

const icons = {
  calendar: IconCalendar,
  board: IconLayoutKanban,
  posts: IconList,
  tray: IconInbox,
  due: IconBell,
  balance: IconChartBar,
  search: IconSearch,
  media: IconPhoto,
  import: IconFileImport,
  trash: IconTrash,
  settings: IconSettings,
};

/** A number beside a screen's name, with the words that say what it counts. */
type Mark = { readonly count: number; readonly words: string; readonly warns?: boolean };

function RailLink({ screen, mark }: { readonly screen: Screen; readonly mark?: Mark }) {
  const { t } = useTranslation();
  const current = useApp((state) => state.screen === screen);
  const go = useApp((state) => state.go);
  const narrow = useNarrowRail();
  const Icon = icons[screen];
  return (
    <Tooltip label={t(`nav.${screen}`)} position="right" disabled={!narrow}>
      <button
        type="button"
        className={classes.link}
        aria-current={current ? 'page' : undefined}
        onClick={() => go(screen)}
      >
        <Icon size={17} stroke={1.6} aria-hidden />
        <span className={narrow ? 'visually-hidden' : classes.name}>{t(`nav.${screen}`)}</span>
        {mark && mark.count > 0 && (
          <span className={mark.warns ? classes.warn : classes.badge} title={mark.words}>
            <span aria-hidden>{mark.count}</span>
            <span className="visually-hidden">{mark.words}</span>
          </span>
        )}
      </button>
    </Tooltip>
  );
}

/** The left rail: brand, screens, undo and redo. */
export function Rail() {
  const { t } = useTranslation();
  const snapshot = useApp((state) => state.snapshot);
  const undo = useApp((state) => state.undo);
  const redo = useApp((state) => state.redo);
  const stepWords = useStepWords();
  const undoKeys = useShortcutOf('undo');
  const redoKeys = useShortcutOf('redo');
  if (!snapshot) return null;
  const drifting = warnings(snapshot.mark.report).length;
  const { trayCount, due } = snapshot;
  const { undo: undoStep, redo: redoStep } = snapshot.history;
  return (
    <nav className={classes.rail} aria-label={t('nav.label')}>
      <BrandMenu />
      <RailLink screen="search" />
      <RailLink screen="calendar" />
      <RailLink screen="board" />
      <RailLink screen="posts" />
      <RailLink screen="tray" mark={{ count: trayCount, words: t('trayCount', { count: trayCount }) }} />
      <RailLink
        screen="due"
        mark={{
          count: due.today + due.missed,
          words: [
            ...(due.today > 0 ? [t('dueToday', { count: due.today })] : []),
            ...(due.missed > 0 ? [t('dueMissed', { count: due.missed })] : []),
          ].join(', '),
          warns: due.missed > 0,
        }}
      />
      <RailLink screen="balance" mark={{ count: drifting, words: t('warnings', { count: drifting }), warns: true }} />
      <RailLink screen="media" />
      <div className={classes.space} />
      <div className={classes.history}>
        <IconButton
          label={undoStep ? t('undoWhat', { what: stepWords(undoStep) }) : t('nothingToUndo')}
          shortcut={undoKeys}
          disabled={!undoStep}
          onClick={() => undoStep && void undo()}
        >
          <IconArrowBackUp size={17} stroke={1.6} />
        </IconButton>
        <IconButton
          label={redoStep ? t('redoWhat', { what: stepWords(redoStep) }) : t('nothingToRedo')}
          shortcut={redoKeys}
          disabled={!redoStep}
          onClick={() => redoStep && void redo()}
        >
          <IconArrowForwardUp size={17} stroke={1.6} />
        </IconButton>
      </div>
      <RailLink screen="trash" />
      <RailLink screen="import" />
      <RailLink screen="settings" />
    </nav>
  );
}
