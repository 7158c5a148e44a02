import type { FillChoice, FillIdea, FillRow, FillScope, Output } from '#contract/index.ts';
import type { Day } from '#domain/day.ts';
import type { Id } from '#domain/model.ts';
import { type Failure, toFailure } from './failure.ts';
import { latestOnly } from './latest-only.ts';
import type { Slice } from './slice.ts';

export type { FillIdea };

type Weighed = Output<'fill.weigh'>;

/** A slot of the plan as the user leaves it. */
export type FillLine = FillRow & { readonly included: boolean };

/** The plan under edit. */
export type Filling = {
  readonly scope: FillScope;
  /** Tray posts are used where they fit. */
  readonly useTray: boolean;
  /** Null until the plan was read. */
  readonly lines: readonly FillLine[] | null;
  readonly ideas: readonly FillIdea[];
  /** The balance before and after, for what is included. */
  readonly weighed: Weighed | null;
  readonly saving: boolean;
  readonly failure: Failure | null;
};

export type FillSlice = {
  readonly filling: Filling | null;
  /** Plans the free slots of the week or month of a day. */
  openFill(span: FillScope['span'], day: Day): void;
  closeFill(): void;
  loadFill(): Promise<void>;
  setFillTray(useTray: boolean): void;
  editFill(
    slot: Pick<FillRow, 'slotId' | 'day'>,
    change: Partial<Pick<FillLine, 'included' | 'pillarId' | 'postId'>>,
  ): void;
  includeAll(included: boolean): void;
  /** Makes the posts; `titleOf` names a draft on a pillar. */
  applyFill(titleOf: (pillarId: Id | null) => string): Promise<void>;
};

const choiceOf = ({ networkId, day, time, pillarId, postId }: FillLine): FillChoice => ({
  networkId,
  day,
  time,
  pillarId,
  postId,
});

/** What of the plan is meant. */
export function includedLines({ lines }: Pick<Filling, 'lines'>): readonly FillLine[] {
  return lines?.filter(({ included }) => included) ?? [];
}

/** The tray posts that may take a slot: those with its pillar, for its network or none, and not used by another. */
export function ideasFor({ ideas, lines }: Pick<Filling, 'ideas' | 'lines'>, line: FillLine): readonly FillIdea[] {
  const others = new Set(lines?.flatMap((each) => (each === line ? [] : (each.postId ?? []))));
  return ideas.filter(
    ({ postId, pillarIds, networkId }) =>
      !others.has(postId) &&
      (line.pillarId === null || pillarIds.includes(line.pillarId)) &&
      (networkId === null || networkId === line.networkId),
  );
}

export const fillSlice: Slice<FillSlice> = (set, get, { api }) => {
  const planning = latestOnly();
  const weighing = latestOnly();
  const patch = (change: Partial<Filling>) =>
    set(({ filling }) => (filling ? { filling: { ...filling, ...change } } : {}));
  const weigh = async () => {
    const { filling } = get();
    if (!filling) return;
    const isLatest = weighing.begin();
    try {
      const choices = includedLines(filling).map(choiceOf);
      const weighed = await api.call('fill.weigh', { ...filling.scope, choices });
      if (isLatest()) patch({ weighed });
    } catch (error) {
      if (isLatest()) patch({ failure: toFailure(error) });
    }
  };
  const change = (edit: (line: FillLine) => FillLine) => {
    const { filling } = get();
    if (!filling?.lines) return;
    patch({ lines: filling.lines.map(edit), failure: null });
    void weigh();
  };
  return {
    filling: null,
    openFill: (span, day) => {
      const scope = { span, day, networkIds: get().filters.networkIds };
      set({
        filling: { scope, useTray: true, lines: null, ideas: [], weighed: null, saving: false, failure: null },
      });
      void get().loadFill();
    },
    closeFill: () => {
      planning.begin();
      set({ filling: null });
    },
    loadFill: async () => {
      const { filling } = get();
      if (!filling) return;
      const isLatest = planning.begin();
      weighing.begin();
      try {
        const { scope, useTray } = filling;
        const { rows, ideas, range, before, after } = await api.call('fill.plan', { ...scope, useTray });
        if (!isLatest()) return;
        const lines = rows.map((row) => ({ ...row, included: true }));
        patch({ lines, ideas, weighed: { range, before, after }, failure: null });
      } catch (error) {
        if (isLatest()) patch({ failure: toFailure(error) });
      }
    },
    setFillTray: (useTray) => {
      patch({ useTray });
      void get().loadFill();
    },
    editFill: ({ slotId, day }, edit) =>
      change((line) => (line.slotId === slotId && line.day === day ? { ...line, ...edit } : line)),
    includeAll: (included) => change((line) => ({ ...line, included })),
    applyFill: async (titleOf) => {
      const { filling } = get();
      const lines = filling ? includedLines(filling) : [];
      if (!filling || filling.saving || lines.length === 0) return;
      patch({ saving: true, failure: null });
      try {
        const choices = lines.map((line) => ({ ...choiceOf(line), title: titleOf(line.pillarId) }));
        await get().command('fill.apply', { choices });
        get().closeFill();
      } catch (error) {
        patch({ saving: false, failure: toFailure(error) });
      }
    },
  };
};
