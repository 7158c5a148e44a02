import type { Snapshot } from '#contract/index.ts';
import type { Campaign } from '#domain/campaign.ts';
import type { Day, Time } from '#domain/day.ts';
import type { Card, Id, Network, Pillar, ShownStatus } from '#domain/model.ts';
import { campaignsById, networksById, pillarsById } from './selectors.ts';

/** The workspace's clock as the backend last told it. */
export type Now = { readonly today: Day; readonly now: Time };

/** Whether a moment lies behind; a day without a time is over when the day is. */
export function isPast(day: Day, time: Time | null, { today, now }: Now): boolean {
  return day < today || (day === today && time !== null && time < now);
}

/** What a card's mark shows: its status, or what its placements and the clock make of it. */
export function shownStatus(card: Card, now: Now): ShownStatus {
  const states = card.placements.map(({ state }) => state);
  const planned = states.includes('planned');
  if (!planned && states.includes('published')) return 'published';
  if (!planned && states.includes('skipped')) return 'skipped';
  const past = card.day !== null && isPast(card.day, card.time, now);
  return card.status === 'approved' && planned && past ? 'missed' : card.status;
}

/** A card holding something already published stays where it is. */
export function isPublished(card: Card): boolean {
  return card.placements.some(({ state }) => state === 'published');
}

/** Names a card whatever day it is on; two cards never share a placement. */
export function cardId(card: Card): Id {
  return card.placements[0]?.id ?? card.postId;
}

/** A card with the pillars and networks it points to. */
export type CardView = {
  readonly card: Card;
  readonly status: ShownStatus;
  readonly published: boolean;
  readonly pillars: readonly { readonly pillar: Pillar; readonly parts: number }[];
  readonly networks: readonly Network[];
  readonly campaign: Campaign | null;
};

/** What of a workspace cards are drawn with. */
export type World = Pick<Snapshot, 'today' | 'now' | 'pillars' | 'networks' | 'campaigns'>;

/** What cards are drawn with before there is a snapshot. */
export const noWorld: World = { today: '1970-01-01', now: '00:00', pillars: [], networks: [], campaigns: [] };

/** What the screens draw of a card. */
export function cardView(card: Card, snapshot: World): CardView {
  const pillars = pillarsById(snapshot.pillars);
  const networks = networksById(snapshot.networks);
  return {
    card,
    status: shownStatus(card, snapshot),
    published: isPublished(card),
    pillars: card.pillars.flatMap(({ pillarId, parts }) => {
      const pillar = pillars.get(pillarId);
      return pillar ? [{ pillar, parts }] : [];
    }),
    networks: card.placements.flatMap(({ networkId }) => networks.get(networkId) ?? []),
    campaign: card.campaignId === null ? null : (campaignsById(snapshot.campaigns).get(card.campaignId) ?? null),
  };
}
