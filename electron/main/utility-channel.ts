import { utilityProcess } from 'electron';
import type { Log } from '#backend/ports.ts';
import type { FromBackend } from '#backend/protocol.ts';
import type { BackendChannel } from '#shell/channel.ts';

/** Starts the backend's entry as an Electron utility process. */
export function forkUtility(entry: string, log: Log): BackendChannel {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Colonnade workspace', stdio: 'inherit' });
  // `exit` follows; without a listener the `error` itself would be thrown in the main process.
  child.on('error', (type, location) => log.error('the backend process failed', `${type} at ${location}`));
  return {
    send: (message) => child.postMessage(message),
    // Only the backend writes to this channel, and it writes the protocol.
    onMessage: (listener) => child.on('message', (message: unknown) => listener(message as FromBackend)),
    // Electron says `exit` in the midst of taking the process apart: not the moment to start the next one.
    onExit: (listener) => child.once('exit', () => setImmediate(listener)),
    // Asks first; Chromium ends the process two seconds later if it is still there.
    kill: () => void child.kill(),
  };
}
