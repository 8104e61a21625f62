import type { OpenOrder } from '#renderer/state/station-store.ts';
import { useApp } from '#renderer/state/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/use-words.ts';
import css from './pack-actions.module.css';

/** At most three actions, always in the same place; everything else is behind Help, with its code. */
export function PackActions({ open }: { readonly open: OpenOrder }) {
  const app = useApp();
  const words = useWords();
  const closed = open.packing.phase === 'packed';
  return (
    <div className={css.actions}>
      {closed ? (
        <Button
          kind="primary"
          shortcut="F2"
          disabled={open.printing}
          onClick={() => void app.scans.command('print-again')}
        >
          {words.ui.printAgain}
        </Button>
      ) : (
        <Button kind="primary" shortcut="F2" onClick={() => void app.scans.command('undo')}>
          {words.ui.undo}
        </Button>
      )}
      <Button shortcut="F3" onClick={() => app.store.setState({ dialog: 'hold' })}>
        {words.ui.hold}
      </Button>
      <Button shortcut="F1" onClick={() => app.store.setState({ dialog: 'help' })}>
        {words.ui.help}
      </Button>
    </div>
  );
}
