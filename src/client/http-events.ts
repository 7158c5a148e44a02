import { type ChangeEvent, changeEventSchema } from '#contract/index.ts';

/** A change as the host tells it: with the key of its workspace. */
type Told = { readonly workspace: string; readonly event: ChangeEvent };
type Message = { readonly told: Told } | { readonly connected: boolean } | { readonly hello: true };

type Listener = {
  onChange(workspace: string, event: ChangeEvent): void;
  onConnection(connected: boolean): void;
};

const CHANNEL = 'colonnade-events';

function parseTold(data: string): Told | null {
  const value: unknown = JSON.parse(data);
  if (typeof value !== 'object' || value === null || !('workspace' in value) || !('event' in value)) return null;
  const event = changeEventSchema.safeParse(value.event);
  return event.success && typeof value.workspace === 'string'
    ? { workspace: value.workspace, event: event.data }
    : null;
}

/** Reads the host's stream; the browser connects again by itself after a break, and we do where it gives up. */
function openStream(publish: (message: Message) => void): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let connected: boolean | null = null;
  const tell = (now: boolean) => {
    if (connected === now) return;
    connected = now;
    publish({ connected: now });
  };
  const connect = () => {
    source = new EventSource('events');
    source.addEventListener('ready', () => tell(true));
    source.addEventListener('change', ({ data }: MessageEvent<string>) => {
      const told = parseTold(data);
      if (told) publish({ told });
    });
    source.addEventListener('error', () => {
      tell(false);
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(timer);
      timer = setTimeout(connect, 2000);
    });
  };
  connect();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/**
 * Listens to the host. A browser opens only six connections to one host, so one tab holds the stream and passes on
 * what it hears; when that tab closes, another takes over.
 */
export function listenToHost({ onChange, onConnection }: Listener): () => void {
  let last: boolean | null = null;
  const receive = (message: Message) => {
    if ('told' in message) onChange(message.told.workspace, message.told.event);
    else if ('connected' in message && message.connected !== last) {
      last = message.connected;
      onConnection(message.connected);
    }
  };
  if (!('locks' in navigator) || !('BroadcastChannel' in globalThis)) return openStream(receive);

  const channel = new BroadcastChannel(CHANNEL);
  const ended = new AbortController();
  const done = Promise.withResolvers<void>();
  let leading = false;
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    // A tab that has just come asks how things are; only the one with the stream knows.
    if ('hello' in data) {
      if (leading && last !== null) channel.postMessage({ connected: last } satisfies Message);
    } else receive(data);
  });
  channel.postMessage({ hello: true } satisfies Message);
  navigator.locks
    .request(CHANNEL, { signal: ended.signal }, async () => {
      leading = true;
      // What was told between the last tab's end and our own stream is lost: a break, then a return, reads it all again.
      if (last !== null) receive({ connected: false });
      const close = openStream((message) => {
        receive(message);
        channel.postMessage(message);
      });
      await done.promise;
      close();
    })
    // Aborted: this tab stopped listening before it was its turn.
    .catch(() => undefined);
  return () => {
    ended.abort();
    done.resolve();
    channel.close();
  };
}
