import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PostHistory, VersionChoice, VersionEntry } from '#state/post-history.ts';
import { useApp } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { FocusBack } from '#ui/focus-back.tsx';
import { useStepWords } from '#ui/step-words.ts';
import classes from './history-dialog.module.css';
import { VersionCompare } from './version-compare.tsx';

/** When something happened, on the workspace's clock. */
function useMoment(): (at: string) => string {
  const { i18n } = useTranslation();
  const timeZone = useApp((state) => state.snapshot?.workspace.timeZone ?? 'UTC');
  const format = new Intl.DateTimeFormat(i18n.language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  return (at) => format.format(new Date(at));
}

function Entries({ history, entries }: { readonly history: PostHistory; readonly entries: readonly VersionEntry[] }) {
  const { t } = useTranslation('history');
  const chooseVersion = useApp((state) => state.chooseVersion);
  const stepWords = useStepWords();
  const moment = useMoment();
  const { chosen } = history;
  const isChosen = (choice: VersionChoice) => chosen?.revision === choice.revision && chosen.side === choice.side;
  const oldest = entries.at(-1);
  const line = (choice: VersionChoice, what: string, when: string) => (
    <li key={`${choice.revision}${choice.side}`}>
      <button
        type="button"
        className={classes.entry}
        aria-pressed={isChosen(choice)}
        onClick={() => void chooseVersion(choice)}
      >
        <span>{what}</span>
        <span className={classes.when}>{when}</span>
      </button>
    </li>
  );
  return (
    <ol className={classes.entries} aria-label={t('changes')}>
      {entries.map((entry, index) =>
        line(
          { revision: entry.revision, side: 'after' },
          t(entry.direction, { what: stepWords(entry.step) }),
          index === 0 ? `${moment(entry.at)} · ${t('now')}` : moment(entry.at),
        ),
      )}
      {oldest && !oldest.first && line({ revision: oldest.revision, side: 'before' }, t('before'), '')}
    </ol>
  );
}

function Body({ history }: { readonly history: PostHistory }) {
  const { t } = useTranslation('history');
  const { entries, chosen } = history;
  if (history.failed) return <p className={classes.hint}>{t('failed')}</p>;
  if (!entries)
    return (
      <Delayed>
        <div className={classes.ghost} aria-hidden />
      </Delayed>
    );
  if (!chosen) return <p className={classes.hint}>{t('only')}</p>;
  return (
    <div className={classes.panes}>
      <Entries history={history} entries={entries} />
      <section className={classes.compare} aria-live="polite">
        <VersionCompare key={`${chosen.revision}${chosen.side}`} history={history} />
      </section>
    </div>
  );
}

/** What happened to a post, what it was then, and the way back. */
export function HistoryDialog() {
  const { t } = useTranslation('history');
  const { t: common } = useTranslation();
  const history = useApp((state) => state.postHistory);
  const closeHistory = useApp((state) => state.closeHistory);
  const title = history?.now?.title;
  return (
    <Modal.Root opened={history !== null} onClose={closeHistory} size={880} zIndex={400}>
      <Modal.Overlay />
      <Modal.Content>
        <FocusBack />
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title ? t('titleOf', { title }) : t('title')}</Modal.Title>
          <Modal.CloseButton aria-label={common('close')} />
        </div>
        <Modal.Body>{history && <Body history={history} />}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
