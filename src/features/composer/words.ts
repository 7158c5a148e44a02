import { useTranslation } from 'react-i18next';
import { gapWords } from '#domain/balance.ts';
import type { Day, DayRange } from '#domain/day.ts';
import { LIMITS } from '#domain/model.ts';
import type { FieldIssue } from '#state/draft-issues.ts';
import { useApp } from '#state/use-app.ts';
import { formatDay, formatDays, formatNumber, weekdayAndDay } from '#ui/formats.ts';

const limits: Readonly<Record<string, number>> = {
  title: LIMITS.title,
  text: LIMITS.text,
  ownText: LIMITS.text,
  firstComment: LIMITS.text,
  notes: LIMITS.notes,
  link: LIMITS.link,
  hashtags: LIMITS.tag,
  labels: LIMITS.tag,
};

/** The field of a path: `title` of `fields.title`, `hashtags` of `fields.hashtags.3`, `time` of `placements.0.time`. */
export function fieldOf(path: string): string {
  const [root, second = '', third = ''] = path.split('.');
  return root === 'placements' ? third : second;
}

/** Says what is wrong with a field. */
export function useIssueWords(): (issue: FieldIssue) => string {
  const { t, i18n } = useTranslation('composer');
  return ({ path, message }) => {
    const field = t(`field.${fieldOf(path)}`, t('field.other'));
    const max = formatNumber(limits[fieldOf(path)] ?? 0, i18n.language);
    const key = i18n.exists(`composer:issue.${message}`) ? message : 'invalid';
    return t(`issue.${key}`, { field, max, tags: LIMITS.tags });
  };
}

/** The message at one field after a refused save; undefined when there is none. */
export function useFieldError(path: string): string | undefined {
  const words = useIssueWords();
  const issues = useApp((state) => state.composer?.failure?.issues);
  const issue = issues?.find((one) => one.path === path || one.path.startsWith(`${path}.`));
  return issue && words(issue);
}

/** Days and numbers as the user writes them. */
export function useFormats() {
  const { i18n } = useTranslation();
  return {
    day: (day: Day) => formatDay(day, i18n.language, weekdayAndDay),
    days: (range: DayRange) => formatDays(range, i18n.language),
    number: (value: number) => formatNumber(value, i18n.language),
    percent: (share: number) => formatNumber(share, i18n.language, { style: 'percent', maximumFractionDigits: 0 }),
  };
}

/** A gap as words, in the unit that the workspace counts: `2 posts short`. */
export function useGapWords(): (gap: number) => string {
  const { t, i18n } = useTranslation('balance');
  const unit = useApp((state) => state.snapshot?.workspace.balance.unit);
  const context = unit === 'placement' ? 'placement' : undefined;
  return (gap) => {
    const { amount, direction } = gapWords(gap);
    return t(`gap.${direction}`, { count: amount, amount: formatNumber(amount, i18n.language), context });
  };
}
