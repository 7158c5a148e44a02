import {
  IconAlertCircleFilled,
  IconBulb,
  IconCheck,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleOff,
  type TablerIcon,
} from '@tabler/icons-react';
import classes from './status-mark.module.css';

const marks: Readonly<Record<string, TablerIcon>> = {
  idea: IconBulb,
  draft: IconCircleDashed,
  review: IconCircleHalf2,
  approved: IconCircleCheck,
  published: IconCheck,
  missed: IconAlertCircleFilled,
  skipped: IconCircleOff,
};

type Props = { readonly status: string; readonly label: string; readonly size?: number };

/** A status by shape and, for screen readers and tooltips, by word; without a label the word stands beside it. */
export function StatusMark({ status, label, size = 14 }: Props) {
  const Mark = marks[status] ?? IconCircle;
  return (
    <span className={classes.mark} data-status={status} title={label || undefined}>
      <Mark size={size} stroke={1.8} {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })} />
    </span>
  );
}
