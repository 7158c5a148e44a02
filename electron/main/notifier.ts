import { type BrowserWindow, Notification } from 'electron';
import type { Desktop, NotifyOutcome } from '#shell/desktop.ts';
import { focusWindow } from './window.ts';

/**
 * The system's notifications of one window; a new one takes the place of the last. A click brings the window to the front.
 * One that went away by itself may still be clicked in the system's list, so only the next one ends it. One that the system fails to show, or cannot, is `unsupported`, so that the page says it itself.
 */
export function createNotifier(window: BrowserWindow): Desktop['notify'] {
  // Kept here: one that is collected as garbage is no longer heard of.
  let last: { readonly notification: Notification; end(outcome: NotifyOutcome): void } | null = null;
  const dismiss = () => {
    last?.end('closed');
    last?.notification.close();
    last = null;
  };
  window.once('closed', dismiss);
  return (title, body) => {
    if (!Notification.isSupported()) return Promise.resolve('unsupported');
    dismiss();
    const { promise, resolve } = Promise.withResolvers<NotifyOutcome>();
    const notification = new Notification({ title, body });
    last = { notification, end: resolve };
    notification.once('click', () => {
      if (!window.isDestroyed()) focusWindow(window);
      resolve('clicked');
    });
    notification.once('failed', () => resolve('unsupported'));
    notification.show();
    return promise;
  };
}
