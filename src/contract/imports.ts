import { z } from 'zod';
import {
  importChoicesSchema,
  importDelimiterSchema,
  importEncodingSchema,
  importNoticeSchema,
  importOptionsSchema,
  importQuestionSchema,
  importRoleSchema,
  previewRowSchema,
  rowIssueSchema,
} from '#domain/import-model.ts';
import { command, query } from './procedure.ts';

/** A file to import. Nothing is kept between calls: the page sends the file and the options each time. */
export const importInputSchema = z.object({
  fileName: z.string().min(1).max(500),
  /** The bytes of the file, base64. */
  content: z.string().max(64 * 1024 * 1024),
  /** What the user decided; what is left out, or null, is detected. */
  options: importChoicesSchema.nullable(),
});
export type ImportInput = Readonly<z.infer<typeof importInputSchema>>;

export const importPreviewSchema = z.object({
  detected: z.object({
    encoding: importEncodingSchema,
    delimiter: importDelimiterSchema,
    /** Records below the header that are not blank. */
    rows: z.int(),
    /** The line of the header, or 0 when there is none. */
    headerLine: z.int(),
  }),
  columns: z.array(
    z.object({ index: z.int(), name: z.string(), samples: z.array(z.string()), role: importRoleSchema }),
  ),
  /** What must be answered before the import; empty when it may go ahead. */
  questions: z.array(importQuestionSchema),
  /** The options in full: change them and send them back. */
  options: importOptionsSchema,
  /** The first 200 rows as they would be written. */
  rows: z.array(previewRowSchema),
  counts: z.object({ total: z.int(), ready: z.int(), duplicates: z.int(), errors: z.int(), skipped: z.int() }),
  /** The first 200 errors, by line; these rows are left out. */
  errors: z.array(rowIssueSchema.extend({ line: z.int() })),
  /** The first 200 rows that repeat another: the line they repeat, or 0 for a post of the workspace. */
  duplicates: z.array(z.object({ line: z.int(), duplicateOf: z.int(), title: z.string(), included: z.boolean() })),
  notices: z.array(importNoticeSchema),
  /** What would be made along with the posts. */
  creates: z.object({ networks: z.array(z.string()), pillars: z.array(z.string()) }),
});
export type ImportPreview = Readonly<z.infer<typeof importPreviewSchema>>;

export const importProcedures = {
  'import.preview': query(
    'Read a CSV or TSV calendar and show what an import would write, and what must be answered first.',
    importInputSchema,
    importPreviewSchema,
  ),
  'import.apply': command(
    'Import the ready rows of a calendar as one step. Refused (`import-needs-answers`) while a question is open.',
    importInputSchema,
    z.object({
      posts: z.int(),
      placements: z.int(),
      networks: z.int(),
      pillars: z.int(),
      duplicates: z.int(),
      errors: z.int(),
      skipped: z.int(),
    }),
  ),
} as const;
