import { noFilters, type Output, type ParsedInput } from '#contract/index.ts';
import { type Campaign, campaignSchema } from '#domain/campaign.ts';
import type { Id } from '#domain/model.ts';
import {
  campaignSpan,
  campaignUse,
  deleteCampaign,
  detachPosts,
  findCampaign,
  insertCampaign,
  updateCampaign,
} from '../db/campaign-queries.ts';
import { cardsByDay, trayCards } from '../db/card-queries.ts';
import { readRevision } from '../db/commands.ts';
import type { ReadDb } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { type Context, notFound } from './context.ts';
import type { StepName } from './step-names.ts';
import { nowOf } from './today.ts';

/** Cards of a campaign that are listed. */
const MOST_CARDS = 500;

function requireCampaign(db: ReadDb, id: Id): Campaign {
  const campaign = findCampaign(db, id);
  if (!campaign) throw notFound('campaign', id);
  return campaign;
}

function create(context: Context, fields: ParsedInput<'campaigns.create'>): Output<'campaigns.create'> {
  const campaign: Campaign = { ...fields, id: context.newId() };
  return context.commands.run('campaign-created' satisfies StepName, { name: campaign.name }, (db) => {
    insertCampaign(db, campaign);
    return requireCampaign(db, campaign.id);
  });
}

function update(context: Context, { id, fields }: ParsedInput<'campaigns.update'>): Output<'campaigns.update'> {
  const old = requireCampaign(context.db, id);
  const { name = old.name, color = old.color, fromDay = old.fromDay, toDay = old.toDay, goal = old.goal } = fields;
  const changed = campaignSchema.safeParse({ id, name, color, fromDay, toDay, goal });
  if (!changed.success) {
    const issues = [{ path: 'fields.toDay', message: 'range-order' }];
    throw new AppError('invalid-input', 'A campaign may not end before it begins.', { issues });
  }
  return context.commands.run('campaign-updated' satisfies StepName, { name }, (db) => {
    updateCampaign(db, changed.data);
    return requireCampaign(db, id);
  });
}

function remove(context: Context, { id, detach }: ParsedInput<'campaigns.delete'>): Output<'campaigns.delete'> {
  const { name } = requireCampaign(context.db, id);
  const { posts, trashed } = campaignUse(context.db, id);
  if (posts > 0 && !detach) {
    throw new AppError('in-use', 'Posts belong to this campaign: say that they stay without it.', {
      reason: 'campaign',
      params: { name, posts, trashed },
    });
  }
  return context.commands.run('campaign-deleted' satisfies StepName, { name }, (db) => {
    detachPosts(db, id);
    deleteCampaign(db, id);
    return { posts };
  });
}

function posts(context: Context, id: Id): Output<'campaigns.posts'> {
  const { db } = context;
  requireCampaign(db, id);
  const now = nowOf(context);
  const filters = { ...noFilters, campaignIds: [id] };
  const span = campaignSpan(db, id);
  const dated = span ? cardsByDay(db, span, null, filters, now).flatMap(({ cards }) => cards) : [];
  const left = Math.max(0, MOST_CARDS - dated.length);
  const undated = left > 0 ? trayCards(db, left, 0, filters, now) : [];
  const use = campaignUse(db, id);
  return {
    revision: readRevision(db),
    posts: use.posts - use.trashed,
    cards: [...dated.slice(0, MOST_CARDS), ...undated],
  };
}

/** Dated bands with a goal, to which posts may belong. */
export function createCampaignsService(context: Context) {
  return {
    create: (input: ParsedInput<'campaigns.create'>) => create(context, input),
    update: (input: ParsedInput<'campaigns.update'>) => update(context, input),
    delete: (input: ParsedInput<'campaigns.delete'>) => remove(context, input),
    posts: ({ id }: ParsedInput<'campaigns.posts'>) => posts(context, id),
  };
}
