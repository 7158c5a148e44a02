import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type Backend, createBackend, createWorkspaceFile } from '#backend/index.ts';
import { contract, type Input, type Output, type ProcedureName, type WireError } from '#contract/index.ts';
import type { ImportChoices, ImportOptions, NetworkTarget } from '#domain/import-model.ts';
import type { Platform } from '#domain/model.ts';

let folder: string;
let backend: Backend;

const network = (platform: Platform, name: string) => ({
  platform,
  name,
  handle: '',
  role: '',
  minimum: { count: 0, per: 'week' as const },
});

/** Opens a workspace of two networks and one pillar before each test, and closes it after. */
export function openEachTime(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'colonnade-import-'));
    const deps = {
      path: join(folder, 'a.colonnade'),
      clock: { now: () => Date.parse('2026-09-10T10:00:00Z') },
      newId: randomUUID,
      log: { info: () => undefined, error: () => undefined },
    };
    createWorkspaceFile(deps, {
      name: 'Atelier',
      language: 'en',
      timeZone: 'Europe/Paris',
      firstWeekday: 1,
      networks: [network('instagram', 'Instagram'), network('facebook', 'Facebook')],
      pillars: [{ name: 'Wellness', color: 'teal', description: '', weight: 1 }],
    });
    backend = createBackend(deps);
  });

  afterEach(() => {
    backend.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

export async function call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await backend.dispatch(name, input);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
  return contract[name].output.parse(reply.value) as Output<N>; // parsed by that procedure's own schema
}

export async function failure(name: ProcedureName, input: unknown): Promise<WireError> {
  const reply = await backend.dispatch(name, input);
  if (reply.ok) throw new Error('it should have been refused');
  return reply.error;
}

type File = { readonly fileName: string; readonly content: string };
export const fixture = (name: string): File => ({
  fileName: name,
  content: readFileSync(join(import.meta.dirname, '../fixtures/calendars', name)).toString('base64'),
});
export const file = (text: string, fileName = 'plan.csv'): File => ({
  fileName,
  content: Buffer.from(text).toString('base64'),
});

export const preview = (from: File, options: ImportChoices | null = null) =>
  call('import.preview', { ...from, options });
export const apply = (from: File, options: ImportChoices | null = null) => call('import.apply', { ...from, options });

/** Says yes to everything that is offered; files without networks go to `networks`. */
export async function accepted(
  from: File,
  choices: ImportChoices = {},
  networks: NetworkTarget[] = [],
): Promise<ImportOptions> {
  const { options, questions } = await preview(from, choices);
  const find = <Q extends (typeof questions)[number]['kind']>(kind: Q, value: string) =>
    questions.find((question) => question.kind === kind && 'value' in question && question.value === value);
  return {
    ...options,
    fileNetworks: networks.length > 0 ? networks : options.fileNetworks,
    zone: 'convert',
    startWeek: options.startWeek ?? '2026-09-14',
    networks: options.networks.map(({ value, target }) => {
      const question = find('network', value);
      return { value, target: question?.kind === 'network' ? question.proposal : target };
    }),
    pillars: options.pillars.map(({ value, target }) => {
      const question = find('pillar', value);
      return { value, target: question?.kind === 'pillar' ? question.proposal : target };
    }),
    statuses: options.statuses.map(({ value, status }) => {
      const question = find('status', value);
      return { value, status: question?.kind === 'status' ? question.proposal : status };
    }),
  };
}

export const createTikTok: NetworkTarget[] = [{ kind: 'create', platform: 'tiktok', name: 'TikTok' }];

export async function cards(from: string, to: string) {
  const { days } = await call('calendar.days', { range: { from, to }, perDay: null, filters: {} });
  return days.flatMap((day) => day.cards);
}

export async function postOf(title: string, from = '2026-02-01', to = '2026-12-31') {
  const card = (await cards(from, to)).find((one) => one.title === title);
  if (!card) throw new Error(`no card ${title}`);
  return call('posts.get', { id: card.postId });
}
