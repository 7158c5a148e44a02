import { useTranslation } from 'react-i18next';
import type { BalanceReport } from '#domain/balance.ts';
import type { Id } from '#domain/model.ts';
import type { BalancePreview } from '#state/balance.ts';
import type { Draft } from '#state/composer.ts';
import { pillarsById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { pillarColor } from '#ui/pillar-color.ts';
import classes from './pillars-field.module.css';
import { useDraft } from './use-composer.ts';
import { useFormats, useGapWords } from './words.ts';

type Scope = 'planned' | 'published';

/** Why the post does not count in the balance; null when it does. */
function whyNotCounted({ fields, placements }: Draft, scope: Scope): 'untagged' | 'idea' | 'undated' | 'scope' | null {
  if (fields.pillars.length === 0) return 'untagged';
  if (fields.status === 'idea' && scope === 'planned') return 'idea';
  const dated = placements.filter(({ day, state }) => day !== null && state !== 'skipped');
  if (dated.length === 0) return 'undated';
  if (scope === 'published' && dated.every(({ state }) => state !== 'published')) return 'scope';
  return null;
}

function pillarIn(report: BalanceReport, id: Id) {
  return report.pillars.find(({ pillarId }) => pillarId === id);
}

function Effect({ id, preview }: { readonly id: Id; readonly preview: BalancePreview }) {
  const { t } = useTranslation('composer');
  const gapWords = useGapWords();
  const pillars = useApp((state) => state.snapshot?.pillars);
  const pillar = pillarsById(pillars ?? []).get(id);
  const before = pillarIn(preview.before, id);
  const after = pillarIn(preview.after, id);
  if (!pillar) return null;
  const judged = [before, after].every((one) => one?.verdict !== 'off-target');
  const from = judged ? gapWords(before?.gap ?? 0) : t('offTarget');
  const to = judged ? gapWords(after?.gap ?? 0) : t('offTarget');
  return (
    <li className={classes.effect}>
      <i className={classes.dot} style={{ background: pillarColor(pillar.color) }} aria-hidden />
      <span>{t('effect.pillar', { name: pillar.name })}</span>
      {from !== to && (
        <>
          <span className={classes.before}>{from}</span>
          <span aria-hidden>→</span>
          <span className="visually-hidden">{t('effect.then')}</span>
        </>
      )}
      <span className={classes.after} data-verdict={after?.verdict}>
        {to}
      </span>
    </li>
  );
}

/** What the post does to the balance, in words: before → after for its pillars, or why there is nothing to say. */
export function BalanceEffect() {
  const { t } = useTranslation('composer');
  const { days, number } = useFormats();
  const preview = useApp((state) => state.preview);
  const balance = useApp((state) => state.snapshot?.workspace.balance);
  const savedPillars = useApp((state) => state.composer?.saved.fields.pillars) ?? [];
  const draft = useDraft((whole) => whole);
  const ids = [...new Set([...draft.fields.pillars, ...savedPillars].map(({ pillarId }) => pillarId))];
  const why = whyNotCounted(draft, balance?.scope ?? 'planned');
  const hint = (text: string) => <p className={classes.hint}>{text}</p>;
  if (why === 'untagged' && savedPillars.length === 0) return hint(t('effect.untagged'));
  if (why === 'untagged' && !preview) return hint(t('effect.untagged'));
  if (why !== null && why !== 'untagged') return hint(t(`effect.${why}`));
  if (!preview) return null;
  const { range, after } = preview;
  if (after.verdict === 'no-targets') return hint(t('effect.no-targets'));
  const inside = draft.placements.some(({ day }) => day !== null && day >= range.from && day <= range.to);
  if (!inside && why === null) return hint(t('effect.outside', { days: days(range) }));
  if (after.verdict === 'too-few')
    return hint(t('effect.too-few', { count: after.tagged, days: days(range), min: number(balance?.minPosts ?? 0) }));
  return (
    <div className={classes.effects} aria-live="polite">
      {why === 'untagged' && <p className={classes.hint}>{t('effect.untagged')}</p>}
      <ul className={classes.list}>
        {ids.map((id) => (
          <Effect key={id} id={id} preview={preview} />
        ))}
      </ul>
      <p className={classes.window}>{t('effect.window', { days: days(range) })}</p>
    </div>
  );
}
