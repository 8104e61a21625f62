import type { Language } from '#renderer/core/messages/language.ts';
import type { StationEvent } from '#shared/log/index.ts';
import type { ParcelLife } from '#shared/sync/index.ts';
import { parcelWords } from '../messages/en.ts';

/** What lies in a parcel, by item, lot and serial number. `about`: SKU and what else is known of the units. */
export function contentsOf({ contents, order }: Pick<ParcelLife, 'contents' | 'order'>): readonly {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  readonly units: number;
}[] {
  const rows = new Map<string, { readonly title: string; readonly about: string; readonly units: number }>();
  for (const { sku, units, lot, expiry, serial } of contents.scans) {
    const about = [sku, lot, expiry, serial].filter(Boolean).join(' · ');
    const title = order.lines.find((line) => line.sku === sku)?.title || sku;
    rows.set(about, { title, about, units: units + (rows.get(about)?.units ?? 0) });
  }
  return [...rows].map(([key, row]) => ({ key, ...row }));
}

/** What happened, in words; by its type where there are none. */
export function happenedIn(language: Language, { type }: StationEvent): string {
  const happened: Readonly<Record<string, string>> = language.words(parcelWords).happened;
  return happened[type] ?? type;
}

/** The codes and figures of an event: whatever kind it is, what it names is named. */
export function detailOf(event: StationEvent): string {
  const said = event as Readonly<Record<string, unknown>>;
  return NAMED.flatMap((field) => {
    const value = said[field];
    if (typeof value === 'number') return `${field === 'units' ? '× ' : ''}${value}${field === 'grams' ? ' g' : ''}`;
    return typeof value === 'string' && value !== '' ? value : [];
  }).join(' · ');
}

/** Fields that are named as they stand, in this order: codes, numbers, and what a person wrote. */
const NAMED = [
  'sku',
  'units',
  'lot',
  'expiry',
  'serial',
  'raw',
  'carton',
  'grams',
  'sscc',
  'service',
  'carrier',
  'tracking',
  'note',
  'detail',
] as const;
