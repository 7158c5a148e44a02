import type { ImportStatus } from './import-model.ts';
import { squash } from './import-text.ts';
import type { Format, Platform } from './model.ts';

/** Builds a look-up by compared form from lists of names. */
function table<T extends string>(lists: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  // Object.entries widens the keys; they are exactly those of the record.
  for (const [value, names] of Object.entries(lists) as [T, string][]) {
    for (const name of names.split(',')) if (name !== '') found.set(squash(name), value);
  }
  return found;
}

const platformNames = table<Exclude<Platform, 'custom'>>({
  instagram: 'instagram,insta,ig,instagram business,instagram feed,انستغرام,إنستغرام,انستجرام',
  facebook: 'facebook,fb,facebook page,page facebook,meta,facebook feed,فيسبوك',
  x: 'x,twitter,twitter/x,x/twitter,x (twitter),twitter (x),x (formerly twitter),x (ex twitter),tweet,tweets,x.com,تويتر',
  linkedin:
    'linkedin,li,linked in,linkedin page,page linkedin,linkedin company,linkedin profile,lkd,lk,لينكدإن,لينكد إن',
  tiktok: 'tiktok,tik tok,tt,تيك توك',
  youtube: 'youtube,yt,you tube,youtube channel,chaîne youtube,يوتيوب',
  pinterest: 'pinterest,pin,pins',
  threads: 'threads,thread',
  bluesky: 'bluesky,blue sky,bsky',
  mastodon: 'mastodon,masto',
  snapchat: 'snapchat,snap,سناب شات',
  website: 'website,web site,site,site web,web,site internet',
  blog: 'blog,blog post,article de blog',
  newsletter: 'newsletter,email,e-mail,mail,emailing,infolettre,mailing,mailchimp,lettre',
});

/** What a file calls all networks at once. */
const allNames = new Set(
  'all,all channels,all platforms,all networks,everywhere,tous,toutes,tous les réseaux,partout,todos,todas,alle,tutti'
    .split(',')
    .map(squash),
);

const formatNames = table<Format>({
  reel: 'reel,reels,réel,instagram reel,ig reel,reel video,vidéo reel',
  story: 'story,stories,storie,storys,instagram story,ig story,historia,historias,storia',
  carousel: 'carousel,carrousel,carousels,carrousels,album,slides,slideshow,diaporama,pdf carousel,karussell,carrusel',
  short: 'short,shorts,youtube short,youtube shorts,yt short',
  video: 'video,vidéo,videos,vidéos,clip,live,live video,tiktok,film,long video,igtv,youtube video,vlog',
  article: 'article,articles,blog,blog post,blog article,newsletter,email,long form,article de blog',
  post:
    'post,posts,image,images,photo,photos,picture,static,static post,single image,single photo,visuel,text,texte,text post,' +
    'feed,feed post,publication,link,lien,link post,tweet,status,graphic,infographic,infographie,quote,citation,image post,' +
    'photo post,static image,pin,imagen,foto,bild,gif,meme,mème,photo unique,statique,publication photo,picture post,update',
  other: 'other,autre,autres',
});

/** Statuses that mean what they say. */
const plainStatuses = table<ImportStatus>({
  idea: 'idea,idée,ideas,idées,backlog,brainstorm,concept,idee,idea bank,proposal,proposition',
  draft:
    'draft,brouillon,drafts,in progress,en cours,wip,writing,rédaction,en rédaction,à rédiger,a faire,à faire,to do,todo,' +
    'not started,pas commencé,to write,drafting,entwurf,borrador,bozza,rascunho,concept draft,doing,en création,creating,working on it,in arbeit,in bearbeitung,en proceso,en curso,in corso,مسودة',
  review:
    'review,in review,à valider,a valider,to review,needs review,pending approval,awaiting approval,waiting,' +
    'en attente de validation,à relire,relecture,validation,for approval,ready for review,en revue,needs approval,' +
    'revisión,en validation,client review',
  approved:
    'approved,validé,validée,validés,approuvé,approuvée,ready,prêt,prête,ok,final,aprobado,freigegeben,bon à publier',
  published:
    'published,publié,publiée,posted,live,sent,diffusé,diffusée,en ligne,posté,postée,publicado,veröffentlicht,' +
    'pubblicato,online,منشور',
});

/** Words that tools use in more than one sense: what they are taken for once the user has said so. */
const flaggedStatuses = table<ImportStatus>({
  // What was dropped or put off does not count, and stays to be found.
  idea:
    'cancelled,canceled,annulé,annulée,archived,archivé,archivée,on hold,paused,en pause,postponed,reporté,reportée,abandonné,' +
    'abandonnée,rejected,refusé,refusée,storniert,abgesagt,cancelado,annullato',
  draft: '',
  review: 'pending,en attente,pendiente,ausstehend,in attesa',
  approved:
    'planned,scheduled,programmé,programmée,planifié,planifiée,prévu,prévue,queued,à publier,a publier,to publish,' +
    'to post,à poster,programado,geplant,programmato,queue,planned post,schedule,confirmed,confirmé,agendado,fertig,listo,lista,pronto,مجدول',
  published: 'done,complete,completed,terminé,terminée,fait',
});

const yes = new Set('true,yes,y,x,1,oui,vrai,ok,✓,✔,✅,☑,si,sí,ja,wahr,checked,on,•,verdadero,o'.split(','));
const no = new Set('false,no,n,0,non,faux,-,–,❌,✗,✘,nein,falsch,off,unchecked,☐,falso'.split(','));

/** The platforms' own names, for networks made by an import. */
export const platformTitles: Readonly<Record<Exclude<Platform, 'custom'>, string>> = {
  instagram: 'Instagram',
  facebook: 'Facebook',
  x: 'X',
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  pinterest: 'Pinterest',
  threads: 'Threads',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  snapchat: 'Snapchat',
  website: 'Website',
  blog: 'Blog',
  newsletter: 'Newsletter',
};

/** A cell of a TRUE/FALSE column; null when it says neither. Empty is false. */
export function flagOf(value: string): boolean | null {
  const word = value
    .trim()
    .toLowerCase()
    .replace(/\ufe0f/g, '');
  if (word === '' || no.has(word)) return false;
  return yes.has(word) ? true : null;
}

/** The platform that a name stands for by itself, such as `IG` or `Twitter/X`. */
export function platformOf(value: string): Exclude<Platform, 'custom'> | null {
  return platformNames.get(squash(value)) ?? null;
}

/** The platform named in a longer name, such as `LinkedIn - company page`; the words left over are in `rest`. */
export function platformWithin(
  value: string,
): { readonly platform: Exclude<Platform, 'custom'>; readonly rest: string } | null {
  const whole = platformOf(value);
  if (whole) return { platform: whole, rest: '' };
  const words = value.split(/[\s_\-–—:()[\].·]+/u).filter((word) => word !== '');
  for (let size = Math.min(3, words.length - 1); size >= 1; size -= 1) {
    for (let at = 0; at + size <= words.length; at += 1) {
      const name = words.slice(at, at + size).join(' ');
      const platform = squash(name).length > 1 ? platformOf(name) : null;
      if (platform) return { platform, rest: [...words.slice(0, at), ...words.slice(at + size)].join(' ') };
    }
  }
  return null;
}

/** Whether a name stands for every network. */
export function meansAllNetworks(value: string): boolean {
  return allNames.has(squash(value));
}

/** The format that a name stands for, or null. */
export function formatOf(value: string): Format | null {
  const whole = formatNames.get(squash(value));
  if (whole) return whole;
  const words = squash(value);
  if (/carr?ousel/.test(words)) return 'carousel';
  if (/reels?/.test(words)) return 'reel';
  if (/stor(y|ies)/.test(words)) return 'story';
  if (/shorts?$/.test(words)) return 'short';
  return null;
}

/** The status of a ticked or empty box, by the name of its column: `Draft`, `Approved?`, `Posted`. */
function statusOfFlag(
  value: string,
  column: string,
): { readonly status: ImportStatus; readonly certain: boolean } | null {
  const flag = value.trim() === '' ? null : flagOf(value);
  if (flag === null) return null;
  const name = squash(column);
  if (/draft|brouillon/.test(name)) return { status: flag ? 'draft' : 'approved', certain: flag };
  if (/approv|valid/.test(name)) return { status: flag ? 'approved' : 'draft', certain: flag };
  return /post|publi|live|done|fait/.test(name) ? { status: flag ? 'published' : 'approved', certain: false } : null;
}

/** The status a word stands for; `certain` is false where the user has to confirm it. */
export function statusOf(
  value: string,
  column = '',
): { readonly status: ImportStatus; readonly certain: boolean } | null {
  const boxed = statusOfFlag(value, column);
  if (boxed) return boxed;
  const word = squash(value);
  const plain = plainStatuses.get(word);
  if (plain) return { status: plain, certain: true };
  const flagged = flaggedStatuses.get(word);
  return flagged ? { status: flagged, certain: false } : null;
}
