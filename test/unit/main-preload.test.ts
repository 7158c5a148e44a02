import { describe, expect, it, vi } from 'vitest';
import { fake } from '../support/fake-electron.ts';

vi.mock('electron', async () => (await import('../support/fake-electron.ts')).fake);

await import('../../electron/preload/index.ts');

type Bridge = {
  call(name: string, input: unknown): Promise<unknown>;
  subscribe(listener: (event: unknown) => void): () => void;
};
// What the preload hands over is what this test is about.
const bridge = fake.test.exposed.get('colonnade') as unknown as Bridge;

describe('the preload', () => {
  it('hands over call and subscribe and nothing else', () => {
    expect([...fake.test.exposed.keys()]).toEqual(['colonnade']);
    expect(Object.keys(bridge).sort()).toEqual(['call', 'subscribe']);
  });

  it('calls over one channel', async () => {
    await bridge.call('posts.get', { id: 'x' });
    expect(fake.ipcRenderer.invoke).toHaveBeenCalledWith('colonnade:call', 'posts.get', { id: 'x' });
  });

  it('passes on the change without the event that carried it, until it is told to stop', () => {
    const listener = vi.fn();
    const stop = bridge.subscribe(listener);
    fake.ipcRenderer.emit('colonnade:event', { sender: 'secret' }, { revision: 2, kinds: [] });
    expect(listener).toHaveBeenCalledExactlyOnceWith({ revision: 2, kinds: [] });
    stop();
    fake.ipcRenderer.emit('colonnade:event', {}, { revision: 3, kinds: [] });
    expect(listener).toHaveBeenCalledOnce();
  });
});
