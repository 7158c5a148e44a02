import { type Reply, wireErrorSchema } from '#contract/index.ts';
import { listenToHost } from './http-events.ts';
import type { Transport } from './transport.ts';
import { unreachable } from './unreachable.ts';

const KEY = 'colonnade-workspace';
const entering: ReadonlySet<string> = new Set(['workspaces.create', 'workspaces.open', 'workspaces.openSample']);

/** The workspace of this tab; it outlives a reload, not the tab. */
function createTabKey(storage: Storage) {
  let key = storage.getItem(KEY);
  return {
    get: () => key,
    set: (next: string) => {
      key = next;
      storage.setItem(KEY, next);
    },
  };
}

function keyIn(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string'
    ? value.key
    : null;
}

/** The workspace that an answer puts this tab into, if any. */
function enteredBy(name: string, reply: Reply): string | null {
  if (!reply.ok) return null;
  if (entering.has(name)) return keyIn(reply.value);
  if (name !== 'app.info' || typeof reply.value !== 'object' || reply.value === null) return null;
  return 'workspace' in reply.value ? keyIn(reply.value.workspace) : null;
}

function asReply(value: unknown): Reply | null {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return null;
  if (value.ok === true) return { ok: true, value: 'value' in value ? value.value : null };
  const error = wireErrorSchema.safeParse('error' in value ? value.error : null);
  return error.success ? { ok: false, error: error.data } : null;
}

async function post(name: string, input: unknown, key: string | null): Promise<Reply> {
  const response = await fetch(`rpc/${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === null ? {} : { 'x-colonnade-workspace': key }),
    },
    body: JSON.stringify(input),
  });
  // A host that was started again does not know this tab's cookie.
  if (response.status === 401) return unreachable('signed-out');
  return asReply(await response.json()) ?? unreachable('not-colonnade');
}

/** Calls through the loopback host that served this page. */
export function createHttpTransport(storage: Storage = sessionStorage): Transport {
  const tab = createTabKey(storage);
  return {
    call: async (name, input) => {
      try {
        const reply = await post(name, input, tab.get());
        const entered = enteredBy(name, reply);
        if (entered !== null) tab.set(entered);
        return reply;
      } catch {
        return unreachable('host');
      }
    },
    subscribe: (onChange, onConnection) =>
      listenToHost({
        onChange: (workspace, event) => {
          if (workspace === tab.get()) onChange(event);
        },
        onConnection: (connected) => onConnection?.(connected),
      }),
  };
}
