import type { Output } from '#contract/index.ts';
import type { Id, Network } from '#domain/model.ts';
import { activeNetworks } from './selectors.ts';
import type { Slice } from './slice.ts';
import type { AppState } from './store.ts';

export type Profile = Output<'calendar.profile'>;

/** Tiles on each side of now. */
const TILES = 9;

export type ProfileSlice = {
  /** Whether the Instagram grid is open. */
  readonly profileOpen: boolean;
  /** The network whose grid is shown; null while it is closed or there is none. */
  readonly profileNetwork: Id | null;
  /** Null until it was read. */
  readonly profile: Profile | null;
  readonly profileFailed: boolean;
  openProfile(networkId?: Id): void;
  closeProfile(): void;
  loadProfile(): Promise<void>;
};

/** The networks that have such a grid. */
export function gridNetworks({ snapshot }: Pick<AppState, 'snapshot'>): readonly Network[] {
  return activeNetworks(snapshot).filter(({ platform }) => platform === 'instagram');
}

export const profileSlice: Slice<ProfileSlice> = (set, get, { api }) => ({
  profileOpen: false,
  profileNetwork: null,
  profile: null,
  profileFailed: false,
  openProfile: (networkId) => {
    const profileNetwork = networkId ?? gridNetworks(get())[0]?.id ?? null;
    if (profileNetwork !== get().profileNetwork) set({ profile: null });
    set({ profileOpen: true, profileNetwork });
    get().loadProfile().catch(get().reportFailure);
  },
  closeProfile: () => set({ profileOpen: false, profileNetwork: null, profile: null }),
  loadProfile: async () => {
    const networkId = get().profileNetwork;
    if (networkId === null) return;
    try {
      const profile = await api.call('calendar.profile', { networkId, most: TILES });
      if (get().profileNetwork === networkId) set({ profile, profileFailed: false });
    } catch (error) {
      if (get().profileNetwork !== networkId) return;
      set({ profileFailed: true });
      throw error;
    }
  },
});
