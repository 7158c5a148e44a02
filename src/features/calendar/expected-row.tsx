import { useTranslation } from 'react-i18next';
import type { CardView } from '#state/card-view.ts';
import { NetworkMarks, RepeatMark } from '#ui/marks.tsx';
import { stripe } from '#ui/pillar-color.ts';
import classes from './list-view.module.css';
import { useCalendarWords } from './use-calendar-words.ts';

/** One post to come on a line of the list: lighter than the others, and not counted. */
export function ExpectedRow({ view, top }: { readonly view: CardView; readonly top: number }) {
  const { t } = useTranslation('series');
  const words = useCalendarWords();
  const { card, pillars, networks } = view;
  const hues = pillars.map(({ pillar, parts }) => ({ hue: pillar.color, parts }));
  return (
    <button type="button" className={classes.card} style={{ top }} data-expected={card.key} data-status="expected">
      <span className={classes.time}>{card.time ?? '–'}</span>
      <i className={classes.stripe} style={{ background: stripe(hues) }} />
      <span className={classes.text}>
        <span className={classes.title} dir="auto">
          {words.title(card)}
        </span>
      </span>
      <span className={classes.pillars}>{pillars.map(({ pillar }) => pillar.name).join(', ')}</span>
      <span className={classes.networks}>
        <NetworkMarks platforms={networks.map(({ platform }) => platform)} />
        <RepeatMark />
        <span className="visually-hidden">{[words.repeats, ...networks.map(({ name }) => name)].join(', ')}</span>
      </span>
      <span className={classes.status}>
        <i />
        {t('expected.title')}
      </span>
    </button>
  );
}
