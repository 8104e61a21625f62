import type { LabelPrinter } from '../devices/printer/label-printer.ts';
import { paperOf } from './label-content.ts';
import type { LabelPictures } from './label-pictures.ts';
import type { Spool, SpoolJob } from './spool.ts';

/** Keeps a picture of every label with its job, for whoever asks later what was printed. */
export interface PictureKeeper {
  /** The picture as a PNG in base64, drawn once. Empty when it cannot be drawn, or was pruned. */
  readonly pictureOf: (job: SpoolJob) => Promise<string>;
}

export function createPictureKeeper(dependencies: {
  readonly spool: Spool;
  readonly pictures: LabelPictures;
  readonly printer: () => LabelPrinter | undefined;
}): PictureKeeper {
  const { spool, pictures, printer } = dependencies;
  const drawing = new Map<string, Promise<string>>();

  async function draw({ id, zpl, paper }: SpoolJob): Promise<string> {
    const set = printer();
    // As it was made, whatever printer labels go to now.
    const [dpmm, widthMm, heightMm] = (paper || (set ? paperOf(set) : '')).split(' ').map(Number);
    if (!dpmm || !widthMm || !heightMm || zpl === '') return '';
    const picture = await pictures.draw(zpl, { widthMm, heightMm, dpmm });
    if (picture) spool.keepPicture(id, Buffer.from(picture, 'base64'));
    return picture;
  }

  return {
    async pictureOf(job) {
      const kept = spool.picture(job.id);
      if (kept) return Buffer.from(kept).toString('base64');
      const running = drawing.get(job.id) ?? draw(job).finally(() => drawing.delete(job.id));
      drawing.set(job.id, running);
      return running;
    },
  };
}
