import fc from 'fast-check';
import { times } from './runs.ts';

// For the properties that name no number of their own. Where nobody waits to look closer, the first counterexample is said
// at once with its seed: making it smaller may outlast the test, and then nothing of it is known.
fc.configureGlobal({ numRuns: times(100), endOnFailure: Boolean(process.env.CI), includeErrorInReport: true });
