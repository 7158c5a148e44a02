import { AppError } from '#backend/errors.ts';
import type { PickPurpose } from '#contract/index.ts';

export type NotifyOutcome = 'clicked' | 'closed' | 'unsupported';

/** What only a desktop shell can do. */
export interface Desktop {
  readonly nativeDialogs: boolean;
  /** The path of a file or, for `folder`, of a folder that is there; null when the person cancels. */
  pickFile(purpose: PickPurpose, suggestedName: string): Promise<string | null>;
  reveal(path: string): void;
  /** The system shows notifications. */
  readonly notifications: boolean;
  /** Shows one and waits until it is clicked or gone; a click brings the window to the front. */
  notify(title: string, body: string): Promise<NotifyOutcome>;
  /** Opens an https address in the browser; false where the page must do that itself. */
  openExternal(address: string): Promise<boolean>;
}

function refuse(): never {
  throw new AppError('refused', 'There are no system dialogs here.', { reason: 'no-dialogs' });
}

/** A shell without a desktop: the page asks for paths itself. */
export const noDesktop: Desktop = {
  nativeDialogs: false,
  pickFile: async () => refuse(),
  reveal: refuse,
  notifications: false,
  notify: async () => 'unsupported',
  openExternal: async () => false,
};
