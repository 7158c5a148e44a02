import { IconAlertCircle, IconArrowBarRight, IconCheck, IconCopy } from '@tabler/icons-react';
import type { ImportPreview, PreviewRow } from '#state/import-file.ts';
import classes from './preview-panel.module.css';
import { useImportWords } from './use-import-words.ts';

const marks = { ready: IconCheck, duplicate: IconCopy, error: IconAlertCircle, skipped: IconArrowBarRight } as const;

/** A day that depends on an answer is not yet the tray. */
const asksWhen: readonly string[] = ['dateOrder', 'year', 'startWeek', 'weekdayRepeat'];

function Row({ row, waits }: { readonly row: PreviewRow; readonly waits: boolean }) {
  const { t, day, issue, repeats } = useImportWords();
  const Mark = marks[row.state];
  const when = row.day === null ? t(waits ? 'dayOpen' : 'noDay') : `${day(row.day)} ${row.time ?? ''}`;
  return (
    <tr>
      <td className={classes.number}>{row.line}</td>
      <td>
        <span className={classes.state} data-state={row.state}>
          <Mark size={14} stroke={1.8} aria-hidden />
          {t(`state.${row.state}`)}
        </span>
      </td>
      <td className={classes.words}>
        <div className={classes.title} dir="auto">
          {row.title}
        </div>
        {row.text !== row.title && (
          <div className={classes.excerpt} dir="auto">
            {row.text}
          </div>
        )}
        {row.duplicateOf !== null && <div>{repeats(row.duplicateOf)}</div>}
        {row.issues.map((one) => (
          <div key={`${one.code} ${one.column}`} className={one.level === 'error' ? undefined : classes.warning}>
            {issue(one)}
          </div>
        ))}
      </td>
      <td className={classes.nowrap}>{when}</td>
      <td>{row.networks.join(', ')}</td>
      <td>{row.pillars.join(', ')}</td>
      <td className={classes.nowrap}>{t(`common:status.${row.status}`)}</td>
    </tr>
  );
}

/** The first rows as the posts they would be. */
export function RowsTable({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useImportWords();
  const { rows, counts, questions } = preview;
  const waits = questions.some((question) => asksWhen.includes(question.kind));
  const heads = ['lineHead', 'stateHead', 'postHead', 'whenHead', 'networksHead', 'pillarsHead', 'statusHead'] as const;
  return (
    <div className={classes.section}>
      <h2>{t('rowsTitle')}</h2>
      {counts.total > rows.length && (
        <p className={classes.hint}>{t('rowsShown', { shown: rows.length, count: counts.total })}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard */}
      <section className={`${classes.scroll} ${classes.rows}`} tabIndex={0} aria-label={t('rowsTitle')}>
        <table className={classes.table}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.line} row={row} waits={waits} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
