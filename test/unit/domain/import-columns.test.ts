import { describe, expect, it } from 'vitest';
import { columnFacts } from '#domain/import-column-facts.ts';
import { detectRoles } from '#domain/import-columns.ts';

/** `name: value` per column, roles as one line. */
function rolesOf(columns: Readonly<Record<string, string | readonly string[]>>): Readonly<Record<string, string>> {
  const names = Object.keys(columns);
  const facts = names.map((name, index) => {
    const values = columns[name] ?? '';
    return columnFacts(index, name, typeof values === 'string' ? [values] : values);
  });
  const roles = detectRoles(facts);
  return Object.fromEntries(names.map((name, index) => [name, roles[index] ?? '']));
}

describe('detectRoles', () => {
  it('knows an agency’s English names', () => {
    expect(
      rolesOf({
        Date: '2026-09-14',
        Platform: 'Instagram',
        'Content Type': 'Educational',
        Topic: 'Tips',
        'Caption Idea': 'Three ways to be better',
        'Target Audience': 'All',
        Status: 'Planned',
      }),
    ).toEqual({
      Date: 'date',
      Platform: 'network',
      'Content Type': 'pillar',
      Topic: 'title',
      'Caption Idea': 'text',
      'Target Audience': 'notes',
      Status: 'status',
    });
  });

  it('knows French names', () => {
    expect(
      rolesOf({
        Jour: 'Lundi',
        'Date de publication': '14/09/2026',
        Heure: '18h30',
        Réseau: 'Instagram',
        Pilier: 'Marque',
        Thème: 'Rentrée',
        Légende: 'Bonjour',
        Format: 'Carrousel',
        Statut: 'À valider',
        Visuel: 'img.jpg',
      }),
    ).toEqual({
      Jour: 'weekday',
      'Date de publication': 'date',
      Heure: 'time',
      Réseau: 'network',
      Pilier: 'pillar',
      Thème: 'title',
      Légende: 'text',
      Format: 'format',
      Statut: 'status',
      Visuel: 'notes',
    });
  });

  it('does not take a running number called day for a weekday or a date', () => {
    expect(
      rolesOf({ day: ['1', '1', '2'], date: ['2026-02-28', '2026-02-28', '2026-03-01'], hook: ['a', 'b', 'c'] }),
    ).toMatchObject({
      day: 'notes',
      date: 'date',
    });
  });

  it('joins hooks into the text only where there is no other text', () => {
    expect(rolesOf({ topic: 'x', english_hook: 'Hi', arabic_hook: 'مرحبا', cta: 'Save' })).toEqual({
      topic: 'title',
      english_hook: 'text',
      arabic_hook: 'text',
      cta: 'text',
    });
    expect(rolesOf({ hook: 'Wait', caption: 'A long caption', cta: 'Save' })).toEqual({
      hook: 'title',
      caption: 'text',
      cta: 'notes',
    });
  });

  it('reads content type as the format where its values are formats', () => {
    expect(rolesOf({ 'Content Pillar': 'Tips', 'Content Type': 'Reel', Caption: 'x' })).toMatchObject({
      'Content Pillar': 'pillar',
      'Content Type': 'format',
    });
  });

  it('knows the files of publishing tools', () => {
    expect(rolesOf({ Text: 'Hi', 'Image URL': 'https://a', Tags: 'a', 'Posting Time': '2026-09-14 09:00' })).toEqual({
      Text: 'text',
      'Image URL': 'notes',
      Tags: 'labels',
      'Posting Time': 'dateTime',
    });
    expect(
      rolesOf({
        'Date - Intl. format or prompt': '2026/09/14 09:00',
        Text: 'Hi',
        'Link(s) - Separated by comma for FB carousels': 'https://a.b',
        'Title - For the video, pin, PDF ..': 'T',
        'Label(s) - Separated by comma': 'a',
        'Comment(s) - Separated by ||': 'first',
        'Post subtype - I.e. story, reel, PDF ..': 'reel',
      }),
    ).toEqual({
      'Date - Intl. format or prompt': 'dateTime',
      Text: 'text',
      'Link(s) - Separated by comma for FB carousels': 'link',
      'Title - For the video, pin, PDF ..': 'title',
      'Label(s) - Separated by comma': 'labels',
      'Comment(s) - Separated by ||': 'firstComment',
      'Post subtype - I.e. story, reel, PDF ..': 'format',
    });
    expect(
      rolesOf({ postAtSpecificTime: '2026-09-14 09:00:00', content: 'Hi', 'link (OGmetaURL)': 'https://a' }),
    ).toEqual({
      postAtSpecificTime: 'dateTime',
      content: 'text',
      'link (OGmetaURL)': 'link',
    });
  });

  it('knows columns named after a network', () => {
    expect(
      rolesOf({
        Text: 'Hi',
        Date: '2026-09-14',
        Time: '09:00:00',
        Draft: 'FALSE',
        Facebook: 'TRUE',
        'Twitter/X': 'FALSE',
        'Instagram Post Type': 'REEL',
        'Facebook Title': '',
        'Instagram Caption': 'Only for Instagram',
      }),
    ).toMatchObject({
      Draft: 'status',
      Facebook: 'networkFlag',
      'Twitter/X': 'networkFlag',
      'Instagram Post Type': 'format',
      'Facebook Title': 'ignore',
      'Instagram Caption': 'networkText',
    });
  });

  it('uses the values where names say nothing', () => {
    expect(
      rolesOf({
        A: '14.09.2026',
        B: 'Instagram',
        C: '18:00',
        D: '#one #two',
        E: 'A text that goes on for a good while longer',
      }),
    ).toEqual({
      A: 'date',
      B: 'network',
      C: 'time',
      D: 'hashtags',
      E: 'text',
    });
  });

  it('does not take a running number for hashtags', () => {
    expect(rolesOf({ '#': ['1', '2'], Date: '2026-09-14', Post: 'Hi' })).toMatchObject({ '#': 'notes' });
  });

  it('does not take creation dates and deadlines for the day of publishing', () => {
    expect(
      rolesOf({ 'Created at': '2026-01-01', Deadline: '2026-09-01', 'Publish Date': '2026-09-14', Copy: 'Hi' }),
    ).toMatchObject({
      'Created at': 'notes',
      Deadline: 'notes',
      'Publish Date': 'date',
    });
  });
});
