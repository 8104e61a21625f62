import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { DialogAnswer } from '#renderer/core/say/dialog-answer.tsx';
import { printable } from '#renderer/core/say/printable.ts';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useCommands } from '#renderer/core/scanning/use-commands.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { meaningInWords } from '#renderer/core/words/meaning.ts';
import type { StoredCode } from '#renderer/features/stored/state/stored-codes.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Resolution } from '#shared/barcode/index.ts';
import { storedWords } from '../messages/en.ts';
import css from './stored-dialog.module.css';

/** What a scanner had in its memory: each code with what it means, to be taken or discarded by a person. */
export function StoredDialog() {
  const app = useApp();
  const words = useMessages(storedWords);
  const core = useMessages(coreWords);
  const { shown, codes } = useView((view) => ({ shown: view.dialog === 'stored', codes: view.storedCodes }));
  const isCount = shown && app.storedCodes.codes().some(({ resolution }) => isPlace(resolution));
  const count = () => void app.storedCodes.count();
  useCommands({ 'choose-1': count }, isCount);
  return (
    <Dialog open={shown} title={words.title} closeWord={core.close} onClose={app.storedCodes.close} wide>
      <DialogAnswer />
      <div className={css.body}>
        <div className={css.head}>
          <p>{isCount ? words.countText : words.text}</p>
          {isCount && (
            <Button kind="primary" onClick={count}>
              {words.count}
              <CommandCode command="choose-1" />
            </Button>
          )}
          <Button kind="danger" onClick={() => void app.storedCodes.discardAll()}>
            {words.discardAll} ({codes.length})
          </Button>
        </div>
        <ul className={css.list} aria-label={words.title}>
          {codes.map((code) => (
            <Row key={code.id} code={code} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

const isPlace = (resolution: Resolution): boolean =>
  resolution.type === 'meaning' && resolution.meaning.type === 'location';

function Row({ code }: { readonly code: StoredCode }) {
  const app = useApp();
  const words = useMessages(storedWords);
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
        aria-label={`${words.takeCode} ${text}`}
        onClick={() => void app.storedCodes.take(code.id)}
      >
        {words.takeCode}
      </Button>
      <Button aria-label={`${words.discard} ${text}`} onClick={() => void app.storedCodes.discard(code.id)}>
        {words.discard}
      </Button>
    </li>
  );
}

/** A code that means nothing here can only be discarded: taking it would be answered with a no. */
function useMeaning(code: StoredCode): { readonly text: string; readonly known: boolean } {
  const app = useApp();
  const core = useMessages(coreWords);
  const language = useLanguage();
  const names = useNames();
  const resolution = app.storedCodes.meaningOf(code);
  const orders = app.reference.orders();
  switch (resolution.type) {
    case 'meaning':
      return { text: meaningInWords(resolution.meaning, language, names, orders.get), known: true };
    case 'ambiguous':
      return { text: core.whichOne, known: true };
    case 'unknown':
      return { text: core.say['unknown-code']({ raw: '' }).headline, known: false };
    case 'unreadable':
      return { text: core.reading[resolution.problem.type], known: false };
  }
}
