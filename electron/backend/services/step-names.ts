/**
 * Keys of the steps that commands make. The page words each from its parameters:
 * `title` of a post, `name` of a network, pillar or workspace, `day`, `days` (a number of them, negative for earlier), `count`, `into` (a name),
 * `file` (a file's name).
 */
export const stepNames = [
  'post-created',
  'post-updated',
  'post-duplicated',
  'post-deleted',
  'posts-deleted',
  'post-scheduled',
  'post-moved',
  'posts-moved',
  'posts-shifted',
  'post-to-tray',
  'post-undated',
  'posts-to-tray',
  'workspace-updated',
  'network-created',
  'network-updated',
  'networks-reordered',
  'network-archived',
  'network-restored',
  'network-deleted',
  'network-merged',
  'pillar-created',
  'pillar-updated',
  'pillars-reordered',
  'pillar-archived',
  'pillar-restored',
  'pillar-deleted',
  'pillar-merged',
  'targets-set',
  'targets-deleted',
  'imported',
] as const;
export type StepName = (typeof stepNames)[number];
