import { protocol } from 'electron';
import { commonHeaders, readPageFile } from '#shell/page.ts';

const SCHEME = 'app';
const HOST = 'colonnade';
/** Where the page lives: an origin of its own, not file://. */
export const PAGE_ORIGIN = `${SCHEME}://${HOST}`;
export const PAGE_URL = `${PAGE_ORIGIN}/`;

/** To be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers the page's requests from the folder of the built page and from nowhere else. */
export function servePage(pageDir: string): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host !== HOST || request.method !== 'GET')
      return new Response(null, { status: 403, headers: commonHeaders });
    const file = await readPageFile(pageDir, url.pathname);
    if (!file) return new Response(null, { status: 404, headers: commonHeaders });
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
