import type { BalanceReport, PillarBalance } from '#domain/balance.ts';
import type { BalancePreview } from '#state/balance.ts';
import { creditChanges } from '#state/selectors.ts';
import { BalanceBar } from '#ui/balance-bar.tsx';
import classes from './pillar-rows.module.css';
import { toneOf, useBalanceWords } from './use-balance-words.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** Room on the scale for one more post, so that a preview seldom changes it. */
const HEADROOM = 1;

/** The end of the scale that all bars of a report share, in posts. */
export function scaleOf(report: BalanceReport): number {
  return (
    Math.max(1, ...report.pillars.map((pillar) => Math.max(pillar.credit, pillar.expected + pillar.bandPosts))) +
    HEADROOM
  );
}

/** A pillar's verdict by sign and word. */
export function PillarStatus({ pillar }: { readonly pillar: PillarBalance }) {
  const { status } = useBalanceWords();
  const tone = toneOf(pillar.verdict);
  return (
    <p className={classes.status} data-tone={tone}>
      {tone !== 'quiet' && <VerdictMark tone={tone} size={13} />}
      {status(pillar)}
    </p>
  );
}

type RowProps = { readonly pillar: PillarBalance; readonly max: number; readonly after: number | null };

function PillarRow({ pillar, max, after }: RowProps) {
  const { pillarName, color, figures } = useBalanceWords();
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <span className={classes.dot} style={{ background: color(pillar.pillarId) }} aria-hidden />
        <span className={classes.name}>{pillarName(pillar.pillarId)}</span>
        <span className={classes.figures}>{figures(pillar, after)}</span>
      </div>
      <BalanceBar
        value={pillar.credit}
        expected={pillar.expected}
        band={pillar.bandPosts}
        max={max}
        color={color(pillar.pillarId)}
        after={after}
      />
      <PillarStatus pillar={pillar} />
    </li>
  );
}

type Props = { readonly report: BalanceReport; readonly preview: BalancePreview | null };

/** One bar per pillar, all on one scale. */
export function PillarRows({ report, preview }: Props) {
  const { t } = useBalanceWords();
  const max = scaleOf(report);
  const after = new Map(preview ? creditChanges(preview).map((change) => [change.pillarId, change.after]) : []);
  return (
    <ul className={classes.rows} aria-label={t('pillars')}>
      {report.pillars.map((pillar) => (
        <PillarRow key={pillar.pillarId} pillar={pillar} max={max} after={after.get(pillar.pillarId) ?? null} />
      ))}
    </ul>
  );
}
