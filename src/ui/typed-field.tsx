import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

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
};

/** A text field for a value with a notation of its own. What cannot be read goes back to the last value on leaving. */
export function TypedField({ value, onChange, show, read, ...props }: Props) {
  const [typing, setTyping] = useState<string | null>(null);
  const take = (text: string) => {
    setTyping(text);
    const meant = text.trim() === '' ? '' : read(text);
    if (meant !== null && meant !== value) onChange(meant);
  };
  return (
    <TextInput
      autoComplete="off"
      {...props}
      value={typing ?? (value === '' ? '' : show(value))}
      aria-invalid={typing !== null && typing.trim() !== '' && read(typing) === null ? true : undefined}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={(event) => {
        setTyping(null);
        props.onBlur?.(event);
      }}
    />
  );
}
