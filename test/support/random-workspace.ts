import fc from 'fast-check';
import type { PlacementDraft, Snapshot } from '#contract/index.ts';
import { addDays, type Day } from '#domain/day.ts';
import { type Id, type PlacementState, type Post, placementStates, type Status, statuses } from '#domain/model.ts';
import type { TestWorkspace } from './backend.ts';
import { buildFields, buildPlacement } from './builders.ts';

type RandomPlacement = {
  readonly network: number;
  readonly offset: number | null;
  readonly hour: number | null;
  readonly state: PlacementState;
};
/** A post whose networks and pillars are places in the workspace's lists, and whose days are counted from today. */
export type RandomPost = {
  readonly status: Status;
  readonly title: string;
  /** Which of two campaigns, made by `addCampaigns`. */
  readonly campaign: number | null;
  readonly parts: readonly (readonly [pillar: number, parts: number])[];
  readonly placements: readonly RandomPlacement[];
};

const placement: fc.Arbitrary<RandomPlacement> = fc.record({
  network: fc.nat(2),
  // Few days, so that posts meet on them and lie on the edges of windows.
  offset: fc.option(fc.constantFrom(-12, -5, -2, -1, 0, 1, 2, 8), { freq: 4 }),
  hour: fc.option(fc.integer({ min: 8, max: 10 }), { freq: 2 }),
  state: fc.constantFrom(...placementStates, 'planned'),
});

export const randomPost: fc.Arbitrary<RandomPost> = fc.record({
  status: fc.constantFrom(...statuses),
  title: fc.constantFrom('Alpha', 'beta', 'Gamma', 'delta', 'Élan'),
  campaign: fc.option(fc.nat(1)),
  parts: fc.uniqueArray(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 7 })), {
    maxLength: 3,
    selector: ([pillar]) => pillar,
  }),
  placements: fc.array(placement, { maxLength: 4 }),
});

const at = (items: readonly { readonly id: Id }[], index: number): Id => items[index]?.id ?? '';

/** The placements of a random post in a workspace. */
export function draftsOf(post: RandomPost, snapshot: Snapshot): readonly PlacementDraft[] {
  return post.placements.map(({ network, offset, hour, state }) => {
    const day: Day | null = offset === null ? null : addDays(snapshot.today, offset);
    const time = day === null || hour === null ? null : `${String(hour).padStart(2, '0')}:00`;
    return buildPlacement(at(snapshot.networks, network), { day, time, state });
  });
}

/** The pillars of a random post in a workspace. */
export function partsOf(post: RandomPost, snapshot: Snapshot) {
  return post.parts.map(([pillar, parts]) => ({ pillarId: at(snapshot.pillars, pillar), parts }));
}

/** The campaign of a random post, where the workspace has campaigns. */
export function campaignOf({ campaign }: RandomPost, { campaigns }: Snapshot): Id | null {
  return campaign === null ? null : (campaigns[campaign]?.id ?? null);
}

/** Makes the posts through the backend, each with its own moment of creation. */
export async function fill(workspace: TestWorkspace, posts: readonly RandomPost[]): Promise<readonly Post[]> {
  const snapshot = await workspace.call('workspace.snapshot', {});
  const made: Post[] = [];
  for (const post of posts) {
    workspace.deps.clock.instant += 1;
    const fields = buildFields({
      title: post.title,
      status: post.status,
      pillars: partsOf(post, snapshot),
      campaignId: campaignOf(post, snapshot),
    });
    const { value } = await workspace.call('posts.create', { fields, placements: [...draftsOf(post, snapshot)] });
    made.push(value);
  }
  return made;
}
