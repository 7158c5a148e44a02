import { Button, Modal, TextInput } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { composePage } from '#domain/compose-page.ts';
import { LIMITS, type Network, type Placement, type Post } from '#domain/model.ts';
import { type LinkProblem, publishedLinkProblem } from '#domain/published-link.ts';
import { habitsOf, publishedText } from '#domain/published-text.ts';
import { wentOut } from '#domain/went-out.ts';
import { type Publishing, placementOf } from '#state/reminders.ts';
import { networksById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { formatDay, weekdayAndDay } from '#ui/formats.ts';
import { NetworkIcon } from '#ui/network-icon.tsx';
import { openPage } from '#ui/open-page.ts';
import { CopyBlock } from './copy-block.tsx';
import { focusDue, placeOfDue } from './due-focus.ts';
import { PublishMedia } from './publish-media.tsx';
import classes from './publish-sheet.module.css';
import { PutOff } from './put-off.tsx';

type Known = { readonly post: Post; readonly placement: Placement; readonly network: Network | null };

/** What is to be taken along: the title, text, link and first comment, as far as that network has them. */
function Texts({ post, placement, network }: Known) {
  const { t } = useTranslation('reminders');
  const platform = network?.platform ?? 'custom';
  const { title: hasTitle, link: hasLink, comments } = habitsOf(platform);
  const text = publishedText(post, placement, platform);
  return (
    <>
      {hasTitle && post.title !== '' && <CopyBlock name={t('titleOf')} text={post.title} />}
      {text === '' ? (
        <p className={classes.hint}>{t('noText')}</p>
      ) : (
        <CopyBlock name={t('text')} text={text} autoFocus />
      )}
      {!hasLink && post.link !== '' && <CopyBlock name={t('link')} text={post.link} />}
      {comments && placement.firstComment !== '' && (
        <CopyBlock name={t('firstComment')} text={placement.firstComment} />
      )}
    </>
  );
}

/** The way to where the network lets one write. */
function OpenNetwork({ network }: Pick<Known, 'network'>) {
  const { t } = useTranslation('reminders');
  const { t: common } = useTranslation();
  const inDesktop = useApp((state) => state.info?.shell === 'electron');
  const openCompose = useApp((state) => state.openCompose);
  const platform = network?.platform ?? 'custom';
  const address = composePage(platform);
  if (address === null) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconExternalLink size={15} stroke={1.7} />}
      onClick={() => (inDesktop ? void openCompose(platform) : openPage(address))}
    >
      {t('open', { platform: common(`platform.${platform}`) })}
    </Button>
  );
}

function Finish({ placement }: Pick<Known, 'placement'>) {
  const { t } = useTranslation('reminders');
  const { t: common } = useTranslation();
  const publishPlacements = useApp((state) => state.publishPlacements);
  const closePublish = useApp((state) => state.closePublish);
  const isAhead = useApp(({ snapshot }) => {
    if (!snapshot) return false;
    const { day, time } = wentOut(placement, { day: snapshot.today, time: snapshot.now });
    return day !== placement.day || time !== placement.time;
  });
  const link = useApp((state) => state.typedLinks.get(placement.id) ?? placement.link);
  const typeLink = useApp((state) => state.typeLink);
  const [problem, setProblem] = useState<LinkProblem | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const publish = async () => {
    const trimmed = link.trim();
    const found = publishedLinkProblem(trimmed);
    if (found) {
      setProblem(found);
      field.current?.focus();
      return;
    }
    if (await publishPlacements([placement.id], trimmed)) closePublish();
  };
  return (
    <form
      className={classes.finish}
      onSubmit={(event) => {
        event.preventDefault();
        void publish();
      }}
    >
      <TextInput
        ref={field}
        label={t('publishedLink')}
        description={isAhead && t('publishedNow')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        placeholder="https://"
        inputMode="url"
        value={link}
        error={problem && common(`publishedLink.${problem}`, { most: LIMITS.link })}
        onChange={(event) => {
          setProblem(null);
          typeLink(placement.id, event.currentTarget.value);
        }}
      />
      <Button type="submit" size="sm">
        {t('markPublished')}
      </Button>
    </form>
  );
}

function Settled({ placement }: Pick<Known, 'placement'>) {
  const { t } = useTranslation('reminders');
  const closePublish = useApp((state) => state.closePublish);
  return (
    <div className={classes.settled}>
      <p>{t(`settled.${placement.state}`)}</p>
      <Button variant="default" onClick={closePublish}>
        {t('done')}
      </Button>
    </div>
  );
}

function Body({ post, placement, network }: Known) {
  if (placement.state !== 'planned') return <Settled placement={placement} />;
  return (
    <>
      <Texts post={post} placement={placement} network={network} />
      <PublishMedia media={post.media} />
      <div className={classes.open}>
        <OpenNetwork network={network} />
      </div>
      <Finish key={placement.id} placement={placement} />
      <PutOff post={post} placement={placement} />
    </>
  );
}

function Head({ post, placement, network }: Known) {
  const { t, i18n } = useTranslation('reminders');
  const { t: common } = useTranslation();
  const day = placement.day === null ? null : formatDay(placement.day, i18n.language, weekdayAndDay);
  return (
    <>
      <Modal.Title className={classes.title}>
        <NetworkIcon platform={network?.platform ?? 'custom'} />
        {t('publishOn', { network: network?.name ?? common('platform.custom') })}
      </Modal.Title>
      <p className={classes.subtitle} dir="auto">
        {[post.title || common('untitled'), day, placement.time].filter(Boolean).join(' · ')}
      </p>
    </>
  );
}

function Sheet({ publishing }: { readonly publishing: Publishing }) {
  const { t } = useTranslation('reminders');
  const { t: common } = useTranslation();
  const networks = networksById(useApp((state) => state.snapshot?.networks) ?? []);
  const { post } = publishing;
  const placement = placementOf(publishing);
  const network = (placement && networks.get(placement.networkId)) ?? null;
  const gone = publishing.failed || (post !== null && !placement);
  return (
    <>
      <div className={classes.head}>
        <div className={classes.heading}>
          {post && placement ? (
            <Head post={post} placement={placement} network={network} />
          ) : (
            <Modal.Title className={classes.title}>{t('publish')}</Modal.Title>
          )}
        </div>
        <Modal.CloseButton aria-label={common('close')} />
      </div>
      <Modal.Body className={classes.body}>
        {gone && <p className={classes.hint}>{t('gone')}</p>}
        {!gone && post && placement && <Body post={post} placement={placement} network={network} />}
        {!gone && !post && (
          <Delayed>
            <div className={classes.ghost} aria-hidden />
          </Delayed>
        )}
      </Modal.Body>
    </>
  );
}

/** Everything that is needed to publish one post on one network by hand, and to say that it is out. */
export function PublishSheet() {
  const publishing = useApp((state) => state.publishing);
  const closePublish = useApp((state) => state.closePublish);
  const placementId = publishing?.placementId ?? null;
  const place = useRef(-1);
  useEffect(() => {
    if (placementId !== null) place.current = placeOfDue(placementId);
  }, [placementId]);
  /** The row that opened the sheet may be done with. */
  const keepFocus = () => {
    if (place.current >= 0 && document.activeElement === document.body) focusDue(place.current);
  };
  return (
    <Modal.Root
      opened={publishing !== null}
      onClose={closePublish}
      onExitTransitionEnd={keepFocus}
      size={600}
      zIndex={400}
    >
      <Modal.Overlay />
      <Modal.Content>{publishing && <Sheet publishing={publishing} />}</Modal.Content>
    </Modal.Root>
  );
}
