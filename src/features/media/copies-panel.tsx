import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Copy, isUnderWay } from '#state/media-copies.ts';
import { useApp } from '#state/use-app.ts';
import { IconButton } from '#ui/icon-button.tsx';
import classes from './copies-panel.module.css';
import { useMediaWords } from './use-media-words.ts';

/** How long a list that went well stays, in ms. */
const STAY_MS = 4_000;

function State({ copy }: { readonly copy: Copy }) {
  const { t } = useTranslation('media');
  const words = useMediaWords();
  const { phase, failure, sent, bytes, libraryName } = copy;
  if (phase === 'failed' && failure) return <span className={classes.problem}>{words.failure(failure)}</span>;
  if (phase === 'known') return <span>{t('phase.known', { name: libraryName })}</span>;
  if (libraryName !== null) return <span className={classes.note}>{t('wasReally', { name: libraryName })}</span>;
  if (phase !== 'copying') return <span>{t(`phase.${phase}`)}</span>;
  return <span>{t('copied', { done: words.bytes(sent), total: words.bytes(bytes) })}</span>;
}

function Row({ copy }: { readonly copy: Copy }) {
  const { t } = useTranslation('media');
  const cancelCopy = useApp((state) => state.cancelCopy);
  const underWay = isUnderWay(copy);
  return (
    <li className={classes.row} data-phase={copy.phase}>
      {copy.phase === 'failed' && <IconAlertTriangle size={15} aria-hidden />}
      {(copy.phase === 'done' || copy.phase === 'known') && <IconCheck size={15} aria-hidden />}
      <div className={classes.words}>
        <span className={classes.name} dir="auto">
          {copy.name}
        </span>
        <State copy={copy} />
        {copy.phase === 'copying' && (
          <progress max={Math.max(1, copy.bytes)} value={copy.sent} aria-label={t('progressOf', { name: copy.name })} />
        )}
      </div>
      {underWay && (
        <IconButton label={t('cancelOne', { name: copy.name })} onClick={() => cancelCopy(copy.id)}>
          <IconX size={14} />
        </IconButton>
      )}
    </li>
  );
}

/** Files on their way into the library, on whatever screen the user goes on. */
export function CopiesPanel() {
  const { t } = useTranslation('media');
  const { t: common } = useTranslation();
  const copies = useApp((state) => state.copies);
  const cancelCopies = useApp((state) => state.cancelCopies);
  const dismissCopies = useApp((state) => state.dismissCopies);
  const composing = useApp((state) => state.composer !== null);
  const underWay = copies.filter(isUnderWay).length;
  const toRead = copies.filter(({ phase, libraryName }) => phase === 'failed' || libraryName !== null);
  const over = copies.length > 0 && underWay === 0 && toRead.length === 0;
  // At the end what went well needs no lines.
  const listed = underWay === 0 && toRead.length > 0 ? toRead : copies;
  useEffect(() => {
    if (!over) return undefined;
    const timer = setTimeout(dismissCopies, STAY_MS);
    return () => clearTimeout(timer);
  }, [over, dismissCopies]);
  if (copies.length === 0) return null;
  const done = copies.length - underWay;
  const added = copies.filter(({ phase }) => phase === 'done').length;
  const outcome = added < copies.length ? t('copiedSome', { added, count: copies.length }) : t('copyingOver');
  return (
    <section className={classes.panel} data-copies data-composing={composing || undefined} aria-label={t('copies')}>
      <div className={classes.head}>
        <h2>
          <span role="status">{underWay > 0 ? t('copying', { done, count: copies.length }) : outcome}</span>
        </h2>
        {underWay > 0 ? (
          <Button variant="subtle" size="compact-xs" onClick={cancelCopies}>
            {t('cancelAll')}
          </Button>
        ) : (
          <IconButton label={common('close')} onClick={dismissCopies}>
            <IconX size={14} />
          </IconButton>
        )}
      </div>
      <ul className={classes.list}>
        {listed.map((copy) => (
          <Row key={copy.id} copy={copy} />
        ))}
      </ul>
    </section>
  );
}
