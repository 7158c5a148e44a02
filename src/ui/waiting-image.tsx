import { useImageTurn } from './image-turns.ts';

type Props = {
  readonly src: string;
  readonly className?: string | undefined;
  readonly onFail: () => void;
};

/** A small picture that is decoration: it loads when its turn has come, so that many of them never hold up the page. */
export function WaitingImage({ src, className, onFail }: Props) {
  const turn = useImageTurn(src);
  if (turn.src === null) return null;
  return (
    <img
      className={className}
      src={turn.src}
      alt=""
      decoding="async"
      draggable={false}
      onLoad={turn.settle}
      onError={() => {
        turn.settle();
        onFail();
      }}
    />
  );
}
