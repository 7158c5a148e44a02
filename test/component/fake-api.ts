import type { ChangeEvent, Input, Output, ProcedureName, Snapshot, WireError } from '#contract/index.ts';
import type { BalanceReport, PillarBalance } from '#domain/balance.ts';
import { defaultBalanceSettings, type Network, type Pillar, type Post } from '#domain/model.ts';
import { defaultReminders } from '#domain/reminder.ts';
import type { Api } from '#state/ports.ts';

/** Answers by procedure; what is not given is answered by `defaults` or fails the test. */
export type Answers = {
  readonly [N in ProcedureName]?: (input: Input<N>) => Output<N> | Promise<Output<N>>;
};

export type Call = { readonly name: ProcedureName; readonly input: unknown };

export type FakeApi = Api & {
  readonly calls: readonly Call[];
  /** The inputs given to one procedure, in order. */
  inputsOf<N extends ProcedureName>(name: N): readonly Input<N>[];
  /** Tells the page that something changed. */
  publish(event: ChangeEvent): void;
};

/** A refusal as the client layer rejects with it. */
export function refusal(error: Partial<WireError> & Pick<WireError, 'code'>): Error {
  const { message = error.code } = error;
  return Object.assign(new Error(message), error);
}

/** A valid id that ends in a number. */
export function anId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function aPillar(number: number, change: Partial<Pillar> = {}): Pillar {
  return {
    id: anId(100 + number),
    name: `Pillar ${number}`,
    color: 'indigo',
    description: '',
    archived: false,
    ...change,
  };
}

export function aNetwork(number: number, change: Partial<Network> = {}): Network {
  return {
    id: anId(200 + number),
    platform: 'instagram',
    name: `Network ${number}`,
    handle: '',
    role: '',
    minimum: { count: 3, per: 'week' },
    archived: false,
    ...change,
  };
}

export const pillars: readonly Pillar[] = [
  aPillar(1, { name: 'Brand image', color: 'indigo' }),
  aPillar(2, { name: 'Fashion', color: 'coral' }),
  aPillar(3, { name: 'Beauty', color: 'teal' }),
  aPillar(4, { name: 'Well-being', color: 'amber' }),
];

export const networks: readonly Network[] = [
  aNetwork(1, { platform: 'instagram', name: 'Instagram', handle: '@maisonlune' }),
  aNetwork(2, { platform: 'facebook', name: 'Facebook' }),
  aNetwork(3, { platform: 'linkedin', name: 'LinkedIn' }),
];

export function aReport(
  gaps: Readonly<Record<string, number>> = {},
  change: Partial<BalanceReport> = {},
): BalanceReport {
  const list = pillars.map(({ id }): PillarBalance => {
    const gap = gaps[id] ?? 0;
    const verdict = Math.abs(gap) >= 2 ? 'warn' : 'ok';
    return {
      pillarId: id,
      credit: 8 + gap,
      expected: 8,
      gap,
      points: 3 * gap,
      band: 5,
      bandPosts: 1.6,
      verdict,
      lastDay: null,
    };
  });
  return { tagged: 32, untagged: 0, unconfirmed: 0, verdict: 'ok', driftIndex: 0, pillars: list, ...change };
}

export const range = { from: '2026-11-02', to: '2026-11-29' };

export function aSnapshot(change: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: 1,
    path: '/home/me/Documents/Colonnade/Maison Lune.colonnade',
    workspace: {
      id: anId(1),
      name: 'Maison Lune',
      language: 'en',
      timeZone: 'Europe/Paris',
      firstWeekday: 1,
      balance: defaultBalanceSettings,
      reminders: defaultReminders,
    },
    today: '2026-11-22',
    now: '10:00',
    networks,
    pillars,
    campaigns: [],
    keyDates: [],
    holidayCalendars: [],
    slots: [],
    savedViews: [],
    targetSets: [
      {
        id: anId(2),
        fromDay: '2026-01-01',
        weights: pillars.map(({ id }, index) => ({ pillarId: id, weight: [40, 30, 20, 10][index] ?? 1 })),
      },
    ],
    history: { undo: null, redo: null },
    trayCount: 0,
    postCount: 3,
    due: { today: 0, missed: 0 },
    mark: { range, report: aReport() },
    ...change,
  };
}

export function aPost(change: Partial<Post> = {}): Post {
  return {
    id: anId(300),
    revision: 1,
    title: 'New coats are in',
    text: 'Wool, warm, and made to last.',
    link: '',
    hashtags: [],
    labels: [],
    status: 'draft',
    notes: '',
    pillars: [],
    campaignId: null,
    media: [],
    placements: [],
    seriesId: null,
    seriesDay: null,
    createdAt: '2026-11-01T08:00:00.000Z',
    updatedAt: '2026-11-01T08:00:00.000Z',
    ...change,
  };
}

export function anInfo(change: Partial<Output<'app.info'>> = {}): Output<'app.info'> {
  return {
    version: '0.1.0',
    shell: 'host',
    platform: 'linux',
    nativeDialogs: false,
    notifications: false,
    dataDir: '/home/me/.local/share/colonnade',
    workspacesDir: '/home/me/Documents/Colonnade',
    workspace: null,
    preferences: { theme: 'system', language: null, density: 'comfortable', shortcuts: {} },
    now: Date.parse('2026-11-22T10:00:00Z'),
    ...change,
  };
}

const defaults: Answers = {
  'app.info': () => anInfo(),
  'app.setPreferences': (change) => ({ ...anInfo().preferences, ...change }),
  'workspaces.recent': () => [],
  'workspace.snapshot': () => aSnapshot(),
  'calendar.conflicts': () => ({ revision: 1, pairs: [] }),
  'calendar.neighbours': () => ({ neighbours: [] }),
  'calendar.days': () => ({ revision: 1, days: [], expected: [] }),
  'calendar.marks': () => ({ revision: 1, campaigns: [], notes: [], keyDates: [] }),
  'calendar.holidays': () => ({ holidays: [] }),
  'tray.list': () => ({ revision: 1, total: 0, cards: [] }),
  'writing.list': () => ({ groups: [], snippets: [] }),
  'limits.list': () => ({ shipped: [], own: [] }),
  'balance.dock': () => ({
    revision: 1,
    range,
    week: { from: '2026-11-16', to: '2026-11-22' },
    report: aReport(),
    weekReport: aReport(),
    suggestions: [],
    frequency: [],
    nextFrequency: [],
  }),
  'balance.short': () => ({ revision: 1, weeks: [] }),
  'slots.free': () => ({ revision: 1, slots: [] }),
  'balance.preview': () => ({ range, before: aReport(), after: aReport() }),
};

/** An Api without a backend, which keeps what it was asked. */
export function fakeApi(answers: Answers = {}): FakeApi {
  const calls: Call[] = [];
  const listeners = new Set<(event: ChangeEvent) => void>();
  const all: Answers = { ...defaults, ...answers };
  return {
    calls,
    // Only inputs of that procedure were kept under its name.
    inputsOf: <N extends ProcedureName>(name: N) =>
      calls.filter((call) => call.name === name).map(({ input }) => input as Input<N>),
    publish: (event) => {
      for (const listener of listeners) listener(event);
    },
    call: async <N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> => {
      calls.push({ name, input });
      const answer: Answers[N] = all[name];
      if (!answer) throw new Error(`The test gave no answer for ${name}.`);
      return answer(input);
    },
    sendPiece: async () => undefined,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
