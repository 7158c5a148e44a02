import { app } from 'electron';

/** Longer than a backend takes to close, or to be ended when it does not; in ms. */
const WITHIN = 9000;

/** Lets the backends close their files before the app quits, for a bounded time. */
export function closeBeforeQuit(closeAll: () => Promise<void>): void {
  let mayQuit = false;
  app.on('will-quit', (event) => {
    if (mayQuit) return;
    mayQuit = true;
    event.preventDefault();
    setTimeout(() => app.exit(0), WITHIN);
    closeAll()
      .catch(() => undefined)
      // Electron ignores a quit() in the turn of the event that was just prevented, and a promise may settle in it.
      .finally(() => setImmediate(() => app.quit()));
  });
}
