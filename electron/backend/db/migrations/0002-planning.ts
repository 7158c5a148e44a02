import { boards } from './0002-boards.ts';

const day = (column: string) => `CHECK (${column} IS date(${column}))`;
const time = (column: string) => `CHECK (${column} GLOB '[0-2][0-9]:[0-5][0-9]' AND ${column} < '24:00')`;
const id = 'TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36)';
const name = 'TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120)';
const colors = "('indigo', 'coral', 'teal', 'amber', 'sky', 'plum', 'olive', 'rose', 'slate', 'brown')";

const campaigns = `
CREATE TABLE campaigns (
  id ${id},
  name ${name},
  color TEXT NOT NULL CHECK (color IN ${colors}),
  from_day TEXT NOT NULL ${day('from_day')},
  to_day TEXT NOT NULL ${day('to_day')},
  goal TEXT NOT NULL CHECK (length(goal) <= 500),
  CHECK (from_day <= to_day)
) STRICT;
ALTER TABLE posts ADD COLUMN campaign_id TEXT REFERENCES campaigns (id);
CREATE INDEX posts_campaign ON posts (campaign_id) WHERE campaign_id IS NOT NULL;
`;

/** Notes on days and ranges, own key dates, and the countries whose holidays are shown. */
const calendarNotes = `
CREATE TABLE day_notes (
  id ${id},
  from_day TEXT NOT NULL ${day('from_day')},
  to_day TEXT NOT NULL ${day('to_day')},
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  CHECK (from_day <= to_day)
) STRICT;
CREATE INDEX day_notes_days ON day_notes (from_day, to_day);

CREATE TABLE key_dates (
  id ${id},
  name ${name},
  day TEXT NOT NULL ${day('day')},
  yearly INTEGER NOT NULL CHECK (yearly IN (0, 1))
) STRICT;

CREATE TABLE holiday_countries (
  code TEXT NOT NULL PRIMARY KEY CHECK (length(code) BETWEEN 2 AND 12),
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

const slots = `
CREATE TABLE slots (
  id ${id},
  network_id TEXT NOT NULL REFERENCES networks (id),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  time TEXT NOT NULL ${time('time')},
  pillar_id TEXT REFERENCES pillars (id),
  UNIQUE (network_id, weekday, time)
) STRICT;
CREATE INDEX slots_pillar ON slots (pillar_id) WHERE pillar_id IS NOT NULL;
`;

/**
 * A repeated post. Each occurrence is a post of its own that names its series and the day the rule gave it. `post_id` is
 * the model that new ones are copied from: it lies in the trash, so that nothing shows or counts it. `rule` is JSON of the
 * domain's own schema. A silent step of the undo log belongs to the one before it: posts that were made as time went by.
 */
const series = `
CREATE TABLE series (
  id ${id},
  post_id TEXT NOT NULL UNIQUE REFERENCES posts (id),
  rule TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 500),
  from_day TEXT NOT NULL ${day('from_day')},
  made_until TEXT NOT NULL ${day('made_until')}
) STRICT;
CREATE INDEX series_made ON series (made_until);

CREATE TABLE series_skips (
  series_id TEXT NOT NULL REFERENCES series (id),
  day TEXT NOT NULL ${day('day')},
  PRIMARY KEY (series_id, day)
) STRICT, WITHOUT ROWID;

ALTER TABLE posts ADD COLUMN series_id TEXT REFERENCES series (id);
ALTER TABLE posts ADD COLUMN series_day TEXT ${day('series_day')};
CREATE UNIQUE INDEX posts_series ON posts (series_id, series_day) WHERE series_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX posts_series_all ON posts (series_id) WHERE series_id IS NOT NULL;

ALTER TABLE undo_steps ADD COLUMN silent INTEGER NOT NULL DEFAULT 0 CHECK (silent IN (0, 1));
`;

/** Files live in the media folder beside the workspace, named by the SHA-256 of their bytes. */
const media = `
CREATE TABLE media (
  id ${id},
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  kind TEXT NOT NULL CHECK (kind IN ('image', 'video', 'document')),
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  width INTEGER CHECK (width > 0),
  height INTEGER CHECK (height > 0),
  seconds REAL CHECK (seconds >= 0),
  added_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX media_sha256 ON media (sha256);
CREATE INDEX media_added ON media (added_at, id);

CREATE TABLE media_tags (
  media_id TEXT NOT NULL REFERENCES media (id),
  position INTEGER NOT NULL,
  tag TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 120),
  PRIMARY KEY (media_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE post_media (
  post_id TEXT NOT NULL REFERENCES posts (id),
  position INTEGER NOT NULL,
  media_id TEXT NOT NULL REFERENCES media (id),
  alt TEXT NOT NULL CHECK (length(alt) <= 2000),
  PRIMARY KEY (post_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_media_media ON post_media (media_id, post_id);
`;

/** What the composer offers again, and the user's own values where the shipped limits of a network are out of date. */
const writing = `
CREATE TABLE hashtag_groups (
  id ${id},
  name ${name},
  position INTEGER NOT NULL
) STRICT;
CREATE TABLE hashtag_group_tags (
  group_id TEXT NOT NULL REFERENCES hashtag_groups (id),
  position INTEGER NOT NULL,
  tag TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 120),
  PRIMARY KEY (group_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE snippets (
  id ${id},
  name ${name},
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 100000),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE limit_overrides (
  platform TEXT NOT NULL,
  field TEXT NOT NULL,
  value INTEGER CHECK (value >= 0),
  PRIMARY KEY (platform, field)
) STRICT, WITHOUT ROWID;
`;

/** Placements that break a limit of their network, derived: the words are checked when they change, never when counted. */
const overLimits = `
CREATE TABLE over_limits (
  placement_id TEXT NOT NULL PRIMARY KEY,
  post_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX over_limits_post ON over_limits (post_id);
CREATE TRIGGER over_limits_gone AFTER DELETE ON placements BEGIN
  DELETE FROM over_limits WHERE placement_id = old.id;
END;
ALTER TABLE meta ADD COLUMN limits_checked TEXT NOT NULL DEFAULT '';
`;

const isChanged = (...columns: readonly string[]) =>
  columns.map((column) => `old.${column} IS NOT new.${column}`).join(' OR ');
const toIndex = (post: string) => `INSERT INTO search_dirty (post_id) VALUES (${post}) ON CONFLICT DO NOTHING;`;
const listTriggers = (table: string) => `
CREATE TRIGGER search_${table}_insert AFTER INSERT ON ${table} BEGIN ${toIndex('new.post_id')} END;
CREATE TRIGGER search_${table}_update AFTER UPDATE ON ${table} BEGIN ${toIndex('new.post_id')} END;
CREATE TRIGGER search_${table}_delete AFTER DELETE ON ${table} BEGIN ${toIndex('old.post_id')} END;`;

/**
 * The words of posts that are not in the trash. The index holds no texts of its own; `search_docs` gives each post the
 * number it has there, and `search_dirty` names the posts whose words changed: each transaction ends by indexing those, so
 * that a post with ten hashtags is indexed once and not eleven times. Every post of an older file is indexed on opening.
 */
const search = `
CREATE VIRTUAL TABLE post_search USING fts5(title, body, notes, tags, campaign,
  content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2");
CREATE TABLE search_docs (
  id INTEGER NOT NULL PRIMARY KEY,
  post_id TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE search_dirty (
  post_id TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO search_dirty (post_id) SELECT id FROM posts;

CREATE TRIGGER search_posts_insert AFTER INSERT ON posts BEGIN ${toIndex('new.id')} END;
CREATE TRIGGER search_posts_update AFTER UPDATE ON posts
WHEN ${isChanged('title', 'text', 'notes', 'deleted_at', 'campaign_id')} BEGIN ${toIndex('new.id')} END;
CREATE TRIGGER search_posts_delete AFTER DELETE ON posts BEGIN ${toIndex('old.id')} END;
${listTriggers('post_hashtags')}
${listTriggers('post_labels')}
CREATE TRIGGER search_placements_insert AFTER INSERT ON placements
WHEN new.own_text IS NOT NULL OR new.first_comment <> '' BEGIN ${toIndex('new.post_id')} END;
CREATE TRIGGER search_placements_update AFTER UPDATE ON placements
WHEN ${isChanged('own_text', 'first_comment')} BEGIN ${toIndex('new.post_id')} END;
CREATE TRIGGER search_placements_delete AFTER DELETE ON placements
WHEN old.own_text IS NOT NULL OR old.first_comment <> '' BEGIN ${toIndex('old.post_id')} END;
CREATE TRIGGER search_campaigns_update AFTER UPDATE OF name ON campaigns BEGIN
  INSERT INTO search_dirty (post_id) SELECT id FROM posts WHERE campaign_id = new.id AND true ON CONFLICT DO NOTHING;
END;
`;

const views = `
CREATE TABLE saved_views (
  id ${id},
  name ${name},
  shortcut TEXT,
  view TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
`;

/** `rank` orders the cards of one day and time. By hand they get ranks below 0, so that what comes later, with 0, follows them. */
const placements = `
ALTER TABLE placements ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;
ALTER TABLE placements ADD COLUMN first_comment TEXT NOT NULL DEFAULT '' CHECK (length(first_comment) <= 100000);
DROP INDEX placements_day;
CREATE INDEX placements_day ON placements (day, post_id, time, network_id, state, rank);
DROP INDEX posts_heads;
CREATE INDEX posts_heads ON posts (id, deleted_at, status, title, campaign_id, series_id);
`;

/**
 * What a post was before each change: `before` is null where the change made it. One row of `version_steps` a change, for
 * all the posts that it touched.
 */
const versions = `
CREATE TABLE version_steps (
  revision INTEGER NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('done', 'undone', 'redone')),
  name TEXT NOT NULL,
  params TEXT NOT NULL
) STRICT;

CREATE TABLE post_versions (
  id INTEGER NOT NULL PRIMARY KEY,
  post_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  before TEXT
) STRICT;
CREATE UNIQUE INDEX post_versions_post ON post_versions (post_id, revision);
`;

/**
 * `reminders` is JSON of the domain's own schema. What fell due up to `reminded_until` (ms; null before the first look) was
 * said or is not to be said any more; `reminders_told` keeps what was, so that nothing is said twice at any time of its own.
 */
const reminders = `
ALTER TABLE workspace ADD COLUMN reminders TEXT NOT NULL
  DEFAULT '{"on":true,"statuses":["approved"],"minutesBefore":0,"quietAtNight":false}' CHECK (json_valid(reminders));
ALTER TABLE meta ADD COLUMN reminded_until INTEGER;
CREATE TABLE reminders_told (
  placement_id TEXT NOT NULL,
  day TEXT NOT NULL ${day('day')},
  time TEXT NOT NULL,
  PRIMARY KEY (placement_id, day, time)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminders_told_day ON reminders_told (day);
`;

/** Everything that planning adds: campaigns, notes, slots, series, media, writing aids, saved views, search. */
export const planning0002 = {
  version: 2,
  name: 'planning',
  sql:
    campaigns +
    calendarNotes +
    slots +
    series +
    media +
    writing +
    overLimits +
    views +
    versions +
    placements +
    boards +
    reminders +
    search,
} as const;
