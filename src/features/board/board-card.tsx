import { IconDots } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#domain/model.ts';
import { cardId, cardView, noWorld } from '#state/card-view.ts';
import { useApp } from '#state/use-app.ts';
import { cardWords } from '#ui/card-words.ts';
import { formatDay, shortTitle, weekdayAndDay } from '#ui/formats.ts';
import { PostCard } from '#ui/post-card.tsx';
import classes from './board-screen.module.css';

type Props = { readonly card: Card; readonly tabbable: boolean; readonly selected: boolean };

const withYear: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };

/** One post of a column, with its day, and the way to its menu. The board listens for clicks, keys and drags. */
export const BoardCard = memo(function BoardCard({ card, tabbable, selected }: Props) {
  const { t, i18n } = useTranslation(['board', 'cards']);
  const snapshot = useApp((state) => state.snapshot);
  const words = cardWords(t);
  const view = cardView(card, snapshot ?? noWorld);
  const { status, pillars, networks, campaign } = view;
  const title = words.title(card);
  const thisYear = card.day?.slice(0, 4) === snapshot?.today.slice(0, 4);
  const day = card.day === null ? t('noDay') : formatDay(card.day, i18n.language, thisYear ? weekdayAndDay : withYear);
  const time = card.time === null ? day : `${day} · ${card.time}`;
  const hint = [title, campaign ? words.campaign(campaign.name) : '', card.overLimit ? words.overLimit : ''];
  return (
    <>
      <PostCard
        role="button"
        tabIndex={tabbable ? 0 : -1}
        data-card={cardId(card)}
        data-selected={selected || undefined}
        aria-pressed={selected || undefined}
        aria-label={words.label(view, [day, card.time ?? ''])}
        title={title}
        time={time}
        pillars={pillars.map(({ pillar, parts }) => ({ hue: pillar.color, parts }))}
        platforms={networks.map(({ platform }) => platform)}
        status={status}
        overLimit={card.overLimit}
        campaign={campaign?.color}
        hint={hint.filter(Boolean).join('\n')}
        layout="two"
        repeats={card.seriesId !== null}
      />
      <button
        type="button"
        tabIndex={-1}
        className={classes.more}
        data-menu
        aria-haspopup="menu"
        aria-label={t('actionsOf', { ns: 'list', title: shortTitle(title) })}
      >
        <IconDots size={15} stroke={1.8} aria-hidden />
      </button>
    </>
  );
});
