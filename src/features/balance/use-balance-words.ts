import { useTranslation } from 'react-i18next';
import { type BalanceReport, gapWords, type PillarBalance } from '#domain/balance.ts';
import type { DayRange } from '#domain/day.ts';
import type { Id } from '#domain/model.ts';
import { mostOff, pillarsById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { formatDays, formatNumber } from '#ui/formats.ts';
import { pillarColor } from '#ui/pillar-color.ts';

/** How a judgement looks: only `warn` is strong, `quiet` says that nothing can be judged. */
export type Tone = 'warn' | 'watch' | 'ok' | 'quiet';

const tones = {
  warn: 'warn',
  watch: 'watch',
  'off-target': 'watch',
  ok: 'ok',
  'too-few': 'quiet',
  'no-targets': 'quiet',
} as const;

export function toneOf(verdict: PillarBalance['verdict']): Tone {
  return tones[verdict];
}

/** How many pillars a sentence names before it counts the rest. */
const NAMED = 2;

/** The judgement in words, in the user's language and in the unit that is counted. */
export function useBalanceWords() {
  const { t, i18n } = useTranslation('balance');
  const balance = useApp((state) => state.snapshot?.workspace.balance);
  const allPillars = useApp((state) => state.snapshot?.pillars);
  const pillars = pillarsById(allPillars ?? []);
  const { language } = i18n;
  const context = balance?.unit === 'placement' ? 'placement' : undefined;
  const number = (value: number) => formatNumber(value, language);
  /** A key counted in posts or placements. */
  const count = (key: string, value: number, more: object = {}) =>
    t(key, { count: value, amount: number(value), context, ...more });
  const pillarName = (id: Id) => pillars.get(id)?.name ?? t('unknownPillar');
  const gap = (value: number) => {
    const { amount, direction } = gapWords(value);
    return count(`gap.${direction}`, amount);
  };
  const sentenceAbout = (report: BalanceReport, verdict: 'warn' | 'watch') => {
    const off = mostOff(report, verdict);
    const named = off
      .slice(0, NAMED)
      .map((pillar) => t(`sentence.${verdict}`, { name: pillarName(pillar.pillarId), gap: gap(pillar.gap) }));
    const rest = off.length - named.length;
    const first = named.join(t('sentence.joint'));
    return rest > 0 ? t('sentence.more', { first, count: rest }) : first;
  };
  return {
    t,
    language,
    number,
    count,
    gap,
    pillarName,
    color: (id: Id) => pillarColor(pillars.get(id)?.color ?? 'slate'),
    days: (range: DayRange) => formatDays(range, language),
    /** "4.5 of 6.8", or only what there is when nothing is expected. */
    figures: ({ credit, expected }: Pick<PillarBalance, 'credit' | 'expected'>, after: number | null = null) => {
      const shown = after === null ? number(credit) : `${number(credit)} → ${number(after)}`;
      if (expected > 0) return t('ofExpected', { credit: shown, expected: number(expected) });
      return after === null ? count('posts', credit) : shown;
    },
    /** What is said under a pillar's bar. */
    status: (pillar: PillarBalance): string => {
      const { verdict, credit, expected } = pillar;
      if (verdict === 'no-targets') return t('status.no-targets');
      if (verdict === 'off-target') return t('status.off-target');
      if (credit === 0 && expected === 0) return t('status.nothing');
      const onTarget = gapWords(pillar.gap).direction === 'on-target';
      return verdict === 'too-few' || onTarget ? gap(pillar.gap) : t(`status.${verdict}`, { gap: gap(pillar.gap) });
    },
    /** The judgement of the whole window in one sentence. */
    sentence: (report: BalanceReport): string => {
      const { verdict, tagged } = report;
      if (verdict === 'no-targets') return t('sentence.no-targets');
      if (tagged === 0) return t('sentence.nothing');
      if (verdict === 'too-few') return count('sentence.too-few', tagged, { min: number(balance?.minPosts ?? 0) });
      if (verdict === 'ok') return t('sentence.ok');
      if (verdict !== 'off-target') return sentenceAbout(report, verdict);
      const off = report.pillars.find((pillar) => pillar.verdict === 'off-target');
      return t('sentence.off-target', { name: off ? pillarName(off.pillarId) : t('unknownPillar') });
    },
    /** How many were counted, and how. */
    counted: (report: BalanceReport) => count(`counted.${balance?.scope ?? 'planned'}`, report.tagged),
    unconfirmed: (report: BalanceReport) => count('unconfirmed', report.unconfirmed),
    untagged: (report: BalanceReport) => count('untagged', report.untagged),
  };
}

export type BalanceWords = ReturnType<typeof useBalanceWords>;
