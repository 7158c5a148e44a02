import type { TFunction } from 'i18next';

type Named = { readonly name: string };

/** A card as far as words can say it. */
type SaidCard = {
  readonly card: { readonly title: string; readonly seriesId: string | null; readonly overLimit: boolean };
  readonly status: string;
  readonly networks: readonly Named[];
  readonly pillars: readonly { readonly pillar: Named }[];
  readonly campaign: Named | null;
};

/** Joins what there is to say. */
export function joinWords(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

/** What is said of a card on any screen: calendar, board and table. */
export function cardWords(t: TFunction) {
  const names = (of: readonly Named[]) => joinWords(of.map(({ name }) => name));
  const title = (card: { readonly title: string }) => card.title || t('untitled', { ns: 'common' });
  const status = (name: string) => t(`status.${name}`, { ns: 'common' });
  const campaign = (name: string) => t('campaign', { ns: 'cards', name });
  const repeats = t('mark', { ns: 'series' });
  const overLimit = t('overLimit', { ns: 'cards' });
  return {
    title,
    status,
    campaign,
    repeats,
    overLimit,
    /** Everything that a card shows, `when` after its title. */
    label: ({ card, ...shown }: SaidCard, when: readonly string[]) =>
      joinWords([
        title(card),
        ...when,
        names(shown.networks),
        status(shown.status),
        names(shown.pillars.map(({ pillar }) => pillar)),
        shown.campaign ? campaign(shown.campaign.name) : '',
        card.seriesId === null ? '' : repeats,
        card.overLimit ? overLimit : '',
      ]),
  };
}
