import type { ServerResponse } from 'node:http';
import type { ErrorCode, Reply } from '#contract/index.ts';
import { commonHeaders } from '#shell/page.ts';

/** Answers with JSON, never kept by anyone. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    ...commonHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(body);
}

/** A refusal in the form of every other answer, so that scripts read one shape. */
export function sendFailure(
  response: ServerResponse,
  status: number,
  code: ErrorCode,
  message: string,
  reason: string,
): void {
  const reply: Reply = { ok: false, error: { code, message, reason } };
  sendJson(response, status, reply);
}

export type PlainPage = { readonly language: 'en' | 'fr'; readonly title: string; readonly text: string };

/** A page for people that needs nothing else: no script, no style of its own. */
export function sendPlainPage(response: ServerResponse, status: number, { language, title, text }: PlainPage): void {
  const body = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>`;
  response.writeHead(status, {
    ...commonHeaders,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'cache-control': 'no-store',
  });
  response.end(body);
}
