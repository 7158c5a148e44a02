import { fork } from 'node:child_process';
import type { FromBackend } from '#backend/protocol.ts';
import type { BackendChannel } from '#shell/channel.ts';

/** Starts the backend's entry as a plain Node process. */
export function forkBackend(entry: string): BackendChannel {
  const child = fork(entry, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let gone = false;
  const exitListeners: (() => void)[] = [];
  const exited = () => {
    if (gone) return;
    gone = true;
    for (const listener of exitListeners) listener();
  };
  child.once('exit', exited);
  // A process that could not be started never exits.
  child.once('error', exited);
  return {
    // A child that is just going reports through `exit`.
    send: (message) => void (child.connected && child.send(message, () => undefined)),
    // Only the backend writes to this channel, and it writes the protocol.
    onMessage: (listener) => child.on('message', (message) => listener(message as FromBackend)),
    onExit: (listener) => exitListeners.push(listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
