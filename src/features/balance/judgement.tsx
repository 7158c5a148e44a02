import type { BalanceReport } from '#domain/balance.ts';
import classes from './judgement.module.css';
import { toneOf, useBalanceWords } from './use-balance-words.ts';
import { VerdictMark } from './verdict-mark.tsx';

type Props = {
  readonly report: BalanceReport;
  /** The sign alone, for the eye; the words are still read out. */
  readonly brief?: boolean;
};

/** A judgement on one line, for other screens: its sign, then the sentence. */
export function Judgement({ report, brief = false }: Props) {
  const { sentence } = useBalanceWords();
  const words = sentence(report);
  const tone = report.tagged === 0 ? 'quiet' : toneOf(report.verdict);
  return (
    <span className={classes.judgement} data-tone={tone} title={brief ? words : undefined}>
      <VerdictMark tone={tone} size={brief ? 12 : 14} />
      <span className={brief ? 'visually-hidden' : undefined}>{words}</span>
    </span>
  );
}
