import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ImportDraft, ImportPreview } from '#state/import-file.ts';
import { ColumnsTable } from './columns-table.tsx';
import { ImportBar } from './import-bar.tsx';
import classes from './preview-panel.module.css';
import { Notices, Problems } from './problems.tsx';
import { Questions } from './questions.tsx';
import { RowsTable } from './rows-table.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { useImportWords } from './use-import-words.ts';
import { ValueMaps } from './value-maps.tsx';

/** What an import would write, what it needs to know first, and how the file is understood. */
export function PreviewPanel({ draft, preview }: { readonly draft: ImportDraft; readonly preview: ImportPreview }) {
  const { t, refusal } = useImportWords();
  return (
    <section className={classes.screen} aria-label={t('title')} aria-busy={draft.reading || draft.writing}>
      <ImportBar draft={draft} preview={preview} />
      <div className={classes.body}>
        {draft.failure && (
          <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle size={16} />}>
            {refusal(draft.failure)}
          </Alert>
        )}
        <Questions questions={preview.questions} />
        <Notices preview={preview} />
        <Problems preview={preview} />
        <RowsTable preview={preview} />
        <ColumnsTable preview={preview} />
        <ValueMaps preview={preview} />
        <SettingsPanel preview={preview} />
      </div>
    </section>
  );
}
