import type { Status } from '#domain/model.ts';
import type { TestWorkspace } from './backend.ts';
import { buildFields, buildPlacement } from './builders.ts';

/** The test clock stands at 11:00 on 10 June 2025 in Paris. */
export const TODAY = '2025-06-10';

/** Plans a post on the workspace's first network. */
export async function planPost(
  workspace: TestWorkspace,
  title: string,
  time: string | null,
  status: Status = 'approved',
  day = TODAY,
) {
  const { networks } = await workspace.call('workspace.snapshot', {});
  const { value } = await workspace.call('posts.create', {
    fields: buildFields({ title, status }),
    placements: [buildPlacement(networks[0]?.id ?? '', { day, time })],
  });
  return value;
}
