import { useEffect, useState } from 'react';
import type { FoundPost } from '#state/search.ts';
import { useApp } from '#state/use-app.ts';

/** Posts beside the actions: a few, the rest is for the search screen. */
const MOST = 6;
/** How long typing rests before posts are looked for, in ms. */
const REST_MS = 80;

/** The posts that hold the words, of the last words whose answer is there. */
export function useFoundPosts(text: string): readonly FoundPost[] {
  const findPosts = useApp((state) => state.findPosts);
  const [posts, setPosts] = useState<readonly FoundPost[]>([]);
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      // Actions are still to be had when the search fails.
      const found = await findPosts(text, MOST).catch(() => []);
      if (isWanted) setPosts(found);
    };
    const timer = setTimeout(() => void ask(), text === '' ? 0 : REST_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text, findPosts]);
  return posts;
}
