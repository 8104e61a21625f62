import { useEffect, useRef } from 'react';
import css from './label-picture.module.css';

/** Wide enough to be read; the whole picture, decoded, would take four megabytes a label. */
const MOST_PIXELS = 408;

/** A label's picture, drawn small once: the decoded picture is let go. */
export function LabelPicture({
  picture,
  name,
  onDrawn,
  className,
}: {
  /** A data URL; empty while the picture is not there. */
  readonly picture: string;
  readonly name: string;
  readonly onDrawn?: (canvas: HTMLCanvasElement) => void;
  readonly className?: string | undefined;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef(onDrawn);
  drawn.current = onDrawn;
  useEffect(() => {
    if (picture === '') return;
    const image = new Image();
    image.onload = () => {
      const board = canvas.current;
      if (!board) return;
      const scale = Math.min(1, MOST_PIXELS / image.naturalWidth);
      board.width = Math.round(image.naturalWidth * scale);
      board.height = Math.round(image.naturalHeight * scale);
      const drawing = board.getContext('2d');
      if (!drawing) return;
      drawing.imageSmoothingQuality = 'high';
      drawing.drawImage(image, 0, 0, board.width, board.height);
      drawn.current?.(board);
    };
    image.src = picture;
    return () => {
      image.onload = null;
      image.src = '';
    };
  }, [picture]);
  return (
    <canvas
      ref={canvas}
      className={className ?? css.drawn}
      role="img"
      aria-label={name}
      width={MOST_PIXELS}
      height={612}
    />
  );
}
