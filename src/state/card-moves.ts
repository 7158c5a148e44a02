import { type Day, type Time, timeOn } from '#domain/day.ts';
import type { Card, Id } from '#domain/model.ts';
import type { DayCards } from './calendar.ts';
import { shareItems } from './share.ts';
import type { AppState } from './store.ts';

/** Order of cards inside a day, as the backend sorts them: any time first, then time, rank, title, id. */
function compareCards(a: Card, b: Card): number {
  return (
    (a.time ?? '').localeCompare(b.time ?? '') ||
    a.rank - b.rank ||
    a.title.localeCompare(b.title) ||
    a.postId.localeCompare(b.postId)
  );
}

/** The card as it will be on its new day. */
function moved(card: Card, day: Day | null, time: Time | null | 'keep'): Card {
  const newTime = timeOn(day, time, card.time);
  const stays = day === card.day && newTime === card.time;
  return {
    ...card,
    day,
    time: newTime,
    rank: stays ? card.rank : 0,
    key: `${card.postId}|${day ?? ''}|${newTime ?? ''}`,
  };
}

/** What the calendar and the tray show once a card has moved, before the backend has answered. */
export function moveCardIn(
  state: Pick<AppState, 'days' | 'tray'>,
  card: Card,
  day: Day | null,
  time: Time | null | 'keep',
): Pick<AppState, 'days' | 'tray'> {
  const after = moved(card, day, time);
  const days = state.days.map((entry) => {
    const had = entry.day === card.day;
    const gets = entry.day === day;
    if (!had && !gets) return entry;
    const kept = entry.cards.filter(({ key }) => key !== card.key);
    const cards = gets ? [...kept, after].sort(compareCards) : kept;
    return { ...entry, cards, count: entry.count - (had ? 1 : 0) + (gets ? 1 : 0) };
  });
  // A post with another day is not in the tray, whatever became of this card.
  const stays = days.some(({ cards }) => cards.some(({ postId }) => postId === card.postId));
  if (!state.tray || (day === null && stays)) return { days, tray: state.tray };
  const without = state.tray.cards.filter(({ postId }) => postId !== card.postId);
  const cards = day === null ? [after, ...without] : without;
  return { days, tray: { ...state.tray, cards, total: state.tray.total - state.tray.cards.length + cards.length } };
}

/** Days and the open day's list with the named cards of one moment in a new order; other cards keep their places. */
export function orderCardsIn(
  state: Pick<AppState, 'days' | 'openDay'>,
  day: Day,
  time: Time | null,
  postIds: readonly Id[],
): Pick<AppState, 'days' | 'openDay'> {
  const reorder = (cards: readonly Card[]): readonly Card[] => {
    const own = cards.filter((card) => card.time === time && postIds.includes(card.postId));
    const next = own.toSorted((a, b) => postIds.indexOf(a.postId) - postIds.indexOf(b.postId)).values();
    return cards.map((card) => (own.includes(card) ? (next.next().value ?? card) : card));
  };
  const { openDay } = state;
  return {
    days: state.days.map((entry) => (entry.day === day ? { ...entry, cards: reorder(entry.cards) } : entry)),
    openDay: openDay?.day === day && openDay.cards ? { ...openDay, cards: reorder(openDay.cards) } : openDay,
  };
}

/** Keeps the cards that a fresh answer did not change, so that only changed ones are drawn again. */
export function shareCards(before: readonly Card[], after: readonly Card[]): readonly Card[] {
  return shareItems(before, after, ({ key }) => key);
}

/** The same for days. */
export function shareDays(before: readonly DayCards[], after: readonly DayCards[]): readonly DayCards[] {
  const shareDay = (old: DayCards, next: DayCards): DayCards => {
    const cards = shareCards(old.cards, next.cards);
    return cards === old.cards && next.count === old.count ? old : { ...next, cards };
  };
  return shareItems(before, after, ({ day }) => day, shareDay);
}
