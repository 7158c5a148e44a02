import { Button } from '@mantine/core';
import { IconBell, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '#state/use-app.ts';
import { IconButton } from '#ui/icon-button.tsx';
import classes from './notices.module.css';
import { useToldWords } from './use-reminders.ts';

/** What fell due, where no notification can be shown; it stays until it is answered. */
export function ReminderToast() {
  const { t } = useTranslation('reminders');
  const { t: common } = useTranslation();
  const told = useApp((state) => state.told);
  const openTold = useApp((state) => state.openTold);
  const showTold = useApp((state) => state.showTold);
  const words = useToldWords();
  if (!told) return null;
  const { title, body } = words(told);
  return (
    <div className={classes.toast} data-tone="reminder" role="alert">
      <IconBell size={16} stroke={1.8} className={classes.icon} aria-hidden />
      <span className={classes.reminder}>
        <strong dir="auto">{title}</strong>
        <small dir="auto">{body}</small>
      </span>
      <Button variant="light" size="compact-xs" onClick={() => void openTold(told)}>
        {t(told.total === 1 ? 'publish' : 'showAll')}
      </Button>
      <IconButton label={common('close')} onClick={() => showTold(null)}>
        <IconX size={14} />
      </IconButton>
    </div>
  );
}
