import type { PreviewChange } from '#contract/index.ts';
import { asks } from '#domain/filters.ts';
import { isOverLimit } from '#domain/limits.ts';
import { wordsOf } from '#domain/search.ts';
import type { Composer, Draft } from './composer.ts';
import { networksById } from './selectors.ts';
import type { AppState } from './store.ts';
import { limitsInForce } from './writing.ts';

type Weighing = Pick<AppState, 'filters' | 'snapshot' | 'networkLimits'>;

/** Whether some placement of a draft is over a limit of its network; what is stored is said before limits are read. */
function draftIsOverLimit({ fields, placements }: Draft, { snapshot, networkLimits }: Weighing): boolean | undefined {
  if (!networkLimits) return undefined;
  const networks = networksById(snapshot?.networks ?? []);
  const limits = limitsInForce(networkLimits);
  return placements.some((placement) => {
    const platform = networks.get(placement.networkId)?.platform ?? 'custom';
    return isOverLimit({ post: fields, placement, platform }, limits);
  });
}

/** The draft as the balance weighs it. */
export function previewOf({ postId, draft }: Pick<Composer, 'postId' | 'draft'>, state: Weighing): PreviewChange {
  const { fields } = draft;
  const { filters } = state;
  const placements = draft.placements.map(({ networkId, day, time, state }) => ({ networkId, day, time, state }));
  return {
    kind: 'edit',
    postId,
    status: fields.status,
    pillars: fields.pillars,
    placements,
    campaignId: fields.campaignId,
    hasMedia: fields.media.length > 0,
    // Long to find or to send, and of no use unless the filters ask for it.
    ...(filters.flags.includes('over-limit') && { isOverLimit: draftIsOverLimit(draft, state) }),
    ...(asks(filters, 'text') && { texts: wordsOf(fields, draft.placements) }),
  };
}
