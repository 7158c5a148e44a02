import { Button, type ButtonProps } from '@mantine/core';
import { useState } from 'react';
import { Refusal } from './refusal.tsx';
import type { Refused } from './use-refusal-words.ts';

type Props = Omit<ButtonProps, 'color'> & {
  readonly label: string;
  /** Null when it is gone. */
  readonly onDelete: () => Promise<Refused | null>;
  readonly onDeleted: () => void;
};

/** Deletes what a dialog is about, and says why when that is refused. */
export function DeleteButton({ label, onDelete, onDeleted, variant = 'subtle', ...look }: Props) {
  const [failure, setFailure] = useState<Refused | null>(null);
  const remove = async () => {
    const refused = await onDelete();
    setFailure(refused);
    if (!refused) onDeleted();
  };
  return (
    <>
      <Refusal failure={failure} />
      <Button {...look} variant={variant} color="var(--danger)" onClick={() => void remove()}>
        {label}
      </Button>
    </>
  );
}
