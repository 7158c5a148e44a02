import type { Output, ParsedInput } from '#contract/index.ts';
import type { Id, Network } from '#domain/model.ts';
import { mergeSlots } from '#domain/slot.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import {
  deleteNetwork,
  findNetwork,
  givePlacements,
  insertNetwork,
  listNetworks,
  networkUse,
  orderNetworks,
  updateNetwork,
} from '../db/network-queries.ts';
import { deleteSlotsOf, giveSlots, listSlots } from '../db/slot-queries.ts';
import { AppError } from '../errors.ts';
import { type Context, notFound, refused } from './context.ts';
import { checkOrder } from './order.ts';
import type { StepName } from './step-names.ts';

function requireNetwork(db: ReadDb, id: Id): Network {
  const network = findNetwork(db, id);
  if (!network) throw notFound('network', id);
  return network;
}

function save(context: Context, name: StepName, network: Network): Output<'networks.update'> {
  return context.commands.run(name, { name: network.name }, (db) => {
    updateNetwork(db, network);
    return requireNetwork(db, network.id);
  });
}

function create(context: Context, fields: ParsedInput<'networks.create'>): Output<'networks.create'> {
  const network: Network = { ...fields, id: context.newId(), archived: false };
  return context.commands.run('network-created' satisfies StepName, { name: network.name }, (db) => {
    insertNetwork(db, network);
    return requireNetwork(db, network.id);
  });
}

function update(context: Context, { id, fields }: ParsedInput<'networks.update'>): Output<'networks.update'> {
  const network = requireNetwork(context.db, id);
  return save(context, 'network-updated', {
    ...network,
    platform: fields.platform ?? network.platform,
    name: fields.name ?? network.name,
    handle: fields.handle ?? network.handle,
    role: fields.role ?? network.role,
    minimum: fields.minimum ?? network.minimum,
  });
}

function reorder(context: Context, { ids }: ParsedInput<'networks.reorder'>): Output<'networks.reorder'> {
  checkOrder(
    ids,
    listNetworks(context.db).map(({ id }) => id),
    'network',
  );
  return context.commands.run('networks-reordered' satisfies StepName, {}, (db) => {
    orderNetworks(db, ids);
    return null;
  });
}

function remove(context: Context, id: Id): Output<'networks.delete'> {
  const network = requireNetwork(context.db, id);
  const { posts, placements, trashed, repeats } = networkUse(context.db, id);
  if (placements + repeats > 0) {
    throw new AppError('in-use', 'Posts are placed on this network: archive it, or merge it into another.', {
      reason: 'network',
      params: { name: network.name, posts, placements, sets: 0, trashed, repeats },
    });
  }
  return context.commands.run('network-deleted' satisfies StepName, { name: network.name }, (db) => {
    deleteSlotsOf(db, id);
    deleteNetwork(db, id);
    return null;
  });
}

/** The network that takes over keeps its own usual times and adds those it does not have. */
function giveUsualTimes(db: WriteDb, from: Id, into: Id): void {
  const slots = listSlots(db);
  const of = (id: Id) => slots.filter(({ networkId }) => networkId === id);
  giveSlots(db, mergeSlots(of(from), of(into)), into);
  deleteSlotsOf(db, from);
}

function merge(context: Context, { id, intoId }: ParsedInput<'networks.merge'>): Output<'networks.merge'> {
  const from = requireNetwork(context.db, id);
  const into = requireNetwork(context.db, intoId);
  if (id === intoId) throw refused('merge-into-itself', 'A network cannot be merged into itself.');
  if (into.archived && !from.archived) {
    throw refused('network-archived', 'An archived network takes no new posts.', { name: into.name });
  }
  const params = { name: from.name, into: into.name };
  return context.commands.run('network-merged' satisfies StepName, params, (db) => {
    const placements = givePlacements(db, id, intoId);
    giveUsualTimes(db, id, intoId);
    deleteNetwork(db, id);
    return { placements };
  });
}

/** The channels of the brand. */
export function createNetworksService(context: Context) {
  const setArchived = (id: Id, archived: boolean) =>
    save(context, archived ? 'network-archived' : 'network-restored', { ...requireNetwork(context.db, id), archived });
  return {
    create: (input: ParsedInput<'networks.create'>) => create(context, input),
    update: (input: ParsedInput<'networks.update'>) => update(context, input),
    reorder: (input: ParsedInput<'networks.reorder'>) => reorder(context, input),
    archive: ({ id }: ParsedInput<'networks.archive'>) => setArchived(id, true),
    restore: ({ id }: ParsedInput<'networks.restore'>) => setArchived(id, false),
    delete: ({ id }: ParsedInput<'networks.delete'>) => remove(context, id),
    merge: (input: ParsedInput<'networks.merge'>) => merge(context, input),
  };
}
