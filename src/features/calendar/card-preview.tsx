import {
  createContext,
  type FocusEvent,
  type PointerEvent,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { closeNoteOf } from '#state/closeness.ts';
import { useMediaAddress } from '#state/media-address.ts';
import { shownCard } from '#state/shown-card.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { CardThumb } from '#ui/card-thumb.tsx';
import { CampaignMark, CloseMark, LimitMark } from '#ui/marks.tsx';
import { NetworkIcon } from '#ui/network-icon.tsx';
import { pillarColor } from '#ui/pillar-color.ts';
import { StatusMark } from '#ui/status-mark.tsx';
import { useCardDrag } from './card-drag.ts';
import classes from './card-preview.module.css';
import { useCalendarWords } from './use-calendar-words.ts';
import { useCardViews } from './use-card-views.ts';

/** How long a card is pointed at before its preview shows, in ms. */
const DELAY_MS = 450;
const GAP = 8;

type Shown = { readonly id: string; readonly box: DOMRect };
type Preview = { readonly point: (element: HTMLElement | null) => void };

export const PreviewContext = createContext<Preview>({ point: () => undefined });

/** What a surface with cards listens for, so that pointing at a card or focusing it shows its preview. */
export function usePreviewHandlers() {
  const { point } = useContext(PreviewContext);
  return useMemo(() => {
    const cardAt = (target: EventTarget) =>
      target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
    return {
      onPointerOver: (event: PointerEvent) => point(event.buttons > 0 ? null : cardAt(event.target)),
      onPointerLeave: () => point(null),
      onPointerDown: () => point(null),
      onFocus: (event: FocusEvent) => {
        const card = cardAt(event.target);
        // A focus that only comes back to the card asks for nothing.
        if (event.relatedTarget && card?.matches(':focus-visible')) point(card);
      },
      onBlur: () => point(null),
    };
  }, [point]);
}

/** Holds the one preview of the calendar. */
export function usePreview(): { readonly shown: Shown | null; readonly preview: Preview } {
  const drag = useCardDrag();
  const [shown, setShown] = useState<Shown | null>(null);
  const pointed = useRef<HTMLElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const period = useApp((state) => state.loaded?.range ?? null);
  const view = useApp((state) => state.view);
  const hide = useCallback(() => {
    pointed.current = null;
    clearTimeout(timer.current);
    setShown(null);
  }, []);
  // Another period or view has other cards; and a key means that the user is at something else.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when, not what
  useEffect(hide, [hide, period, view]);
  useEffect(() => {
    window.addEventListener('keydown', hide, true);
    return () => {
      window.removeEventListener('keydown', hide, true);
      clearTimeout(timer.current);
    };
  }, [hide]);
  const preview = useMemo<Preview>(
    () => ({
      point: (element) => {
        if (element === pointed.current) return;
        pointed.current = element;
        clearTimeout(timer.current);
        setShown(null);
        if (!element) return;
        timer.current = setTimeout(() => {
          const id = element.dataset.card;
          if (id && element.isConnected && !drag.isUnderWay()) setShown({ id, box: element.getBoundingClientRect() });
        }, DELAY_MS);
      },
    }),
    [drag],
  );
  return { shown, preview };
}

/** Beside the card where there is room, and inside the window. */
function placeBeside(box: DOMRect, panel: HTMLElement): void {
  const { offsetWidth: width, offsetHeight: height } = panel;
  const right = box.right + GAP;
  const left = right + width > window.innerWidth ? box.left - GAP - width : right;
  panel.style.left = `${Math.max(GAP, left)}px`;
  panel.style.top = `${Math.max(GAP, Math.min(box.top - 4, window.innerHeight - height - GAP))}px`;
}

/** Everything about a card that its few pixels cannot show. Screen readers have it in the card's name. */
export function CardPreview({ shown }: { readonly shown: Shown }) {
  const { t } = useTranslation('calendar');
  const store = useAppStore();
  const words = useCalendarWords();
  const viewOf = useCardViews();
  const address = useMediaAddress();
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (panel.current) placeBeside(shown.box, panel.current);
  }, [shown]);
  const card = shownCard(store.getState(), shown.id);
  if (!card) return null;
  const { status, pillars, networks, published, campaign } = viewOf(card);
  const close = closeNoteOf(store.getState(), card);
  const picture = card.mediaId === null ? null : address(card.mediaId);
  const parts = pillars.reduce((sum, pillar) => sum + pillar.parts, 0);
  return (
    <div ref={panel} className={classes.panel} aria-hidden>
      {picture !== null && <CardThumb src={picture} size="wide" />}
      <p className={classes.title} dir="auto">
        {words.title(card)}
      </p>
      <p className={classes.when}>
        {card.day ? words.dayName(card.day) : t('inTray')}
        {card.time ? ` · ${card.time}` : card.day && ` · ${t('anyTime')}`}
      </p>
      <p className={classes.row}>
        <StatusMark status={status} label={words.status(status)} />
        {words.status(status)}
      </p>
      {networks.map(({ id, platform, name }) => (
        <p key={id} className={classes.row}>
          <NetworkIcon platform={platform} size={14} />
          {name}
        </p>
      ))}
      {pillars.map(({ pillar, parts: own }) => (
        <p key={pillar.id} className={classes.row}>
          <i className={classes.dot} style={{ background: pillarColor(pillar.color) }} />
          {pillar.name}
          {pillars.length > 1 && <span className={classes.share}>{t('share', { count: own, parts })}</span>}
        </p>
      ))}
      {pillars.length === 0 && <p className={classes.row}>{t('noPillar')}</p>}
      {campaign && (
        <p className={classes.row}>
          <CampaignMark hue={campaign.color} />
          {words.campaign(campaign.name)}
        </p>
      )}
      {card.overLimit && (
        <p className={classes.close}>
          <LimitMark />
          {words.overLimit}
        </p>
      )}
      {close && (
        <p className={classes.close}>
          <CloseMark />
          {words.close(close)}
        </p>
      )}
      {published && <p className={classes.note}>{t('publishedStays')}</p>}
    </div>
  );
}
