import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { drawTexts } from '#renderer/ui/draw-text.ts';
import { type Report, reportTexts } from '#shared/shipping/index.ts';
import type { ParcelLife } from '#shared/sync/index.ts';
import { parcelReport } from './parcel-report.ts';

/** Makes the readable PDF of a parcel's life, as base64; null where it cannot be made. */
export type ParcelPaper = (life: ParcelLife, personal: boolean, language: Language) => Promise<string | null>;

export function createParcelPaper(bridge: Pick<Bridge, 'call'>): ParcelPaper {
  return async (life, personal, language) => {
    const { barsOf } = await import('#renderer/ui/draw-barcode.ts');
    const bars = life.sscc === null ? [] : await barsOf(`00${life.sscc}`);
    const report: Report = parcelReport(life, personal, language, bars);
    const drawn = await drawTexts(reportTexts(report));
    const made = await bridge.call('sheet/report', {
      ...report,
      bars: [...bars],
      sections: report.sections.map(({ heading, rows }) => ({ heading, rows: [...rows] })),
      drawn: drawn.map(({ complete: _complete, ...text }) => text),
    });
    return made.ok ? made.value.pdf : null;
  };
}
