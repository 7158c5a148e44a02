import { NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, monthEnd, type Weekday, weekdayOf } from '#domain/day.ts';
import {
  isLastOfWeekday,
  noEnd,
  type Pattern,
  patternFor,
  placeOf,
  type Rule,
  ruleSchema,
} from '#domain/recurrence.ts';
import { firstDay } from '#domain/series.ts';
import { type RulePreview, ruleNow } from '#state/series.ts';
import { useApp } from '#state/use-app.ts';
import { formatDay, weekdayAndDay } from '#ui/formats.ts';
import { Ends, type RuleEdit, Times } from './repeat-ends.tsx';
import classes from './repeat-field.module.css';
import { useRepeatWords } from './repeat-words.ts';
import { useDraft } from './use-composer.ts';

/** How long a rule must rest before its dates are read, in ms. */
const REST_MS = 150;

const patternId = (pattern: Pattern) =>
  pattern.kind === 'month-weekday' ? `${pattern.kind} ${pattern.place}` : pattern.kind;

/** The patterns that a day suggests, the one in force among them. */
function patternsFor(day: Day, firstWeekday: Weekday, current: Pattern | null): readonly Pattern[] {
  const offered: Pattern[] = [
    patternFor('days', day, firstWeekday),
    patternFor('weeks', day, firstWeekday),
    patternFor('month-day', day, firstWeekday),
  ];
  if (placeOf(day) > 0) offered.push(patternFor('month-weekday', day, firstWeekday));
  if (isLastOfWeekday(day)) offered.push({ kind: 'month-weekday', place: -1, weekday: weekdayOf(day) });
  if (day === monthEnd(day)) offered.push({ kind: 'month-end' });
  offered.push(patternFor('years', day, firstWeekday));
  if (!current) return offered;
  const others = offered.filter((pattern) => patternId(pattern) !== patternId(current));
  const at = offered.findIndex((pattern) => patternId(pattern) === patternId(current));
  return others.toSpliced(at < 0 ? others.length : at, 0, current);
}

function Weekdays({ rule, onChange }: RuleEdit) {
  const { t } = useTranslation('series');
  const words = useRepeatWords();
  const { pattern } = rule;
  if (pattern.kind !== 'weeks') return null;
  const { weekdays, firstWeekday } = pattern;
  const toggle = (weekday: Weekday) => {
    const next = weekdays.includes(weekday) ? weekdays.filter((one) => one !== weekday) : [...weekdays, weekday];
    if (next.length > 0) onChange({ ...rule, pattern: { ...pattern, weekdays: next.toSorted((a, b) => a - b) } });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie in a row
    <div className={classes.weekdays} role="group" aria-label={t('onDays')}>
      {Array.from({ length: 7 }, (_, at) => (firstWeekday + at) % 7).map((weekday) => (
        <button
          key={weekday}
          type="button"
          aria-pressed={weekdays.includes(weekday)}
          aria-label={words.weekday(weekday)}
          onClick={() => toggle(weekday)}
        >
          {words.weekday(weekday, 'short')}
        </button>
      ))}
    </div>
  );
}

/** What a rule gives from a day on, once it rests. */
function useRulePreview(rule: Rule, day: Day): RulePreview {
  const previewRule = useApp((state) => state.previewRule);
  const [preview, setPreview] = useState<RulePreview>({ days: [day], before: 0 });
  const key = JSON.stringify(rule);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      previewRule(ruleSchema.parse(JSON.parse(key)), day).then(
        (found) => {
          if (wanted) setPreview(found);
        },
        () => undefined,
      );
    }, REST_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [key, day, previewRule]);
  return preview;
}

/** The first dates that a rule gives. */
function Dates({ days }: { readonly days: readonly Day[] }) {
  const { t, i18n } = useTranslation('series');
  const [first = ''] = days;
  const isOneYear = days.every((day) => day.slice(0, 4) === first.slice(0, 4));
  return (
    <ul className={classes.dates} aria-label={t('nextDates')}>
      {days.map((day) => (
        <li key={day}>
          {formatDay(day, i18n.language, isOneYear ? weekdayAndDay : { ...weekdayAndDay, year: 'numeric' })}
        </li>
      ))}
    </ul>
  );
}

function RuleFields({ rule, onChange, day }: RuleEdit & { readonly day: Day }) {
  const { t } = useTranslation('series');
  const words = useRepeatWords();
  const { days, before } = useRulePreview(rule, day);
  const leftOut = words.leftOut(rule);
  return (
    <>
      <Times
        label={t('interval')}
        description={t(`unit.${words.unit(rule)}`, { count: rule.every })}
        inputWrapperOrder={['label', 'input', 'description']}
        max={99}
        value={rule.every}
        onChange={(every) => onChange({ ...rule, every })}
      />
      <Weekdays rule={rule} onChange={onChange} />
      <Ends rule={rule} onChange={onChange} day={day} before={before} />
      <p className={classes.sentence} aria-live="polite">
        {words.sentence(rule)}
      </p>
      {leftOut && <p className={classes.hint}>{leftOut}</p>}
      <Dates days={days} />
      <p className={classes.hint}>{t('madeAhead')}</p>
    </>
  );
}

/** Whether and how the post repeats. Self-contained: it reads and edits the draft's repeat alone. */
export function RepeatField() {
  const { t } = useTranslation('series');
  const words = useRepeatWords();
  const repeat = useDraft((draft) => draft.repeat ?? null);
  const day = useDraft((draft) => firstDay(draft.placements));
  const firstWeekday = useApp((state) => state.snapshot?.workspace.firstWeekday ?? 1);
  const reason = useApp((state) => state.composer?.failure?.reason);
  const editRepeat = useApp((state) => state.editRepeat);
  const rule = repeat && ruleNow(repeat, day);
  const patterns = day === null ? [] : patternsFor(day, firstWeekday, rule?.pattern ?? null);
  const put = (next: Rule) => day !== null && editRepeat({ rule: next, day });
  const labelOf = (pattern: Pattern) => {
    if (pattern.kind === 'month-day') return t('pattern.month-day', { day: words.date(pattern.day) });
    if (pattern.kind !== 'month-weekday') return t(`pattern.${pattern.kind}`);
    const names = { place: t(`place.${pattern.place}`), weekday: words.weekday(pattern.weekday) };
    return t('pattern.month-weekday', names);
  };
  const choose = (id: string) => {
    const pattern = patterns.find((one) => patternId(one) === id);
    if (!pattern) editRepeat(null);
    else put({ every: 1, end: noEnd, ...rule, pattern });
  };
  return (
    <section className={classes.field} aria-labelledby="composer-repeat">
      <h3 className={classes.label} id="composer-repeat">
        {t('repeat')}
      </h3>
      {day === null ? (
        <p className={classes.hint}>{t('needsDay')}</p>
      ) : (
        <NativeSelect
          aria-labelledby="composer-repeat"
          value={rule ? patternId(rule.pattern) : 'none'}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: 'none', label: t('none') },
            ...patterns.map((pattern) => ({ value: patternId(pattern), label: labelOf(pattern) })),
          ]}
        />
      )}
      {rule && day !== null && <RuleFields rule={rule} onChange={put} day={day} />}
      {reason === 'series-ends-early' && <p className={classes.error}>{t('endsEarly')}</p>}
    </section>
  );
}
