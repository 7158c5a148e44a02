import { useTranslation } from 'react-i18next';
import { gapWords } from '#domain/balance.ts';
import type { Day } from '#domain/day.ts';
import { LIMITS } from '#domain/model.ts';
import type { FieldIssue } from '#state/draft-issues.ts';
import { useApp } from '#state/use-app.ts';

const limits: Readonly<Record<string, number>> = {
  title: LIMITS.title,
  text: LIMITS.text,
  ownText: LIMITS.text,
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
    const max = new Intl.NumberFormat(i18n.language).format(limits[fieldOf(path)] ?? 0);
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

/** Days as the language writes them. */
export function useDayWords(): (day: Day) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return (day) => format.format(Date.parse(`${day}T00:00:00Z`));
}

/** A gap in posts as words: `2 posts short`. */
export function useGapWords(): (gap: number) => string {
  const { t, i18n } = useTranslation('composer');
  const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (gap) => {
    const { amount, direction } = gapWords(gap);
    return t(`gap.${direction}`, { count: amount, amount: format.format(amount) });
  };
}
