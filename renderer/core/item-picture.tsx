import { useEffect, useState } from 'react';
import { drawingOf } from '../ui/drawings.tsx';
import css from './item-picture.module.css';
import { useApp, useView } from './use-station.ts';

/**
 * The picture of an item: one of the station's own drawings (`draw:SHAPE/COLOUR`), or the merchant's own by the name of its file. An
 * item without one shows the first letters of its name, so that two of them still look different.
 */
export function ItemPicture({
  image,
  title,
  size,
}: {
  readonly image: string | null;
  readonly title: string;
  readonly size: 'thumb' | 'line' | 'large';
}) {
  const drawing = image === null ? undefined : drawingOf(image);
  const own = useOwnPicture(drawing ? null : image);
  return (
    <span className={css.picture} data-size={size} aria-hidden="true">
      {own !== null ? (
        <img className={css.own} src={own} alt="" decoding="async" data-own={image} />
      ) : (
        (drawing ?? <span className={css.letters}>{initials(title)}</span>)
      )}
    </span>
  );
}

function useOwnPicture(image: string | null): string | null {
  const app = useApp();
  // They come with the first list, and anew when some were taken in.
  const version = useView((view) => view.pictures);
  const [shown, setShown] = useState<{ readonly hash: string; readonly url: string } | null>(null);
  void version;
  const hash = image === null ? undefined : app.pictures.hashOf(image);
  useEffect(() => {
    let left = false;
    if (hash !== undefined)
      void app.pictures.read(hash).then((url) => {
        if (!left && url !== null) setShown({ hash, url });
      });
    return () => {
      left = true;
    };
  }, [app, hash]);
  // The picture of another item must not stand here for a moment.
  return shown !== null && shown.hash === hash ? shown.url : null;
}

const initials = (title: string): string =>
  title
    .split(/[\s,-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
