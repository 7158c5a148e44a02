import {
  IconChevronRight,
  IconFilePlus,
  IconFolderOpen,
  IconSparkles,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecentWorkspace } from '#state/session.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { formatDay, fullDay } from '#ui/formats.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { FailurePanel } from './failure-panel.tsx';
import { FileBrowser } from './file-browser.tsx';
import { languageOf } from './locale-defaults.ts';
import classes from './start-panel.module.css';

type ActionProps = {
  readonly Icon: TablerIcon;
  readonly title: string;
  readonly text: string;
  readonly busy: boolean;
  readonly primary?: boolean;
  readonly onClick: () => void;
};

function StartAction({ Icon, title, text, busy, primary = false, onClick }: ActionProps) {
  return (
    <button
      type="button"
      className={classes.action}
      data-primary={primary || undefined}
      aria-disabled={busy}
      onClick={() => !busy && onClick()}
    >
      <Icon size={20} stroke={1.6} aria-hidden />
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        <span className={classes.text}>{text}</span>
      </span>
      <IconChevronRight size={16} aria-hidden />
    </button>
  );
}

function Recent({ recent, onOpen }: { readonly recent: RecentWorkspace; readonly onOpen: (path: string) => void }) {
  const { t, i18n } = useTranslation('welcome');
  const forget = useApp((state) => state.forgetWorkspace);
  const reportFailure = useApp((state) => state.reportFailure);
  const opened = formatDay(recent.openedAt.slice(0, 10), i18n.language, fullDay);
  return (
    <li className={classes.recent}>
      <button
        type="button"
        className={classes.target}
        disabled={!recent.exists}
        title={recent.path}
        onClick={() => onOpen(recent.path)}
      >
        <span className={classes.words}>
          <span className={classes.recentName}>{recent.name}</span>
          <span className={classes.path}>{recent.path}</span>
        </span>
        <span className={recent.exists ? classes.when : classes.missing}>{recent.exists ? opened : t('missing')}</span>
      </button>
      <IconButton label={t('forget', { name: recent.name })} onClick={() => forget(recent.path).catch(reportFailure)}>
        <IconX size={15} />
      </IconButton>
    </li>
  );
}

function Recents({ onOpen }: { readonly onOpen: (path: string) => void }) {
  const { t } = useTranslation('welcome');
  const recents = useApp((state) => state.recents);
  if (recents.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="welcome-recent">
      <h2 className={classes.heading} id="welcome-recent">
        {t('recent')}
      </h2>
      <ul className={classes.list}>
        {recents.map((recent) => (
          <Recent key={recent.path} recent={recent} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

/** Runs an opening, and keeps it so that it can be tried again. */
function useOpenings() {
  const { i18n } = useTranslation();
  const { openWorkspace, openSample } = useAppStore().getState();
  const [last, setLast] = useState<{ readonly again: () => void } | null>(null);
  const run = (open: () => Promise<boolean>) => {
    setLast({ again: () => void open() });
    void open();
  };
  return {
    again: last?.again,
    open: (path: string) => run(() => openWorkspace(path)),
    sample: () => run(() => openSample(languageOf(i18n.language))),
  };
}

/** What one can begin with: a new workspace, a file, the sample, or one opened before. */
export function StartPanel({ onCreate }: { readonly onCreate: () => void }) {
  const { t } = useTranslation('welcome');
  const busy = useApp((state) => state.opening);
  const nativeDialogs = useApp((state) => state.info?.nativeDialogs ?? false);
  const pickFile = useApp((state) => state.pickFile);
  const reportFailure = useApp((state) => state.reportFailure);
  const { again, open, sample } = useOpenings();
  const [browsing, setBrowsing] = useState(false);
  const choose = () => {
    if (!nativeDialogs) {
      setBrowsing(true);
      return;
    }
    pickFile('open', '')
      .then((path) => path && open(path))
      .catch(reportFailure);
  };
  return (
    <div className={classes.panel} aria-busy={busy}>
      <FailurePanel onRetry={again} />
      <section className={classes.section} aria-labelledby="welcome-start">
        <h2 className={classes.heading} id="welcome-start">
          {t('start')}
        </h2>
        <div className={classes.actions}>
          <StartAction
            Icon={IconFilePlus}
            title={t('action.create')}
            text={t('action.createText')}
            busy={busy}
            primary
            onClick={onCreate}
          />
          <StartAction
            Icon={IconFolderOpen}
            title={t('action.open')}
            text={t('action.openText')}
            busy={busy}
            onClick={choose}
          />
          <StartAction
            Icon={IconSparkles}
            title={t('action.sample')}
            text={t('action.sampleText')}
            busy={busy}
            onClick={sample}
          />
        </div>
        <p className={classes.busy} role="status">
          {busy ? t('opening') : ''}
        </p>
      </section>
      <Recents onOpen={open} />
      <FileBrowser
        opened={browsing}
        purpose="open"
        onClose={() => setBrowsing(false)}
        onPick={(path) => {
          setBrowsing(false);
          open(path);
        }}
      />
    </div>
  );
}
