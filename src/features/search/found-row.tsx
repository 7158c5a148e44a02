import { useTranslation } from 'react-i18next';
import type { FoundPost } from '#state/search.ts';
import { networksById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { formatDay, fullDay, weekdayAndDay } from '#ui/formats.ts';
import { NetworkMarks } from '#ui/marks.tsx';
import { Pieces } from '#ui/pieces.tsx';
import { StatusMark } from '#ui/status-mark.tsx';
import classes from './search-screen.module.css';

function Day({ post: { day, time } }: { readonly post: FoundPost }) {
  const { t, i18n } = useTranslation('search');
  const year = useApp((state) => state.snapshot?.today.slice(0, 4));
  if (day === null) return <span className={classes.day}>{t('inTray')}</span>;
  const style = day.startsWith(year ?? '') ? weekdayAndDay : fullDay;
  return (
    <span className={classes.day}>
      {formatDay(day, i18n.language, style)}
      {time && <span className={classes.time}>{time}</span>}
    </span>
  );
}

/** A post that was found: where the words stand, when it goes out, where, and how far it is. */
export function FoundRow({ post }: { readonly post: FoundPost }) {
  const { t } = useTranslation('search');
  const { t: common } = useTranslation();
  const networks = networksById(useApp((state) => state.snapshot?.networks) ?? []);
  const openPost = useApp((state) => state.openPost);
  const names = post.networkIds.flatMap((id) => networks.get(id) ?? []);
  const status = common(`status.${post.status}`);
  const isUntitled = post.title.every(({ text }) => text.trim() === '');
  return (
    <li className={classes.row}>
      <button type="button" data-found className={classes.open} onClick={() => void openPost(post.postId)}>
        <span className={classes.words}>
          <span className={classes.title} dir="auto">
            {isUntitled ? common('untitled') : <Pieces pieces={post.title} />}
          </span>
          {post.excerpt && (
            <span className={classes.excerpt}>
              {post.excerpt.part !== 'body' && <b className={classes.part}>{t(`part.${post.excerpt.part}`)} </b>}
              <span dir="auto">
                <Pieces pieces={post.excerpt.pieces} />
              </span>
            </span>
          )}
        </span>
        <Day post={post} />
        <span className={classes.networks}>
          <NetworkMarks platforms={names.map(({ platform }) => platform)} />
          <span className="visually-hidden">{names.map(({ name }) => name).join(', ')}</span>
        </span>
        <span className={classes.status}>
          <span aria-hidden>
            <StatusMark status={post.status} label="" />
          </span>
          {status}
        </span>
      </button>
    </li>
  );
}
