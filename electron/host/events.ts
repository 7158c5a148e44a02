import type { ServerResponse } from 'node:http';
import { commonHeaders } from '#shell/page.ts';
import type { Registry } from '#shell/registry.ts';

const HEARTBEAT = 20_000;

/** Open streams of server-sent events. */
export interface Events {
  /** Keeps the response open; `key` narrows it to one workspace, null gives all. */
  add(response: ServerResponse, key: string | null): void;
  close(): void;
}

/** Every committed change as `{ workspace, event }`, to every stream that wants that workspace. */
export function createEvents(registry: Registry): Events {
  const streams = new Map<ServerResponse, string | null>();
  const stop = registry.subscribe((workspace, event) => {
    const line = `event: change\ndata: ${JSON.stringify({ workspace, event })}\n\n`;
    for (const [stream, key] of streams) if (key === null || key === workspace) stream.write(line);
  });
  // A line now and then shows a dead connection to both ends.
  const heartbeat = setInterval(() => {
    for (const stream of streams.keys()) stream.write(': still here\n\n');
  }, HEARTBEAT);
  heartbeat.unref();
  return {
    add: (response, key) => {
      response.writeHead(200, {
        ...commonHeaders,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        connection: 'keep-alive',
      });
      response.write('retry: 1000\n\nevent: ready\ndata: {}\n\n');
      streams.set(response, key);
      response.once('close', () => streams.delete(response));
    },
    close: () => {
      stop();
      clearInterval(heartbeat);
      for (const stream of streams.keys()) stream.end();
    },
  };
}
