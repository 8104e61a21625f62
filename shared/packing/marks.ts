// What has to stand on a parcel for what lies in it: how it wants to be handled, and what a carrier must know of it.
import { z } from 'zod';
import type { Item } from '#shared/domain/index.ts';

/**
 * A mark that units bring to their parcel: how they want to be handled, that they travel as a limited quantity of dangerous goods, or the UN
 * number of the lithium batteries in them; `*N`: N batteries in one unit of equipment, which few of need no mark.
 */
export const UnitMark = z
  .string()
  .max(20)
  .regex(/^(?:fragile|upright|limited-quantity|UN(?:3090|3480|3091|3481)|UN(?:3091|3481)\*[1-9]\d{0,2})$/);
/** See the schema. */
export type UnitMark = z.infer<typeof UnitMark>;

/** Units of one scan, with what each brings. */
interface MarkedUnits {
  readonly units: number;
  readonly marks?: readonly UnitMark[] | undefined;
}

/** The order in which marks stand on a label. */
const IN_TURN = ['fragile', 'upright', 'limited-quantity', 'UN3480', 'UN3481', 'UN3090', 'UN3091'];
/** Equipment with no more batteries in a parcel needs no mark, where the order has no more parcels. Source: shipping facts, 3.4. */
const FEW_BATTERIES = 2;
const FEW_PARCELS = 2;

/** The marks that a unit of an item brings along; none of most. */
export function marksOf({
  handling = [],
  limitedQuantity,
  lithium,
}: Pick<Item, 'handling' | 'limitedQuantity' | 'lithium'>): readonly UnitMark[] {
  const [, kind, place, batteries] = /^(ion|metal)-(alone|with|in)(?:\*(\d+))?$/.exec(lithium ?? '') ?? [];
  const number = kind && (place === 'alone' ? NUMBERS[kind]?.alone : NUMBERS[kind]?.equipment);
  return [
    ...handling.filter((mark) => mark === 'fragile' || mark === 'upright'),
    ...(limitedQuantity ? ['limited-quantity'] : []),
    ...(number ? [place === 'in' && batteries ? `${number}*${Number(batteries)}` : number] : []),
  ];
}

/** UN numbers of lithium batteries: shipped alone, and with or in equipment. */
const NUMBERS: Readonly<Record<string, { readonly alone: string; readonly equipment: string }>> = {
  ion: { alone: 'UN3480', equipment: 'UN3481' },
  metal: { alone: 'UN3090', equipment: 'UN3091' },
};

/** What has to stand on a parcel with these units, of an order with so many parcels; each mark once, in the order of the label. */
export function parcelMarks(scans: readonly MarkedUnits[], parcels: number): readonly string[] {
  const found = new Set<string>();
  const batteries = new Map<string, number>();
  for (const { marks = [], units } of scans)
    for (const mark of marks) {
      const [name = '', count] = mark.split('*');
      if (count === undefined) found.add(name);
      else batteries.set(name, (batteries.get(name) ?? 0) + units * Number(count));
    }
  const many = [...batteries.values()].reduce((sum, count) => sum + count, 0);
  if (many > FEW_BATTERIES || parcels > FEW_PARCELS) for (const name of batteries.keys()) found.add(name);
  return IN_TURN.filter((mark) => found.has(mark));
}
