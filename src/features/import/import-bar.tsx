import { Button } from '@mantine/core';
import { useId } from 'react';
import type { ImportDraft, ImportPreview } from '#state/import-file.ts';
import { useApp } from '#state/use-app.ts';
import classes from './preview-panel.module.css';
import { useImportWords } from './use-import-words.ts';

/** Why the import cannot go ahead yet; null when it can. */
function useObstacle({ questions, counts }: ImportPreview): string | null {
  const { t } = useImportWords();
  // As many as there are cards: the values of one kind are asked together.
  const open = new Set(questions.map((question) => question.kind)).size;
  if (open > 0) return t('answerFirst', { count: open });
  return counts.ready === 0 ? t('nothingReady') : null;
}

/** The file's name, what will become of its rows, and the button that imports them. */
export function ImportBar({ draft, preview }: { readonly draft: ImportDraft; readonly preview: ImportPreview }) {
  const { t } = useImportWords();
  const applyImport = useApp((state) => state.applyImport);
  const leaveImport = useApp((state) => state.leaveImport);
  const obstacle = useObstacle(preview);
  const hint = useId();
  const { total, ready, duplicates, errors, skipped } = preview.counts;
  const parts = [
    t('counts.rows', { count: total }),
    t('counts.ready', { count: ready }),
    ...(duplicates > 0 ? [t('counts.duplicates', { count: duplicates })] : []),
    ...(errors > 0 ? [t('counts.errors', { count: errors })] : []),
    ...(skipped > 0 ? [t('counts.skipped', { count: skipped })] : []),
  ];
  return (
    <header className={classes.bar}>
      <div className={classes.barWords}>
        <h1>{draft.file.name}</h1>
        <p className={classes.counts} role="status">
          {draft.reading ? t('readingAgain') : draft.writing ? t('writing', { count: ready }) : parts.join(' · ')}
        </p>
      </div>
      <div className={classes.buttons}>
        {obstacle && (
          <span id={hint} className={classes.counts}>
            {obstacle}
          </span>
        )}
        <Button variant="default" onClick={leaveImport} disabled={draft.writing}>
          {t('otherFile')}
        </Button>
        <Button
          onClick={() => void applyImport()}
          disabled={obstacle !== null || draft.reading}
          loading={draft.writing}
          aria-describedby={obstacle ? hint : undefined}
        >
          {t('import', { count: ready })}
        </Button>
      </div>
    </header>
  );
}
