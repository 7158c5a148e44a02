import { Button } from '@mantine/core';
import type { BalanceReport } from '#domain/balance.ts';
import type { BalancePreview } from '#state/balance.ts';
import { creditChanges } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { toneOf, useBalanceWords } from './use-balance-words.ts';
import classes from './verdict.module.css';
import { VerdictMark } from './verdict-mark.tsx';

/** What the change under way would do to the pillars, before and after. */
function PreviewLine({ preview }: { readonly preview: BalancePreview }) {
  const { t, number, pillarName } = useBalanceWords();
  const changes = creditChanges(preview);
  if (changes.length === 0) return <p className={classes.change}>{t('preview.same')}</p>;
  return (
    <p className={classes.change}>
      {t('preview.then')}{' '}
      {changes.map(({ pillarId, before, after }, index) => (
        <span key={pillarId}>
          {index > 0 && ', '}
          {pillarName(pillarId)}{' '}
          <strong>
            {number(before)} → {number(after)}
          </strong>
        </span>
      ))}
    </p>
  );
}

type Props = { readonly report: BalanceReport; readonly preview: BalancePreview | null };

/** The judgement in a sentence, then what it counts; while something is dragged or edited, what that would change. */
export function VerdictBox({ report, preview }: Props) {
  const { t, sentence, counted, unconfirmed } = useBalanceWords();
  const goToSettings = useApp((state) => state.goToSettings);
  const tone = report.tagged === 0 ? 'quiet' : toneOf(report.verdict);
  return (
    <div className={classes.box} data-tone={tone}>
      <VerdictMark tone={tone} size={16} />
      <p className={classes.sentence} role="status">
        {sentence(report)}
      </p>
      <div className={classes.details}>
        {preview ? (
          <PreviewLine preview={preview} />
        ) : (
          <>
            <p>{counted(report)}</p>
            {report.unconfirmed > 0 && <p>{unconfirmed(report)}</p>}
          </>
        )}
      </div>
      {report.verdict === 'no-targets' && (
        <div className={classes.action}>
          <Button onClick={() => goToSettings('targets')}>{t('setTargets')}</Button>
        </div>
      )}
    </div>
  );
}
