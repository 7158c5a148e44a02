import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** A file of the page, ready to be answered with. */
export type PageFile = {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Where index.html takes the nonce of its response. */
const NONCE_PLACE = '__CSP_NONCE__';

/** The policy of one response: own files, and inline styles that carry the nonce. */
export function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** What every answer says, page or not. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

/** The file under `root` that a URL path names, or null when it leads anywhere else. */
export function insideRoot(root: string, urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  if (decoded.split('/').includes('..')) return null;
  const path = normalize(join(root, decoded));
  return path.startsWith(normalize(root) + sep) ? path : null;
}

function htmlPage(text: string): PageFile {
  const nonce = randomBytes(16).toString('base64');
  return {
    body: Buffer.from(text.replaceAll(NONCE_PLACE, nonce)),
    headers: {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce),
      'cache-control': 'no-store',
    },
  };
}

// What the build names after its content never changes under that name.
const hashed = /-[\w-]{8,}\.\w+$/;

/** Reads a file of the page; `/` is index.html, with a fresh nonce each time. Null when there is none. */
export async function readPageFile(root: string, urlPath: string): Promise<PageFile | null> {
  const path = insideRoot(root, urlPath === '/' ? '/index.html' : urlPath);
  const type = path === null ? undefined : types[extname(path).toLowerCase()];
  if (path === null || type === undefined) return null;
  let body: Buffer;
  try {
    body = await readFile(path);
  } catch {
    return null;
  }
  if (extname(path).toLowerCase() === '.html') return htmlPage(body.toString('utf8'));
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const isAsset = urlPath.startsWith('/assets/') && hashed.test(path);
  return {
    body,
    headers: {
      ...commonHeaders,
      'content-type': type,
      etag,
      'cache-control': isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    },
  };
}
