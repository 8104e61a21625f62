import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { TableAsk } from '#shared/stock/index.ts';
import { insightWords } from '../messages/en.ts';
import css from './insights.module.css';
import { saveTable } from './save-table.ts';

const ALWAYS = ['stock', 'moves', 'counts', 'differences', 'overrides', 'shadow'] as const;

/** Which table is saved: the one that is looked at, or one of what it comes from. */
export function SaveDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const app = useApp();
  const core = useMessages(coreWords);
  const words = useMessages(insightWords);
  const tab = useView((view) => view.insight.tab);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  async function save(table: TableAsk['table']): Promise<void> {
    setBusy(true);
    setTrouble('');
    const text = await app.insights.table(table);
    setBusy(false);
    if (text === null) return setTrouble(words.notSaved);
    saveTable(table, text);
    onClose();
  }
  return (
    <Dialog open={open} title={words.saveWhich} closeWord={core.cancel} onClose={onClose}>
      <div className={css.form} aria-busy={busy}>
        <Button kind="primary" data-autofocus disabled={busy} onClick={() => void save(tab)}>
          {words.tab[tab]}
        </Button>
        {ALWAYS.map((table) => (
          <Button key={table} disabled={busy} onClick={() => void save(table)}>
            {words.table[table]}
          </Button>
        ))}
        <p role="status">{trouble}</p>
      </div>
    </Dialog>
  );
}
