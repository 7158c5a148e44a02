import { describe, expect, it } from 'vitest';
import { clashes, isReserved, shortcutSchema, shortcutsInForce } from '#domain/shortcut.ts';

const actions = [{ id: 'new', shortcut: 'n' }, { id: 'balance', shortcut: 'g b' }, { id: 'theme' }];

describe('a shortcut', () => {
  it('is a character, a capital, two in turn, or one with Ctrl or Cmd', () => {
    for (const keys of ['n', '/', '?', 'é', '5', 'shift+n', 'g c', 'shift+g c', 'mod+k', 'mod+shift+z', '+'])
      expect(shortcutSchema.safeParse(keys).success, keys).toBe(true);
    for (const keys of ['', ' ', 'ab', 'g c b', 'mod+', 'alt+n', 'F5', 'mod+k b', 'g  c', 'Enter'])
      expect(shortcutSchema.safeParse(keys).success, keys).toBe(false);
  });

  it('is none that fields, cards, the browser or the system need', () => {
    for (const keys of ['mod+c', 'mod+v', 'mod+w', 'mod+shift+t', 'mod+0']) {
      expect(isReserved(keys), keys).toBe(true);
      expect(shortcutSchema.safeParse(keys).success, keys).toBe(false);
    }
    for (const keys of ['x', 'shift+x', 'c x', 'x c', 'mod+d']) {
      expect(isReserved(keys), keys).toBe(true);
      // Read where it was stored before it was refused.
      expect(shortcutSchema.safeParse(keys).success, keys).toBe(true);
    }
    expect(isReserved('c')).toBe(false);
  });

  it('clashes with its like, and with what it begins or what begins it', () => {
    expect([clashes('g', 'g'), clashes('g', 'g c'), clashes('g c', 'g')]).toEqual([true, true, true]);
    expect([clashes('g c', 'g b'), clashes('c', 'g c'), clashes('g', 'shift+g')]).toEqual([false, false, false]);
  });
});

describe('the shortcuts in force', () => {
  it('are those that actions come with until the user has others', () => {
    expect(Object.fromEntries(shortcutsInForce(actions, {}))).toEqual({ new: 'n', balance: 'g b', theme: null });
    const own = { balance: 'b', new: null };
    expect(Object.fromEntries(shortcutsInForce(actions, own))).toEqual({ new: null, balance: 'b', theme: null });
  });

  it('take a given one back where it would clash with the user’s own', () => {
    const own = { theme: 'g' };
    expect(Object.fromEntries(shortcutsInForce(actions, own))).toEqual({ new: 'n', balance: null, theme: 'g' });
  });
});
