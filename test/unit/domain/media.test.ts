import { describe, expect, it } from 'vitest';
import { filterMedia, type MediaItem } from '#domain/media.ts';
import { type CheckedMedia, mediaIssues, mediaLimitsSchema, mediaRule, ratioName } from '#domain/media-checks.ts';
import { mediaFolder, trueName } from '#domain/media-files.ts';
import shipped from '#resources/media-limits.json' with { type: 'json' };

const limits = mediaLimitsSchema.parse(shipped);
const file = (change: Partial<CheckedMedia> = {}): CheckedMedia => ({
  kind: 'image',
  bytes: 1000,
  width: 1000,
  height: 1000,
  seconds: null,
  ...change,
});
const codes = (platform: 'instagram' | 'x' | 'tiktok' | 'linkedin', media: readonly CheckedMedia[]) => {
  const rule = mediaRule(limits, platform, 'post');
  return rule ? mediaIssues(rule, media).map(({ code }) => code) : [];
};

describe('what a network takes', () => {
  it('counts images, and says where only publishing tools take fewer', () => {
    expect(
      codes(
        'x',
        [1, 2, 3, 4].map(() => file()),
      ),
    ).toEqual([]);
    expect(
      codes(
        'x',
        [1, 2, 3, 4, 5].map(() => file()),
      ),
    ).toEqual(['too-many-images']);
    expect(
      codes(
        'linkedin',
        Array.from({ length: 10 }, () => file()),
      ),
    ).toEqual(['too-many-for-tools']);
  });

  it('looks at shape, length and size, each at its limit and beyond', () => {
    expect(codes('instagram', [file({ width: 191, height: 100 })])).toEqual([]);
    expect(codes('instagram', [file({ width: 210, height: 100 })])).toEqual(['too-wide']);
    expect(codes('instagram', [file({ width: 9, height: 16 })])).toEqual(['too-tall']);
    const video = { kind: 'video', width: 1080, height: 1920 } as const;
    expect(codes('tiktok', [file({ ...video, seconds: 3 })])).toEqual([]);
    expect(codes('tiktok', [file({ ...video, seconds: 2 })])).toEqual(['too-short']);
    expect(codes('tiktok', [file({ ...video, seconds: 601, bytes: 4_000_000_001 })])).toEqual([
      'too-long',
      'too-large',
    ]);
  });

  it('does not mix where the network does not, and takes no documents where it takes none', () => {
    expect(codes('x', [file(), file({ kind: 'video' })])).toEqual(['no-mixing']);
    expect(codes('instagram', [file({ kind: 'document' })])).toEqual(['no-documents']);
  });

  it('knows nothing of networks without a rule', () => {
    expect(mediaRule(limits, 'newsletter', 'article')).toBeNull();
  });

  it.each([
    [0.8, '4:5'],
    [1920 / 1080, '16:9'],
    [2.345, '2.35:1'],
  ])('names the shape %d as %s', (ratio, name) => expect(ratioName(ratio)).toBe(name));
});

describe('names of files', () => {
  it.each([
    ['a.png', 'image/jpeg', 'a.jpg'],
    ['a.JPEG', 'image/jpeg', 'a.JPEG'],
    ['a', 'application/pdf', 'a.pdf'],
    ['v1.2 final', 'image/png', 'v1.2 final.png'],
  ] as const)('makes %s, which is %s, %s', (name, mime, expected) => expect(trueName(name, mime)).toBe(expected));

  it('puts the media folder beside the workspace, under its name', () => {
    expect(mediaFolder('/home/me/Maison.v2.colonnade')).toBe('/home/me/Maison.v2.media');
  });
});

describe('the search of the library', () => {
  const item = (name: string, tags: readonly string[], uses = 0): MediaItem => ({
    ...file(),
    id: '00000000-0000-4000-8000-000000000001',
    kind: 'image',
    mime: 'image/jpeg',
    sha256: 'a'.repeat(64),
    name,
    tags,
    addedAt: '2026-01-01T00:00:00.000Z',
    uses,
    trashUses: 0,
    state: 'ok',
  });
  const items = [item('Manteau.jpg', ['Été', 'vitrine'], 2), item('robe.jpg', ['hiver'])];
  const found = (text: string, use: 'used' | 'unused' | 'missing' | null = null) =>
    filterMedia(items, { text, kind: null, use }).map(({ name }) => name);

  it('finds every word in name or tags, whatever case and accents', () => {
    expect(found('ETE manteau')).toEqual(['Manteau.jpg']);
    expect(found('été robe')).toEqual([]);
    expect(found('  ')).toHaveLength(2);
  });

  it('tells used, unused and missing', () => {
    expect([found('', 'used'), found('', 'unused'), found('', 'missing')]).toEqual([['Manteau.jpg'], ['robe.jpg'], []]);
  });
});
