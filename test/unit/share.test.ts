import { describe, expect, it } from 'vitest';
import { share, shareItems, shareMembers } from '#state/share.ts';

const byId = ({ id }: { readonly id: string }) => id;

describe('sharing', () => {
  it('keeps what says the same', () => {
    const before = { a: [1, 2] };
    expect(share(before, structuredClone(before))).toBe(before);
    const next = { a: [2, 1] };
    expect(share(before, next)).toBe(next);
  });

  it('keeps the members of an object that say the same, and the object when all do', () => {
    const before = { one: { a: 1 }, two: { b: 2 } };
    expect(shareMembers(before, structuredClone(before))).toBe(before);
    const shared = shareMembers(before, { one: { a: 1 }, two: { b: 3 } });
    expect(shared).toEqual({ one: { a: 1 }, two: { b: 3 } });
    expect(shared.one).toBe(before.one);
    expect(shareMembers(null, before)).toBe(before);
  });

  it('keeps the items of a list by their names, wherever they stand, and the list when nothing changed', () => {
    const before = [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ];
    expect(shareItems(before, structuredClone(before), byId)).toBe(before);
    const turned = shareItems(
      before,
      [
        { id: 'b', n: 2 },
        { id: 'a', n: 9 },
        { id: 'c', n: 3 },
      ],
      byId,
    );
    expect(turned).toEqual([
      { id: 'b', n: 2 },
      { id: 'a', n: 9 },
      { id: 'c', n: 3 },
    ]);
    expect(turned[0]).toBe(before[1]);
    expect(shareItems(before, structuredClone(before.slice(0, 1)), byId)).not.toBe(before);
    expect(shareItems(before, structuredClone(before).toReversed(), byId)).not.toBe(before);
  });
});
