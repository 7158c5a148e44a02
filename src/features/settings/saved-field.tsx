import { NumberInput, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Outcome } from '#state/setup.ts';
import { useRefusalWords } from '#ui/use-refusal-words.ts';

/** A field's text until it is saved. What was typed stays when saving is refused. */
function useDraft<T>(stored: T, save: (value: T) => Outcome) {
  const [draft, setDraft] = useState(stored);
  const [problem, setProblem] = useState<string | null>(null);
  const words = useRefusalWords();
  useEffect(() => {
    setDraft(stored);
    setProblem(null);
  }, [stored]);
  const commit = async (value: T) => {
    if (value === stored) return;
    const failure = await save(value);
    setProblem(failure && words(failure));
  };
  const revert = () => {
    setDraft(stored);
    setProblem(null);
  };
  return { draft, setDraft, problem, setProblem, commit, revert };
}

/** Enter saves by leaving the field, Escape puts back what was stored. */
function keys(revert: () => void) {
  return (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    revert();
  };
}

type TextProps = {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  /** Said instead of saving an empty text. */
  readonly required: string;
  readonly maxLength: number;
  readonly onSave: (value: string) => Outcome;
};

/** A text that is saved when the user leaves it. */
export function SavedText({ value, required, onSave, ...input }: TextProps) {
  const { draft, setDraft, problem, setProblem, commit, revert } = useDraft(value, onSave);
  return (
    <TextInput
      {...input}
      value={draft}
      error={problem}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={keys(revert)}
      onBlur={() => (draft.trim() === '' ? setProblem(required) : void commit(draft.trim()))}
    />
  );
}

type NumberProps = {
  readonly label: string;
  readonly description?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly decimals?: number;
  readonly suffix?: string;
  /** A reason against the value, or null. */
  readonly check?: (value: number) => string | null;
  readonly onSave: (value: number) => Outcome;
};

/** A number that is saved when the user leaves it. */
export function SavedNumber({ value, decimals = 0, check, onSave, ...input }: NumberProps) {
  const { draft, setDraft, problem, setProblem, commit, revert } = useDraft<number | string>(value, (typed) =>
    onSave(Number(typed)),
  );
  const leave = () => {
    const typed = draft === '' ? Number.NaN : Number(draft);
    if (Number.isNaN(typed)) return revert();
    const clamped = Math.min(input.max, Math.max(input.min, typed));
    const against = check?.(clamped) ?? null;
    setProblem(against);
    if (against === null) void commit(clamped);
  };
  return (
    <NumberInput
      {...input}
      value={draft}
      error={problem}
      decimalScale={decimals}
      allowDecimal={decimals > 0}
      allowNegative={false}
      onChange={setDraft}
      onKeyDown={keys(revert)}
      onBlur={leave}
    />
  );
}
