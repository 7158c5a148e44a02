import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyNames, shortcutLabel } from './keys.ts';

/** How long the first of two keys waits for the second, in ms. */
const SEQUENCE_MS = 1_000;
/** Keys that go on doing what they do everywhere. */
const left: readonly string[] = ['Tab', 'Escape', 'Enter', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

/** Why keys cannot be taken: needed elsewhere, or another action's. */
export type KeysIssue = { readonly kind: 'reserved' | 'taken'; readonly name: string };

type Props = {
  readonly value: string | null;
  readonly issue: KeysIssue | null;
  readonly autoFocus?: boolean;
  readonly onChange: (keys: string | null) => void;
};

/** Takes the keys that are pressed in it as a shortcut. */
export function KeysField({ value, issue, autoFocus = false, onChange }: Props) {
  const { t } = useTranslation();
  const last = useRef<{ readonly key: string; readonly at: number } | null>(null);
  const [impossible, setImpossible] = useState(false);
  const take = (keys: string | null) => {
    setImpossible(false);
    onChange(keys);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (left.includes(event.key)) return;
    event.preventDefault();
    const before = last.current;
    last.current = null;
    if (event.key === 'Backspace' || event.key === 'Delete') return take(null);
    // A digit goes before the sign that its key writes without Shift.
    const name = keyNames(event.nativeEvent).at(-1);
    if (name === undefined) return setImpossible(true);
    if (name.startsWith('mod+')) return take(name);
    if (before !== null && event.timeStamp - before.at < SEQUENCE_MS) return take(`${before.key} ${name}`);
    last.current = { key: name, at: event.timeStamp };
    take(name);
  };
  const error = impossible ? t('keys.impossible') : issue && t(`keys.${issue.kind}`, { name: issue.name });
  return (
    <TextInput
      label={t('keys.label')}
      description={t('keys.hint')}
      placeholder={t('keys.none')}
      readOnly
      data-autofocus={autoFocus || undefined}
      value={value === null ? '' : shortcutLabel(value)}
      error={error}
      onKeyDown={onKeyDown}
      rightSection={
        value !== null && (
          <ActionIcon variant="subtle" color="gray" size={24} aria-label={t('keys.clear')} onClick={() => take(null)}>
            <IconX size={14} stroke={1.8} />
          </ActionIcon>
        )
      }
    />
  );
}
