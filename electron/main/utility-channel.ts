import { utilityProcess } from 'electron';
import type { FromBackend } from '#backend/protocol.ts';
import type { BackendChannel } from '#shell/channel.ts';

/** Starts the backend's entry as an Electron utility process. */
export function forkUtility(entry: string): BackendChannel {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Colonnade workspace', stdio: 'inherit' });
  return {
    send: (message) => child.postMessage(message),
    // Only the backend writes to this channel, and it writes the protocol.
    onMessage: (listener) => child.on('message', (message: unknown) => listener(message as FromBackend)),
    onExit: (listener) => child.once('exit', listener),
    kill: () => void child.kill(),
  };
}
