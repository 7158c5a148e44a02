import { memo } from 'react';
import { type CardView, cardId } from '#state/card-view.ts';
import { closeNoteOf } from '#state/closeness.ts';
import { useApp } from '#state/use-app.ts';
import { CampaignMark, CloseMark, LimitMark, NetworkMarks, RepeatMark, SmallStatus } from '#ui/marks.tsx';
import { stripe } from '#ui/pillar-color.ts';
import classes from './list-view.module.css';
import { useCalendarWords } from './use-calendar-words.ts';

/** One post of the list on one line. */
export const ListRow = memo(function ListRow({ view, top }: { readonly view: CardView; readonly top: number }) {
  const words = useCalendarWords();
  const { card, status, pillars, networks, campaign } = view;
  const selected = useApp((state) => state.selection.has(cardId(card)));
  const close = useApp((state) => closeNoteOf(state, card));
  const hues = pillars.map(({ pillar, parts }) => ({ hue: pillar.color, parts }));
  return (
    <button
      type="button"
      className={classes.card}
      style={{ top }}
      data-card={cardId(card)}
      data-status={status}
      data-selected={selected || undefined}
    >
      <span className={classes.time}>{card.time ?? '–'}</span>
      <i className={classes.stripe} style={{ background: stripe(hues) }} />
      <span className={classes.text}>
        <span className={classes.title} dir="auto">
          {words.title(card)}
        </span>
        {close && (
          <>
            <span title={words.close(close)}>
              <CloseMark />
            </span>
            <span className="visually-hidden">{words.close(close)}</span>
          </>
        )}
        {card.overLimit && (
          <>
            <LimitMark hint={words.overLimit} />
            <span className="visually-hidden">{words.overLimit}</span>
          </>
        )}
        {campaign && (
          <>
            <CampaignMark hue={campaign.color} hint={words.campaign(campaign.name)} />
            <span className="visually-hidden">{words.campaign(campaign.name)}</span>
          </>
        )}
        {selected && <span className="visually-hidden">{words.selected}</span>}
      </span>
      <span className={classes.pillars}>{pillars.map(({ pillar }) => pillar.name).join(', ')}</span>
      <span className={classes.networks}>
        <NetworkMarks platforms={networks.map(({ platform }) => platform)} />
        {card.seriesId !== null && <RepeatMark />}
        <span className="visually-hidden">{card.seriesId !== null && `${words.repeats}, `}</span>
        <span className="visually-hidden">{networks.map(({ name }) => name).join(', ')}</span>
      </span>
      <span className={classes.status}>
        <SmallStatus status={status} />
        {words.status(status)}
      </span>
    </button>
  );
});
