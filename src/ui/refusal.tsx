import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import classes from './refusal.module.css';
import { type Refused, useRefusalWords } from './use-refusal-words.ts';

/** Why a change was refused, beside the control that asked for it. */
export function Refusal({ failure }: { readonly failure: Refused | null }) {
  const words = useRefusalWords();
  if (!failure) return null;
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle size={16} />} className={classes.refusal}>
      {words(failure)}
    </Alert>
  );
}
