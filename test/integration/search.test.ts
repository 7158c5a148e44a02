import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrate } from '#backend/db/migrate.ts';
import { migrations } from '#backend/db/migrations/index.ts';
import { APPLICATION_ID } from '#backend/db/workspace-file.ts';
import { createBackend } from '#backend/index.ts';
import type { FoundPost } from '#contract/index.ts';
import { addDays } from '#domain/day.ts';
import { matchesText, wordsOf } from '#domain/search.ts';
import { callOn, TestWorkspace, tempFolder, testDeps } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';
import { addCampaigns } from '#test/campaigns.ts';
import { dumpSearch } from '#test/dump.ts';
import { times } from '#test/runs.ts';

const titleOf = ({ title }: FoundPost) => title.map(({ text }) => text).join('');
const marked = (pieces: FoundPost['title'] | undefined) =>
  pieces?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

async function titles(workspace: TestWorkspace, text: string): Promise<readonly string[]> {
  const { posts } = await workspace.call('search.posts', { text, limit: 100 });
  return posts.map(titleOf);
}

describe('search over posts', () => {
  it('finds words in titles, texts, notes, hashtags, labels, own texts, first comments and the campaign’s name', async () => {
    using workspace = new TestWorkspace();
    const [campaignId = ''] = addCampaigns(workspace, ['Fête des mères']);
    const { networks } = await workspace.call('workspace.snapshot', {});
    const networkId = networks[0]?.id ?? '';
    const parts = { text: 'Un été à Lille', notes: 'à relire', hashtags: ['œuvre'], labels: ['vitrine'], campaignId };
    const own = buildPlacement(networkId, { ownText: 'Pour les stories', firstComment: 'Lien en bio' });
    await workspace.call('posts.create', { fields: buildFields({ title: 'Manteaux', ...parts }), placements: [own] });
    for (const text of ['mantea', 'ete', 'LILLE', 'relire', 'oeuv', 'vitr', 'stories', 'bio', 'fete mer', 'ete bio'])
      expect(await titles(workspace, text), text).toEqual(['Manteaux']);
    for (const text of ['ille', 'ete-bio', '', '  ', '"', '*', 'NEAR(', 'title:manteaux', 'ete NOT lille', '🎉'])
      expect(await titles(workspace, text), text).toEqual([]);
    const [found] = (await workspace.call('search.posts', { text: 'ete', limit: 5 })).posts;
    expect(found).toMatchObject({ day: null, time: null, status: 'draft', networkIds: [networkId] });
    expect(found?.excerpt?.part).toBe('body');
    expect(marked(found?.excerpt?.pieces)).toBe('Un [été] à Lille Pour les stories Lien en bio');
  });

  it('puts finds by title first, then the nearest to today, and says when there are more', async () => {
    using workspace = new TestWorkspace();
    const { networks, today } = await workspace.call('workspace.snapshot', {});
    const make = (title: string, text: string, offset: number | null, status: 'approved' | 'draft' = 'draft') =>
      workspace.call('posts.create', {
        fields: buildFields({ title, text, status }),
        placements:
          offset === null
            ? []
            : [buildPlacement(networks[0]?.id ?? '', { day: addDays(today, offset), time: '10:00' })],
      });
    await make('Far', 'coats', -30);
    await make('Near', 'coats', 2, 'approved');
    await make('Tray', 'coats', null);
    await make('Coats late', '', -9, 'approved');
    await make('Coats soon', '', 3);
    expect(await titles(workspace, 'coat')).toEqual(['Coats soon', 'Coats late', 'Near', 'Far', 'Tray']);
    const { posts, more } = await workspace.call('search.posts', { text: 'coats', limit: 2 });
    expect([posts.length, more]).toEqual([2, true]);
    expect(posts[1]).toMatchObject({ day: addDays(today, -9), time: '10:00', status: 'missed', excerpt: null });
    expect((await workspace.call('search.posts', { text: 'coats', limit: 5 })).more).toBe(false);
  });

  it('follows edits, the trash and undo', async () => {
    using workspace = new TestWorkspace();
    const { value } = await workspace.call('posts.create', { fields: buildFields({ title: 'Alpha' }), placements: [] });
    const fields = { title: 'Beta', hashtags: ['gamma'] };
    await workspace.call('posts.update', { id: value.id, revision: value.revision, fields });
    expect([await titles(workspace, 'alpha'), await titles(workspace, 'gamma')]).toEqual([[], ['Beta']]);
    await workspace.call('posts.delete', { ids: [value.id] });
    expect(await titles(workspace, 'beta')).toEqual([]);
    await workspace.call('history.undo', { to: null });
    expect(await titles(workspace, 'beta')).toEqual(['Beta']);
    await workspace.call('history.undo', { to: null });
    expect([await titles(workspace, 'alpha'), await titles(workspace, 'beta')]).toEqual([['Alpha'], []]);
    await workspace.call('history.undo', { to: null });
    expect(await titles(workspace, 'alpha')).toEqual([]);
    await workspace.call('history.redo', {});
    expect(await titles(workspace, 'alpha')).toEqual(['Alpha']);
  });

  it('filters the calendar and the tray by words', async () => {
    using workspace = new TestWorkspace();
    const { networks, today } = await workspace.call('workspace.snapshot', {});
    const on = [buildPlacement(networks[0]?.id ?? '', { day: today })];
    await workspace.call('posts.create', { fields: buildFields({ title: 'Été' }), placements: on });
    await workspace.call('posts.create', { fields: buildFields({ title: 'Hiver' }), placements: on });
    await workspace.call('posts.create', { fields: buildFields({ notes: 'pour l’été' }), placements: [] });
    const filters = { text: 'ete' };
    const range = { from: today, to: today };
    const { days } = await workspace.call('calendar.days', { range, perDay: 5, filters });
    expect(days[0]?.cards.map(({ title }) => title)).toEqual(['Été']);
    expect((await workspace.call('tray.list', { limit: 5, offset: 0, filters })).total).toBe(1);
  });
});

const word = fc.constantFrom(
  ...[
    'été',
    'ete',
    'ÉTÉ',
    'Œuvre',
    'oeuvre',
    'Straße',
    'strasse',
    'Æ',
    'a',
    'ab',
    'abc',
    '12',
    '12h30',
    'l’été',
    'back-to',
  ],
  ...[
    'صيف',
    'صيفية',
    '新款',
    '新款大衣',
    'Лето',
    'ἀρχή',
    '🎉',
    '—',
    '"',
    '*',
    'OR',
    'NOT',
    'de\u0301ja\u0300',
    'ñ',
    'ø',
  ],
  ...['#tag', '@me', 'C++', '(', 'title:', 'x_y', '한국어', 'ไทย'],
);
const line = (most: number) => fc.array(word, { maxLength: most }).map((words) => words.join(' '));
const post = fc.record({ title: line(3), text: line(4), notes: line(2), hashtags: fc.array(word, { maxLength: 2 }) });

describe('the search index', () => {
  it(
    'finds what a plain program finds in the same words, and no more',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(post, { minLength: 1, maxLength: 6 }),
          fc.array(line(3), { minLength: 1, maxLength: 12 }),
          async (given, queries) => {
            using workspace = new TestWorkspace();
            const made = [];
            for (const changes of given) {
              const fields = buildFields({ ...changes, hashtags: changes.hashtags.filter((tag) => tag.trim() !== '') });
              made.push((await workspace.call('posts.create', { fields, placements: [] })).value);
            }
            for (const text of queries) {
              const { posts } = await workspace.call('search.posts', { text, limit: 100 });
              const expected = made.filter((one) => matchesText({ ...wordsOf(one, []), campaign: '' }, text));
              expect(posts.map(({ postId }) => postId).sort(), text).toEqual(expected.map(({ id }) => id).sort());
            }
          },
        ),
        { numRuns: times(40) },
      );
    },
    times(120_000),
  );

  it('is made for the posts of a file of version 1', async () => {
    using folder = tempFolder();
    const deps = testDeps(join(folder.path, 'old.colonnade'));
    const sqlite = new Sqlite(deps.path);
    sqlite.pragma(`application_id = ${APPLICATION_ID}`);
    sqlite.pragma('journal_mode = WAL');
    migrate(sqlite, deps.path, migrations.slice(0, 1));
    const id = (digit: number) => `0000000${digit}-0000-4000-8000-000000000000`;
    sqlite.exec(`
      INSERT INTO workspace VALUES (1, '${id(9)}', 'Old', 'fr', 'Europe/Paris', 1, 'post', 'planned', 8, 10, 5);
      INSERT INTO posts VALUES ('${id(1)}', 'Été', 'draft', NULL, '2025-01-01T00:00:00.000Z', '', 'Lille', ''),
        ('${id(2)}', 'Été jeté', 'draft', '2025-02-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z', '', '', '');
      INSERT INTO post_hashtags VALUES ('${id(1)}', 0, 'plage');
      INSERT INTO post_revisions VALUES ('${id(1)}', 1, '2025-01-01T00:00:00.000Z');`);
    sqlite.close();
    const backend = createBackend(deps);
    for (const text of ['ete', 'lille', 'plag']) {
      const { posts } = await callOn(backend, 'search.posts', { text, limit: 5 });
      expect(
        posts.map(({ postId }) => postId),
        text,
      ).toEqual([id(1)]);
    }
    backend.close();
    const { kept, expected } = dumpSearch(deps.path);
    expect(kept).toEqual(expected);
  });
});
