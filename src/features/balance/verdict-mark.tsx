import { IconAlertTriangle, IconCheck, IconEye, IconInfoCircle } from '@tabler/icons-react';
import type { Tone } from './use-balance-words.ts';
import classes from './verdict.module.css';

const marks = { warn: IconAlertTriangle, watch: IconEye, ok: IconCheck, quiet: IconInfoCircle };

/** A judgement's sign. It always stands beside the words, so it is not read out. */
export function VerdictMark({ tone, size = 14 }: { readonly tone: Tone; readonly size?: number }) {
  const Mark = marks[tone];
  return <Mark size={size} stroke={1.9} aria-hidden className={classes.mark} data-tone={tone} />;
}
