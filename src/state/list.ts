import { type Filters, type ListOrder, listGroups, MOST_ROWS, type Output } from '#contract/index.ts';
import type { Card, Id, PostFields } from '#domain/model.ts';
import { latestOnly } from './latest-only.ts';
import type { Slice } from './slice.ts';

export { type ListOrder, listGroups };

type Answer = Output<'list.rows'>;

/** Rows of a page: they are read and kept by pages. */
export const LIST_PAGE = 100;
/** Pages kept around the rows in sight. */
const KEPT_PAGES = 20;

/** All cards in an order, of which the pages near what is seen are known. */
export type PostList = Pick<Answer, 'revision' | 'total' | 'groups' | 'todayAt'> & {
  readonly order: ListOrder;
  readonly filters: Filters;
  readonly pages: ReadonlyMap<number, readonly Card[]>;
};

export type ListSlice = {
  readonly listOrder: ListOrder;
  /** Null before the first answer. */
  readonly postList: PostList | null;
  readonly listFailed: boolean;
  /** Reads what is in sight anew; in another order from today, or from the top. */
  loadList(): Promise<void>;
  /** Tells which rows are in sight, so that they are read. */
  showRows(from: number, to: number): void;
  setListOrder(change: Partial<ListOrder>): void;
  /** Selects a stretch of rows, also of pages that were never read. */
  selectRows(from: number, to: number): Promise<void>;
  /** Changes fields of one post as the list has it: at once, and back with the reason when refused. */
  editRow(card: Card, fields: Partial<Pick<PostFields, 'title' | 'status' | 'pillars' | 'campaignId'>>): Promise<void>;
};

/** The card of a row; null while its page has not been read. */
export function rowAt({ pages }: Pick<PostList, 'pages'>, row: number): Card | null {
  return pages.get(Math.floor(row / LIST_PAGE))?.[row % LIST_PAGE] ?? null;
}

function pagesOf({ offset, rows }: Pick<Answer, 'offset' | 'rows'>): readonly (readonly [number, readonly Card[]])[] {
  const first = Math.floor(offset / LIST_PAGE);
  const count = Math.ceil(rows.length / LIST_PAGE);
  return Array.from({ length: count }, (_, index) => [
    first + index,
    rows.slice(index * LIST_PAGE, (index + 1) * LIST_PAGE),
  ]);
}

/** The stretch of pages that are wanted and not known. */
function missing(known: PostList['pages'], first: number, last: number): { first: number; last: number } | null {
  const gaps = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((page) => !known.has(page));
  const [from, to] = [gaps[0], gaps.at(-1)];
  return from === undefined || to === undefined ? null : { first: from, last: to };
}

function withPost(pages: PostList['pages'], postId: Id, change: Partial<Card>): PostList['pages'] {
  const edit = (card: Card): Card => (card.postId === postId ? { ...card, ...change } : card);
  const isIn = (cards: readonly Card[]) => cards.some((card) => card.postId === postId);
  return new Map([...pages].map(([page, cards]) => [page, isIn(cards) ? cards.map(edit) : cards]));
}

export const listSlice: Slice<ListSlice> = (set, get, { api }) => {
  const reading = latestOnly();
  let seen = { first: 0, last: 0 };
  const underWay = new Set<number>();
  const isKnown = () => {
    const { postList, listOrder, filters } = get();
    return postList?.order === listOrder && postList.filters === filters;
  };
  const report = (error: unknown) => {
    get().reportFailure(error);
  };
  const fetchPages = async (first: number, last: number) => {
    const isLatest = reading.join();
    const wanted = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    for (const page of wanted) underWay.add(page);
    try {
      const { listOrder: order, filters } = get();
      const input = { order, filters, offset: first * LIST_PAGE, limit: wanted.length * LIST_PAGE };
      const answer = await api.call('list.rows', input);
      const { postList } = get();
      if (!isLatest() || !postList) return;
      // Something changed since: what is known and what came do not fit together.
      if (answer.revision !== postList.revision) {
        await get().loadList();
        return;
      }
      const near = [...postList.pages].filter(
        ([page]) => page >= seen.first - KEPT_PAGES && page <= seen.last + KEPT_PAGES,
      );
      set({ postList: { ...postList, pages: new Map([...near, ...pagesOf(answer)]) } });
      get().refreshSelection();
    } finally {
      for (const page of wanted) underWay.delete(page);
    }
  };
  return {
    listOrder: { sort: 'day', descending: false, group: 'week' },
    postList: null,
    listFailed: false,
    loadList: async () => {
      const isLatest = reading.begin();
      const { listOrder: order, filters } = get();
      const stretch = isKnown()
        ? { offset: seen.first * LIST_PAGE, limit: (seen.last - seen.first + 1) * LIST_PAGE }
        : { offset: null, limit: LIST_PAGE };
      try {
        const answer = await api.call('list.rows', { order, filters, ...stretch });
        if (!isLatest()) return;
        const { revision, total, groups, todayAt } = answer;
        const pages = new Map(pagesOf(answer));
        set({ postList: { order, filters, revision, total, groups, todayAt, pages }, listFailed: false });
        get().refreshSelection();
      } catch (error) {
        if (isLatest()) set({ listFailed: true });
        throw error;
      }
    },
    showRows: (from, to) => {
      const { postList } = get();
      if (!postList || !isKnown() || to < from) return;
      seen = { first: Math.floor(from / LIST_PAGE), last: Math.floor(to / LIST_PAGE) };
      const gap = missing(postList.pages, seen.first, seen.last);
      if (gap && !underWay.has(gap.first)) fetchPages(gap.first, gap.last).catch(report);
    },
    setListOrder: (change) => {
      set(({ listOrder }) => ({ listOrder: { ...listOrder, ...change } }));
      get().loadList().catch(report);
    },
    selectRows: async (from, to) => {
      const { listOrder: order, filters } = get();
      const first = Math.min(from, to);
      const limit = Math.min(MOST_ROWS, Math.abs(to - from) + 1);
      try {
        const { rows } = await api.call('list.rows', { order, filters, offset: first, limit });
        get().select(rows);
        if (Math.abs(to - from) + 1 > limit)
          get().notify({ tone: 'info', key: 'selected-most', params: { count: limit }, undoTo: null });
      } catch (error) {
        report(error);
      }
    },
    editRow: async (card, fields) => {
      const before = get().postList;
      if (before) set({ postList: { ...before, pages: withPost(before.pages, card.postId, fields) } });
      const { title, status, pillars, campaignId } = fields;
      const done = await (async () => {
        if (status !== undefined) return get().giveStatus([card], status);
        if (pillars !== undefined) return get().givePillars([card], pillars, 'replace');
        if (campaignId !== undefined) return get().giveCampaign([card], campaignId);
        try {
          const { id, revision } = await api.call('posts.get', { id: card.postId });
          await get().command('posts.update', { id, revision, fields: { title: title ?? card.title } });
          return true;
        } catch (error) {
          report(error);
          return false;
        }
      })();
      if (!done) await get().loadList().catch(report);
    },
  };
};
