import { Alert, Button, Loader } from '@mantine/core';
import { IconAlertCircle, IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ImportDraft } from '#state/import-file.ts';
import { useApp } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import classes from './file-panel.module.css';
import { readChosenFile } from './read-file.ts';
import { useImportWords } from './use-import-words.ts';

/** Reads a file and hands it to the store. */
function useTakeFile(): (file: File | undefined) => Promise<void> {
  const chooseImportFile = useApp((state) => state.chooseImportFile);
  const refuseImportFile = useApp((state) => state.refuseImportFile);
  return async (file) => {
    if (!file) return;
    const read = await readChosenFile(file);
    if ('content' in read) await chooseImportFile(read);
    else refuseImportFile(read);
  };
}

function Chooser() {
  const { t } = useImportWords();
  const take = useTakeFile();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t('choose')}</Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain"
        className="visually-hidden"
        aria-label={t('chooseLabel')}
        tabIndex={-1}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file can then be chosen once more after it was mended.
          event.target.value = '';
        }}
      />
    </>
  );
}

/** Takes a dropped file; while one is read it says so. */
function DropArea({ draft }: { readonly draft: ImportDraft | null }) {
  const { t } = useImportWords();
  const take = useTakeFile();
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way beside the button
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      {draft?.reading ? (
        <Delayed>
          <Loader size="sm" />
          <p role="status">{t('reading', { file: draft.file.name })}</p>
        </Delayed>
      ) : (
        <>
          <IconFileSpreadsheet size={34} stroke={1.3} className={classes.icon} aria-hidden />
          <p className={classes.what}>{t('drop')}</p>
          <Chooser />
        </>
      )}
    </div>
  );
}

/** Where a file is dropped or chosen, and why the last one was not taken. */
export function FilePanel({ draft }: { readonly draft: ImportDraft | null }) {
  const { t, refusal } = useImportWords();
  const importFailure = useApp((state) => state.importFailure);
  const failure = importFailure ?? draft?.failure ?? null;
  return (
    <section className={classes.screen} aria-label={t('title')}>
      <header className={classes.head}>
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
      </header>
      <DropArea draft={draft} />
      {failure && (
        <Alert
          role="alert"
          color="red"
          variant="light"
          icon={<IconAlertCircle size={16} />}
          className={classes.failure}
        >
          {refusal(failure)}
        </Alert>
      )}
      <ul className={classes.facts}>
        {(['formats', 'columns', 'nothing', 'undo'] as const).map((key) => (
          <li key={key}>{t(`facts.${key}`)}</li>
        ))}
      </ul>
    </section>
  );
}
