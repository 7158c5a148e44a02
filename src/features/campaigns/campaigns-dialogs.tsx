import type { ComponentType } from 'react';
import { useApp } from '#state/use-app.ts';
import { CampaignDialog, type JudgementProps } from './campaign-dialog.tsx';
import { CampaignList } from './campaign-list.tsx';
import { KeyDateDialog } from './key-date-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';

/** Whatever of campaigns, notes and key dates is open, over any screen. */
export function CampaignsDialogs({ Judgement }: { readonly Judgement: ComponentType<JudgementProps> }) {
  const editing = useApp((state) => state.editing);
  const edit = useApp((state) => state.edit);
  const close = () => edit(null);
  if (!editing) return null;
  if (editing.kind === 'campaigns') return <CampaignList onClose={close} />;
  if (editing.kind === 'note') return <NoteDialog {...editing} onClose={close} />;
  if (editing.kind === 'key-date') return <KeyDateDialog {...editing} onClose={close} />;
  return <CampaignDialog key={editing.campaign?.id ?? 'new'} {...editing} Judgement={Judgement} onClose={close} />;
}
