import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Expected } from '#state/series.ts';
import type { AppStore } from '#state/store.ts';
import { useApp } from '#state/use-app.ts';
import { Dialog } from '#ui/dialog.tsx';
import { shortTitle } from '#ui/formats.ts';
import classes from './expected-question.module.css';
import { useCalendarWords } from './use-calendar-words.ts';

/** Asks about the post to come that an element stands for. False when it stands for none. */
export function askAbout(store: AppStore, target: EventTarget): boolean {
  const key = target instanceof Element && target.closest<HTMLElement>('[data-expected]')?.dataset.expected;
  const { expected, askForetold } = store.getState();
  const found = expected.find(({ card }) => card.key === key);
  if (found) askForetold(found);
  return found !== undefined;
}

/** Enter and space on a post to come. True when it was one. */
export function askByKey(store: AppStore, event: KeyboardEvent): boolean {
  if ((event.key !== 'Enter' && event.key !== ' ') || !askAbout(store, event.target)) return false;
  event.preventDefault();
  return true;
}

function Question({ expected }: { readonly expected: Expected }) {
  const { t } = useTranslation('series');
  const words = useCalendarWords();
  const makeForetold = useApp((state) => state.makeForetold);
  const skipDay = useApp((state) => state.skipDay);
  const { card, seriesId, seriesDay } = expected;
  const day = card.day === null ? '' : words.dayInWords(card.day);
  return (
    <>
      <p>{t('expected.text', { title: shortTitle(words.title(card)), day })}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => void skipDay(seriesId, seriesDay)}>
          {t('expected.skip')}
        </Button>
        <Button data-autofocus onClick={() => void makeForetold(expected)}>
          {t('expected.make')}
        </Button>
      </div>
    </>
  );
}

/** What a lighter card is, and what can be done with it. */
export function ExpectedQuestion() {
  const { t } = useTranslation('series');
  const expected = useApp((state) => state.foretold);
  const ask = useApp((state) => state.askForetold);
  return (
    <Dialog opened={expected !== null} onClose={() => ask(null)} size={420} title={t('expected.title')}>
      {expected && <Question expected={expected} />}
    </Dialog>
  );
}
