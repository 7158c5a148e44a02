import { memo } from 'react';
import type { ListOrder, PostList } from '#state/list.ts';
import { columns } from './columns.ts';
import classes from './group-row.module.css';
import type { DrawnLine } from './use-lines.ts';
import type { ListWords } from './use-list-words.ts';

type Props = {
  readonly group: PostList['groups'][number];
  readonly by: ListOrder['group'];
  readonly line: number;
  readonly top: DrawnLine['top'];
  readonly words: ListWords;
  readonly active: boolean;
};

/** The heading of a group with the number of its rows. */
export const GroupRow = memo(function GroupRow({ group, by, line, top, words, active }: Props) {
  return (
    <tr
      className={classes.group}
      style={top === null ? undefined : { top }}
      data-apart={top !== null || undefined}
      aria-rowindex={line + 2}
      data-line={line}
    >
      <td className={classes.heading} colSpan={columns.length} tabIndex={active ? 0 : -1}>
        <span className={classes.name}>{words.group(by, group.key)}</span>{' '}
        <span className={classes.count}>{words.rows(group.count)}</span>
      </td>
    </tr>
  );
});
