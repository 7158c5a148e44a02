import { type IncomingHttpHeaders, request } from 'node:http';
import type { ChangeEvent } from '#contract/index.ts';
import type { RunningHost } from './host.ts';

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

export type RawRequest = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/** A request with exactly these headers: `fetch` would not let a test lie about Host or Origin. */
export function rawRequest(host: RunningHost, path: string, { method = 'GET', headers = {}, body }: RawRequest = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: host.port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What the page's cookie is after the printed address was opened once. */
export async function signIn(host: RunningHost): Promise<string> {
  const answer = await rawRequest(host, new URL(host.url).pathname + new URL(host.url).search);
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
  if (answer.status !== 303 || cookie === undefined) throw new Error(`Not signed in: ${answer.status} ${answer.body}`);
  return cookie;
}

export type Heard = { readonly workspace: string; readonly event: ChangeEvent };

/** Listens to a host's events; `next` gives each change in turn, as soon as there is one. */
export async function listen(host: RunningHost, headers: Readonly<Record<string, string>>, query = '') {
  const ended = new AbortController();
  const response = await fetch(`${host.origin}/events${query}`, { headers, signal: ended.signal });
  if (!response.body) throw new Error('The stream has no body.');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const block = async (): Promise<string> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const found = text.slice(0, end);
        text = text.slice(end + 2);
        return found;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('The stream has ended.');
      text += value;
    }
  };
  // `retry` first, then `ready`: from here on nothing is missed.
  while (!(await block()).includes('event: ready'));
  return {
    type: response.headers.get('content-type'),
    next: async (): Promise<Heard> => {
      for (;;) {
        const data = /^event: change\ndata: (.*)$/m.exec(await block())?.[1];
        // The host writes this shape; the test that reads it checks it.
        if (data !== undefined) return JSON.parse(data) as Heard;
      }
    },
    stop: () => ended.abort(),
  };
}
