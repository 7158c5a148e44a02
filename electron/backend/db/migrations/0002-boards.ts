const staged = (post: string) => `
  INSERT INTO board (post_id, stage, by_day)
    SELECT posts.id, iif(m.planned = 0 AND m.published > 0, 'published', posts.status),
      iif(m.planned = 0 AND m.published > 0, coalesce(m.last_published, ''),
        coalesce(m.first_planned, m.first_day, '~'))
    FROM posts CROSS JOIN (
      SELECT count(*) FILTER (WHERE state = 'planned') AS planned, count(*) FILTER (WHERE state = 'published') AS published,
        max(day) FILTER (WHERE state = 'published') AS last_published,
        min(day) FILTER (WHERE state = 'planned') AS first_planned, min(day) AS first_day
      FROM placements WHERE post_id = ${post}
    ) m WHERE posts.id = ${post} AND posts.deleted_at IS NULL
    ON CONFLICT (post_id) DO UPDATE SET stage = excluded.stage, by_day = excluded.by_day
      WHERE stage <> excluded.stage OR by_day <> excluded.by_day;`;

/**
 * The stage of each post that is not in the trash: its status, or published. `by_day` orders a stage: the first planned
 * day, for published posts the last published one; '~' and '' stand for none and sort to the end.
 */
const board = `
CREATE TABLE board (
  post_id TEXT NOT NULL PRIMARY KEY,
  stage TEXT NOT NULL CHECK (stage IN ('idea', 'draft', 'review', 'approved', 'published')),
  by_day TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX board_stage ON board (stage, by_day, post_id);

CREATE TRIGGER board_post_insert AFTER INSERT ON posts WHEN new.deleted_at IS NULL BEGIN ${staged('new.id')}
END;
CREATE TRIGGER board_post_update AFTER UPDATE OF status, deleted_at ON posts BEGIN
  DELETE FROM board WHERE post_id = new.id AND new.deleted_at IS NOT NULL; ${staged('new.id')}
END;
CREATE TRIGGER board_post_delete AFTER DELETE ON posts BEGIN
  DELETE FROM board WHERE post_id = old.id;
END;
CREATE TRIGGER board_placement_insert AFTER INSERT ON placements BEGIN ${staged('new.post_id')}
END;
CREATE TRIGGER board_placement_update AFTER UPDATE OF day, state ON placements BEGIN ${staged('new.post_id')}
END;
CREATE TRIGGER board_placement_delete AFTER DELETE ON placements BEGIN ${staged('old.post_id')}
END;

-- Fires the trigger for each post that is there.
UPDATE posts SET status = status WHERE deleted_at IS NULL;
`;

const isLive = (post: string) => `EXISTS (SELECT 1 FROM posts WHERE id = ${post} AND deleted_at IS NULL)`;

/** Adds to a day when the placement of row `new` is the first of its card. */
const appears = `
  INSERT INTO card_days (day, cards)
    SELECT new.day, 1 WHERE new.day IS NOT NULL AND ${isLive('new.post_id')} AND NOT EXISTS (
      SELECT 1 FROM placements p
      WHERE p.post_id = new.post_id AND p.day = new.day AND p.time IS new.time AND p.id <> new.id)
    ON CONFLICT (day) DO UPDATE SET cards = cards + 1;`;

/** Takes from a day when the placement of row `old` was the last of its card. */
const leaves = `
  UPDATE card_days SET cards = cards - 1 WHERE day = old.day AND ${isLive('old.post_id')} AND NOT EXISTS (
    SELECT 1 FROM placements p WHERE p.post_id = old.post_id AND p.day = old.day AND p.time IS old.time);`;

/** How many cards each day has, whatever the number of all: a long list knows its length without counting. */
const cardDays = `
CREATE TABLE card_days (
  day TEXT NOT NULL PRIMARY KEY,
  cards INTEGER NOT NULL CHECK (cards >= 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER card_days_insert AFTER INSERT ON placements WHEN new.day IS NOT NULL BEGIN ${appears}
END;
CREATE TRIGGER card_days_update AFTER UPDATE OF day, time ON placements
WHEN old.day IS NOT new.day OR old.time IS NOT new.time BEGIN ${leaves} ${appears}
END;
CREATE TRIGGER card_days_delete AFTER DELETE ON placements WHEN old.day IS NOT NULL BEGIN ${leaves}
END;
CREATE TRIGGER card_days_post AFTER UPDATE OF deleted_at ON posts
WHEN (old.deleted_at IS NULL) <> (new.deleted_at IS NULL) BEGIN
  INSERT INTO card_days (day, cards)
    SELECT day, 0 FROM placements WHERE post_id = new.id AND day IS NOT NULL GROUP BY day
    ON CONFLICT (day) DO NOTHING;
  UPDATE card_days SET cards = cards + iif(new.deleted_at IS NULL, 1, -1) * (
    SELECT count(*) FROM (
      SELECT DISTINCT p.time FROM placements p WHERE p.post_id = new.id AND p.day = card_days.day))
  WHERE day IN (SELECT day FROM placements WHERE post_id = new.id);
END;

INSERT INTO card_days (day, cards)
  SELECT day, count(*) FROM (
    SELECT DISTINCT p.day, p.post_id, p.time FROM placements p JOIN posts ON posts.id = p.post_id
    WHERE p.day IS NOT NULL AND posts.deleted_at IS NULL
  ) GROUP BY day;
`;

/** What board and list count, kept by triggers so that neither ever looks at all posts. */
export const boards = board + cardDays;
