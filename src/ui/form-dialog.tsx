import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import classes from './form-dialog.module.css';
import { Refusal } from './refusal.tsx';
import type { Refused } from './use-refusal-words.ts';

type Props = {
  readonly title: string;
  readonly submit: string;
  readonly size?: string;
  /** Nothing can be saved yet. */
  readonly blocked?: boolean;
  /** Null when saved; the dialog then closes. */
  readonly onSubmit: () => Promise<Refused | null>;
  readonly onClose: () => void;
  /** More choices, left of the buttons. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A form over the page. A refusal is shown in it, and what was typed stays. */
export function FormDialog({ title, submit, size = 'md', blocked = false, onSubmit, onClose, aside, children }: Props) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<Refused | null>(null);
  const [saving, setSaving] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (saving || blocked) return;
    setSaving(true);
    const refused = await onSubmit();
    setSaving(false);
    setFailure(refused);
    if (!refused) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={title} size={size}>
      <form onSubmit={(event) => void send(event)} className={classes.form} noValidate>
        {children}
        <Refusal failure={failure} />
        <div className={classes.footer}>
          <div className={classes.aside}>{aside}</div>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={saving} disabled={blocked}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
