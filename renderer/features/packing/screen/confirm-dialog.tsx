import { useApp, useView } from '#renderer/core/use-station.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import css from './dialogs.module.css';

/** Asked before an act that throws work away. Any scan but OK leaves it, and means what it means. */
export function ConfirmDialog() {
  const app = useApp();
  const words = useWords();
  const confirm = useView((view) => view.confirm);
  if (!confirm) return null;
  const { title, text, yes } = words.confirm[confirm.act](confirm.orderCode, confirm.units);
  return (
    <Dialog open title={title} closeWord={words.ui.cancel} onClose={() => void app.scans.command('cancel')}>
      <div className={css.stack}>
        <p className={css.item}>{text}</p>
        <div className={css.reason}>
          <Button kind="danger" className={css.choice ?? ''} onClick={() => void app.scans.command('ok')}>
            {yes}
          </Button>
          <CommandCode command="ok" />
        </div>
        <div className={css.reason}>
          <Button className={css.choice ?? ''} onClick={() => void app.scans.command('cancel')}>
            {words.ui.cancel}
          </Button>
          <CommandCode command="cancel" />
        </div>
      </div>
    </Dialog>
  );
}
