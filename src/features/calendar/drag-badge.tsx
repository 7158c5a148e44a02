import { IconCopyPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DragView } from './card-drag.ts';
import classes from './drag-badge.module.css';

/** Right of and below the pointer, in px. */
const BESIDE = 14;

/** What goes with the pointer besides the card: how many there are, and that they are copies. */
export function DragBadge({ drag }: { readonly drag: DragView }) {
  const { t } = useTranslation('cards');
  const badge = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: MouseEvent) => {
      if (badge.current) badge.current.style.translate = `${clientX + BESIDE}px ${clientY + BESIDE}px`;
    };
    document.addEventListener('mousemove', follow);
    return () => document.removeEventListener('mousemove', follow);
  }, []);
  // Two cards of one post move as one post; as copies they become two.
  const posts = new Set(drag.cards.map(({ postId }) => postId)).size;
  const count = drag.copy ? drag.cards.length : posts;
  if (drag.cards.length === 1 && !drag.copy) return null;
  return (
    <div
      ref={badge}
      className={classes.badge}
      aria-hidden
      style={{ translate: `${drag.x + BESIDE}px ${drag.y + BESIDE}px` }}
    >
      {drag.copy && <IconCopyPlus size={14} stroke={1.8} />}
      {t(drag.copy ? 'copies' : 'dragged', { count })}
    </div>
  );
}
