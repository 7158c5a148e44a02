import type { Weekday } from '#domain/day.ts';
import {
  type Language,
  LIMITS,
  type Minimum,
  nameSchema,
  type PillarColor,
  type Platform,
  pillarColors,
  timeZoneSchema,
} from '#domain/model.ts';
import { type PillarPreset, pillarPresets } from '#domain/pillar-presets.ts';
import type { WorkspaceSeed } from '#state/session.ts';

/** A chosen platform. A null name is the platform's own. */
export type NetworkRow = {
  readonly platform: Platform;
  readonly name: string | null;
  readonly handle: string;
  /** Text while it is being typed. */
  readonly count: number | string;
  readonly per: Minimum['per'];
};

/** A pillar being set up. A null name is the preset's, in the brand's language. */
export type PillarRow = {
  readonly key: string;
  readonly presetKey: string | null;
  readonly name: string | null;
  readonly color: PillarColor;
  readonly weight: number | string;
};

export type Mix = PillarPreset | 'own';
export const mixes: readonly Mix[] = ['ranked', 'generous', 'thirds', 'own'];

export type SeedForm = {
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly firstWeekday: Weekday;
  readonly networks: readonly NetworkRow[];
  readonly mix: Mix;
  /** Every mix as the user left it, so that looking at another one loses nothing. */
  readonly pillars: Readonly<Record<Mix, readonly PillarRow[]>>;
  /** Null lets the backend name the file after the brand. */
  readonly path: string | null;
};

/** Names a platform or a preset's pillar in the brand's language. */
export type Namer = (key: string) => string;

export type FormErrors = Readonly<Record<string, string>>;

let lastRow = 0;

export function emptyPillar(used: readonly PillarRow[]): PillarRow {
  lastRow += 1;
  const taken = new Set(used.map(({ color }) => color));
  const color = pillarColors.find((one) => !taken.has(one)) ?? 'slate';
  return { key: `row-${lastRow}`, presetKey: null, name: '', color, weight: 10 };
}

function presetRows(preset: PillarPreset): readonly PillarRow[] {
  return pillarPresets[preset].map(({ key, color, weight }) => ({ key, presetKey: key, name: null, color, weight }));
}

/** Where posts are seldom; elsewhere three a week is a fair start. */
const slow: ReadonlySet<Platform> = new Set(['youtube', 'website', 'blog', 'newsletter']);

export function newNetwork(platform: Platform): NetworkRow {
  const name = platform === 'custom' ? '' : null;
  return { platform, name, handle: '', count: slow.has(platform) ? 1 : 3, per: 'week' };
}

export function initialForm(language: Language, timeZone: string, firstWeekday: Weekday): SeedForm {
  const first = emptyPillar([]);
  return {
    name: '',
    language,
    timeZone,
    firstWeekday,
    networks: [],
    mix: 'ranked',
    pillars: {
      ranked: presetRows('ranked'),
      generous: presetRows('generous'),
      thirds: presetRows('thirds'),
      own: [first, emptyPillar([first])],
    },
    path: null,
  };
}

export function rowsOf(form: SeedForm): readonly PillarRow[] {
  return form.pillars[form.mix];
}

export function pillarName(row: PillarRow, namer: Namer): string {
  return row.name ?? (row.presetKey ? namer(`pillar.${row.presetKey}`) : '');
}

export function networkName(row: NetworkRow, namer: Namer): string {
  return row.name ?? namer(`platform.${row.platform}`);
}

export function weightOf(row: PillarRow): number {
  const weight = Number(row.weight);
  return Number.isInteger(weight) && weight > 0 ? weight : 0;
}

function nameProblem(name: string): string | null {
  if (name.trim() === '') return 'empty';
  if (name.trim().length > LIMITS.name) return 'too-long';
  return nameSchema.safeParse(name).success ? null : 'invalid';
}

function pillarErrors(form: SeedForm, namer: Namer): readonly (readonly [string, string])[] {
  const rows = rowsOf(form);
  const names = rows.map((row) => pillarName(row, namer).trim().toLowerCase());
  return rows.flatMap((row, index) => {
    const problem = nameProblem(pillarName(row, namer));
    const twice = names.indexOf(names[index] ?? '') !== index ? 'repeated' : null;
    const name = problem ?? twice;
    const found: (readonly [string, string])[] = [];
    if (name) found.push([`pillars.${index}.name`, name]);
    if (weightOf(row) === 0) found.push([`pillars.${index}.weight`, 'weight']);
    return found;
  });
}

/** What keeps the form from being sent: a rule's key per field path. */
export function formErrors(form: SeedForm, namer: Namer): FormErrors {
  const found: (readonly [string, string])[] = [];
  const name = nameProblem(form.name);
  if (name) found.push(['name', name === 'empty' ? 'brand' : name]);
  if (!timeZoneSchema.safeParse(form.timeZone).success) found.push(['timeZone', 'invalid']);
  form.networks.forEach((row, index) => {
    const problem = nameProblem(networkName(row, namer));
    if (problem) found.push([`networks.${index}.name`, problem]);
    if (row.handle.length > LIMITS.name) found.push([`networks.${index}.handle`, 'too-long']);
  });
  found.push(...pillarErrors(form, namer));
  return Object.fromEntries(found);
}

/** The form as the backend takes it. Pillars that are not filled in at all are left out. */
export function toSeed(form: SeedForm, namer: Namer): WorkspaceSeed {
  return {
    name: form.name.trim(),
    language: form.language,
    timeZone: form.timeZone,
    firstWeekday: form.firstWeekday,
    networks: form.networks.map((row) => ({
      platform: row.platform,
      name: networkName(row, namer).trim(),
      handle: row.handle.trim(),
      role: '',
      minimum: { count: Math.trunc(Number(row.count)) || 0, per: row.per },
    })),
    pillars: rowsOf(form).map((row) => ({
      name: pillarName(row, namer).trim(),
      color: row.color,
      description: '',
      weight: weightOf(row),
    })),
  };
}
