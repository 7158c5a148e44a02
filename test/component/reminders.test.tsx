import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Notices } from '#app/notices.tsx';
import { useReminders } from '#app/use-reminders.ts';
import type { Output } from '#contract/index.ts';
import { MarkDialog } from '#features/cards/mark-dialog.tsx';
import { PublishSheet } from '#features/reminders/publish-sheet.tsx';
import { RemindersSection } from '#features/settings/reminders-section.tsx';
import { anId, anInfo, aPost, networks } from './fake-api.ts';
import { type Rendered, renderApp } from './render.tsx';

const network = networks[0]?.id ?? '';
const placement = {
  id: anId(400),
  networkId: network,
  day: '2026-11-22',
  time: '10:00',
  format: 'post',
  ownText: null,
  state: 'planned',
  link: '',
  firstComment: 'Which one is yours?',
} as const;
const post = aPost({ status: 'approved', placements: [placement] });
const due = {
  placementId: placement.id,
  postId: post.id,
  networkId: network,
  title: post.title,
  status: 'approved',
  day: placement.day,
  time: placement.time,
} as const;

function Watcher() {
  useReminders();
  return (
    <>
      <Notices />
      <PublishSheet />
    </>
  );
}

/** A window on which one post has fallen due; whoever takes it first has it. */
function renderDue(
  info: Partial<Output<'app.info'>> = {},
  outcome: Output<'app.notify'>['outcome'] = 'closed',
): Rendered {
  let left = 1;
  return renderApp(<Watcher />, {
    answers: {
      'reminders.take': () => {
        const total = left;
        left = 0;
        return { step: null, value: { due: total > 0 ? [due] : [], total } };
      },
      'app.notify': () => ({ outcome }),
      'posts.get': () => post,
    },
    state: { info: anInfo(info) },
  });
}

/** A browser's notifications, which a test clicks. */
class PageNotification extends EventTarget {
  static permission = 'granted';
  static made: PageNotification[] = [];
  static requestPermission = vi.fn(async () => 'granted');
  readonly title: string;
  close = vi.fn();

  constructor(title: string) {
    super();
    this.title = title;
    PageNotification.made.push(this);
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  PageNotification.made = [];
  PageNotification.permission = 'granted';
  PageNotification.requestPermission.mockClear();
});

describe('what falls due', () => {
  it('is said in the window where no notification can be shown, and opens the sheet', async () => {
    const { user } = renderDue();
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('Due on Instagram at 10:00');
    await user.click(within(notice).getByRole('button', { name: 'Publish…' }));
    const sheet = await screen.findByRole('dialog', { name: 'Publish on Instagram' });
    const comment = await within(sheet).findByRole('region', { name: 'First comment' });
    expect(comment.textContent).toContain('Which one is yours?');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is a notification of the page where that is allowed', async () => {
    vi.stubGlobal('Notification', PageNotification);
    renderDue();
    await vi.waitFor(() => expect(PageNotification.made.map(({ title }) => title)).toEqual(['New coats are in']));
    expect(screen.queryByRole('alert')).toBeNull();
    PageNotification.made[0]?.dispatchEvent(new Event('click'));
    expect(await screen.findByRole('dialog', { name: 'Publish on Instagram' })).toBeDefined();
  });

  it('is a notification of the system in the desktop app, which opens the sheet when it is clicked', async () => {
    const { api } = renderDue({ shell: 'electron', notifications: true }, 'clicked');
    expect(await screen.findByRole('dialog', { name: 'Publish on Instagram' })).toBeDefined();
    expect(api.inputsOf('app.notify')).toEqual([{ title: 'New coats are in', body: 'Due on Instagram at 10:00' }]);
  });

  it('is said in the window where the system fails to show it', async () => {
    renderDue({ shell: 'electron', notifications: true }, 'unsupported');
    expect((await screen.findByRole('alert')).textContent).toContain('New coats are in');
  });
});

describe('the link to the published post', () => {
  const long = `https://example.org/${'a'.repeat(2_100)}`;

  it.each([
    ['en', 'http://example.org', 'A link starts with https:// and has no spaces.'],
    ['en', long, 'This link is too long: 2,048 characters at most.'],
    ['fr', long, 'Ce lien est trop long : 2 048 caractères au plus.'],
  ] as const)('is refused with the reason, and keeps the focus (%s)', async (language, link, reason) => {
    const { user, store, api } = renderApp(<PublishSheet />, { language, answers: { 'posts.get': () => post } });
    await act(() => store.getState().openPublish(due));
    const field = screen.getByRole('textbox');
    await user.click(field);
    await user.paste(link);
    await user.click(screen.getByRole('button', { name: language === 'en' ? 'Mark as published' : /publié/ }));
    expect(screen.getByText(reason)).toBeDefined();
    expect(document.activeElement).toBe(field);
    expect(api.inputsOf('placements.publish')).toEqual([]);
  });
});

describe('publishing before the time', () => {
  const planned = (time: string) => aPost({ status: 'approved', placements: [{ ...placement, time }] });

  it('is said in the sheet', async () => {
    const { store } = renderApp(<PublishSheet />, { answers: { 'posts.get': () => planned('18:30') } });
    await act(() => store.getState().openPublish(due));
    expect(screen.getByText('Its time is still to come: it will be kept as published now.')).toBeDefined();
  });

  it('is not said once the time has come', async () => {
    const { store } = renderApp(<PublishSheet />, { answers: { 'posts.get': () => planned('10:00') } });
    await act(() => store.getState().openPublish(due));
    expect(screen.getByRole('textbox')).toBeDefined();
    expect(screen.queryByText(/still to come/)).toBeNull();
  });

  it('is asked about with today and now in place', async () => {
    const post = planned('18:30');
    const marking = { kind: 'one' as const, post, planned: post.placements };
    const { user, api } = renderApp(<MarkDialog />, {
      state: { marking },
      answers: { 'bulk.publish': () => ({ step: null, value: { changed: 1, kept: 0 } }) },
    });
    expect(screen.getByLabelText('Time on Instagram')).toHaveProperty('value', '10:00');
    await user.click(screen.getByRole('button', { name: 'Mark published' }));
    expect(api.inputsOf('bulk.publish')[0]?.out).toMatchObject([{ day: '2026-11-22', time: '10:00' }]);
  });
});

describe('the settings of reminders', () => {
  it('ask the browser only on a click', async () => {
    PageNotification.permission = 'default';
    vi.stubGlobal('Notification', PageNotification);
    const { user } = renderApp(<RemindersSection />);
    expect(PageNotification.requestPermission).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Let the browser ask' }));
    expect(PageNotification.requestPermission).toHaveBeenCalledOnce();
    expect(await screen.findByText(/As notifications of your browser/)).toBeDefined();
  });

  it('say in words that the browser blocks them', () => {
    PageNotification.permission = 'denied';
    vi.stubGlobal('Notification', PageNotification);
    renderApp(<RemindersSection />);
    expect(screen.getByText(/The browser blocks notifications of this page/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Let the browser ask' })).toBeNull();
  });
});
