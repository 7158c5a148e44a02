const day = (column: string) => `CHECK (${column} IS date(${column}))`;
const time = (column: string) =>
  `CHECK (${column} IS NULL OR (${column} GLOB '[0-2][0-9]:[0-5][0-9]' AND ${column} < '24:00'))`;
const flag = (column: string) => `CHECK (${column} IN (0, 1))`;

const strategy = `
CREATE TABLE workspace (
  singleton INTEGER NOT NULL PRIMARY KEY CHECK (singleton = 1),
  id TEXT NOT NULL CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  language TEXT NOT NULL CHECK (language IN ('en', 'fr')),
  time_zone TEXT NOT NULL,
  first_weekday INTEGER NOT NULL CHECK (first_weekday BETWEEN 0 AND 6),
  balance_unit TEXT NOT NULL CHECK (balance_unit IN ('post', 'placement')),
  balance_scope TEXT NOT NULL CHECK (balance_scope IN ('planned', 'published')),
  min_posts INTEGER NOT NULL CHECK (min_posts >= 1),
  band_small REAL NOT NULL CHECK (band_small > 0),
  band_large REAL NOT NULL CHECK (band_large > 0)
) STRICT;

CREATE TABLE networks (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  platform TEXT NOT NULL CHECK (platform IN ('instagram', 'facebook', 'x', 'linkedin', 'tiktok', 'youtube', 'pinterest',
    'threads', 'bluesky', 'mastodon', 'snapchat', 'website', 'blog', 'newsletter', 'custom')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  handle TEXT NOT NULL,
  role TEXT NOT NULL,
  minimum_count INTEGER NOT NULL CHECK (minimum_count >= 0),
  minimum_per TEXT NOT NULL CHECK (minimum_per IN ('day', 'week', 'month')),
  archived INTEGER NOT NULL ${flag('archived')},
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE pillars (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  color TEXT NOT NULL CHECK (color IN ('indigo', 'coral', 'teal', 'amber', 'sky', 'plum', 'olive', 'rose', 'slate',
    'brown')),
  description TEXT NOT NULL,
  archived INTEGER NOT NULL ${flag('archived')},
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE target_sets (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  from_day TEXT NOT NULL UNIQUE ${day('from_day')}
) STRICT;

CREATE TABLE target_weights (
  set_id TEXT NOT NULL REFERENCES target_sets (id),
  pillar_id TEXT NOT NULL REFERENCES pillars (id),
  weight INTEGER NOT NULL CHECK (weight >= 1),
  position INTEGER NOT NULL,
  PRIMARY KEY (set_id, pillar_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX target_weights_pillar ON target_weights (pillar_id);
`;

/**
 * Long texts come last, and `posts_heads` holds what calendars and counting ask of a post: neither ever reads the texts.
 */
const content = `
CREATE TABLE posts (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  title TEXT NOT NULL CHECK (length(title) <= 500),
  status TEXT NOT NULL CHECK (status IN ('idea', 'draft', 'review', 'approved')),
  deleted_at TEXT,
  created_at TEXT NOT NULL,
  link TEXT NOT NULL CHECK (length(link) <= 2048),
  text TEXT NOT NULL CHECK (length(text) <= 100000),
  notes TEXT NOT NULL CHECK (length(notes) <= 100000)
) STRICT;
CREATE INDEX posts_heads ON posts (id, deleted_at, status, title);
CREATE INDEX posts_trash ON posts (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE post_hashtags (
  post_id TEXT NOT NULL REFERENCES posts (id),
  position INTEGER NOT NULL,
  tag TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 120),
  PRIMARY KEY (post_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE post_labels (
  post_id TEXT NOT NULL REFERENCES posts (id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 120),
  PRIMARY KEY (post_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE post_pillars (
  post_id TEXT NOT NULL REFERENCES posts (id),
  pillar_id TEXT NOT NULL REFERENCES pillars (id),
  parts INTEGER NOT NULL CHECK (parts >= 1),
  position INTEGER NOT NULL,
  PRIMARY KEY (post_id, pillar_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_pillars_pillar ON post_pillars (pillar_id, post_id);

CREATE TABLE placements (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  post_id TEXT NOT NULL REFERENCES posts (id),
  network_id TEXT NOT NULL REFERENCES networks (id),
  position INTEGER NOT NULL,
  day TEXT ${day('day')},
  time TEXT ${time('time')},
  format TEXT NOT NULL CHECK (format IN ('post', 'reel', 'story', 'carousel', 'short', 'video', 'article', 'other')),
  state TEXT NOT NULL CHECK (state IN ('planned', 'published', 'skipped')),
  link TEXT NOT NULL CHECK (length(link) <= 2048),
  own_text TEXT CHECK (length(own_text) <= 100000),
  CHECK (time IS NULL OR day IS NOT NULL)
) STRICT;
CREATE INDEX placements_post ON placements (post_id);
CREATE INDEX placements_network ON placements (network_id);
CREATE INDEX placements_day ON placements (day, post_id, time, network_id, state);
CREATE INDEX placements_planned ON placements (day, post_id, time) WHERE state = 'planned';
`;

const inTray = (post: string) => `
  DELETE FROM tray WHERE post_id = ${post};
  INSERT INTO tray (post_id, created_at)
    SELECT id, created_at FROM posts
    WHERE id = ${post} AND deleted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM placements WHERE post_id = ${post} AND day IS NOT NULL);`;

/** Posts without a dated placement, kept by triggers: listing and counting them never looks at the other posts. */
const tray = `
CREATE TABLE tray (
  post_id TEXT NOT NULL PRIMARY KEY,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tray_created ON tray (created_at, post_id);

CREATE TRIGGER tray_post_insert AFTER INSERT ON posts WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO tray (post_id, created_at) VALUES (new.id, new.created_at);
END;
CREATE TRIGGER tray_post_update AFTER UPDATE OF deleted_at, created_at ON posts BEGIN ${inTray('new.id')}
END;
CREATE TRIGGER tray_post_delete AFTER DELETE ON posts BEGIN
  DELETE FROM tray WHERE post_id = old.id;
END;
CREATE TRIGGER tray_placement_insert AFTER INSERT ON placements WHEN new.day IS NOT NULL BEGIN
  DELETE FROM tray WHERE post_id = new.post_id;
END;
CREATE TRIGGER tray_placement_update AFTER UPDATE OF day ON placements
WHEN (old.day IS NULL) <> (new.day IS NULL) BEGIN ${inTray('new.post_id')}
END;
CREATE TRIGGER tray_placement_delete AFTER DELETE ON placements WHEN old.day IS NOT NULL BEGIN ${inTray('old.post_id')}
END;
`;

/** `undo_position` is the id of the last step in force; later ones can be redone. A step's id is the revision it made. */
const bookkeeping = `
CREATE TABLE meta (
  singleton INTEGER NOT NULL PRIMARY KEY CHECK (singleton = 1),
  revision INTEGER NOT NULL,
  undo_position INTEGER NOT NULL
) STRICT;
INSERT INTO meta (singleton, revision, undo_position) VALUES (1, 0, 0);

CREATE TABLE post_revisions (
  post_id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE undo_steps (
  id INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  params TEXT NOT NULL,
  at INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL
) STRICT;

CREATE TABLE undo_changes (
  seq INTEGER NOT NULL PRIMARY KEY,
  tbl TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  post_id TEXT,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
`;

/** Everything the base of the program keeps. */
export const base0001 = { version: 1, name: 'base', sql: strategy + content + tray + bookkeeping } as const;
