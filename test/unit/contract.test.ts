import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract, isProcedure } from '#contract/index.ts';

const procedures = Object.entries(contract);

describe('the contract', () => {
  it.each(procedures)('%s exports its input and output as JSON Schema', (_name, { input, output }) => {
    expect(z.toJSONSchema(input, { io: 'input' })).toHaveProperty('$schema');
    expect(z.toJSONSchema(output)).toHaveProperty('$schema');
  });

  it.each(procedures)('%s is named noun.verb and says in a sentence what it does', (name, { summary }) => {
    expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]*$/);
    expect(summary).toMatch(/^[A-Z].+\.$/);
  });

  it.each(procedures)('%s takes an object, so that inputs can grow', (_name, { input }) => {
    expect(z.toJSONSchema(input, { io: 'input' })).toMatchObject({ type: 'object' });
  });

  it('knows its own names and no inherited ones', () => {
    expect(isProcedure('posts.create')).toBe(true);
    for (const name of ['constructor', '__proto__', 'toString', 'posts.burn', ''])
      expect(isProcedure(name)).toBe(false);
  });
});
