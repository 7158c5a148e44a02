import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { dayOf, readDate } from '#domain/import-dates.ts';
import type { DateOrder } from '#domain/import-model.ts';
import type { ImportQuestion } from '#state/import-file.ts';
import { useApp } from '#state/use-app.ts';
import { DayField } from '#ui/day-field.tsx';
import classes from './questions.module.css';
import { useImportWords } from './use-import-words.ts';

type Asked<K extends ImportQuestion['kind']> = { readonly question: Extract<ImportQuestion, { kind: K }> };

type CardProps = { readonly title: string; readonly text: string; readonly children: ReactNode };

/** A question with why it is asked and its answers. */
export function QuestionCard({ title, text, children }: CardProps) {
  return (
    <section className={classes.card} aria-label={title}>
      <h3>{title}</h3>
      <p className={classes.text}>{text}</p>
      {children}
    </section>
  );
}

/** An example of the file as it reads under one order. */
function useExample() {
  const { day } = useImportWords();
  return (text: string, order: DateOrder): string | null => {
    const reading = readDate(text);
    const found = reading && dayOf(reading, order, 2024);
    return found ? day(found) : null;
  };
}

/** Which of two numbers is the day. */
export function DateOrderCard({ question }: Asked<'dateOrder'>) {
  const { t } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  const example = useExample();
  const [text = ''] = question.examples;
  const orders: readonly DateOrder[] = question.proposal === 'mdy' ? ['mdy', 'dmy'] : ['dmy', 'mdy'];
  return (
    <QuestionCard
      title={t('ask.dateOrder', { column: question.column })}
      text={t(question.mixed ? 'ask.dateOrderMixed' : 'ask.dateOrderText', { example: text })}
    >
      <div className={classes.answers}>
        {orders.map((order) => (
          <Button key={order} variant="default" onClick={() => void changeImport({ dateOrder: order })}>
            {t(`order.${order}`)}
            {example(text, order) && ` · ${example(text, order)}`}
          </Button>
        ))}
      </div>
    </QuestionCard>
  );
}

/** The year of dates that name none. */
export function YearCard({ question }: Asked<'year'>) {
  const { t } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  const [year, setYear] = useState(String(question.proposal));
  const number = Number(year);
  const valid = Number.isInteger(number) && number >= 1970 && number <= 2200;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (valid) void changeImport({ year: number });
  };
  return (
    <QuestionCard
      title={t('ask.year', { column: question.column })}
      text={t('ask.yearText', { example: question.examples[0] ?? '' })}
    >
      <form className={classes.answers} onSubmit={submit}>
        <TextInput
          size="xs"
          label={t('field.year')}
          inputMode="numeric"
          value={year}
          onChange={(event) => setYear(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!valid}>
          {t('confirm')}
        </Button>
      </form>
    </QuestionCard>
  );
}

/** The week in which weekday names begin. */
export function StartWeekCard({ question }: Asked<'startWeek'>) {
  const { t } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  const firstWeekday = useApp((state) => state.snapshot?.workspace.firstWeekday);
  const [day, setDay] = useState(question.proposal);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day !== '') void changeImport({ startWeek: day });
  };
  return (
    <QuestionCard title={t('ask.startWeek')} text={t('ask.startWeekText', { count: question.rows })}>
      <form className={classes.answers} onSubmit={submit}>
        <DayField size="xs" label={t('field.startWeek')} value={day} firstWeekday={firstWeekday} onChange={setDay} />
        <Button type="submit" disabled={day === ''}>
          {t('confirm')}
        </Button>
      </form>
    </QuestionCard>
  );
}

/** What a weekday that comes round again means. */
export function RepeatCard({ question }: Asked<'weekdayRepeat'>) {
  const { t } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  return (
    <QuestionCard title={t('ask.weekdayRepeat')} text={t('ask.weekdayRepeatText', { line: question.line })}>
      <div className={classes.answers}>
        {(['next-week', 'same-week'] as const).map((weekdayRepeat) => (
          <Button key={weekdayRepeat} variant="default" onClick={() => void changeImport({ weekdayRepeat })}>
            {t(`repeat.${weekdayRepeat}`)}
          </Button>
        ))}
      </div>
    </QuestionCard>
  );
}

/** Whether times of another zone become the workspace's own. */
export function ZoneCard({ question }: Asked<'zone'>) {
  const { t, moment } = useImportWords();
  const changeImport = useApp((state) => state.changeImport);
  const { from, to, rows, example } = question;
  const zones = { from: from?.replaceAll('_', ' '), to: to.replaceAll('_', ' ') };
  const change = example && t('ask.zoneExample', { before: moment(example.before), after: moment(example.after) });
  return (
    <QuestionCard
      title={from === null ? t('ask.zoneOffsets') : t('ask.zone', zones)}
      text={`${t('ask.zoneText', { ...zones, count: rows })} ${change ?? ''}`}
    >
      <div className={classes.answers}>
        {(['convert', 'keep'] as const).map((zone) => (
          <Button key={zone} variant="default" onClick={() => void changeImport({ zone })}>
            {t(`zone.${zone}`, zones)}
          </Button>
        ))}
      </div>
    </QuestionCard>
  );
}
