import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ImportQuestion } from '#state/import-file.ts';
import { DateOrderCard, RepeatCard, StartWeekCard, YearCard, ZoneCard } from './moment-cards.tsx';
import { FileNetworksCard } from './networks-card.tsx';
import classes from './questions.module.css';
import { useImportWords } from './use-import-words.ts';
import { ValueCards } from './value-cards.tsx';

function Card({ question }: { readonly question: ImportQuestion }) {
  switch (question.kind) {
    case 'dateOrder':
      return <DateOrderCard question={question} />;
    case 'year':
      return <YearCard question={question} />;
    case 'startWeek':
      return <StartWeekCard question={question} />;
    case 'weekdayRepeat':
      return <RepeatCard question={question} />;
    case 'zone':
      return <ZoneCard question={question} />;
    case 'fileNetworks':
      return <FileNetworksCard question={question} />;
    default:
      return null;
  }
}

/** What only the user can say, one card per matter. When an answered card goes, the focus goes to the heading. */
export function Questions({ questions }: { readonly questions: readonly ImportQuestion[] }) {
  const { t } = useImportWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const open = questions.length;
  const before = useRef(open);
  useEffect(() => {
    if (before.current !== open && document.activeElement === document.body) heading.current?.focus();
    before.current = open;
  }, [open]);
  const title = open === 0 ? t('questionsDone') : t('questionsTitle');
  return (
    <section className={classes.panel} data-done={open === 0 || undefined} aria-label={title}>
      <h2 ref={heading} tabIndex={-1} className={classes.title}>
        {open === 0 ? <IconCircleCheck size={17} aria-hidden /> : <IconHelpCircle size={17} aria-hidden />}
        {title}
      </h2>
      {open > 0 && (
        <div className={classes.cards}>
          {questions.map((question) => ('value' in question ? null : <Card key={question.kind} question={question} />))}
          <ValueCards questions={questions} />
        </div>
      )}
    </section>
  );
}
