import { base0001 } from './0001-base.ts';
import { planning0002 } from './0002-planning.ts';

/** A step of the file format, from `version - 1` to `version`. A released one is never edited. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

/** All steps in order, strictly rising from 1. */
export const migrations: readonly Migration[] = [base0001, planning0002];

/** The version that this program reads and writes. */
export const CURRENT_VERSION = migrations.length;
