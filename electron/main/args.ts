import { resolve } from 'node:path';
import { EXTENSION } from '#shell/paths.ts';

export type MainArgs = {
  readonly dataDir: string | null;
  readonly workspace: string | null;
  readonly sample: boolean;
};

/** What a command line or the system asks to be shown. */
export type Wanted = Omit<MainArgs, 'dataDir'>;

/** What a second instance sent. Its command line cannot serve: Chromium reorders that on the way, and adds to it. */
export function wantedFrom(sent: unknown): Wanted {
  if (typeof sent !== 'object' || sent === null) return { workspace: null, sample: false };
  return {
    workspace: 'workspace' in sent && typeof sent.workspace === 'string' ? sent.workspace : null,
    sample: 'sample' in sent && sent.sample === true,
  };
}

/**
 * What of a command line is ours. Electron and the system put switches of their own among them, so what is not known
 * is let go; a workspace file may come bare, as a file manager gives it.
 */
export function parseMainArgs(argv: readonly string[], cwd: string): MainArgs {
  const valueFor = (flag: string): string | null => {
    const at = argv.indexOf(flag);
    const joined = argv.find((arg) => arg.startsWith(`${flag}=`));
    const value = joined?.slice(flag.length + 1) ?? (at < 0 ? undefined : argv[at + 1]);
    return value ? resolve(cwd, value) : null;
  };
  const bare = argv.find((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith(EXTENSION));
  return {
    dataDir: valueFor('--data-dir'),
    workspace: valueFor('--workspace') ?? (bare === undefined ? null : resolve(cwd, bare)),
    sample: argv.includes('--sample'),
  };
}
