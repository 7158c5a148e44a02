import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MediaItem } from '#domain/media.ts';
import { MediaCare } from '#features/media/media-care.tsx';
import { anId, anInfo } from './fake-api.ts';
import { renderApp } from './render.tsx';

const gone: MediaItem = {
  id: anId(1),
  sha256: 'a'.repeat(64),
  name: 'coat.jpg',
  kind: 'image',
  mime: 'image/jpeg',
  bytes: 1000,
  width: 60,
  height: 40,
  seconds: null,
  tags: [],
  addedAt: '2026-11-01T08:00:00.000Z',
  uses: 1,
  trashUses: 0,
  state: 'missing',
};

function renderCare(nativeDialogs: boolean, picked: string | null = null) {
  return renderApp(<MediaCare items={[gone]} />, {
    answers: {
      'media.folders': () => ({ folder: '/brands/Maison.media', candidates: ['/brands/Old.media'] }),
      'media.recover': () => ({ found: 1 }),
      'media.list': () => ({ revision: 1, items: [gone] }),
      'files.pick': () => ({ path: picked }),
    },
    state: { media: [gone], info: anInfo({ nativeDialogs }) },
  });
}

describe('files that are not where they should be', () => {
  it('are looked for in a folder beside, or in one whose path is typed', async () => {
    const { user, api } = renderCare(false);
    await user.click(await screen.findByRole('button', { name: 'Look in “Old.media”' }));
    await user.type(await screen.findByRole('textbox', { name: 'Path of another folder' }), '/mnt/pictures');
    await user.click(screen.getByRole('button', { name: 'Locate folder' }));
    await waitFor(() =>
      expect(api.inputsOf('media.recover').map(({ folder }) => folder)).toEqual(['/brands/Old.media', '/mnt/pictures']),
    );
  });

  it("are looked for in a folder of the system's own dialog where there is one", async () => {
    const { user, api } = renderCare(true, '/mnt/pictures');
    await user.click(await screen.findByRole('button', { name: 'Locate folder…' }));
    await waitFor(() => expect(api.inputsOf('media.recover')).toMatchObject([{ folder: '/mnt/pictures' }]));
    expect(api.inputsOf('files.pick')).toEqual([{ purpose: 'folder', suggestedName: '' }]);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('stay as they are when the dialog is left', async () => {
    const { user, api } = renderCare(true);
    await user.click(await screen.findByRole('button', { name: 'Locate folder…' }));
    await waitFor(() => expect(api.inputsOf('files.pick')).toHaveLength(1));
    expect(api.inputsOf('media.recover')).toEqual([]);
  });
});
