import type { z } from 'zod';
import { appProcedures } from './app.ts';
import { balanceProcedures } from './balance.ts';
import { boardProcedures } from './boards.ts';
import { bulkProcedures } from './bulk.ts';
import { cardProcedures } from './cards.ts';
import { importProcedures } from './imports.ts';
import { mediaProcedures } from './media.ts';
import { postProcedures } from './posts.ts';
import { reminderProcedures } from './reminders.ts';
import { searchProcedures } from './search.ts';
import { seriesProcedures } from './series.ts';
import { slotProcedures } from './slots.ts';
import { trashProcedures } from './trash.ts';
import { workspaceProcedures } from './workspace.ts';
import { writingProcedures } from './writing.ts';

/** Every procedure by name: the one boundary between page, scripts and backend. */
export const contract = {
  ...appProcedures,
  ...workspaceProcedures,
  ...postProcedures,
  ...cardProcedures,
  ...balanceProcedures,
  ...importProcedures,
  ...searchProcedures,
  ...mediaProcedures,
  ...writingProcedures,
  ...seriesProcedures,
  ...boardProcedures,
  ...bulkProcedures,
  ...slotProcedures,
  ...trashProcedures,
  ...reminderProcedures,
} as const;

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
/** What a caller gives (defaults may be left out). */
export type Input<N extends ProcedureName> = z.input<Contract[N]['input']>;
/** What a handler gets: parsed input. */
export type ParsedInput<N extends ProcedureName> = z.output<Contract[N]['input']>;
export type Output<N extends ProcedureName> = z.output<Contract[N]['output']>;

/** Whether `name` is a procedure, as an own property: `constructor` and the like are not. */
export function isProcedure(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name);
}

export * from './app.ts';
export * from './balance.ts';
export * from './boards.ts';
export * from './bulk.ts';
export * from './cards.ts';
export * from './imports.ts';
export * from './media.ts';
export * from './posts.ts';
export * from './procedure.ts';
export * from './reminders.ts';
export * from './search.ts';
export * from './series.ts';
export * from './slots.ts';
export * from './trash.ts';
export * from './wire.ts';
export * from './workspace.ts';
export * from './writing.ts';
