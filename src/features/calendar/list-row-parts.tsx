import type { ReactNode } from 'react';
import type { CardView } from '#state/card-view.ts';
import { NetworkMarks, RepeatMark } from '#ui/marks.tsx';
import { stripe } from '#ui/pillar-color.ts';
import classes from './list-view.module.css';
import { useCalendarWords } from './use-calendar-words.ts';

/** A small sign with its words for those who do not see it. */
export function Said({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <>
      {children}
      <span className="visually-hidden">{words}</span>
    </>
  );
}

type Props = {
  readonly view: CardView;
  readonly repeats: boolean;
  /** Signs after the title. */
  readonly children?: ReactNode;
};

/** What a line of the list says of a post, made or to come, up to its status. */
export function RowParts({ view, repeats, children }: Props) {
  const words = useCalendarWords();
  const { card, pillars, networks } = view;
  const hues = pillars.map(({ pillar, parts }) => ({ hue: pillar.color, parts }));
  const names = networks.map(({ name }) => name);
  return (
    <>
      <span className={classes.time}>{card.time ?? '–'}</span>
      <i className={classes.stripe} style={{ background: stripe(hues) }} />
      <span className={classes.text}>
        <span className={classes.title} dir="auto">
          {words.title(card)}
        </span>
        {children}
      </span>
      <span className={classes.pillars}>{pillars.map(({ pillar }) => pillar.name).join(', ')}</span>
      <span className={classes.networks}>
        <Said words={[...(repeats ? [words.repeats] : []), ...names].join(', ')}>
          <NetworkMarks platforms={networks.map(({ platform }) => platform)} />
          {repeats && <RepeatMark />}
        </Said>
      </span>
    </>
  );
}
