import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { AppError, toWireError } from '#backend/errors.ts';
import type { Reply } from '#contract/index.ts';
import type { Session, Shell } from '#shell/shell.ts';
import { isPage } from './app-protocol.ts';
import type { Windows } from './windows.ts';

// The preload, which is one file, holds the same two names.
export const CALL = 'colonnade:call';
export const EVENT = 'colonnade:event';

/** The session of a call that comes from our page, in the main frame of a window we know. */
function senderOf(event: IpcMainInvokeEvent, windows: Windows): Session | null {
  const frame = event.senderFrame;
  // A frame that has gone is null; only the main frame has no parent.
  if (!frame || frame.parent !== null || !isPage(frame.url)) return null;
  return windows.sessionOf(event.sender);
}

/** Answers the page's calls and passes changes on to the window that has their workspace. */
export function serveIpc(shell: Shell, windows: Windows): void {
  ipcMain.handle(CALL, async (event, name: unknown, input: unknown): Promise<Reply> => {
    const session = senderOf(event, windows);
    if (!session || typeof name !== 'string') {
      return {
        ok: false,
        error: toWireError(new AppError('refused', 'Only the page may call.', { reason: 'sender' })),
      };
    }
    return shell.call(session, name, input);
  });
  shell.registry.subscribe((key, change) => {
    const window = windows.holderOf(key);
    if (window && !window.isDestroyed()) window.webContents.send(EVENT, change);
  });
}
