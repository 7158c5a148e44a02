import type { ErrorCode, WireError, WordParams } from '#contract/index.ts';

type Details = {
  readonly reason?: string;
  readonly params?: WordParams;
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
  readonly cause?: unknown;
};

/** A failure that the caller is meant to see, in the contract's terms. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Details;

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** The form in which an error crosses the boundary. */
export function toWireError(error: AppError): WireError {
  const { reason, params, issues } = error.details;
  return {
    code: error.code,
    message: error.message,
    ...(reason === undefined ? {} : { reason }),
    ...(params === undefined ? {} : { params }),
    ...(issues === undefined ? {} : { issues: [...issues] }),
  };
}

/** The error that a wire error was. */
export function fromWireError({ code, message, reason, params, issues }: WireError): AppError {
  return new AppError(code, message, {
    ...(reason === undefined ? {} : { reason }),
    ...(params === undefined ? {} : { params }),
    ...(issues === undefined ? {} : { issues }),
  });
}

const sqliteCodes: readonly (readonly [prefix: string, code: ErrorCode, message: string])[] = [
  ['SQLITE_FULL', 'disk-full', 'The disk is full; nothing was changed.'],
  ['SQLITE_READONLY', 'read-only', 'The workspace file or its folder cannot be written.'],
  ['SQLITE_CANTOPEN', 'storage', 'The workspace file cannot be opened.'],
  ['SQLITE_BUSY', 'locked', 'Another program holds the workspace file.'],
  ['SQLITE_LOCKED', 'locked', 'Another program holds the workspace file.'],
  ['SQLITE_CORRUPT', 'corrupt', 'The workspace file is damaged.'],
  ['SQLITE_NOTADB', 'not-a-workspace', 'The file is not a workspace.'],
  ['SQLITE_IOERR', 'storage', 'The disk reported a failure.'],
];

const systemCodes: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ENOSPC: ['disk-full', 'The disk is full; nothing was changed.'],
  EROFS: ['read-only', 'The folder cannot be written.'],
  EACCES: ['read-only', 'The file or folder may not be used by this user.'],
  EPERM: ['read-only', 'The file or folder may not be used by this user.'],
  ENOENT: ['not-found', 'The file or folder is not there.'],
  ENOTDIR: ['not-found', 'A part of the path is not a folder.'],
  ENAMETOOLONG: ['refused', 'The path or name is too long.'],
  EINVAL: ['refused', 'The path cannot be used.'],
  EIO: ['storage', 'The disk reported a failure.'],
};

/** Any thrown value as an AppError: SQLite's and the system's errors classified, the rest `internal`. */
export function classify(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sqlite = sqliteCodes.find(([prefix]) => code.startsWith(prefix));
  if (sqlite) return new AppError(sqlite[1], sqlite[2], { reason: code, cause: error });
  const system = Object.hasOwn(systemCodes, code) ? systemCodes[code] : undefined;
  if (system) return new AppError(system[0], system[1], { reason: code, cause: error });
  return new AppError('internal', 'Something went wrong inside the program.', { cause: error });
}
