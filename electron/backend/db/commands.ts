import type Sqlite from 'better-sqlite3';
import type { ChangeEvent, ChangeKind, Step, WordParams } from '#contract/index.ts';
import type { Id } from '#domain/model.ts';
import type { Clock } from '../ports.ts';
import type { DatabaseFaces, ReadDb, WriteDb } from './database.ts';
import { createPresenceCheck } from './file-presence.ts';
import { followOverLimits } from './over-limits.ts';
import { purgePosts } from './purge.ts';
import { indexSearch } from './search-index.ts';
import { applyStretch, type Direction, type Stretch } from './undo-apply.ts';
import {
  addStep,
  dropRedoable,
  type LoggedStep,
  lastSeq,
  pruneSteps,
  publicStep,
  redoTop,
  stepsDownTo,
  stepsToRedo,
  undoTop,
} from './undo-steps.ts';
import { type UndoTable, undoTables } from './undo-tables.ts';
import { nameVersions, pruneVersions } from './version-queries.ts';

/** What a command gives back: its step on the undo stack (null when no row changed) and the body's value. */
export type CommandResult<T> = { readonly step: Step | null; readonly value: T };

/** The values of a step's sentence, known beforehand or made from what its body returned. */
export type StepParams<T> = WordParams | ((value: T) => WordParams);

/** Runs changes to the workspace. The only way to one. */
export interface Commands {
  /**
   * Runs `body` in one transaction that becomes one step named by a key and the values that fill its sentence. A run
   * inside another joins it and has no step of its own. `body` must be synchronous. Whatever it throws rolls all back.
   * Where the sentence tells what was done, `params` makes its values from what `body` returned.
   */
  run<T>(name: string, params: StepParams<T>, body: (db: WriteDb) => T): CommandResult<T>;
  /**
   * Runs upkeep that follows from time going by. It is no step of the user: it is taken back and done again with the step
   * before it. False, and nothing done, while there is a step to redo, which a change would drop.
   */
  maintain(name: string, body: (db: WriteDb) => void): boolean;
  /** Takes back the last step, or all down to and including step `to`; newest first. Empty when there is none. */
  undo(to: number | null): readonly Step[];
  /** Does the first step that was taken back again. */
  redo(): Step | null;
  /** Removes posts for good, from the undo log and the history too. No step; published like any change. */
  purge(ids: readonly Id[]): void;
}

const kindOfTable: Readonly<Record<string, ChangeKind>> = {
  workspace: 'workspace',
  networks: 'networks',
  slots: 'networks',
  pillars: 'pillars',
  target_sets: 'targets',
  target_weights: 'targets',
  campaigns: 'campaigns',
  day_notes: 'marks',
  key_dates: 'marks',
  holiday_calendars: 'marks',
  media: 'media',
  media_tags: 'media',
  hashtag_groups: 'writing',
  hashtag_group_tags: 'writing',
  snippets: 'writing',
  limit_overrides: 'limits',
  saved_views: 'views',
};

/** Steps between two looks at whether old ones can be forgotten. */
const PRUNE_EVERY = 50;

/** The global number that every commit raises. */
export function readRevision(db: ReadDb): number {
  return Number(db.get('SELECT revision FROM meta')?.revision);
}

function kindsOf(db: ReadDb, stretch: Stretch): readonly ChangeKind[] {
  const tables = db.all('SELECT DISTINCT tbl FROM undo_changes WHERE seq BETWEEN :first AND :last', stretch);
  return [...new Set(tables.map(({ tbl }) => kindOfTable[String(tbl)] ?? 'posts'))];
}

/**
 * Each post with a changed row gets the new revision, so that an editor with an older one is caught. Says how many there
 * were.
 */
function stampPosts(db: WriteDb, stretch: Stretch, revision: number, now: number): number {
  return db.run(
    `INSERT INTO post_revisions (post_id, revision, updated_at)
     SELECT DISTINCT post_id, :revision, :now FROM undo_changes
     WHERE seq BETWEEN :first AND :last AND post_id IS NOT NULL
     ON CONFLICT (post_id) DO UPDATE SET revision = excluded.revision, updated_at = excluded.updated_at`,
    { ...stretch, revision, now: new Date(now).toISOString() },
  );
}

function setMeta(db: WriteDb, revision: number, position: number): void {
  db.run('UPDATE meta SET revision = :revision, undo_position = :position', { revision, position });
}

type Recorded = { readonly step: LoggedStep; readonly event: ChangeEvent };

type NewStep = Pick<LoggedStep, 'name' | 'params' | 'stretch' | 'silent'>;

function record(db: WriteDb, made: NewStep, now: number): Recorded {
  const { stretch } = made;
  const revision = readRevision(db) + 1;
  const step = { ...made, id: revision };
  dropRedoable(db);
  addStep(db, step, now);
  if (stampPosts(db, stretch, revision, now) > 0) nameVersions(db, revision, now, 'done', step);
  followOverLimits(db, stretch);
  setMeta(db, revision, step.id);
  return { step, event: { revision, kinds: [...kindsOf(db, stretch), 'history'] } };
}

/** Creates the runner for one open file; `publish` is called after each outermost commit. */
export function createCommands(
  sqlite: Sqlite.Database,
  faces: DatabaseFaces,
  clock: Clock,
  publish: (event: ChangeEvent) => void,
): Commands {
  const db = faces.write;
  const tables = new Map<string, UndoTable>(undoTables(sqlite).map((table) => [table.name, table]));
  const transaction = sqlite.transaction((work: () => unknown) => work());
  // The driver's type forgets what the work returns.
  const atomically = <T>(work: () => T): T => transaction.immediate(work) as T;
  const checkPresence = createPresenceCheck(sqlite);
  let sinceLastPrune = 0;
  let versionsPruned = 0;

  function pruneNowAndThen(): void {
    sinceLastPrune += 1;
    if (sinceLastPrune < PRUNE_EVERY) return;
    pruneSteps(db, clock.now());
    versionsPruned = pruneVersions(db, versionsPruned);
    sinceLastPrune = 0;
  }

  function outermost<T>(
    { name, params, silent }: { readonly name: string; readonly params: StepParams<T>; readonly silent: boolean },
    body: (db: WriteDb) => T,
  ): CommandResult<T> {
    checkPresence();
    const { value, recorded } = atomically(() => {
      const before = lastSeq(db);
      const value = body(db);
      if (value instanceof Promise) throw new Error('A command must be synchronous.');
      indexSearch(db);
      const stretch = { first: before + 1, last: lastSeq(db) };
      const words = typeof params === 'function' ? params(value) : params;
      const made = { name, params: words, silent, stretch };
      const recorded = stretch.last > before ? record(db, made, clock.now()) : null;
      pruneNowAndThen();
      return { value, recorded };
    });
    if (recorded) publish(recorded.event);
    return { step: publicStep(recorded?.step ?? null), value };
  }

  /** Applies steps one way and moves the position, in one transaction. */
  function travel(steps: readonly LoggedStep[], direction: Direction): void {
    checkPresence();
    const event = atomically((): ChangeEvent => {
      const now = clock.now();
      const revision = readRevision(db) + 1;
      const kinds = new Set<ChangeKind>();
      let posts = 0;
      for (const { stretch } of steps) {
        applyStretch(db, tables, stretch, direction);
        posts += stampPosts(db, stretch, revision, now);
        followOverLimits(db, stretch);
        for (const kind of kindsOf(db, stretch)) kinds.add(kind);
      }
      indexSearch(db);
      const end = steps.at(-1);
      if (end && posts > 0) nameVersions(db, revision, now, direction === 'forth' ? 'redone' : 'undone', end);
      const id = end?.id ?? 0;
      setMeta(db, revision, direction === 'forth' ? id : id - 1);
      return { revision, kinds: [...kinds, 'history'] };
    });
    publish(event);
  }

  return {
    run: (name, params, body) => {
      // Inside another transaction the driver makes this a savepoint, so a failure that is caught leaves no half of it.
      if (sqlite.inTransaction) return { step: null, value: atomically(() => body(db)) };
      return outermost({ name, params, silent: false }, body);
    },
    maintain: (name, body) => {
      if (redoTop(db)) return false;
      outermost({ name, params: {}, silent: true }, body);
      return true;
    },
    undo: (to) => {
      const top = undoTop(db);
      const end = to ?? top?.id;
      const steps = end === undefined ? [] : stepsDownTo(db, end);
      if (steps.length > 0) travel(steps, 'back');
      return steps.filter(({ silent }) => !silent).map(({ id, name, params }) => ({ id, name, params }));
    },
    redo: () => {
      const steps = stepsToRedo(db);
      if (steps.length > 0) travel(steps, 'forth');
      return publicStep(steps[0] ?? null);
    },
    purge: (ids) => {
      checkPresence();
      const revision = atomically(() => {
        const next = readRevision(db) + 1;
        purgePosts(db, tables.values(), ids);
        indexSearch(db);
        db.run('UPDATE meta SET revision = :next', { next });
        return next;
      });
      publish({ revision, kinds: ['posts', 'history'] });
    },
  };
}
