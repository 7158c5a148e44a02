import {
  IconBrandBluesky,
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandLinkedin,
  IconBrandMastodon,
  IconBrandPinterest,
  IconBrandSnapchat,
  IconBrandThreads,
  IconBrandTiktok,
  IconBrandX,
  IconBrandYoutube,
  IconHash,
  IconMail,
  IconRss,
  IconWorld,
  type TablerIcon,
} from '@tabler/icons-react';

const icons: Readonly<Record<string, TablerIcon>> = {
  instagram: IconBrandInstagram,
  facebook: IconBrandFacebook,
  x: IconBrandX,
  linkedin: IconBrandLinkedin,
  tiktok: IconBrandTiktok,
  youtube: IconBrandYoutube,
  pinterest: IconBrandPinterest,
  threads: IconBrandThreads,
  bluesky: IconBrandBluesky,
  mastodon: IconBrandMastodon,
  snapchat: IconBrandSnapchat,
  website: IconWorld,
  blog: IconRss,
  newsletter: IconMail,
};

type Props = { readonly platform: string; readonly label?: string; readonly size?: number };

/** A platform's sign. With a label it is announced; without, it stands beside its name. */
export function NetworkIcon({ platform, label, size = 16 }: Props) {
  const Icon = icons[platform] ?? IconHash;
  return label ? (
    <Icon size={size} stroke={1.6} role="img" aria-label={label} />
  ) : (
    <Icon size={size} stroke={1.6} aria-hidden />
  );
}
