import { type ChangeKind, changeKinds } from '#contract/index.ts';
import type { Api } from './ports.ts';
import { readSeries } from './series.ts';
import type { AppState, AppStore } from './store.ts';

/** How often the page looks whether a new day has begun, in ms. */
const DAY_CHECK_MS = 30_000;

/** Kinds that neither cards nor counts show. */
const apartFromPosts: ReadonlySet<ChangeKind> = new Set(['history', 'views', 'writing', 'reminders']);

/** The views of posts that are on screen. */
function viewsOfPosts(state: AppState): readonly Promise<void>[] {
  const views = [state.loadCalendar(), state.loadTray(), state.loadDock()];
  if (state.profileNetwork !== null) views.push(state.loadProfile());
  if (state.screen === 'balance') views.push(state.loadHistory());
  if (state.screen === 'search') views.push(state.searchAgain());
  if (state.screen === 'trash') views.push(state.loadTrash());
  if (state.screen === 'board') views.push(state.loadBoard());
  if (state.screen === 'posts') views.push(state.loadList());
  if (state.screen === 'due') views.push(state.loadDue());
  return views;
}

/** Re-reads what a change touched, whichever window made it, and follows the day. Returns how to stop. */
export function startLiveUpdates(store: AppStore, api: Api): () => void {
  const refresh = (kinds: readonly ChangeKind[] = changeKinds) => {
    const state = store.getState();
    if (state.phase !== 'open') return;
    const snapshot = state.refreshSnapshot();
    const views = [snapshot];
    if (kinds.some((kind) => !apartFromPosts.has(kind))) views.push(...viewsOfPosts(state));
    if (kinds.includes('marks') || kinds.includes('workspace')) views.push(snapshot.then(state.loadHolidays));
    if (kinds.includes('media')) views.push(state.knowMedia([...state.knownMedia.keys()]));
    // Posts change what the library says of use.
    const touchesLibrary = kinds.includes('media') || (kinds.includes('posts') && state.screen === 'media');
    if (state.media && touchesLibrary) views.push(state.loadMedia());
    if (state.postHistory && kinds.includes('posts')) views.push(state.followHistory());
    if (state.publishing) views.push(state.openPublish(state.publishing));
    Promise.all(views).catch(state.reportFailure);
  };
  const stop = api.subscribe(
    ({ kinds }) => {
      if (kinds.includes('reminders')) store.getState().hearReminders();
      if (kinds.every((kind) => kind === 'reminders')) {
        followTime(store).catch(() => undefined);
        return;
      }
      refresh(kinds);
      const { composer, writing, networkLimits, loadWriting, loadLimits } = store.getState();
      if (writing && kinds.includes('writing')) void loadWriting();
      if (networkLimits && kinds.includes('limits')) void loadLimits();
      if (composer?.postId && kinds.includes('posts')) checkComposer(store, api).catch(() => undefined);
    },
    (connected) => {
      const was = store.getState().connected;
      store.setState({ connected });
      if (connected && !was) refresh();
    },
  );
  const timer = setInterval(() => {
    if (store.getState().phase === 'open')
      store
        .getState()
        .refreshSnapshot()
        .catch(() => undefined);
  }, DAY_CHECK_MS);
  const unsubscribe = store.subscribe((state, before) => {
    if (before.snapshot?.workspace.id === state.snapshot?.workspace.id && periodsOf(state) !== periodsOf(before))
      refresh();
  });
  return () => {
    stop();
    clearInterval(timer);
    unsubscribe();
  };
}

/** Time alone went by: what is counted and listed as due changes, and nothing else. */
async function followTime(store: AppStore): Promise<void> {
  const { phase, screen, refreshSnapshot, loadDue } = store.getState();
  if (phase !== 'open') return;
  await refreshSnapshot();
  if (screen === 'due') await loadDue();
}

/** What decides which days are read: views that were read before it changed show others. */
function periodsOf({ snapshot }: AppState): string {
  return `${snapshot?.today} ${snapshot?.workspace.firstWeekday}`;
}

/** Marks the open post as changed elsewhere, or follows along when the user has typed nothing. */
async function checkComposer(store: AppStore, api: Api): Promise<void> {
  const { composer } = store.getState();
  if (!composer?.postId || composer.saving) return;
  const post = await api.call('posts.get', { id: composer.postId });
  const series = await readSeries(api, post);
  const now = store.getState().composer;
  if (!now || now.postId !== post.id || now.saving) return;
  if (now.revision === post.revision && now.series?.revision === series?.revision) return;
  if (JSON.stringify(now.draft) === JSON.stringify(now.saved)) await store.getState().reloadComposer();
  else store.setState({ composer: { ...now, changedElsewhere: true } });
}
