import { parseArgs } from 'node:util';

export type HostArgs = {
  /** Null takes the usual port, or any other where that is taken. */
  readonly port: number | null;
  readonly dataDir: string | null;
  readonly workspace: string | null;
  readonly sample: boolean;
};

/** The command line of the host. Throws an Error that says what is wrong with it. */
export function parseHostArgs(argv: readonly string[]): HostArgs {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string' },
      'data-dir': { type: 'string' },
      workspace: { type: 'string' },
      sample: { type: 'boolean', default: false },
      // Opening a browser is left to whoever starts the host; the flag is taken so that it can be passed on.
      'no-open': { type: 'boolean', default: false },
    },
  });
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && (!/^\d{1,5}$/.test(values.port ?? '') || port > 65_535)) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  if (values.sample && values.workspace !== undefined) throw new Error('--sample and --workspace exclude each other.');
  return {
    port,
    dataDir: values['data-dir'] ?? null,
    workspace: values.workspace ?? null,
    sample: values.sample,
  };
}
