import type { Card, PlacementState } from '#domain/model.ts';
import { anId, networks, pillars } from './fake-api.ts';

type Change = Partial<Omit<Card, 'placements'>> & { readonly states?: readonly PlacementState[] };

/** A draft on 25 November at 12:00 with a planned placement, unless told otherwise. */
export function aCard(number: number, { states = ['planned'], ...change }: Change = {}): Card {
  const postId = anId(500 + number);
  const card = { day: '2026-11-25', time: '12:00', ...change };
  return {
    postId,
    key: `${postId}|${card.day ?? ''}|${card.time ?? ''}`,
    title: `Post ${number}`,
    status: 'draft',
    pillars: [{ pillarId: pillars[0]?.id ?? '', parts: 1 }],
    campaignId: null,
    seriesId: null,
    mediaId: null,
    rank: 0,
    overLimit: false,
    placements: states.map((state, at) => ({
      id: anId(1000 + 10 * number + at),
      networkId: networks[at]?.id ?? '',
      state,
      format: 'post',
    })),
    ...card,
  };
}
