import { createHash } from 'node:crypto';
import { type Day, wallClock } from '#domain/day.ts';
import type { Language } from '#domain/model.ts';
import { planSample, type SamplePicture, type SamplePlan, type SamplePost, type SampleSeries } from '#domain/sample.ts';
import { readSampleContent, type SampleContent } from '#domain/sample-content.ts';
import { modelOf } from '#domain/series.ts';
import en from '#resources/sample/en.json' with { type: 'json' };
import fr from '#resources/sample/fr.json' with { type: 'json' };
import pictures from '#resources/sample/pictures.json' with { type: 'json' };
import schedule from '#resources/sample/schedule.json' with { type: 'json' };
import { insertCampaign } from '../db/campaign-queries.ts';
import type { WriteDb } from '../db/database.ts';
import { replaceHolidayCalendars, saveKeyDate, saveNote } from '../db/mark-queries.ts';
import { insertMedia, replaceTags } from '../db/media-queries.ts';
import { insertNetwork } from '../db/network-queries.ts';
import type { OpenFile } from '../db/open-database.ts';
import { insertPillar } from '../db/pillar-queries.ts';
import { insertPost, savePlacement } from '../db/post-writes.ts';
import { insertSeries } from '../db/series-queries.ts';
import { replaceSlots } from '../db/slot-queries.ts';
import { insertTargetSet, replaceWeights } from '../db/target-queries.ts';
import { insertWorkspace } from '../db/workspace-queries.ts';
import { saveHashtagGroup, saveSnippet } from '../db/writing-queries.ts';
import type { MediaFolder } from '../media/folder.ts';
import type { Clock, NewId } from '../ports.ts';
import { addModel, makeAhead } from './series-posts.ts';

type Deps = { readonly clock: Clock; readonly newId: NewId; readonly folder: Pick<MediaFolder, 'put'> };

const textsIn = { en, fr } as const;
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
/** The first commit of a file. */
const REVISION = 1;
/** What the pictures are: upright, four by five, in px. */
const pictureFacts = { kind: 'image', mime: 'image/webp', width: 864, height: 1080, seconds: null } as const;
/** Their bytes in base64, by key. */
const picturesByKey: ReadonlyMap<string, string> = new Map(Object.entries(pictures));

function contentIn(language: Language): SampleContent {
  return readSampleContent(schedule, textsIn[language]);
}

function insertSamplePicture(db: WriteDb, deps: Deps, { id, key, name, tags }: SamplePicture): void {
  const base64 = picturesByKey.get(key);
  if (base64 === undefined) throw new Error(`The sample has no picture ${key}.`);
  const bytes = Buffer.from(base64, 'base64');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  deps.folder.put({ sha256, mime: pictureFacts.mime }, bytes);
  insertMedia(db, id, { ...pictureFacts, name, sha256, bytes: bytes.length }, new Date(deps.clock.now()).toISOString());
  replaceTags(db, id, tags);
}

/** `index` keeps the instants of posts apart that were written on one day. */
function insertSamplePost(db: WriteDb, deps: Deps, post: SamplePost, index: number): void {
  const id = deps.newId();
  const written = deps.clock.now() - post.writtenDaysAgo * MS_PER_DAY - index * MS_PER_MINUTE;
  const createdAt = new Date(written).toISOString();
  insertPost(db, id, post.fields, createdAt);
  post.placements.forEach((placement, position) => {
    savePlacement(db, id, { id: deps.newId(), ...placement }, position);
  });
}

/** A series with its posts from its first day, today or later, to as far ahead as any series is made. */
function insertSampleSeries(db: WriteDb, { newId, clock }: Deps, series: SampleSeries, today: Day): void {
  const { fromDay, rule, first } = series;
  const written = clock.now() - first.writtenDaysAgo * MS_PER_DAY;
  const maker = { newId, clock: { now: () => written } };
  const placements = first.placements.map((placement) => ({ id: null, ...placement }));
  const modelId = addModel(maker, db, modelOf({ day: fromDay, fields: first.fields, placements }));
  const stored = { id: newId(), modelId, rule, fromDay, madeUntil: fromDay };
  insertSeries(db, stored);
  makeAhead(maker, db, stored, fromDay, today);
}

function insertPlan(db: WriteDb, deps: Deps, plan: SamplePlan, today: Day): void {
  insertWorkspace(db, plan.workspace);
  for (const network of plan.networks) insertNetwork(db, network);
  for (const pillar of plan.pillars) insertPillar(db, pillar);
  for (const { id, fromDay, weights } of plan.targetSets) {
    insertTargetSet(db, id, fromDay);
    replaceWeights(db, id, weights);
  }
  for (const { id } of plan.networks) {
    replaceSlots(
      db,
      id,
      plan.slots.filter(({ networkId }) => networkId === id),
    );
  }
  for (const picture of plan.media) insertSamplePicture(db, deps, picture);
  for (const campaign of plan.campaigns) insertCampaign(db, campaign);
  for (const note of plan.notes) saveNote(db, note);
  for (const keyDate of plan.keyDates) saveKeyDate(db, keyDate);
  replaceHolidayCalendars(db, plan.holidays);
  for (const group of plan.hashtagGroups) saveHashtagGroup(db, group);
  for (const snippet of plan.snippets) saveSnippet(db, snippet);
  plan.posts.forEach((post, index) => {
    insertSamplePost(db, deps, post, index);
  });
  for (const series of plan.series) insertSampleSeries(db, deps, series, today);
  db.run('INSERT INTO post_revisions (post_id, revision, updated_at) SELECT id, :revision, created_at FROM posts', {
    revision: REVISION,
  });
}

/**
 * Fills an empty file (no workspace row yet) with the sample workspace around today, in one transaction of its own and
 * outside the command runner: there is nothing to undo afterwards.
 */
export function writeSample(file: Pick<OpenFile, 'sqlite' | 'faces'>, deps: Deps, language: Language): void {
  const db = file.faces.write;
  const content = contentIn(language);
  const now = wallClock(deps.clock.now(), content.schedule.timeZone);
  const plan = planSample(content, now, deps.newId);
  const write = file.sqlite.transaction(() => {
    insertPlan(db, deps, plan, now.day);
    db.run('UPDATE meta SET revision = :revision', { revision: REVISION });
    // What the undo triggers noted belongs to no step.
    db.run('DELETE FROM undo_changes');
  });
  write.immediate();
}
