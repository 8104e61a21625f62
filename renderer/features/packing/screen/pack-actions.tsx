import { nextAct } from '#renderer/core/activity/next-act.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { openParcel } from '#shared/packing/index.ts';
import css from './pack-actions.module.css';

/** Three actions that never change their place or meaning; everything else is behind Help, with its code. */
export function PackActions({ open }: { readonly open: OpenOrder }) {
  const app = useApp();
  const words = useWords();
  const { packing } = open;
  const nothingToUndo = packing.before === undefined && (openParcel(packing)?.scans.length ?? 0) === 0;
  return (
    <div className={css.actions}>
      <Button shortcut="F2" aria-disabled={nothingToUndo} onClick={() => void app.scans.command('undo')}>
        {words.ui.undo}
      </Button>
      <Button shortcut="F3" onClick={() => app.store.setState({ dialog: 'hold' })}>
        {words.ui.hold}
      </Button>
      <Button shortcut="F1" onClick={() => app.store.setState({ dialog: 'help' })}>
        {words.ui.help}
      </Button>
    </div>
  );
}

/** The one act that the words in the banner ask for, where it is not a scan: always at the end, always F8. */
export function NextActButton() {
  const app = useApp();
  const words = useWords();
  const act = nextAct(useView(({ answer, open }) => ({ answer, open })));
  return act ? (
    <Button kind="primary" shortcut="F8" onClick={() => void app.scans.command(act.command)}>
      {words.ui[act.word]}
    </Button>
  ) : null;
}
