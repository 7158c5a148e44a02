import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '#backend/ports.ts';
import { listContract } from '#shell/contract-listing.ts';
import { mediaIn, uploadIn } from '#shell/media-answers.ts';
import { commonHeaders, readPageFile } from '#shell/page.ts';
import type { Shell } from '#shell/shell.ts';
import { type PlainPage, sendFailure, sendJson, sendPlainPage } from './answers.ts';
import { createEvents } from './events.ts';
import { createGuard, type Guard } from './guard.ts';
import { serveMedia, servePiece } from './media.ts';
import { answerRpc } from './rpc.ts';

export type HostServerDeps = {
  readonly shell: Shell;
  readonly log: Log;
  /** The folder of the built page. */
  readonly pageDir: string;
  readonly scriptToken: string;
  /** The workspace of a caller that names none. */
  fallbackKey(): string | null;
};

export interface HostServer {
  readonly port: number;
  /** The address for a person: its token is good for one exchange. */
  readonly url: string;
  close(): Promise<void>;
}

/** Listens on the loopback address alone. A null port takes `usual`, or any free one where that is taken. */
async function listen(server: Server, port: number | null, usual: number): Promise<number> {
  const attempt = (wanted: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', reject);
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : wanted);
      });
    });
  if (port !== null) return attempt(port);
  return attempt(usual).catch(() => attempt(0));
}

function signIn(url: URL, request: IncomingMessage, response: ServerResponse, guard: Guard): void {
  const cookie = guard.exchange(url.searchParams.get('token') ?? '');
  if (cookie === null && !guard.isSignedIn(request)) {
    sendSignInPage(request, response);
    return;
  }
  response.writeHead(303, {
    ...commonHeaders,
    location: '/',
    'cache-control': 'no-store',
    ...(cookie === null ? {} : { 'set-cookie': cookie }),
  });
  response.end();
}

const usedAddress: Readonly<Record<'en' | 'fr', PlainPage>> = {
  en: {
    language: 'en',
    title: 'This address is not valid any more',
    text: 'The address that Colonnade prints works once. Use the newest one, or start Colonnade again to get another.',
  },
  fr: {
    language: 'fr',
    title: 'Cette adresse n’est plus valable',
    text: 'L’adresse affichée par Colonnade ne sert qu’une fois. Prenez la plus récente, ou relancez Colonnade pour en obtenir une autre.',
  },
};

/** In the first language that the browser asks for; nobody is known yet. */
function sendSignInPage(request: IncomingMessage, response: ServerResponse): void {
  const isFrench = /^\s*fr\b/i.test(request.headers['accept-language'] ?? '');
  sendPlainPage(response, 403, usedAddress[isFrench ? 'fr' : 'en']);
}

// For whoever develops or looks behind the page.
const notBuilt: PlainPage = { language: 'en', title: 'The page is not built', text: 'Run: npm run build' };
const notFound: PlainPage = { language: 'en', title: 'Not found', text: 'There is nothing at this address.' };

async function answerPage(url: URL, request: IncomingMessage, response: ServerResponse, deps: HostServerDeps) {
  const file = await readPageFile(deps.pageDir, url.pathname);
  if (!file) {
    if (url.pathname === '/') sendPlainPage(response, 503, notBuilt);
    else sendPlainPage(response, 404, notFound);
    return;
  }
  if (file.headers.etag !== undefined && request.headers['if-none-match'] === file.headers.etag) {
    response.writeHead(304, file.headers);
    response.end();
    return;
  }
  response.writeHead(200, { ...file.headers, 'content-length': file.body.length });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

type Call = {
  readonly methods: readonly string[];
  readonly run: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** Files of the media library, and the pieces of those that are being added. */
function mediaCall(path: string, shell: Shell): Call | null {
  const upload = uploadIn(path);
  if (upload !== null)
    return { methods: ['PUT'], run: (request, response) => servePiece(request, response, upload, shell) };
  if (mediaIn(path) === null) return null;
  return { methods: ['GET', 'HEAD'], run: (request, response) => serveMedia(request, response, path, shell) };
}

/** What only a signed-in page or a script with the token gets. Null when the path is none of these. */
function answerCaller(path: string, deps: HostServerDeps, events: ReturnType<typeof createEvents>): Call | null {
  const media = mediaCall(path, deps.shell);
  if (media) return media;
  const procedure = /^\/rpc\/([^/]+)$/.exec(path)?.[1];
  if (procedure !== undefined) {
    return {
      methods: ['POST'],
      run: (request: IncomingMessage, response: ServerResponse) =>
        answerRpc(request, response, procedure, deps.shell, deps.fallbackKey()),
    };
  }
  if (path === '/events') {
    return {
      methods: ['GET'],
      run: async (request: IncomingMessage, response: ServerResponse) => {
        events.add(response, new URL(request.url ?? '/', 'http://host').searchParams.get('workspace'));
      },
    };
  }
  if (path === '/contract') {
    const run = async (_request: IncomingMessage, response: ServerResponse) => sendJson(response, 200, listContract());
    return { methods: ['GET'], run };
  }
  return null;
}

export async function startServer(deps: HostServerDeps, port: number | null, usualPort: number): Promise<HostServer> {
  const server = createServer();
  const actual = await listen(server, port, usualPort);
  const guard = createGuard(actual, deps.scriptToken);
  const events = createEvents(deps.shell.registry);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const wrongAddress = guard.checkAddress(request);
    if (wrongAddress) return sendFailure(response, 403, 'refused', 'This is not for other sites.', wrongAddress);
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${actual}`);
    const call = answerCaller(url.pathname, deps, events);
    const allowed = call?.methods ?? ['GET', 'HEAD'];
    if (!allowed.includes(request.method ?? '')) {
      response.setHeader('allow', allowed.join(', '));
      return sendFailure(response, 405, 'refused', `Use ${allowed.join(' or ')} here.`, 'method');
    }
    if (call) {
      const refusal = guard.checkCaller(request);
      const status = refusal === 'not-signed-in' ? 401 : 403;
      if (refusal)
        return sendFailure(response, status, 'refused', 'Only the page and scripts with the token.', refusal);
      return call.run(request, response);
    }
    if (url.pathname === '/' && url.searchParams.has('token')) return signIn(url, request, response, guard);
    if (!guard.isSignedIn(request)) return sendSignInPage(request, response);
    return answerPage(url, request, response, deps);
  };

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      deps.log.error(`${request.method} ${request.url?.split('?')[0]} failed`, error);
      if (response.headersSent) response.destroy();
      else sendFailure(response, 500, 'internal', 'Something went wrong inside the program.', 'host');
    });
  });
  return {
    port: actual,
    url: `http://127.0.0.1:${actual}/?token=${guard.token}`,
    close: async () => {
      events.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 1000).unref();
      await closed;
    },
  };
}
