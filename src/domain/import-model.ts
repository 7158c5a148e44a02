import { z } from 'zod';
import { daySchema, timeSchema } from './day.ts';
import { formatSchema, idSchema, nameSchema, platformSchema, statuses, timeZoneSchema } from './model.ts';

/** What a file may be at most. */
export const IMPORT_LIMITS = { bytes: 10 * 1024 * 1024, rows: 20_000, columns: 400, shown: 200 } as const;

export const importEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export const importEncodingSchema = z.enum(importEncodings);
export type ImportEncoding = z.infer<typeof importEncodingSchema>;

export const importDelimiters = [',', ';', '\t', '|'] as const;
export const importDelimiterSchema = z.enum(importDelimiters);
export type ImportDelimiter = z.infer<typeof importDelimiterSchema>;

export const importRoles = [
  'date',
  'time',
  'dateTime',
  'weekday',
  'week',
  'zone',
  'network',
  /** A column per network: TRUE or a cross says that the post goes there. */
  'networkFlag',
  /** A column per network with the text for it. */
  'networkText',
  'pillar',
  'title',
  'text',
  'hashtags',
  'labels',
  'link',
  'format',
  'status',
  'firstComment',
  'notes',
  'ignore',
] as const;
export const importRoleSchema = z.enum(importRoles);
/** What a column of the file is for. */
export type ImportRole = z.infer<typeof importRoleSchema>;

export const dateOrderSchema = z.enum(['dmy', 'mdy']);
export type DateOrder = z.infer<typeof dateOrderSchema>;

export const importStatuses = [...statuses, 'published'] as const;
export const importStatusSchema = z.enum(importStatuses);
/** A stored status, or `published`: an approved post whose placements are published. */
export type ImportStatus = z.infer<typeof importStatusSchema>;

export const networkTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('existing'), id: idSchema }),
  z.object({ kind: z.literal('create'), platform: platformSchema, name: nameSchema }),
  /** Every network of the workspace that is not archived. */
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('skip') }),
]);
/** What a network's name in the file stands for. */
export type NetworkTarget = Readonly<z.infer<typeof networkTargetSchema>>;

export const pillarTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('existing'), id: idSchema }),
  z.object({ kind: z.literal('create'), name: nameSchema }),
  z.object({ kind: z.literal('skip') }),
]);
/** What a category's name in the file stands for. */
export type PillarTarget = Readonly<z.infer<typeof pillarTargetSchema>>;

const valueSchema = z.string().max(2000);
const columnIndexSchema = z.int().min(0).max(10_000);

/** Everything that decides how a file is read. Null is a question that is still open. */
export const importOptionsSchema = z.object({
  encoding: importEncodingSchema,
  delimiter: importDelimiterSchema,
  /** Number of the record that holds the column names, from 1; 0 when the file has none. */
  headerRow: z.int().min(0).max(100),
  columns: z.array(z.object({ index: columnIndexSchema, role: importRoleSchema })).max(IMPORT_LIMITS.columns),
  /** The text columns in the order in which they are joined. */
  textOrder: z.array(columnIndexSchema).max(IMPORT_LIMITS.columns),
  dateOrder: dateOrderSchema.nullable(),
  /** The year of the first date written without one. */
  year: z.int().min(1970).max(2200).nullable(),
  /** Any day of the week in which a file of weekday names begins. */
  startWeek: daySchema.nullable(),
  /** What a weekday that comes before the one on the row above means. */
  weekdayRepeat: z.enum(['next-week', 'same-week']).nullable(),
  /** The zone in which the file's times are written; null is the workspace's own. */
  sourceZone: timeZoneSchema.nullable(),
  zone: z.enum(['convert', 'keep']).nullable(),
  /** Networks of the rows that name none; an empty list leaves those rows in the tray. */
  fileNetworks: z.array(networkTargetSchema).max(50).nullable(),
  networks: z.array(z.object({ value: valueSchema, target: networkTargetSchema.nullable() })).max(1000),
  pillars: z.array(z.object({ value: valueSchema, target: pillarTargetSchema.nullable() })).max(5000),
  statuses: z.array(z.object({ value: valueSchema, status: importStatusSchema.nullable() })).max(1000),
  duplicates: z.enum(['skip', 'include']),
  /** Lines of duplicates that are wanted all the same. */
  includeLines: z.array(z.int().min(1)).max(IMPORT_LIMITS.rows),
});
export type ImportOptions = Readonly<z.infer<typeof importOptionsSchema>>;

/** Options as a caller gives them: what is left out is detected. */
export const importChoicesSchema = importOptionsSchema.partial();
export type ImportChoices = Readonly<z.infer<typeof importChoicesSchema>>;

const rowsCount = z.int().min(0);
export const importQuestionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('dateOrder'),
    column: z.string(),
    examples: z.array(z.string()),
    /** Both orders occur for certain, so some rows cannot be read either way. */
    mixed: z.boolean(),
    proposal: dateOrderSchema.nullable(),
  }),
  z.object({ kind: z.literal('year'), column: z.string(), examples: z.array(z.string()), proposal: z.int() }),
  z.object({ kind: z.literal('startWeek'), rows: rowsCount, proposal: daySchema }),
  z.object({ kind: z.literal('weekdayRepeat'), line: z.int(), proposal: z.enum(['next-week', 'same-week']) }),
  z.object({
    kind: z.literal('zone'),
    /** Null when the values themselves carry an offset. */
    from: z.string().nullable(),
    to: z.string(),
    rows: rowsCount,
    example: z.object({ line: z.int(), before: z.string(), after: z.string() }).nullable(),
    proposal: z.literal('convert'),
  }),
  z.object({
    kind: z.literal('fileNetworks'),
    rows: rowsCount,
    /** The file has no column that names networks, as against some empty cells. */
    wholeFile: z.boolean(),
    proposal: z.array(networkTargetSchema),
  }),
  z.object({ kind: z.literal('network'), value: z.string(), rows: rowsCount, proposal: networkTargetSchema }),
  z.object({ kind: z.literal('pillar'), value: z.string(), rows: rowsCount, proposal: pillarTargetSchema }),
  z.object({ kind: z.literal('status'), value: z.string(), rows: rowsCount, proposal: importStatusSchema }),
]);
/** Something that only the user can know; `proposal` is what is offered. */
export type ImportQuestion = Readonly<z.infer<typeof importQuestionSchema>>;

export const rowErrors = [
  'bad-date',
  'bad-time',
  'bad-weekday',
  'bad-zone',
  'too-long',
  'too-many',
  'nul',
  'too-many-cells',
  'quotes',
  'no-content',
] as const;
export const rowWarnings = [
  'too-few-cells',
  'any-time',
  'day-open',
  'time-without-date',
  'date-without-network',
  'weekday-mismatch',
  'far-date',
  'date-range',
  'unknown-format',
  'not-a-link',
  'no-title',
  'published-later',
  'partly-repeated',
] as const;
export const rowIssueSchema = z.object({
  code: z.enum([...rowErrors, ...rowWarnings]),
  level: z.enum(['error', 'warning']),
  /** The column's name, or empty when it is about the whole row. */
  column: z.string(),
  value: z.string(),
});
/** Something about one row. An error leaves the row out; a warning does not. */
export type RowIssue = Readonly<z.infer<typeof rowIssueSchema>>;

/** Why a file is not read at all; the `reason` of a refusal. */
export const importRefusals = [
  'import-empty',
  'import-no-rows',
  'import-too-large',
  'import-too-many-rows',
  'import-too-many-columns',
  'import-binary',
  'import-spreadsheet',
  'import-web-page',
  'import-grid',
  'import-damaged',
  'import-needs-answers',
  'import-nothing-ready',
] as const;
export type ImportRefusal = (typeof importRefusals)[number];

export const importNotices = [
  'header-not-first',
  'headings-left-out',
  'no-header',
  'duplicate-names',
  'unnamed-columns',
  'no-date-column',
  'no-text-column',
  'new-pillars',
] as const;
export const importNoticeSchema = z.object({ code: z.enum(importNotices), names: z.array(z.string()) });
/** Something about the whole file that is good to know. */
export type ImportNotice = Readonly<z.infer<typeof importNoticeSchema>>;

/** A record of the file: `line` is the line on which it begins, from 1. */
export type ImportRecord = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: 'quotes' | null;
};

/** A file cut into records, with the names of its columns. */
export type ImportTable = {
  readonly names: readonly string[];
  readonly rows: readonly ImportRecord[];
};

/** A network or pillar as the prepared rows name it: an id, something to create, or a value not yet answered. */
export type TargetKey = string;

/** A placement ready to be written. */
export type PreparedPlacement = {
  readonly network: TargetKey;
  readonly day: string | null;
  readonly time: string | null;
  readonly format: z.infer<typeof formatSchema>;
  readonly ownText: string | null;
  readonly state: 'planned' | 'published';
};

/** A row of the file as the post it will be. */
export type PreparedRow = {
  readonly line: number;
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly hashtags: readonly string[];
  readonly labels: readonly string[];
  readonly status: z.infer<typeof importStatusSchema>;
  readonly notes: string;
  readonly pillars: readonly TargetKey[];
  readonly placements: readonly PreparedPlacement[];
  /** The day and time the row names, also where it has no network. */
  readonly day: string | null;
  readonly time: string | null;
  readonly issues: readonly RowIssue[];
  /** The line of the file that this row repeats; 0 when it repeats a post of the workspace; null when it is new. */
  readonly duplicateOf: number | null;
  /** Every network that the row names is to be left out. */
  readonly skipped: boolean;
};

export const rowStateSchema = z.enum(['ready', 'duplicate', 'error', 'skipped']);
/** What will become of a row. */
export type RowState = z.infer<typeof rowStateSchema>;

export const previewRowSchema = z.object({
  line: z.int(),
  state: rowStateSchema,
  title: z.string(),
  text: z.string(),
  day: daySchema.nullable(),
  time: timeSchema.nullable(),
  status: importStatusSchema,
  networks: z.array(z.string()),
  pillars: z.array(z.string()),
  formats: z.array(formatSchema),
  duplicateOf: z.int().nullable(),
  issues: z.array(rowIssueSchema),
});
export type PreviewRow = Readonly<z.infer<typeof previewRowSchema>>;
