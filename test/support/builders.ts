import type { PlacementDraft, WorkspaceSeed } from '#contract/index.ts';
import { emptyPostFields, type Id, type PostFields, plannedPlacement } from '#domain/model.ts';

type Changes<T> = { readonly [K in keyof T]?: T[K] };

/** A network as a seed or `networks.create` takes it. */
export function buildNetwork(
  changes: Changes<WorkspaceSeed['networks'][number]> = {},
): WorkspaceSeed['networks'][number] {
  return {
    platform: 'instagram',
    name: 'Instagram',
    handle: '',
    role: '',
    minimum: { count: 3, per: 'week' },
    ...changes,
  };
}

/** A pillar as a seed takes it. */
export function buildPillar(changes: Changes<WorkspaceSeed['pillars'][number]> = {}): WorkspaceSeed['pillars'][number] {
  return { name: 'Brand', color: 'indigo', description: '', weight: 40, ...changes };
}

/** The clothing shop: 40 brand, 30 fashion, 20 beauty, 10 well-being on Instagram, Facebook and a newsletter. */
export function buildSeed(changes: Changes<WorkspaceSeed> = {}): WorkspaceSeed {
  return {
    name: 'Maison Test',
    language: 'en',
    timeZone: 'Europe/Paris',
    firstWeekday: 1,
    networks: [
      buildNetwork(),
      buildNetwork({ platform: 'facebook', name: 'Facebook' }),
      buildNetwork({ platform: 'newsletter', name: 'Letter', minimum: { count: 1, per: 'month' } }),
    ],
    pillars: [
      buildPillar(),
      buildPillar({ name: 'Fashion', color: 'coral', weight: 30 }),
      buildPillar({ name: 'Beauty', color: 'teal', weight: 20 }),
      buildPillar({ name: 'Well-being', color: 'amber', weight: 10 }),
    ],
    ...changes,
  };
}

/** The fields of a post: a draft without pillars unless said otherwise. */
export function buildFields(changes: Changes<PostFields> = {}): PostFields {
  return {
    ...emptyPostFields,
    title: 'A post',
    ...changes,
  };
}

/** A new, planned, undated placement on a network unless said otherwise. */
export function buildPlacement(networkId: Id, changes: Changes<PlacementDraft> = {}): PlacementDraft {
  return {
    id: null,
    ...plannedPlacement(networkId, null, null),
    ...changes,
  };
}
