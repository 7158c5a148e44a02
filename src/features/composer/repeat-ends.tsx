import { NativeSelect, NumberInput, type NumberInputProps } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, type Day, daySchema } from '#domain/day.ts';
import { MOST_TIMES, noEnd, type Rule } from '#domain/recurrence.ts';
import { DayField } from '#ui/day-field.tsx';
import classes from './repeat-field.module.css';

export type RuleEdit = { readonly rule: Rule; readonly onChange: (rule: Rule) => void };

type TimesProps = Omit<NumberInputProps, 'value' | 'onChange'> & {
  readonly value: number;
  readonly onChange: (value: number) => void;
};

/** A number from 1 on. One that is left empty shows what is in force again. */
export function Times({ value, onChange, ...props }: TimesProps) {
  const [typed, setTyped] = useState<number | string>(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <NumberInput
      className={classes.number}
      min={1}
      clampBehavior="strict"
      allowDecimal={false}
      {...props}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        if (Number(next) >= 1) onChange(Number(next));
      }}
      onBlur={() => setTyped(value)}
    />
  );
}

/** How many posts a series has when it is first counted. */
const TIMES = 10;

/** When a rule ends. `before` is how many times of the series came before this post. */
export function Ends({ rule, onChange, day, before }: RuleEdit & { readonly day: Day; readonly before: number }) {
  const { t } = useTranslation('series');
  const { end } = rule;
  const [typed, setTyped] = useState(end.kind === 'on' ? end.day : '');
  const hint = useId();
  const early = end.kind === 'on' && end.day < day;
  const choose = (kind: string) => {
    const until = addMonths(day, 6);
    setTyped(until);
    onChange({
      ...rule,
      end: kind === 'on' ? { kind, day: until } : kind === 'after' ? { kind, count: before + TIMES } : noEnd,
    });
  };
  const tooFew = end.kind === 'after' && end.count <= before;
  return (
    <>
      <div className={classes.row}>
        <NativeSelect
          className={classes.grow}
          label={t('ends')}
          value={end.kind}
          onChange={(event) => choose(event.currentTarget.value)}
          data={['never', 'on', 'after'].map((value) => ({ value, label: t(`end.${value}`) }))}
        />
        {end.kind === 'on' && (
          <DayField
            label={t('lastDay')}
            value={typed}
            error={early ? t('endsEarly') : undefined}
            onChange={(value) => {
              setTyped(value);
              if (daySchema.safeParse(value).success) onChange({ ...rule, end: { kind: 'on', day: value } });
            }}
          />
        )}
        {end.kind === 'after' && (
          <Times
            label={t('count')}
            aria-describedby={hint}
            error={tooFew}
            max={MOST_TIMES}
            value={end.count}
            onChange={(count) => onChange({ ...rule, end: { kind: 'after', count } })}
          />
        )}
      </div>
      {end.kind === 'after' && before > 0 && (
        <p className={tooFew ? classes.error : classes.hint} id={hint}>
          {t('countedBefore', { count: before })} {tooFew && t('endsEarly')}
        </p>
      )}
    </>
  );
}
