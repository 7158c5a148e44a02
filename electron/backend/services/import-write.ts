import type { ImportPreview, Output } from '#contract/index.ts';
import type { PreparedRow } from '#domain/import-model.ts';
import type { PreparedImport } from '#domain/import-prepare.ts';
import { emptyPostFields, type Id, type PostFields, pillarColors } from '#domain/model.ts';
import type { WriteDb } from '../db/database.ts';
import { findNetwork, insertNetwork, updateNetwork } from '../db/network-queries.ts';
import { findPillar, insertPillar, listPillars, updatePillar } from '../db/pillar-queries.ts';
import { insertPost, savePlacement } from '../db/post-writes.ts';
import { type Context, nowIso } from './context.ts';
import { createdBy, readyRows } from './import-summary.ts';
import type { StepName } from './step-names.ts';

type Made = { readonly ids: ReadonlyMap<string, Id>; readonly networks: number; readonly pillars: number };

/** The colour that fewest pillars have, the palette's order deciding. */
function nextColor(db: WriteDb) {
  const used = listPillars(db).map((pillar) => pillar.color);
  const times = (color: string): number => used.filter((other) => other === color).length;
  return pillarColors.reduce((best, color) => (times(color) < times(best) ? color : best));
}

/** Makes the networks and pillars that the rows need; archived ones come back. A new pillar has no weight. */
function makeMissing(context: Context, db: WriteDb, prepared: PreparedImport, ready: readonly PreparedRow[]): Made {
  const ids = new Map<string, Id>();
  const missing = createdBy(prepared, ready);
  for (const { key, platform, name, create } of missing.networks) {
    const archived = create ? null : findNetwork(db, key);
    if (archived) updateNetwork(db, { ...archived, archived: false });
    if (!create) continue;
    const id = context.newId();
    const minimum = { count: 0, per: 'week' } as const;
    insertNetwork(db, { id, platform, name, handle: '', role: '', minimum, archived: false });
    ids.set(key, id);
  }
  for (const { key, name, create } of missing.pillars) {
    const archived = create ? null : findPillar(db, key);
    if (archived) updatePillar(db, { ...archived, archived: false });
    if (!create) continue;
    const id = context.newId();
    insertPillar(db, { id, name, color: nextColor(db), description: '', archived: false });
    ids.set(key, id);
  }
  return { ids, networks: missing.networks.length, pillars: missing.pillars.length };
}

function fieldsOf(row: PreparedRow, idOf: (key: string) => Id): PostFields {
  const { title, text, link, hashtags, labels, notes } = row;
  const status = row.status === 'published' ? 'approved' : row.status;
  const pillars = row.pillars.map((key) => ({ pillarId: idOf(key), parts: 1 }));
  return { ...emptyPostFields, title, text, link, hashtags, labels, status, notes, pillars };
}

/** Writes the ready rows, and the networks and pillars they need, as one step. */
export function writeImport(
  context: Context,
  prepared: PreparedImport,
  file: string,
  counts: ImportPreview['counts'],
): Output<'import.apply'> {
  const ready = readyRows(prepared);
  const createdAt = nowIso(context);
  return context.commands.run('imported' satisfies StepName, { count: ready.length, file }, (db) => {
    const made = makeMissing(context, db, prepared, ready);
    const idOf = (key: string): Id => made.ids.get(key) ?? key;
    let placements = 0;
    for (const row of ready) {
      const postId = context.newId();
      insertPost(db, postId, fieldsOf(row, idOf), createdAt);
      for (const [position, placement] of row.placements.entries()) {
        const { network, ...when } = placement;
        savePlacement(
          db,
          postId,
          { ...when, id: context.newId(), networkId: idOf(network), link: '', firstComment: '' },
          position,
        );
        placements += 1;
      }
    }
    const { networks, pillars } = made;
    const { duplicates, errors, skipped } = counts;
    return { posts: ready.length, placements, networks, pillars, duplicates, errors, skipped };
  });
}
