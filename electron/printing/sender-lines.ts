import type { StationSettings } from '../shell/settings-file.ts';

/** Who sends, line by line, as labels and slips say it; the station's name where no sender is set up. */
export function senderLinesOf({ shipping: { sender }, station }: Pick<StationSettings, 'shipping' | 'station'>) {
  if (!sender) return [station.name];
  const { name, street1, street2, postcode, city, region, country } = sender;
  return [name, street1, street2, `${postcode} ${city}`, region, country].filter(Boolean);
}
