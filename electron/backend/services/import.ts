import type { ImportPreview, Output, ParsedInput } from '#contract/index.ts';
import { samenessKey } from '#domain/import-duplicates.ts';
import type { ImportChoices, PreparedRow } from '#domain/import-model.ts';
import { prepareImport } from '#domain/import-prepare.ts';
import type { ImportContext } from '#domain/import-resolve.ts';
import { samenessOn } from '../db/import-queries.ts';
import { listNetworks } from '../db/network-queries.ts';
import { listPillars } from '../db/pillar-queries.ts';
import { readWorkspace } from '../db/workspace-queries.ts';
import type { Context } from './context.ts';
import { decodeFile, importRefused } from './import-decode.ts';
import { type ReadImport, summarise } from './import-summary.ts';
import { cutFile } from './import-table.ts';
import { writeImport } from './import-write.ts';
import { todayOf } from './today.ts';

/** The name without folders, short enough for a sentence. */
function baseName(fileName: string): string {
  return (fileName.split(/[\\/]/).at(-1) ?? '').replaceAll('\u0000', '').slice(-120) || 'file';
}

function contextOf(context: Context): ImportContext {
  const { timeZone, firstWeekday } = readWorkspace(context.db);
  return {
    timeZone,
    firstWeekday,
    today: todayOf(context),
    networks: listNetworks(context.db),
    pillars: listPillars(context.db),
  };
}

function existingKeys(context: Context, rows: readonly PreparedRow[]): ReadonlySet<string> {
  const days = new Set(rows.flatMap((row) => row.placements.flatMap((placement) => placement.day ?? [])));
  const undated = rows.some((row) => row.placements.every((placement) => placement.day === null));
  return new Set(samenessOn(context.db, [...days], undated).map(samenessKey));
}

function read(context: Context, { fileName, content, options: given }: ParsedInput<'import.preview'>): ReadImport {
  const choices: ImportChoices = given ?? {};
  const file = baseName(fileName);
  const { text, encoding } = decodeFile(content, file, choices.encoding);
  const cut = cutFile(text, choices, file);
  const prepared = prepareImport(cut.table, choices, contextOf(context), (rows) => existingKeys(context, rows));
  const { delimiter, headerRow } = cut;
  return { cut, prepared, options: { encoding, delimiter, headerRow, ...prepared.options } };
}

function preview(context: Context, input: ParsedInput<'import.preview'>): ImportPreview {
  return summarise(read(context, input));
}

function apply(context: Context, input: ParsedInput<'import.apply'>): Output<'import.apply'> {
  const found = read(context, input);
  const { questions } = found.prepared;
  if (questions.length > 0) {
    const kinds = [...new Set(questions.map((question) => question.kind))].join(', ');
    throw importRefused('import-needs-answers', `The import needs answers first: ${kinds}.`, {
      count: questions.length,
      kinds,
    });
  }
  const file = baseName(input.fileName);
  const { counts } = summarise(found);
  if (counts.ready === 0) {
    throw importRefused('import-nothing-ready', 'No row of the file is ready to be imported.', { file });
  }
  return writeImport(context, found.prepared, file, counts);
}

/** Calendars from CSV and TSV files. At most 10 MB and 20,000 rows; keeps nothing between calls. */
export function createImportService(context: Context) {
  return {
    preview: (input: ParsedInput<'import.preview'>) => preview(context, input),
    apply: (input: ParsedInput<'import.apply'>) => apply(context, input),
  };
}
