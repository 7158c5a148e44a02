import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Language, plannedPlacement } from '#domain/model.ts';
import { imageOf, type PostImage } from '#domain/post-version.ts';
import { HistoryDialog } from '#features/history/history-dialog.tsx';
import { anId, aPost, networks, pillars } from './fake-api.ts';
import { renderApp } from './render.tsx';

const gonePillar = anId(190);
const goneNetwork = anId(290);
const goneFile = anId(490);
const now = aPost();

/** Opens the history at a state that is unlike the post as it is. */
function renderHistory(past: PostImage, language: Language = 'en') {
  const chosen = { revision: 1, side: 'before' } as const;
  const gone = new Set([gonePillar, goneNetwork, goneFile]);
  const entries = [
    {
      revision: 1,
      at: '2026-11-20T09:00:00.000Z',
      direction: 'done' as const,
      step: { name: 'post-updated', params: { title: now.title } },
      first: false,
    },
  ];
  const postHistory = { postId: now.id, entries, now, chosen, past, gone, failed: false };
  return renderApp(<HistoryDialog />, { language, state: { postHistory } });
}

const placement = (number: number, networkId: string) => ({
  id: anId(number),
  ...plannedPlacement(networkId, '2026-03-13', '18:30'),
});

const image = (change: Partial<PostImage['fields']>, placements: PostImage['placements'] = []): PostImage => ({
  fields: { ...imageOf(now).fields, ...change },
  placements,
});

/** What a difference says: its heading, then what is now, what would be, and what cannot be. */
const differences = async () =>
  within((await screen.findAllByRole('list')).at(-1) ?? document.body)
    .getAllByRole('listitem')
    .map((item) => item.textContent);

describe('an earlier state of a post', () => {
  it('says before restoring that a placement on a network that is gone cannot come back', async () => {
    renderHistory(image({}, [placement(601, goneNetwork)]));
    expect(await differences()).toEqual([
      'A network that is no longer thereNownothingAfter restoringnothing' +
        'Was: Fri, Mar 13 · 18:30 · Post · Planned. This cannot come back, because the network is no longer there.',
    ]);
    expect(screen.getByRole('button', { name: 'Restore this version' })).toHaveProperty('disabled', true);
  });

  it('promises of pillars and files what is still there', async () => {
    const there = pillars[1]?.id ?? '';
    renderHistory(
      image({
        pillars: [there, gonePillar].map((pillarId) => ({ pillarId, parts: 1 })),
        media: [{ mediaId: goneFile, alt: '' }],
      }),
    );
    expect(await differences()).toEqual([
      'MediaNownothingAfter restoringnothing1 file is no longer there and cannot come back.',
      'PillarsNownothingAfter restoringFashion1 pillar is no longer there and cannot come back.',
    ]);
    expect(screen.getByRole('button', { name: 'Restore this version' })).toHaveProperty('disabled', false);
  });

  it('says it in French, and restores what can be', async () => {
    renderHistory(image({}, [placement(601, goneNetwork), placement(602, networks[0]?.id ?? '')]), 'fr');
    const [lost, kept] = await differences();
    expect(lost).toContain('Un réseau qui n’existe plus');
    expect(lost).toContain('Impossible de le rétablir, car ce réseau n’existe plus.');
    expect(kept).toMatch(/^InstagramMaintenantrienAprès rétablissementven\. 13 mars/);
    expect(screen.getByRole('button', { name: 'Rétablir cette version' })).toHaveProperty('disabled', false);
  });
});
