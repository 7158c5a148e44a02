import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Told } from '#state/reminders.ts';
import { networksById } from '#state/selectors.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { shortTitle } from '#ui/formats.ts';
import { notificationAccess, showPageNotification } from '#ui/page-notifications.ts';

/** What a reminder says: the post and where it goes, or how many there are and the first of them. */
export function useToldWords(): (told: Told) => { readonly title: string; readonly body: string } {
  const { t } = useTranslation('reminders');
  const { t: common } = useTranslation();
  const networks = networksById(useApp((state) => state.snapshot?.networks) ?? []);
  return ({ due, total }) => {
    const titles = [...new Set(due.map(({ title }) => shortTitle(title) || common('untitled')))];
    const [only] = due;
    if (total > 1 || !only) {
      return { title: t('told.many', { count: total }), body: titles.slice(0, 3).join(' · ') };
    }
    const network = networks.get(only.networkId)?.name ?? common('platform.custom');
    return {
      title: titles[0] ?? '',
      body: only.time === null ? t('told.anyTime', { network }) : t('told.one', { network, time: only.time }),
    };
  };
}

/**
 * Tells the user what falls due: by a notification of the system or the page, else in the window. A hidden page that can
 * only do the last leaves it to one that is seen.
 */
export function useReminders(): void {
  const store = useAppStore();
  const heard = useApp((state) => state.remindersHeard);
  const workspace = useApp((state) => state.snapshot?.workspace.id);
  const words = useToldWords();
  const tell = useEffectEvent(async () => {
    const { info, takeReminders, notifyDesktop, openTold, showTold } = store.getState();
    const desktop = info?.notifications ?? false;
    if (document.hidden && !desktop && notificationAccess() !== 'granted') return;
    const told = await takeReminders();
    if (!told) return;
    const { title, body } = words(told);
    const open = () => void openTold(told);
    const outcome = desktop ? await notifyDesktop(title, body) : 'unsupported';
    if (outcome === 'clicked') open();
    if (outcome !== 'unsupported' || showPageNotification(title, body, open)) return;
    showTold(told);
  });
  useEffect(() => {
    // What could not be told stays due, and is heard of again.
    const look = () => void tell().catch(() => undefined);
    // Looks when a workspace is opened and each time that something is heard of.
    if (workspace && heard >= 0) look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [heard, workspace]);
}
