/** The answers of one kind, of which only those of the latest request may be shown. */
export type Latest = {
  /** Begins a request, or gives up the one under way; tells until the next one whether it is the latest. */
  begin(): () => boolean;
  /** The same for what belongs to the request begun last. */
  join(): () => boolean;
};

/** Sends stale answers away, in whatever order they come. */
export function latestOnly(): Latest {
  let latest = 0;
  const join = () => {
    const mine = latest;
    return () => mine === latest;
  };
  return {
    begin: () => {
      latest += 1;
      return join();
    },
    join,
  };
}
