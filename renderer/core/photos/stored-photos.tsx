import { useEffect, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Subject } from '#shared/log/index.ts';
import { keyOf } from '#shared/log/index.ts';
import { may } from '#shared/rights/index.ts';
import type { StoredPhoto } from '#shared/sync/index.ts';
import { coreWords } from '../messages/en.ts';
import { useLanguage, useMessages } from '../messages/use-messages.tsx';
import { useNames } from '../say/use-names.ts';
import { useApp, useView } from '../use-station.ts';
import { momentIn } from '../words/moments.ts';
import css from './stored-photos.module.css';

/** The photos of something that the store has, for whoever may see them; nothing where there are none. `shows`: which of them. */
export function StoredPhotos({
  about,
  shows = () => true,
  none,
}: {
  readonly about: Subject;
  readonly shows?: (photo: StoredPhoto) => boolean;
  /** What is said where there are none. */
  readonly none?: string;
}) {
  const app = useApp();
  const core = useMessages(coreWords);
  const role = useView(({ operator }) => operator?.role);
  const mine = may(role, 'see-photos');
  const [found, setFound] = useState<readonly StoredPhoto[] | 'fault' | null>(null);
  const [large, setLarge] = useState<StoredPhoto | null>(null);
  const key = keyOf(about);
  useEffect(() => {
    let left = false;
    const [kind, id] = JSON.parse(key) as [string, string];
    if (mine) void app.photos.of({ kind, id }).then((photos) => !left && setFound(photos));
    return () => {
      left = true;
    };
  }, [app, key, mine]);
  if (found === 'fault') return <p className={css.note}>{core.photos.fault}</p>;
  const shown = found?.filter(shows) ?? [];
  if (shown.length === 0) return none === undefined || !found ? null : <p className={css.note}>{none}</p>;
  return (
    <section className={css.photos} aria-label={core.photos.title}>
      {shown.map((photo) => (
        <Thumb key={photo.hash} photo={photo} onOpen={() => setLarge(photo)} />
      ))}
      {large && (
        <Dialog open wide title={core.photos.title} closeWord={core.close} onClose={() => setLarge(null)}>
          <Shown photo={large} size="large" />
          <Facts photo={large} />
        </Dialog>
      )}
    </section>
  );
}

function Thumb({ photo, onOpen }: { readonly photo: StoredPhoto; readonly onOpen: () => void }) {
  const core = useMessages(coreWords);
  return photo.isHere ? (
    <Button className={css.thumb ?? ''} onClick={onOpen}>
      <Shown photo={photo} size="thumb" />
      <Facts photo={photo} />
    </Button>
  ) : (
    <p className={css.note}>
      {core.photos.awaited} <Facts photo={photo} />
    </p>
  );
}

/** Who took it and when, and of which parcel or item. */
function Facts({ photo: { parcel, sku, lot, takenAt, by } }: { readonly photo: StoredPhoto }) {
  const app = useApp();
  const core = useMessages(coreWords);
  const language = useLanguage();
  const names = useNames();
  const name = app.reference.operators().find(({ id }) => id === by)?.name;
  return (
    <span className={css.facts}>
      {parcel !== null && `${core.parcel({ number: parcel })} · `}
      {sku !== null && (
        <>
          <bdi>{[names.title(sku), lot].filter(Boolean).join(' · ')}</bdi>
          {' · '}
        </>
      )}
      {momentIn(language.locale, takenAt)}
      {name !== undefined && (
        <>
          {' · '}
          <bdi>{name}</bdi>
        </>
      )}
    </span>
  );
}

function Shown({ photo, size }: { readonly photo: StoredPhoto; readonly size: 'thumb' | 'large' }) {
  const app = useApp();
  const core = useMessages(coreWords);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    void app.photos.read(photo.hash).then((read) => !left && setUrl(read));
    return () => {
      left = true;
    };
  }, [app, photo.hash]);
  return url === null ? (
    <span className={css.picture} data-size={size} />
  ) : (
    <img className={css.picture} data-size={size} src={url} alt={core.photos.title} decoding="async" />
  );
}
