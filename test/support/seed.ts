import type { Output, Reply, WorkspaceSeed } from '#contract/index.ts';
import type { RunningHost } from './host.ts';

/** The smallest workspace that can be used: one network, two pillars. */
export function seedNamed(name: string): WorkspaceSeed {
  return {
    name,
    language: 'en',
    timeZone: 'Europe/Paris',
    firstWeekday: 1,
    networks: [{ platform: 'instagram', name: 'Instagram', handle: '', role: '', minimum: { count: 3, per: 'week' } }],
    pillars: [
      { name: 'Inspire', color: 'indigo', description: '', weight: 1 },
      { name: 'Teach', color: 'teal', description: '', weight: 1 },
    ],
  };
}

/** A reply's value, or the error that it carries. */
export function answered<T>(reply: Reply): T {
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message} ${JSON.stringify(reply.error)}`);
  // The caller names the procedure's output type, which the dispatcher checked.
  return reply.value as T;
}

export async function createWorkspace(host: RunningHost, name: string): Promise<Output<'workspaces.create'>> {
  return answered(await host.call('workspaces.create', { path: null, seed: seedNamed(name) }));
}

/** A network's new name: the smallest change that makes an event. */
export async function addNetwork(host: RunningHost, name: string, workspace: string): Promise<void> {
  const fields = { platform: 'custom', name, handle: '', role: '', minimum: { count: 0, per: 'week' } };
  answered(await host.call('networks.create', fields, workspace));
}
