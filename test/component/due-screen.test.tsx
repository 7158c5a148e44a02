import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Due, Output } from '#contract/index.ts';
import { DueScreen } from '#features/reminders/due-screen.tsx';
import { PublishSheet } from '#features/reminders/publish-sheet.tsx';
import { anId, aPost, networks } from './fake-api.ts';
import { renderApp } from './render.tsx';

const networkId = networks[0]?.id ?? '';

function aDue(number: number, day: string): Due {
  const [placementId, postId] = [anId(400 + number), anId(300 + number)];
  return { placementId, postId, networkId, title: `Post ${number}`, status: 'approved', day, time: '10:00' };
}

/** The list over a backend that takes from it what is settled. */
function renderList(list: readonly Due[]) {
  let left = list;
  const take = (ids: readonly string[], name: string) => {
    left = left.filter(({ placementId }) => !ids.includes(placementId));
    return { step: { id: 1, name, params: { title: 'Post' } }, value: { count: ids.length } };
  };
  const due = (): Output<'reminders.due'> => {
    const today = left.filter(({ day }) => day === '2026-11-22');
    const missed = left.filter(({ day }) => day !== '2026-11-22');
    return { revision: 1, today, missed, missedTotal: missed.length };
  };
  const rendered = renderApp(
    <>
      <DueScreen />
      <PublishSheet />
    </>,
    {
      state: { screen: 'due' },
      answers: {
        'reminders.due': due,
        'posts.get': ({ id }) => {
          const one = list.find(({ postId }) => postId === id);
          const { placementId = '', day = '', time = null } = one ?? {};
          const record = { format: 'post', ownText: null, state: 'planned', link: '', firstComment: '' } as const;
          return aPost({ id, placements: [{ id: placementId, networkId, day, time, ...record }] });
        },
        'placements.publish': ({ ids }) => take(ids, 'placement-published'),
        'placements.skip': ({ ids }) => take(ids, 'placement-skipped'),
      },
    },
  );
  const open = async (number: number) => {
    (await screen.findByRole('button', { name: `Publish “Post ${number}” on Instagram` })).focus();
    await rendered.user.keyboard('{Enter}');
    return within(await screen.findByRole('dialog'));
  };
  return { ...rendered, open };
}

const focused = (number: number) =>
  waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Publish “Post ${number}” on Instagram`),
  );

describe('the list of what is to be published', () => {
  it('gives the focus to the next row once one is published or skipped, and to its name when none is left', async () => {
    const { user, open } = renderList([aDue(1, '2026-11-22'), aDue(2, '2026-11-22'), aDue(3, '2026-11-20')]);
    (await (await open(1)).findByRole('button', { name: 'Mark as published' })).focus();
    await user.keyboard('{Enter}');
    await focused(2);
    (await (await open(3)).findByRole('button', { name: 'Skip it' })).focus();
    await user.keyboard('{Enter}');
    await focused(2);
    (await (await open(2)).findByRole('button', { name: 'Skip it' })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'To publish' })));
  });

  it('gives the focus on when all that was missed is marked at once', async () => {
    const { user } = renderList([aDue(1, '2026-11-22'), aDue(2, '2026-11-20'), aDue(3, '2026-11-20')]);
    (await screen.findByRole('button', { name: 'Mark all 2 as published' })).focus();
    await user.keyboard('{Enter}');
    await focused(1);
  });

  it('gives the focus back to the row when the sheet is closed', async () => {
    const { user, open } = renderList([aDue(1, '2026-11-22'), aDue(2, '2026-11-22')]);
    await open(2);
    await user.keyboard('{Escape}');
    await focused(2);
  });
});
