import { Readable } from 'node:stream';
import { protocol } from 'electron';
import { answerMedia, mediaIn, takePiece, uploadIn } from '#shell/media-answers.ts';
import { commonHeaders, readPageFile } from '#shell/page.ts';
import type { Shell } from '#shell/shell.ts';

const SCHEME = 'app';
const HOST = 'colonnade';
/** Where the page lives: an origin of its own, not file://. */
export const PAGE_ORIGIN = `${SCHEME}://${HOST}`;
export const PAGE_URL = `${PAGE_ORIGIN}/`;

/** To be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      // `stream` lets a film be played from where one clicks.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
    },
  ]);
}

const refuse = (status: number) => new Response(null, { status, headers: commonHeaders });

/** A file of the media library, streamed. */
async function serveMedia(shell: Shell, pathname: string, { method, headers }: Request): Promise<Response> {
  const answer = await answerMedia(shell, pathname, {
    method,
    range: headers.get('range'),
    ifNoneMatch: headers.get('if-none-match'),
  });
  // Node's web stream is the global one; only the two sets of types differ.
  const body = answer.body && (Readable.toWeb(answer.body) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>);
  return new Response(body, { status: answer.status, headers: answer.headers });
}

async function* nothingMore(): AsyncGenerator<Uint8Array> {}

/** Answers the page's requests from the folder of the built page and from the media folders of open workspaces. */
export function servePage(pageDir: string, shell: Shell): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host !== HOST) return refuse(403);
    const upload = uploadIn(url.pathname);
    if (upload !== null && request.method === 'PUT') {
      const piece = request.body ?? nothingMore();
      return Response.json(await takePiece(shell, upload, url.searchParams.get('at'), piece), {
        headers: { ...commonHeaders, 'cache-control': 'no-store' },
      });
    }
    if (request.method !== 'GET') return refuse(403);
    if (mediaIn(url.pathname)) return serveMedia(shell, url.pathname, request);
    const file = await readPageFile(pageDir, url.pathname);
    if (!file) return refuse(404);
    return new Response(new Uint8Array(file.body), { headers: file.headers });
  });
}

/** Whether an address is the page itself. */
export function isPage(address: string): boolean {
  // `URL.origin` is "null" for schemes of one's own, so the parts are compared.
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${SCHEME}:` && url.host === HOST;
}
