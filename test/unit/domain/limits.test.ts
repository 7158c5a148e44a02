import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOutdated, isOverLimit, measure, resolveLimits, shippedLimitSchema } from '#domain/limits.ts';
import { emptyPostFields, formats, platforms } from '#domain/model.ts';
import { foldAt, hashtagsIn, mentionsIn, publishedText } from '#domain/published-text.ts';
import { countMethods, countText, surelyFits } from '#domain/text-count.ts';
import { withTags } from '#domain/writing.ts';
import shippedLimits from '#resources/network-limits.json' with { type: 'json' };

const shipped = shippedLimitSchema.array().parse(shippedLimits);
const limits = resolveLimits(shipped, []);
const plain = { ownText: null, firstComment: '', format: 'post' } as const;

describe('the shipped limits', () => {
  it('name each limit of a network once', () => {
    const keys = shipped.map(({ platform, field }) => `${platform} ${field}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('give way to the user’s own values, and to none', () => {
    const own = resolveLimits(shipped, [
      { platform: 'x', field: 'text', value: 25_000 },
      { platform: 'instagram', field: 'hashtags', value: null },
    ]);
    expect(own.get('x')?.get('text')?.value).toBe(25_000);
    expect(own.get('instagram')?.has('hashtags')).toBe(false);
    expect(own.get('bluesky')).toEqual(limits.get('bluesky'));
  });

  it('are outdated after twelve months', () => {
    expect(isOutdated({ checked: '2026-11-01' }, '2027-11-01')).toBe(false);
    expect(isOutdated({ checked: '2026-11-01' }, '2027-11-02')).toBe(true);
  });
});

describe('counting', () => {
  it.each([
    ['graphemes', '👨‍👩‍👧‍👦é', 2],
    ['bytes', 'é€😀', 9],
    ['utf16', 'é😀', 3],
    ['characters', 'é😀', 2],
    ['threads', 'a😀', 5],
    ['mastodon', 'https://example.com/a/long/way @ann@mastodon.example', 28],
  ] as const)('counts %s', (method, text, length) => {
    expect(countText(method, text)).toBe(length);
  });

  it('counts what other tools count', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(countText('bytes', text)).toBe(new TextEncoder().encode(text).length);
        expect(countText('characters', text)).toBe([...text].length);
        expect(countText('graphemes', text)).toBe([...new Intl.Segmenter().segment(text)].length);
      }),
    );
  });

  it('never takes for surely short what is too long', () => {
    const word = fc.constantFrom('a', 'é', '中', '😀', 'a.co', ' ', 'https://b.fr', '.', '👨‍👩‍👧‍👦');
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(...countMethods), fc.nat({ max: 120 }), (words, method, max) => {
        if (surelyFits(method, words, max)) expect(countText(method, words)).toBeLessThanOrEqual(max);
      }),
    );
  });
});

describe('what is published', () => {
  const post = { text: 'New coats #Autumn', link: 'https://a.example/c', hashtags: ['autumn', 'wool'] };

  it('puts the link where the network shows links, and adds the hashtags that are missing', () => {
    expect(publishedText(post, plain, 'linkedin')).toBe('New coats #Autumn\n\nhttps://a.example/c\n\n#wool');
    expect(publishedText(post, plain, 'instagram')).toBe('New coats #Autumn\n\n#wool');
    expect(publishedText(post, plain, 'newsletter')).toBe('New coats #Autumn');
  });

  it('takes the network’s own text, also an empty one', () => {
    expect(publishedText(post, { ownText: 'For you' }, 'instagram')).toBe('For you\n\n#autumn #wool');
    expect(publishedText(post, { ownText: '' }, 'newsletter')).toBe('');
  });

  it('reads hashtags and mentions, but not colours, anchors and e-mail addresses', () => {
    expect(hashtagsIn('#Mode #été2026 a#b https://a.example/#top #1 ＃秋')).toEqual(['Mode', 'été2026', '秋']);
    expect(mentionsIn('@ann, (@bob.c) me@example.com @x@mastodon.example')).toEqual([
      '@ann',
      '@bob.c',
      '@x@mastodon.example',
    ]);
  });

  it('folds at a word’s end', () => {
    expect(foldAt('one two three', 9)).toBe('one two'.length);
    expect(foldAt('short', 9)).toBe(5);
    expect(foldAt('short', undefined)).toBe(5);
  });

  it('adds a group’s hashtags once', () => {
    expect(withTags(['Mode'], ['mode', 'laine', 'Laine'])).toEqual(['Mode', 'laine']);
  });
});

describe('over a limit', () => {
  const fields = { ...emptyPostFields, text: 'a'.repeat(281) };

  it('is a text that is longer than the network takes, and its own text may be right', () => {
    expect(isOverLimit({ post: fields, placement: plain, platform: 'x' }, limits)).toBe(true);
    expect(isOverLimit({ post: fields, placement: { ...plain, ownText: 'Short' }, platform: 'x' }, limits)).toBe(false);
    expect(isOverLimit({ post: fields, placement: plain, platform: 'newsletter' }, limits)).toBe(false);
  });

  it('is a video’s text that is longer than a video’s may be', () => {
    const long = { post: fields, platform: 'snapchat' } as const;
    expect(isOverLimit({ ...long, placement: plain }, limits)).toBe(false);
    expect(isOverLimit({ ...long, placement: { ...plain, format: 'video' } }, limits)).toBe(true);
  });

  it('is found quickly exactly where some measure is over', () => {
    const words = fc.array(fc.constantFrom('coat ', '#wool ', '@ann ', 'https://a.fr ', '😀', '中文'.repeat(9)), {
      maxLength: 60,
    });
    const text = words.map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(...platforms), fc.constantFrom(...formats), (content, platform, format) => {
        const post = { ...emptyPostFields, text: content, title: content, hashtags: ['wool', 'autumn'] };
        const checked = { post, placement: { ...plain, firstComment: content, format }, platform };
        const over = measure(checked, limits).some(({ used, max }) => used > max);
        expect(isOverLimit(checked, limits)).toBe(over);
      }),
    );
  });
});
