import { drawingOf } from './drawings.tsx';
import css from './item-picture.module.css';

/**
 * The picture of an item. `draw:SHAPE/COLOUR` is one of the station's own drawings; an item without a picture shows the
 * first letters of its name, so that two of them still look different.
 */
export function ItemPicture({
  image,
  title,
  size,
}: {
  readonly image: string | null;
  readonly title: string;
  readonly size: 'line' | 'large';
}) {
  const drawing = image === null ? undefined : drawingOf(image);
  return (
    <span className={css.picture} data-size={size} aria-hidden="true">
      {drawing ?? <span className={css.letters}>{initials(title)}</span>}
    </span>
  );
}

const initials = (title: string): string =>
  title
    .split(/[\s,-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
