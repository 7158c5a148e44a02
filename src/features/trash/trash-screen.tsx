import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrashedPost } from '#state/trash.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailedState } from '#ui/failed-state.tsx';
import { shortTitle } from '#ui/formats.ts';
import framed from '#ui/framed-rows.module.css';
import { PageHead } from '#ui/page-head.tsx';
import { useRowFocus } from '#ui/use-row-focus.ts';
import { TrashRow } from './trash-row.tsx';
import classes from './trash-screen.module.css';

/** What is about to go for good: one post, or all of them. */
type Asked = TrashedPost | 'all' | null;

function PurgeQuestion({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const { t } = useTranslation('trash');
  const { t: common } = useTranslation();
  const total = useApp((state) => state.trash?.total ?? 0);
  const purgeTrash = useApp((state) => state.purgeTrash);
  const title = asked !== null && asked !== 'all' ? shortTitle(asked.title) || common('untitled') : '';
  return (
    <Dialog opened={asked !== null} onClose={onClose} size={420} title={t('askTitle')}>
      <p>{asked === 'all' ? t('askAll', { count: total }) : t('askOne', { title })}</p>
      <div className={classes.buttons}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button
          color="var(--danger)"
          onClick={() => {
            onClose();
            void purgeTrash(asked === 'all' || asked === null ? null : [asked.postId]);
          }}
        >
          {t('purge')}
        </Button>
      </div>
    </Dialog>
  );
}

function Skeleton() {
  return (
    <div className={`${framed.frame} ${classes.rows}`} aria-hidden>
      {['a', 'b', 'c', 'd'].map((key) => (
        <div key={key} className={framed.ghost} />
      ))}
    </div>
  );
}

type RowsProps = { readonly posts: readonly TrashedPost[]; readonly onPurge: (post: TrashedPost) => void };

function Rows({ posts, onPurge }: RowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const focus = useRowFocus(list);
  return (
    <ul ref={list} className={`${framed.frame} ${classes.rows}`} {...focus}>
      {posts.map((post) => (
        <TrashRow key={post.postId} post={post} onPurge={onPurge} />
      ))}
    </ul>
  );
}

function Body({ onPurge }: { readonly onPurge: (post: TrashedPost) => void }) {
  const { t } = useTranslation('trash');
  const trash = useApp((state) => state.trash);
  const trashFailed = useApp((state) => state.trashFailed);
  const { loadTrash, loadMoreTrash, go, reportFailure } = useAppStore().getState();
  if (trashFailed && !trash)
    return (
      <FailedState title={t('failedTitle')} text={t('failedText')} onRetry={() => loadTrash().catch(reportFailure)} />
    );
  if (!trash)
    return (
      <Delayed>
        <Skeleton />
      </Delayed>
    );
  if (trash.total === 0)
    return (
      <EmptyState
        icon={<IconTrash size={30} stroke={1.4} />}
        title={t('emptyTitle')}
        text={t('emptyText')}
        action={<Button onClick={() => go('calendar')}>{t('toCalendar')}</Button>}
      />
    );
  return (
    <>
      <Rows posts={trash.posts} onPurge={onPurge} />
      {trash.posts.length < trash.total && (
        <Button variant="default" mt={14} onClick={() => loadMoreTrash().catch(reportFailure)}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

/** What was thrown away: to be had back for 90 days, or deleted for good. */
export function TrashScreen() {
  const { t } = useTranslation('trash');
  const total = useApp((state) => state.trash?.total ?? 0);
  const loadTrash = useApp((state) => state.loadTrash);
  const reportFailure = useApp((state) => state.reportFailure);
  const [asked, setAsked] = useState<Asked>(null);
  useEffect(() => {
    loadTrash().catch(reportFailure);
  }, [loadTrash, reportFailure]);
  return (
    <section className={classes.screen}>
      <PageHead className={classes.head} title={t('title')} total={total} intro={t('intro')}>
        {total > 0 && (
          <Button variant="default" onClick={() => setAsked('all')}>
            {t('empty')}
          </Button>
        )}
      </PageHead>
      <Body onPurge={setAsked} />
      <PurgeQuestion asked={asked} onClose={() => setAsked(null)} />
    </section>
  );
}
