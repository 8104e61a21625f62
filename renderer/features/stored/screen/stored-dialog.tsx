import { DialogAnswer } from '#renderer/core/say/dialog-answer.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { meaningInWords } from '#renderer/core/words/meaning.ts';
import { printable } from '#renderer/core/words/sentence.ts';
import { useNames, useWords } from '#renderer/core/words/use-words.ts';
import type { StoredCode } from '#renderer/features/stored/state/stored-codes.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import css from './stored-dialog.module.css';

/** What a scanner had in its memory: each code with what it means, to be taken or discarded by a person. */
export function StoredDialog() {
  const app = useApp();
  const words = useWords();
  const { shown, codes } = useView((view) => ({ shown: view.dialog === 'stored', codes: view.storedCodes }));
  return (
    <Dialog open={shown} title={words.ui.storedCodes} closeWord={words.ui.close} onClose={app.storedCodes.close} wide>
      <DialogAnswer />
      <div className={css.body}>
        <div className={css.head}>
          <p>{words.ui.storedCodesText}</p>
          <Button kind="danger" onClick={() => void app.storedCodes.discardAll()}>
            {words.ui.discardAll} ({codes.length})
          </Button>
        </div>
        <ul className={css.list} aria-label={words.ui.storedCodes}>
          {codes.map((code) => (
            <Row key={code.id} code={code} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function Row({ code }: { readonly code: StoredCode }) {
  const app = useApp();
  const words = useWords();
  const meaning = useMeaning(code);
  const text = printable(code.text);
  return (
    <li className={css.row}>
      <span className={css.meaning}>
        {meaning.text}
        <span className={css.code}>
          <bdi>{text}</bdi>
        </span>
      </span>
      <Button
        disabled={!meaning.known}
        aria-label={`${words.ui.takeCode} ${text}`}
        onClick={() => void app.storedCodes.take(code.id)}
      >
        {words.ui.takeCode}
      </Button>
      <Button aria-label={`${words.ui.discard} ${text}`} onClick={() => void app.storedCodes.discard(code.id)}>
        {words.ui.discard}
      </Button>
    </li>
  );
}

/** A code that means nothing here can only be discarded: taking it would be answered with a no. */
function useMeaning(code: StoredCode): { readonly text: string; readonly known: boolean } {
  const app = useApp();
  const words = useWords();
  const names = useNames();
  const resolution = app.storedCodes.meaningOf(code);
  const orders = app.reference.orders();
  switch (resolution.type) {
    case 'meaning':
      return { text: meaningInWords(resolution.meaning, words, names, orders.get), known: true };
    case 'ambiguous':
      return { text: words.ui.whichOne, known: true };
    case 'unknown':
      return { text: words.say['unknown-code']({ type: 'unknown-code', raw: '' }, names).headline, known: false };
    case 'unreadable':
      return { text: words.reading[resolution.problem.type], known: false };
  }
}
