import { IconAlertTriangle } from '@tabler/icons-react';
import { memo } from 'react';
import type { MediaItem } from '#domain/media.ts';
import { Thumb } from '#ui/thumb.tsx';
import classes from './media-grid.module.css';
import type { MediaWords } from './use-media-words.ts';

type Props = {
  readonly item: MediaItem;
  readonly src: string | null;
  readonly words: MediaWords;
  /** It goes by faster than anyone looks: no picture is begun. */
  readonly passing: boolean;
};

/** A file as the library draws it: picture, name, and what is worth knowing at a glance. */
export const MediaTile = memo(function MediaTile({ item, src, words, passing }: Props) {
  return (
    <>
      <span className={classes.picture}>
        {!passing && <Thumb kind={item.kind} src={src} seconds={item.seconds} broken={item.state !== 'ok'} />}
      </span>
      <span className={classes.name} dir="auto">
        {item.name}
      </span>
      {item.state === 'ok' ? (
        <span className={classes.facts}>
          <span>{words.facts(item)}</span>
          <span className={classes.uses} data-unused={item.uses === 0 || undefined}>
            {words.uses(item.uses)}
          </span>
        </span>
      ) : (
        <span className={classes.trouble}>
          <IconAlertTriangle size={12} aria-hidden /> {words.state(item.state)}
        </span>
      )}
    </>
  );
});
