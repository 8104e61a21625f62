import type { Carton } from '#shared/domain/index.ts';
import type { Sides } from './units.ts';

/** The wall of a carton (C flute), and of a mailer, in millimetres. Source: shipping facts, 1.3. */
const [WALL_MM, MAILER_WALL_MM] = [4, 1];

/**
 * A carton as a carrier measures it: by its outer sides where they are known, else by its inner ones and its walls. `thickMm`: how thick what lies in it is, which makes
 * the height of a mailer.
 */
export function outerSides(
  carton: Pick<Carton, 'lengthMm' | 'widthMm' | 'heightMm' | 'outerLengthMm' | 'outerWidthMm' | 'outerHeightMm'>,
  thickMm: number,
): Sides {
  const isMailer = carton.heightMm === 0;
  const walls = isMailer ? 0 : 2 * WALL_MM;
  return [
    carton.outerLengthMm || carton.lengthMm + walls,
    carton.outerWidthMm || carton.widthMm + walls,
    isMailer ? thickMm + 2 * MAILER_WALL_MM : carton.outerHeightMm || carton.heightMm + walls,
  ];
}
