import type { ImportRole } from './import-model.ts';
import { squash } from './import-text.ts';

/** What a column's name says it is for. `when` leaves the kind (date, time, weekday) to its values. */
export type NamedRole = ImportRole | 'when' | 'hook';

/**
 * Names by role, best first. Sources: English and French calendars, and the files of Buffer, Publer, Metricool,
 * SocialBee, HighLevel, Ayrshare, PostFast, BrightBean, Notion, Trello and Asana (names only).
 */
const names: readonly (readonly [role: NamedRole, list: string])[] = [
  [
    'when',
    'publish date,publication date,post date,posting date,scheduled date,schedule date,date,date de publication,date publication,' +
      'date de parution,date de diffusion,date de post,date prevue,date post,date de mise en ligne,due date,due,post at specific time,scheduled at,posting time,' +
      'publish at,post at,date time,datetime,date & time,date and time,date heure,date et heure,date/heure,scheduled time,' +
      'schedule time,scheduled for,scheduled,publish time,publish on,date intl format or prompt,date intl format,go live date,' +
      'live date,planned date,start date,start,scheduled post date,when,quand,day,jour,weekday,day of week,' +
      'day of the week,jour de la semaine,date planifiee,datum,fecha,fecha de publicacion,data,data di pubblicazione,dia,tag,giorno,' +
      'wochentag,veroffentlichungsdatum,data de publicacao,التاريخ,اليوم,يوم,تاريخ',
  ],
  [
    'time',
    'time,post time,heure,heure de publication,heure de post,hour,horaire,publishing time,time of day,best time,creneau,uhrzeit,hora,' +
      'ora,orario,zeit,tijd,time slot,heure publication,heure prevue,الوقت,وقت,الساعة',
  ],
  ['week', 'week,semaine,week number,week no,week of,numero de semaine,sem,woche,semana,settimana,kw,wk,semaine du'],
  ['zone', 'time zone,timezone,tz,fuseau horaire,fuseau,zeitzone,zona horaria'],
  [
    'network',
    'network,networks,social network,social networks,platform,platforms,channel,channels,social channel,social media,reseau,reseaux,' +
      'reseau social,reseaux sociaux,plateforme,plateformes,canal,canaux,rs,platform name,social platform,social media platform,' +
      'social media channel,media social,canal de diffusion,support,kanal,kanale,plattform,plataforma,piattaforma,canale,red social,' +
      'rede social,rede,netzwerk,kanaal,where,ou,social,socials,publication channel,marketing channel,account,accounts,profile,profiles,' +
      'account id,compte,profil,platform account,page,pages,social page,المنصة,القناة,منصة',
  ],
  [
    'pillar',
    'pillar,pillars,content pillar,content pillars,pilier,piliers,pilier de contenu,pilier editorial,piliers de contenu,bucket,' +
      'content bucket,category,categories,content category,categorie,rubrique,thematique,content theme,theme,content area,editorial pillar,' +
      'pilier de communication,axe,axe editorial,axe de communication,post category,topic category,kategorie,categoria,saule,pilar,' +
      'themenbereich,territoire,content type,type de contenu,tipo de contenido,tipo di contenuto,tipo de conteudo,inhaltstyp,المحور,الفئة,محور',
  ],
  [
    'title',
    'title,titre,tache,intitule,post title,headline,card name,task name,topic,sujet,subject,name,nom,titre du post,titre de la publication,idea,' +
      'post idea,content idea,idee,idee de post,idee de contenu,content title,working title,titel,titulo,titolo,thema,tema,assunto,' +
      'onderwerp,task,topic title,concept,focus,angle,main topic,post topic,content topic,event,summary,العنوان,الموضوع,موضوع',
  ],
  [
    'text',
    'caption,captions,post caption,legende,text,post text,texte,texte du post,post copy,copy,social copy,post,message,body,contenu,' +
      'content,post content,text content,copywriting,post body,caption idea,texte de la publication,card description,publication,post message,description,' +
      'draft copy,final copy,wording,corps,redactionnel,beschreibung,texto,testo,didascalia,legenda,inhalt,contenido,contenuto,conteudo,tekst,' +
      'bildunterschrift,leyenda,copy text,tweet,النص,المحتوى,التعليق,نص',
  ],
  [
    'hook',
    'hook,hooks,accroche,accroches,opening line,opener,intro,introduction,english hook,arabic hook,french hook,cta,call to action,' +
      'appel a l action,first line,punchline',
  ],
  [
    'hashtags',
    'hashtags,hashtag,hash tags,# tags,mots dieses,mots diese,hashtags list,tags hashtags,#,هاشتاق,الهاشتاغات',
  ],
  ['labels', 'labels,label,tags,tag list,etiquettes,etiquette,keywords,mots cles,tag,schlagworter,etiquetas'],
  [
    'link',
    'link,links,url,lien,liens,link url,destination url,landing page,post link,website link,lien url,og meta url,link ogmetaurl,' +
      'destination,target url,blog link,enlace,click url,lien de destination',
  ],
  [
    'format',
    'format,post format,content format,format du post,media type,type de media,post type,type de post,type de publication,post subtype,' +
      'type,video type,formato,media format,fb content type,ig publish type,asset type,creative type,visual type,type de visuel,الصيغة,النوع',
  ],
  [
    'status',
    'status,statut,state,etat,stage,progress,approval status,post status,workflow status,list name,section column,avancement,' +
      'etape,approval,validation,stato,estado,stand,draft,publication status,الحالة,posted,published,publie,poste,approved,valide,live,done,fait',
  ],
  ['firstComment', 'first comment,comment,first comment text,premier commentaire,comments,1er commentaire,commentaire'],
  [
    'notes',
    'notes,note,remarks,remarques,internal notes,commentaires,brief,observations,visual,visuel,image,images,image url,image urls,' +
      'media,media url,media urls,picture,video,video url,video urls,gif url,gif urls,asset,assets,asset link,drive link,canva link,' +
      'image link,media link,video link,lien visuel,lien image,script,text overlay,product,produit,goal,objective,objectif,kpi,' +
      'document title,pin title,video title,target audience,audience,cible,persona,owner,assignee,responsable,author,auteur,members,campaign,campagne,alt text,card url,' +
      'board name,visual idea,creative,featured image filename,created at,created,created time,created by,last modified,last edited time,completed at,updated at,' +
      'date created,date de creation,deadline,date limite,approval date,date de validation,design deadline',
  ],
  ['ignore', 'card id,list id,board id,short url,task id'],
];

type NameEntry = { readonly role: NamedRole; readonly rank: number };

function lookUp(): ReadonlyMap<string, NameEntry> {
  const found = new Map<string, NameEntry>();
  for (const [role, list] of names) {
    for (const [rank, name] of list.split(',').entries()) {
      const key = squash(name);
      if (!found.has(key)) found.set(key, { role, rank });
    }
  }
  return found;
}

const exact = lookUp();

/** Words that decide a longer name, in this order; the earlier, the more telling. */
const telling: readonly (readonly [role: NamedRole, pattern: RegExp])[] = [
  [
    'notes',
    /\b(created|updated|modified|edited|deadline|approved by|alt|visual|visuel|image|photo|media|picture|thumbnail|asset|design)\b/,
  ],
  ['hashtags', /\bhash ?tags?\b/],
  ['firstComment', /\b(first comment|premier commentaire)\b/],
  ['text', /\b(captions?|copy|legendes?|texte?s?|wording)\b/],
  ['pillar', /\b(pillars?|piliers?|bucket|rubrique|categor(y|ies|ie))\b/],
  ['hook', /\b(hooks?|accroche|cta|call to action)\b/],
  ['network', /\b(platforms?|networks?|channels?|reseaux?|plateformes?|canal)\b/],
  ['status', /\b(status|statut)\b/],
  ['when', /\b(date|datetime|fecha|datum)\b/],
  ['time', /\b(time|heure|uhrzeit|hora)\b/],
  ['when', /\b(day|jour|weekday)\b/],
  ['link', /\b(url|link|lien)\b/],
  ['format', /\bformat\b/],
  ['title', /\b(topic|title|titre|sujet|headline|idea|idee)\b/],
  ['labels', /\b(labels?|tags?)\b/],
];

/** A role a name speaks for and how strongly, 0 to 100. */
export type NameClaim = { readonly role: NamedRole; readonly strength: number; readonly key: string };

/** What a column's name says; null when it says nothing known. `plain` is the name in plain words. */
export function claimOfName(name: string, plain: string): NameClaim | null {
  const shortened = name.replace(/\s[-–:]\s.*$/u, '').replace(/\([^)]*\)/gu, '');
  for (const candidate of [name, name.replace(/\(s\)/gi, 's'), shortened, name.replace(/\([^)]*\)/gu, '')]) {
    const key = squash(candidate);
    const entry = exact.get(key);
    if (entry) return { role: entry.role, strength: 100 - Math.min(entry.rank, 30), key };
  }
  const found = telling.find(([, pattern]) => pattern.test(plain));
  return found ? { role: found[0], strength: 60, key: found[0] } : null;
}
