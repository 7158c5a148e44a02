import { type Stage, stages } from '#contract/index.ts';
import type { Card } from '#domain/model.ts';
import { type BoardColumn, stageOf, withStatus } from './board-moves.ts';
import { shareCards } from './card-moves.ts';
import { latestOnly } from './latest-only.ts';
import type { Slice } from './slice.ts';

export { type Stage, stages };

/** Cards of a column read at a time. */
export const BOARD_PAGE = 60;
/** The most that a column holds; what lies beyond is in the list of all posts. */
export const BOARD_MOST = 1_000;

export type BoardSlice = {
  /** Null before the first answer. */
  readonly board: readonly BoardColumn[] | null;
  readonly boardFailed: boolean;
  loadBoard(): Promise<void>;
  /** Reads on in a column. */
  loadMoreOf(stage: Stage): Promise<void>;
  /** Moves posts to a column: at once, and back with the reason when refused. Published is asked about first. */
  moveToStage(cards: readonly Card[], stage: Stage): Promise<void>;
};

export const boardSlice: Slice<BoardSlice> = (set, get, { api }) => {
  const reading = latestOnly();
  /** Moves that the backend has not answered yet: what is read meanwhile may be older than what is shown. */
  let moves = 0;
  const more = new Set<Stage>();
  const limitOf = (stage: Stage) => {
    const shown = get().board?.find((column) => column.stage === stage)?.cards.length ?? 0;
    return Math.min(BOARD_MOST, Math.max(BOARD_PAGE, shown));
  };
  const read = async (wanted: readonly Stage[], limit: number) =>
    (await api.call('board.columns', { stages: [...wanted], limit, filters: get().filters })).columns;
  const put = (fresh: readonly BoardColumn[]) => {
    const before = get().board ?? [];
    const byStage = new Map([...before, ...fresh].map((column) => [column.stage, column]));
    const columns = stages.flatMap((stage) => {
      const column = byStage.get(stage);
      const old = before.find((one) => one.stage === stage);
      return column ? [old ? { ...column, cards: shareCards(old.cards, column.cards) } : column] : [];
    });
    set({ board: columns, boardFailed: false });
    get().refreshSelection();
  };
  return {
    board: null,
    boardFailed: false,
    loadBoard: async () => {
      const isLatest = reading.begin();
      try {
        const byLimit = [...Map.groupBy(stages, limitOf)];
        const answers = await Promise.all(byLimit.map(([limit, wanted]) => read(wanted, limit)));
        if (isLatest() && (moves === 0 || !get().board)) put(answers.flat());
      } catch (error) {
        if (isLatest()) set({ boardFailed: true });
        throw error;
      }
    },
    loadMoreOf: async (stage) => {
      const column = get().board?.find((one) => one.stage === stage);
      const limit = Math.min(BOARD_MOST, (column?.cards.length ?? 0) + BOARD_PAGE);
      if (!column || more.has(stage) || column.cards.length >= Math.min(column.count, BOARD_MOST)) return;
      const isLatest = reading.join();
      more.add(stage);
      try {
        const answer = await read([stage], limit);
        if (isLatest()) put(answer);
      } finally {
        more.delete(stage);
      }
    },
    moveToStage: async (cards, stage) => {
      const { board } = get();
      if (stage === 'published') {
        await get().askMark(cards);
        return;
      }
      const open = cards.filter((card) => stageOf(card) !== 'published');
      if (board) set({ board: withStatus(board, open, stage) });
      moves += 1;
      try {
        await get().giveStatus(cards, stage);
      } finally {
        moves -= 1;
      }
      if (board && moves === 0) await get().loadBoard().catch(get().reportFailure);
    },
  };
};
