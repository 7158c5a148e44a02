import { AppError } from '#backend/errors.ts';

/** What only a desktop shell can do. */
export interface Desktop {
  readonly nativeDialogs: boolean;
  /** Null when the person cancels. */
  pickFile(purpose: 'open' | 'create', suggestedName: string): Promise<string | null>;
  reveal(path: string): void;
}

function refuse(): never {
  throw new AppError('refused', 'There are no system dialogs here.', { reason: 'no-dialogs' });
}

/** A shell without a desktop: the page asks for paths itself. */
export const noDesktop: Desktop = {
  nativeDialogs: false,
  pickFile: async () => refuse(),
  reveal: refuse,
};
