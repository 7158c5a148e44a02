import type { ImportPreview } from '#contract/index.ts';
import type { Day } from '#domain/day.ts';
import type {
  ImportChoices,
  ImportOptions,
  ImportQuestion,
  ImportRole,
  ImportStatus,
  NetworkTarget,
  PillarTarget,
  PreviewRow,
} from '#domain/import-model.ts';
import type { Id } from '#domain/model.ts';
import { type Failure, toFailure } from './failure.ts';
import { latestOnly } from './latest-only.ts';
import type { Slice } from './slice.ts';

export type {
  ImportChoices,
  ImportOptions,
  ImportPreview,
  ImportQuestion,
  ImportRole,
  ImportStatus,
  NetworkTarget,
  PillarTarget,
  PreviewRow,
};

/** A file as the page read it: base64. */
export type ImportedFile = { readonly name: string; readonly content: string };

/** An import under way. Only what the user chose is kept; the rest is worked out anew with each look at the file. */
export type ImportDraft = {
  /** The workspace it was begun in. */
  readonly workspaceId: Id;
  readonly file: ImportedFile;
  readonly choices: ImportChoices;
  readonly preview: ImportPreview | null;
  /** The file is being read with the present choices. */
  readonly reading: boolean;
  readonly writing: boolean;
  /** Why the file cannot be read or imported. */
  readonly failure: Failure | null;
};

export type ImportSlice = {
  readonly importDraft: ImportDraft | null;
  /** Why no file was taken. */
  readonly importFailure: Failure | null;
  chooseImportFile(file: ImportedFile): Promise<void>;
  refuseImportFile(failure: Failure): void;
  changeImport(change: ImportChoices): Promise<void>;
  /** Reads the file in another way: what was said about its columns and values no longer holds. */
  cutImportAnew(change: Pick<ImportChoices, 'encoding' | 'delimiter' | 'headerRow'>): Promise<void>;
  /** Writes the ready rows and shows the first day they are on. */
  applyImport(): Promise<void>;
  leaveImport(): void;
};

/** The first day among the rows that were shown. */
function firstDay(preview: ImportPreview): Day | null {
  const days = preview.rows.flatMap((row) => (row.state === 'ready' && row.day !== null ? [row.day] : []));
  return days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null);
}

/** Later answers for the same value replace earlier ones. */
function mergeValues<T extends { readonly value: string }>(before: readonly T[] = [], change: readonly T[] = []): T[] {
  return [...new Map([...before, ...change].map((entry) => [entry.value, entry])).values()];
}

/** Choices laid over others; answers about values and columns add up. */
export function mergeChoices(before: ImportChoices, change: ImportChoices): ImportChoices {
  const columns = new Map(
    [...(before.columns ?? []), ...(change.columns ?? [])].map((column) => [column.index, column]),
  );
  return {
    ...before,
    ...change,
    columns: [...columns.values()],
    networks: mergeValues(before.networks, change.networks),
    pillars: mergeValues(before.pillars, change.pillars),
    statuses: mergeValues(before.statuses, change.statuses),
  };
}

export const importSlice: Slice<ImportSlice> = (set, get, { api }) => {
  const reading = latestOnly();
  const patch = (change: Partial<ImportDraft>) =>
    set(({ importDraft }) => (importDraft ? { importDraft: { ...importDraft, ...change } } : {}));

  const fail = (error: unknown, change: Partial<ImportDraft>) => {
    const failure = toFailure(error);
    if (!failure.reason?.startsWith('import-')) get().reportFailure(error);
    patch({ ...change, failure });
  };

  const read = async (choices: ImportChoices): Promise<void> => {
    const draft = get().importDraft;
    if (!draft) return;
    const isLatest = reading.begin();
    patch({ choices, reading: true });
    const { name: fileName, content } = draft.file;
    try {
      const preview = await api.call('import.preview', { fileName, content, options: choices });
      if (isLatest()) patch({ preview, reading: false, failure: null });
    } catch (error) {
      if (isLatest()) fail(error, { reading: false });
    }
  };

  const shown = (preview: ImportPreview) => {
    const day = firstDay(preview);
    if (day !== null) get().showDay(day);
    get().go(day === null ? 'tray' : 'calendar');
  };

  return {
    importDraft: null,
    importFailure: null,
    chooseImportFile: async (file) => {
      const workspaceId = get().snapshot?.workspace.id;
      if (workspaceId === undefined) return;
      const clean = { choices: {}, preview: null, reading: true, writing: false, failure: null };
      set({ importFailure: null, importDraft: { workspaceId, file, ...clean } });
      await read({});
    },
    refuseImportFile: (importFailure) => set({ importFailure }),
    changeImport: (change) => read(mergeChoices(get().importDraft?.choices ?? {}, change)),
    cutImportAnew: (change) => {
      const { encoding, delimiter, headerRow } = { ...get().importDraft?.choices, ...change };
      return read({
        ...(encoding && { encoding }),
        ...(delimiter && { delimiter }),
        ...(headerRow !== undefined && { headerRow }),
      });
    },
    applyImport: async () => {
      const draft = get().importDraft;
      if (!draft?.preview || draft.writing) return;
      patch({ writing: true, failure: null });
      const { name: fileName, content } = draft.file;
      try {
        await get().command('import.apply', { fileName, content, options: draft.choices });
        set({ importDraft: null });
        shown(draft.preview);
      } catch (error) {
        fail(error, { writing: false });
      }
    },
    leaveImport: () => set({ importDraft: null, importFailure: null }),
  };
};
