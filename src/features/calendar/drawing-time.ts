/**
 * How long something may take to be drawn: in ms, and in frames where those are slow. Asked once a frame, it says whether
 * both have gone by.
 */
export function drawingTime(ms: number, frames: number): () => boolean {
  const until = performance.now() + ms;
  let asked = 0;
  return () => {
    asked += 1;
    return performance.now() > until && asked > frames;
  };
}
