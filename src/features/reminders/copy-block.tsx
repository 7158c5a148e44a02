import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './publish-sheet.module.css';

type Props = { readonly name: string; readonly text: string; readonly autoFocus?: boolean };

/** A text to take along, as it is to stand on the network. */
export function CopyBlock({ name, text, autoFocus = false }: Props) {
  const { t } = useTranslation('reminders');
  return (
    <section className={classes.block} aria-label={name}>
      <div className={classes.blockHead}>
        <h3>{name}</h3>
        <CopyButton value={text} timeout={4000}>
          {({ copied, copy }) => (
            <Button
              variant="light"
              size="compact-sm"
              leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
              aria-label={t('copyNamed', { name })}
              data-autofocus={autoFocus || undefined}
              onClick={copy}
            >
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keyboard. */}
      <p className={classes.text} dir="auto" tabIndex={0}>
        {text}
      </p>
    </section>
  );
}
