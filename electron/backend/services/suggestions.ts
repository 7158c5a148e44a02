import type { Frequency, Suggestion } from '#contract/index.ts';
import type { DayTally } from '#domain/balance-tally.ts';
import { addDays, type Day, type DayRange, daysOf } from '#domain/day.ts';
import { type FrequencyFigures, frequencyOf, minimumRange } from '#domain/frequency.ts';
import type { Id, Network } from '#domain/model.ts';
import type { FreeSlot } from '#domain/slot.ts';
import { type NetworkFigures, type ProposedPlacement, proposePlacement, suggest } from '#domain/suggest.ts';
import { monthWindow } from '#domain/windows.ts';
import type { ReadDb } from '../db/database.ts';
import { countsByDay, timesOfDay } from '../db/frequency-queries.ts';
import type { Judge } from './judgement.ts';
import { freeSlotsIn } from './slots.ts';

const SUGGESTIONS = 3;
const DAYS_TO_CHOOSE_FROM = 3;
/** How far back a network's usual times are looked for. */
const HABIT_DAYS = 84;

type Counts = ReturnType<typeof countsByDay>;

function countIn(counts: Counts, networkId: Id, range: DayRange): number {
  let total = 0;
  for (const [day, count] of counts.get(networkId) ?? []) {
    if (day >= range.from && day <= range.to) total += count;
  }
  return total;
}

/** The week and the next, and the months of their last days, for monthly minimums. */
function countedRange(week: DayRange): DayRange {
  const next = weekAfter(week);
  const from = monthWindow(week.to).from;
  const to = monthWindow(next.to).to;
  return { from: from < week.from ? from : week.from, to: to > next.to ? to : next.to };
}

function weekAfter({ to }: DayRange): DayRange {
  return { from: addDays(to, 1), to: addDays(to, 7) };
}

/** Planned against needed for each active network. */
function figuresOf(networks: readonly Network[], counts: Counts, week: DayRange): readonly FrequencyFigures[] {
  return networks.map((network) =>
    frequencyOf(network, countIn(counts, network.id, minimumRange(network.minimum, week))),
  );
}

/**
 * The days of the anchor week that are still to come, and into the next week where these are too few to choose from; once
 * the anchor week is over, the seven days from today.
 */
function openDays(week: DayRange, today: Day): readonly Day[] {
  if (week.to < today) return daysOf({ from: today, to: addDays(today, 6) });
  const from = week.from > today ? week.from : today;
  const enough = addDays(from, DAYS_TO_CHOOSE_FROM - 1);
  return daysOf({ from, to: week.to > enough ? week.to : enough });
}

/** The figures once a proposal has been taken up, so that the next goes elsewhere. */
function taken(figures: readonly NetworkFigures[], { networkId, day }: ProposedPlacement): readonly NetworkFigures[] {
  return figures.map((network) => {
    if (network.networkId !== networkId) return network;
    const days = network.days.map((each) =>
      each.day === day ? { day, count: each.count + 1, free: each.free.slice(1) } : each,
    );
    return { ...network, planned: network.planned + 1, days };
  });
}

/** The free slots of some days, in order; one that is reserved waits for its pillar. */
function openSlots(
  db: ReadDb,
  { now }: Judge,
  days: readonly Day[],
  networks: readonly Network[],
): readonly FreeSlot[] {
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  const used = networks.map(({ id }) => id);
  return freeSlotsIn(db, now, { from, to }, used).filter(({ pillarId }) => pillarId === null);
}

type Place = Omit<Suggestion, 'pillarId'>;

/** A usual time that has gone by today is no proposal: any time of what is left of the day. */
function stillToCome(place: Place, { now }: Judge): Place {
  const { day: today, time } = now;
  return place.day === today && place.time !== null && place.time <= time ? { ...place, time: null } : place;
}

function placesFor(
  figures: readonly NetworkFigures[],
  days: readonly Day[],
  tallies: readonly DayTally[],
): readonly Place[] {
  const places: Place[] = [];
  let current = figures;
  while (places.length < SUGGESTIONS) {
    const proposed = proposePlacement(current);
    if (!proposed) return placesWithoutNetwork(days, tallies);
    places.push(proposed);
    current = taken(current, proposed);
  }
  return places.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The emptiest days, each once, when no network can be proposed. */
function placesWithoutNetwork(days: readonly Day[], tallies: readonly DayTally[]): readonly Place[] {
  const units = new Map(tallies.map(({ day, tagged, untagged }) => [day, tagged + untagged]));
  return [...days]
    .sort((a, b) => (units.get(a) ?? 0) - (units.get(b) ?? 0))
    .slice(0, SUGGESTIONS)
    .sort()
    .map((day) => ({ day, networkId: null, time: null }));
}

/** What to plan next, and each active network's week, and the next one, against its minimum. */
export type Planning = {
  readonly suggestions: readonly Suggestion[];
  readonly frequency: readonly Frequency[];
  readonly nextFrequency: readonly Frequency[];
};

/**
 * Looks at the anchor week. `networks` are the active ones in view, `tallies` those of the judged window. A minimum is
 * about all that a network is given, so no filter touches what is counted for it.
 */
export function planNext(
  db: ReadDb,
  judge: Judge,
  networks: readonly Network[],
  week: DayRange,
  tallies: readonly DayTally[],
): Planning {
  const days = openDays(week, judge.now.day);
  const span = countedRange(week);
  const lastDay = days.at(-1) ?? week.to;
  const counts = countsByDay(db, {
    from: judge.now.day < span.from ? judge.now.day : span.from,
    to: lastDay > span.to ? lastDay : span.to,
  });
  const times = timesOfDay(db, { from: addDays(week.to, -HABIT_DAYS), to: week.to });
  const frequency = figuresOf(networks, counts, week);
  const free = openSlots(db, judge, days, networks);
  const figures = frequency.map(({ networkId, planned, needed }): NetworkFigures => {
    const byDay = counts.get(networkId);
    return {
      networkId,
      planned,
      needed,
      days: days.map((day) => ({
        day,
        count: byDay?.get(day) ?? 0,
        free: free.flatMap((slot) => (slot.networkId === networkId && slot.day === day ? slot.time : [])),
      })),
      times: times.get(networkId) ?? [],
    };
  });
  const places = placesFor(figures, days, tallies).map((place) => stillToCome(place, judge));
  const pillars = suggest(
    places.map(({ day }) => day),
    tallies,
    judge.targetSets,
    judge.pillarOrder,
  );
  return {
    suggestions: pillars.flatMap(({ pillarId, day }, index) => {
      const place = places[index];
      return place ? [{ ...place, pillarId, day }] : [];
    }),
    frequency: frequency.filter(({ needed }) => needed > 0),
    nextFrequency: figuresOf(networks, counts, weekAfter(week)).filter(({ needed }) => needed > 0),
  };
}
