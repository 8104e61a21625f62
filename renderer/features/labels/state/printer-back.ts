import type { LabelTrouble } from '#renderer/core/labelling.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { DeviceHealth } from '#shared/bridge/index.ts';
import { PRINTER_STOPS } from '#shared/domain/index.ts';

/** Troubles that end when somebody has seen to the printer. */
const ENDS: ReadonlySet<LabelTrouble> = new Set<LabelTrouble>(PRINTER_STOPS);

/**
 * Takes in how the devices are. Where the banner still says what was wrong with the printer and the printer is well again, it says that
 * instead, with the act that is left: nothing is printed by itself.
 */
export const createPrinterBack =
  ({ store, teller }: { readonly store: StationStore; readonly teller: Pick<Teller, 'tell'> }) =>
  (devices: readonly DeviceHealth[]): void => {
    const { answer, devices: before, open } = store.getState();
    store.setState({ devices });
    const isWell = (list: readonly DeviceHealth[]) => list.find(({ role }) => role === 'printer')?.state === 'ready';
    const trouble = answer?.say.type === 'label-failed' ? answer.say.trouble : undefined;
    if (!open || trouble === undefined || !ENDS.has(trouble) || isWell(before) || !isWell(devices)) return;
    void teller.tell({ type: 'printer-ready', orderCode: open.order.code });
  };
