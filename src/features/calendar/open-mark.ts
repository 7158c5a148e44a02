import type { AppStore } from '#state/store.ts';

/** Opens what a mark on the calendar stands for, from its `kind id`. */
export function openMark(store: AppStore, mark: string): void {
  const { marks, snapshot, edit } = store.getState();
  const [kind, id] = mark.split(' ');
  if (kind === 'campaign') {
    const campaign = snapshot?.campaigns.find((each) => each.id === id);
    if (campaign) edit({ kind, campaign, range: { from: campaign.fromDay, to: campaign.toDay } });
  } else if (kind === 'note') {
    const note = marks?.notes.find((each) => each.id === id);
    if (note) edit({ kind, note, range: { from: note.fromDay, to: note.toDay } });
  } else if (kind === 'key-date') {
    const keyDate = snapshot?.keyDates.find((each) => each.id === id);
    if (keyDate) edit({ kind, keyDate, range: { from: keyDate.day, to: keyDate.day } });
  }
}
