import fc from 'fast-check';
import { times } from './runs.ts';

// For the properties that name no number of their own.
fc.configureGlobal({ numRuns: times(100) });
