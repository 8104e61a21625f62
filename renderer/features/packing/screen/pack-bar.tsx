import { nextAct } from '#renderer/core/activity/next-act.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { ActionBar, type BarAct } from '#renderer/ui/action-bar.tsx';
import type { IconName } from '#renderer/ui/icon.tsx';
import { openParcel, packedByNeed, unitsToPack, unitTotals } from '#shared/packing/index.ts';
import { packingWords } from '../messages/en.ts';
import css from './pack-bar.module.css';

const ICONS = {
  closeParcel: 'tick',
  takePhoto: 'photo',
  weigh: 'scale',
  retryLabel: 'labels',
  putAside: 'aside',
  ok: 'tick',
} as const satisfies Readonly<Record<string, IconName>>;

/** The bar under an order: taking back, holding, everything else; how far it is; and what the banner's words ask for. */
export function PackBar({
  open,
  isForeign,
}: {
  readonly open: OpenOrder;
  /** Another station has it: nothing is done to it here. */
  readonly isForeign: boolean;
}) {
  const app = useApp();
  const words = useMessages(packingWords);
  const core = useMessages(coreWords);
  const { answer, saving, saveFault, unitAsks, substituteAsks } = useView((view) => ({
    substituteAsks: view.substituteAsks,
    unitAsks: view.unitAsks,
    answer: view.answer,
    saving: view.saving,
    saveFault: view.saveFault,
  }));
  const { packing } = open;
  const totals = unitTotals(packing);
  const isBegun = packing.parcels.length > 1 && openParcel(packing) !== undefined;
  const hasUnit = (openParcel(packing)?.scans.length ?? 0) > 0;
  const isTaught = answer?.say.type === 'code-taught';
  const undoes =
    packing.before !== undefined || hasUnit || isBegun || isTaught || (unitAsks ?? substituteAsks) !== null;
  const nothingToUndo = isForeign || !undoes;
  const packed = packedByNeed(packing);
  const linesLeft = packing.needs.filter((need) => (packed.get(need.key) ?? 0) < unitsToPack(packing, need)).length;
  const next = nextAct({ answer, open });
  const isWrong = answer?.say.type === 'refused' && answer.say.refusal.type === 'ItemNotOnOrder';
  const act: BarAct | null = saveFault
    ? { word: core.tryAgain, icon: 'again', run: app.retrySave }
    : unitAsks
      ? { word: core.enterCode, icon: 'labels', run: () => app.store.setState({ dialog: 'code' }) }
      : next && {
          word: next.word === 'ok' && isWrong ? words.okAside : core[next.word],
          icon: ICONS[next.word],
          run: () => void app.scans.command(next.command),
        };
  return (
    <ActionBar
      back={{ word: core.undo, icon: 'undo', run: nothingToUndo ? null : () => void app.scans.command('undo') }}
      out={{
        word: core.hold,
        icon: 'hold',
        run: isForeign ? null : () => app.store.setState({ dialog: 'hold' }),
      }}
      more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
      act={act}
      progress={
        <p className={css.total} data-testid="total">
          <strong>
            {totals.packed} {core.of} {totals.needed}
          </strong>{' '}
          <span className={css.about}>
            <span>{words.unitsPacked}</span>
            <span>{saving ? words.stillSaving : linesLeft > 0 && words.linesLeft({ count: linesLeft })}</span>
          </span>
        </p>
      }
    />
  );
}
