import type { Input, Output } from '#contract/index.ts';
import type { Campaign } from '#domain/campaign.ts';
import type { DayRange } from '#domain/day.ts';
import type { DayNote, DayNoteFields, HolidayCalendar, KeyDate, KeyDateFields } from '#domain/day-marks.ts';
import type { Id } from '#domain/model.ts';
import { type Outcome, outcome } from './setup.ts';
import type { Slice } from './slice.ts';

/** What of the calendar, besides posts, is open in a dialog. A null thing is a new one on the days of `range`. */
export type Editing =
  | { readonly kind: 'campaigns' }
  | { readonly kind: 'campaign'; readonly campaign: Campaign | null; readonly range: DayRange }
  | { readonly kind: 'note'; readonly note: DayNote | null; readonly range: DayRange }
  | { readonly kind: 'key-date'; readonly keyDate: KeyDate | null; readonly range: DayRange };

/** A campaign's posts, and the judgement of its days over them alone. */
export type CampaignDetails = Pick<Output<'campaigns.posts'>, 'posts' | 'cards'> & {
  readonly report: Output<'balance.dock'>['report'];
};
export type Places = Output<'holidays.places'>['countries'];

export type CampaignsSlice = {
  readonly editing: Editing | null;
  edit(editing: Editing | null): void;
  createCampaign(fields: Input<'campaigns.create'>): Outcome;
  updateCampaign(id: Id, fields: Input<'campaigns.create'>): Outcome;
  deleteCampaign(id: Id, detach: boolean): Outcome;
  loadCampaign(campaign: Campaign): Promise<CampaignDetails>;
  /** Shows a campaign's posts and no others, from its first day. */
  showOnlyCampaign(campaign: Campaign): void;
  saveNote(id: Id | null, fields: DayNoteFields): Outcome;
  deleteNote(id: Id): Outcome;
  saveKeyDate(id: Id | null, fields: KeyDateFields): Outcome;
  deleteKeyDate(id: Id): Outcome;
  /** Changes whose holidays are shown. Each change waits for the one before, so that none undoes another. */
  changeHolidays(change: (calendars: readonly HolidayCalendar[]) => readonly HolidayCalendar[]): Outcome;
  loadPlaces(): Promise<Places>;
};

export const campaignsSlice: Slice<CampaignsSlice> = (set, get, { api }) => {
  let lastHolidays: Promise<unknown> = Promise.resolve();
  return {
    editing: null,
    edit: (editing) => set({ editing }),
    createCampaign: (fields) => outcome(get().command('campaigns.create', fields)),
    updateCampaign: (id, fields) => outcome(get().command('campaigns.update', { id, fields })),
    deleteCampaign: (id, detach) => outcome(get().command('campaigns.delete', { id, detach })),
    loadCampaign: async ({ id, fromDay, toDay }) => {
      const window = { anchorDay: toDay, range: { from: fromDay, to: toDay }, filters: { campaignIds: [id] } };
      const [{ posts, cards }, { report }] = await Promise.all([
        api.call('campaigns.posts', { id }),
        api.call('balance.dock', window),
      ]);
      return { posts, cards, report };
    },
    showOnlyCampaign: ({ id, fromDay, toDay }) => {
      const { snapshot, view } = get();
      const today = snapshot?.today ?? fromDay;
      set({ editing: null, selectedDay: null, shownDay: today >= fromDay && today <= toDay ? today : fromDay });
      get().go('calendar');
      if (view === 'day') get().setView('month');
      get().setFilters({ campaignIds: [id] });
    },
    saveNote: (id, fields) =>
      outcome(id === null ? get().command('notes.create', fields) : get().command('notes.update', { id, fields })),
    deleteNote: (id) => outcome(get().command('notes.delete', { id })),
    saveKeyDate: (id, fields) =>
      outcome(id === null ? get().command('dates.create', fields) : get().command('dates.update', { id, fields })),
    deleteKeyDate: (id) => outcome(get().command('dates.delete', { id })),
    changeHolidays: (change) => {
      const run = async () => {
        const calendars = change(get().snapshot?.holidayCalendars ?? []);
        const holidayCalendars = await get().command('holidays.choose', { calendars: [...calendars] });
        set(({ snapshot }) => (snapshot ? { snapshot: { ...snapshot, holidayCalendars } } : {}));
      };
      const done = outcome(lastHolidays.then(run));
      lastHolidays = done;
      return done;
    },
    loadPlaces: async () => (await api.call('holidays.places', {})).countries,
  };
};
