import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';

/** Why a request is turned away; null lets it in. */
export type Refusal = 'host' | 'origin' | 'site' | 'not-signed-in' | null;

export interface Guard {
  /** The secret of the printed address, good for one exchange. */
  readonly token: string;
  /** Whether the request was meant for this server: exact Host, no foreign Origin. */
  checkAddress(request: IncomingMessage): Refusal;
  /** Whether the request may call, listen or read: a signed-in page or a script with the token. */
  checkCaller(request: IncomingMessage): Refusal;
  isSignedIn(request: IncomingMessage): boolean;
  /** The cookie for a token that is right and unused; null otherwise. */
  exchange(token: string): string | null;
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares without telling by its time how much was right. */
function same(given: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}

/** The lasting token for scripts: in the data folder, for this user alone, made once. */
export function apiToken(dataDir: string): string {
  const path = join(dataDir, 'api-token');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, secret(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    chmodSync(path, 0o600);
  }
  const token = readFileSync(path, 'utf8').trim();
  if (!/^[\w-]{40,}$/.test(token)) throw new Error(`${path} is damaged; delete it to have it made anew.`);
  return token;
}

function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined) return value;
  }
  return null;
}

export function createGuard(port: number, scriptToken: string): Guard {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origins = hosts.map((host) => `http://${host}`);
  const cookieName = `colonnade_${port}`;
  const cookie = secret();
  const token = secret();
  let used = false;

  const isSignedIn: Guard['isSignedIn'] = (request) => {
    const given = cookieOf(request, cookieName);
    return given !== null && same(given, cookie);
  };
  const bearer = (request: IncomingMessage): string | null =>
    /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;

  return {
    token,
    isSignedIn,
    checkAddress: ({ headers }) => {
      if (!hosts.includes(headers.host ?? '')) return 'host';
      if (headers.origin !== undefined && !origins.includes(headers.origin)) return 'origin';
      return null;
    },
    checkCaller: (request) => {
      const given = bearer(request);
      if (given !== null) return same(given, scriptToken) ? null : 'not-signed-in';
      if (!isSignedIn(request)) return 'not-signed-in';
      // A cookie comes along by itself, so what it does must be seen to come from our own page.
      const site = request.headers['sec-fetch-site'];
      if (site !== undefined && site !== 'same-origin') return 'site';
      const ownOrigin = request.headers.origin === `http://${request.headers.host}`;
      const reads = request.method === 'GET' || request.method === 'HEAD';
      if (!reads && !ownOrigin) return 'origin';
      return null;
    },
    exchange: (given) => {
      if (used || !same(given, token)) return null;
      used = true;
      return `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`;
    },
  };
}
