import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

export type TypedFieldProps = Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'defaultValue'> & {
  /** Empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

type Props = TypedFieldProps & {
  /** How a value is shown. */
  readonly show: (value: string) => string;
  /** The value that a text means; null when it means none. */
  readonly read: (text: string) => string | null;
  /** Says why a text was not taken. */
  readonly misread: (text: string) => string;
};

/** What was not taken, the value that stayed instead, and whether the field has been seen since. */
type Refused = { readonly text: string; readonly kept: string; readonly isSeen: boolean };

/**
 * Leads to a field whose text was not taken, if nobody has been back to it since; true when there is one: it is to be seen
 * before anything is saved.
 */
export function leadToRefused(root: ParentNode | null): boolean {
  const field = root?.querySelector<HTMLElement>('[data-refused]');
  field?.focus();
  return Boolean(field);
}

/** Holds back every form of the page that has such a field. */
export function useHeldForms(): void {
  useEffect(() => {
    const onSubmit = (event: SubmitEvent) => {
      if (!(event.target instanceof HTMLFormElement) || !leadToRefused(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the form's own handler.
    document.addEventListener('submit', onSubmit, true);
    return () => document.removeEventListener('submit', onSubmit, true);
  }, []);
}

/**
 * A text field for a value with a notation of its own. As long as a text cannot be read the value is what it was before,
 * whatever its beginning meant; on leaving and on Enter, the field shows that value again and says what it did not take.
 */
export function TypedField({ value, onChange, show, read, misread, ...props }: Props) {
  const [typing, setTyping] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const before = useRef(value);
  const isUnread = typing !== null && typing.trim() !== '' && read(typing) === null;
  const take = (text: string) => {
    if (typing === null) before.current = value;
    setTyping(text);
    setRefused(null);
    const meant = text.trim() === '' ? '' : (read(text) ?? before.current);
    if (meant !== value) onChange(meant);
  };
  const isRefused = refused?.kept === value;
  const settle = (isSeen: boolean) => {
    setTyping(null);
    if (isUnread) setRefused({ text: typing.trim(), kept: before.current, isSeen });
  };
  return (
    <TextInput
      autoComplete="off"
      {...props}
      value={typing ?? (value === '' ? '' : show(value))}
      error={props.error || (isRefused && misread(refused.text))}
      data-refused={(isRefused && !refused.isSeen) || undefined}
      onFocus={(event) => {
        if (refused) setRefused({ ...refused, isSeen: true });
        props.onFocus?.(event);
      }}
      onChange={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isUnread) {
          // Nothing is saved with it.
          event.preventDefault();
          event.stopPropagation();
          settle(true);
        } else props.onKeyDown?.(event);
      }}
      onBlur={(event) => {
        settle(false);
        props.onBlur?.(event);
      }}
    />
  );
}
