import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesScope } from '#domain/series.ts';
import type { ScopeQuestion } from '#state/series.ts';
import { useApp } from '#state/use-app.ts';
import { Dialog } from '#ui/dialog.tsx';
import classes from './repeat-field.module.css';

function Choices({ question }: { readonly question: ScopeQuestion }) {
  const { t } = useTranslation('series');
  const { t: common } = useTranslation();
  const { about, scopes, initial, answer } = question;
  const [scope, setScope] = useState<SeriesScope>(initial);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        answer(scope);
      }}
    >
      <Radio.Group value={scope} onChange={(value) => setScope(scopes.find((one) => one === value) ?? initial)}>
        <div className={classes.choices}>
          {scopes.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`scope.${one}`)}
              description={t(`scopeMeans.${about}.${one}`)}
              {...(one === initial && { 'data-autofocus': true })}
            />
          ))}
        </div>
      </Radio.Group>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => answer(null)}>
          {common('cancel')}
        </Button>
        <Button type="submit" color={about === 'delete' ? 'var(--danger)' : undefined}>
          {t(`ask.${about}.action`)}
        </Button>
      </div>
    </form>
  );
}

/** Asks which posts of a series a change is about. */
export function ScopeDialog() {
  const { t } = useTranslation('series');
  const question = useApp((state) => state.scopeQuestion);
  return (
    <Dialog
      opened={question !== null}
      onClose={() => question?.answer(null)}
      size={440}
      zIndex={400}
      title={question && t(`ask.${question.about}.title`)}
    >
      {question && <Choices question={question} />}
    </Dialog>
  );
}
