import { z } from 'zod';
import { contract } from '#contract/index.ts';

/** Every procedure as scripts need it: its kind, a sentence, and JSON Schemas of what goes in and comes out. */
export function listContract() {
  return Object.entries(contract).map(([name, { kind, scope, summary, input, output }]) => ({
    name,
    kind,
    scope,
    summary,
    input: z.toJSONSchema(input, { io: 'input' }),
    output: z.toJSONSchema(output, { io: 'output' }),
  }));
}
