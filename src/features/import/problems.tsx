import { Alert, Checkbox } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ImportPreview } from '#state/import-file.ts';
import { useApp } from '#state/use-app.ts';
import classes from './preview-panel.module.css';
import { useImportWords } from './use-import-words.ts';

type Props = { readonly preview: ImportPreview };

/** What is good to know about the whole file. */
export function Notices({ preview }: Props) {
  const { t, list } = useImportWords();
  const made = preview.creates.networks;
  if (preview.notices.length === 0 && made.length === 0) return null;
  return (
    <Alert role="note" variant="light" color="gray" icon={<IconInfoCircle size={16} />} title={t('noticesTitle')}>
      {made.length > 0 && <p>{t('creates.networks', { count: made.length, names: list(made) })}</p>}
      {preview.notices.map(({ code, names }) => (
        <p key={code}>{t(`notices.${code}`, { count: names.length, names: list(names) })}</p>
      ))}
    </Alert>
  );
}

function Errors({ preview }: Props) {
  const { t, issue } = useImportWords();
  const { errors, counts } = preview;
  if (errors.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('errorsTitle', { count: counts.errors })}>
      <h2>{t('errorsTitle', { count: counts.errors })}</h2>
      <p className={classes.hint}>{t('errorsHint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className={classes.list} tabIndex={0}>
        {errors.map((error) => (
          <li key={`${error.line} ${error.code} ${error.column}`}>
            <span className={classes.line}>{t('line', { line: error.line })}</span> {issue(error)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Duplicates({ preview }: Props) {
  const { t, repeats } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  const { duplicates, options } = preview;
  if (duplicates.length === 0) return null;
  const all = options.duplicates === 'include';
  const toggle = (line: number, wanted: boolean) => {
    const others = options.includeLines.filter((other) => other !== line);
    void changeImport({ includeLines: wanted ? [...others, line] : others });
  };
  return (
    <section className={classes.section} aria-label={t('duplicatesTitle', { count: duplicates.length })}>
      <h2>{t('duplicatesTitle', { count: duplicates.length })}</h2>
      <p className={classes.hint}>{t('duplicatesHint')}</p>
      <Checkbox
        label={t('includeAll')}
        checked={all}
        onChange={(event) => void changeImport({ duplicates: event.currentTarget.checked ? 'include' : 'skip' })}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className={classes.list} tabIndex={0}>
        {duplicates.map(({ line, duplicateOf, title, included }) => (
          <li key={line}>
            <Checkbox
              size="xs"
              label={`${t('line', { line })} · ${title} · ${repeats(duplicateOf)}`}
              checked={included}
              disabled={all}
              onChange={(event) => toggle(line, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Rows that are left out because they cannot be read, and rows that repeat others. */
export function Problems({ preview }: Props) {
  return (
    <>
      <Errors preview={preview} />
      <Duplicates preview={preview} />
    </>
  );
}
