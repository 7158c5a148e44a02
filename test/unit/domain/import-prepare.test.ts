import { describe, expect, it } from 'vitest';
import { codes, context, facebook, firstRow, instagram, prepare, table } from '#test/import-plan.ts';

describe('networks of a row', () => {
  it('match by name and by platform without asking', () => {
    const prepared = prepare(table('Date|Platform|Text', '2026-09-14|IG|a', '2026-09-15|fb|b'));
    expect(prepared.questions).toEqual([]);
    expect(prepared.rows.map((row) => row.placements[0]?.network)).toEqual([instagram.id, facebook.id]);
  });

  it('are several placements of one post', () => {
    const prepared = prepare(table('Date|Réseaux|Légende', '2026-09-14|Instagram, Facebook|Bonjour'));
    expect(firstRow(prepared).placements.map((placement) => placement.network)).toEqual([instagram.id, facebook.id]);
  });

  it('come from ticked columns', () => {
    const prepared = prepare(table('Text|Date|Time|Facebook|Instagram', 'Hi|2026-09-14|09:00:00|TRUE|FALSE'));
    expect(firstRow(prepared).placements).toMatchObject([{ network: facebook.id, day: '2026-09-14', time: '09:00' }]);
  });

  it('come from columns with a text for one network', () => {
    const prepared = prepare(
      table('Date|Topic|Instagram caption|Facebook text', '2026-09-14|T|For insta|For the page'),
    );
    expect(firstRow(prepared)).toMatchObject({
      text: 'For insta',
      placements: [
        { network: instagram.id, ownText: null },
        { network: facebook.id, ownText: 'For the page' },
      ],
    });
  });

  it('are asked when the workspace has none of that name', () => {
    const prepared = prepare(table('Date|Platform|Text', '2026-09-14|Twitter/X|a', '2026-09-14|LinkedIn|a'));
    expect(prepared.questions).toMatchObject([
      { kind: 'network', value: 'Twitter/X', proposal: { kind: 'create', platform: 'x', name: 'X' } },
      { kind: 'network', value: 'LinkedIn', proposal: { kind: 'create', platform: 'linkedin', name: 'LinkedIn' } },
    ]);
  });

  it('of a row that says nothing are not asked', () => {
    const prepared = prepare(table('Date|Platform|Text', '2026-09-14|IG|a', 'Total|2|'));
    expect(prepared.questions).toEqual([]);
    expect(codes(prepared)[1]).toEqual(['bad-date', 'no-content']);
  });

  it('carry a format with their name', () => {
    const prepared = prepare(table('Date|Channel|Copy', '2026-09-14|Instagram Story|a'));
    expect(prepared.questions).toEqual([]);
    expect(firstRow(prepared).placements).toMatchObject([{ network: instagram.id, format: 'story' }]);
  });

  it('left out on purpose leave the row out', () => {
    const prepared = prepare(table('Date|Platform|Text', '2026-09-14|Pigeon|a'), {
      networks: [{ value: 'pigeon', target: { kind: 'skip' } }],
    });
    expect(firstRow(prepared).skipped).toBe(true);
  });

  it('are asked once for a file that names none', () => {
    const file = table('Date|Text', '2026-09-14|a', '2026-09-15|b');
    expect(prepare(file).questions).toMatchObject([{ kind: 'fileNetworks', rows: 2, wholeFile: true }]);
    const answered = prepare(file, { fileNetworks: [{ kind: 'existing', id: instagram.id }] });
    expect(answered.questions).toEqual([]);
    expect(answered.rows.map((row) => row.placements.length)).toEqual([1, 1]);
  });

  it('answered with none leave the post in the tray and its day in the notes', () => {
    const prepared = prepare(table('Date|Text', '2026-09-14|a'), { fileNetworks: [] });
    expect(firstRow(prepared)).toMatchObject({ placements: [], notes: 'Date: 2026-09-14' });
    expect(codes(prepared)).toEqual([['date-without-network']]);
  });
});

describe('pillars of a row', () => {
  it('match without case, accents and underscores', () => {
    const prepared = prepare(
      table('Date|Platform|Pilier|Text', '2026-09-14|IG|education|a', '2026-09-14|IG|PRODUCT_DEMO|b'),
    );
    expect(prepared.questions).toEqual([]);
    expect(prepared.rows.map((row) => row.pillars)).toEqual([[context.pillars[0]?.id], [context.pillars[2]?.id]]);
  });

  it('are split at a comma only where every part is known', () => {
    const prepared = prepare(
      table('Date|Platform|Category|Text', '2026-09-14|IG|Mode, Éducation|a', '2026-09-15|IG|Food, wine & fun|b'),
    );
    expect(firstRow(prepared).pillars).toHaveLength(2);
    expect(prepared.questions).toMatchObject([{ kind: 'pillar', value: 'Food, wine & fun' }]);
  });

  it('are offered under a name that reads well', () => {
    const prepared = prepare(table('Date|Platform|content_type|Text', '2026-09-14|IG|before_after|a'));
    expect(prepared.questions).toMatchObject([{ kind: 'pillar', proposal: { kind: 'create', name: 'Before after' } }]);
    expect(prepared.notices).toMatchObject([{ code: 'new-pillars', names: ['Before after'] }]);
  });
});

describe('statuses', () => {
  it('that mean what they say are taken at once', () => {
    const words = ['draft', 'Brouillon', 'Idée', 'à valider', 'Validé', 'Published'];
    const prepared = prepare(
      table('Date|Platform|Text|Status', ...words.map((word, at) => `2026-09-0${at + 1}|IG|a|${word}`)),
    );
    expect(prepared.questions).toEqual([]);
    expect(prepared.rows.map((row) => row.status)).toEqual([
      'draft',
      'draft',
      'idea',
      'review',
      'approved',
      'published',
    ]);
    expect(prepared.rows.at(-1)?.placements[0]?.state).toBe('published');
  });

  it('of publishing tools are approved once that is confirmed', () => {
    const file = table('Date|Platform|Text|Statut', '2026-09-14|IG|a|Programmé', '2026-09-15|IG|b|planned');
    expect(prepare(file).questions).toMatchObject([
      { kind: 'status', value: 'Programmé', proposal: 'approved' },
      { kind: 'status', value: 'planned', proposal: 'approved' },
    ]);
    const statuses = [
      { value: 'programmé', status: 'approved' as const },
      { value: 'Planned', status: 'draft' as const },
    ];
    const answered = prepare(file, { statuses });
    expect(answered.questions).toEqual([]);
    expect(answered.rows.map((row) => row.status)).toEqual(['approved', 'draft']);
  });

  it('that no list knows are asked', () => {
    expect(prepare(table('Date|Platform|Text|Status', '2026-09-14|IG|a|Waiting for Lea')).questions).toMatchObject([
      { kind: 'status', value: 'Waiting for Lea', proposal: 'draft' },
    ]);
  });
});
