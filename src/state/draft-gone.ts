import type { Draft } from './composer.ts';
import type { Failure } from './failure.ts';

/** A draft without the campaign, file, pillar or network that a refusal says is gone; the same when it speaks of none. */
export function withoutGone(draft: Draft, { code, reason, params }: Failure): Draft {
  if (code !== 'not-found') return draft;
  const id = params?.id;
  const { fields, placements } = draft;
  switch (reason) {
    case 'campaign':
      return { ...draft, fields: { ...fields, campaignId: null } };
    case 'media':
      return { ...draft, fields: { ...fields, media: fields.media.filter(({ mediaId }) => mediaId !== id) } };
    case 'pillar':
      return { ...draft, fields: { ...fields, pillars: fields.pillars.filter(({ pillarId }) => pillarId !== id) } };
    case 'network':
      return { ...draft, placements: placements.filter(({ networkId }) => networkId !== id) };
    default:
      return draft;
  }
}
