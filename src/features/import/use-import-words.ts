import { useTranslation } from 'react-i18next';
import type { Failure } from '#state/failure.ts';
import type { NetworkTarget, PillarTarget, PreviewRow } from '#state/import-file.ts';
import { useApp } from '#state/use-app.ts';
import { formatDay, fullDay } from '#ui/formats.ts';

/** Words for what an import shows. */
export function useImportWords() {
  const { t, i18n } = useTranslation(['import', 'common']);
  const networks = useApp((state) => state.snapshot?.networks);
  const pillars = useApp((state) => state.snapshot?.pillars);
  const networkTarget = (target: NetworkTarget): string => {
    if (target.kind === 'create') return t('target.create', { name: target.name });
    if (target.kind === 'all') return t('target.all');
    if (target.kind === 'skip') return t('target.skip');
    const found = networks?.find((network) => network.id === target.id);
    return found?.archived ? t('target.restore', { name: found.name }) : (found?.name ?? t('target.gone'));
  };
  const pillarTarget = (target: PillarTarget): string => {
    if (target.kind === 'create') return t('target.create', { name: target.name });
    if (target.kind === 'skip') return t('target.noPillar');
    const found = pillars?.find((pillar) => pillar.id === target.id);
    return found?.archived ? t('target.restore', { name: found.name }) : (found?.name ?? t('target.gone'));
  };
  return {
    t,
    networkTarget,
    pillarTarget,
    day: (day: string) => formatDay(day, i18n.language, fullDay),
    /** A moment of a preview, `YYYY-MM-DD HH:MM`, in words. */
    moment: (text: string) => `${formatDay(text.slice(0, 10), i18n.language, fullDay)} ${text.slice(11)}`,
    list: (names: readonly string[]) => new Intl.ListFormat(i18n.language, { type: 'unit' }).format(names),
    issue: ({ code, column, value }: PreviewRow['issues'][number]) =>
      t(`issue.${code}`, { context: column === '' ? 'row' : undefined, column, value }),
    refusal: (failure: Failure) => {
      const key = [failure.reason, failure.code].find((one) => one && i18n.exists(`import:refusal.${one}`));
      return t(`refusal.${key ?? 'other'}`, { ...failure.params });
    },
    repeats: (line: number) => (line === 0 ? t('duplicate.workspace') : t('duplicate.line', { line })),
  };
}

export type ImportWords = ReturnType<typeof useImportWords>;
