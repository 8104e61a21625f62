import { type FormEvent, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Button } from '#renderer/ui/button.tsx';
import css from './join-store.module.css';
import type { JoinTrouble } from './store-connection.ts';

/** Asks for a store's address and its one-time code, and joins it. */
export function JoinStore({
  onJoin,
  onJoined,
}: {
  readonly onJoin: (url: string, code: string) => Promise<JoinTrouble | null>;
  readonly onJoined: () => void;
}) {
  const words = useMessages(coreWords);
  const [url, setUrl] = useState('');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<JoinTrouble | null>(null);
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const found = await onJoin(url.trim(), code);
    setBusy(false);
    setTrouble(found);
    if (found === null) onJoined();
  }
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      <p className={css.text}>{words.join.text}</p>
      <label className={css.field}>
        {words.join.address}
        <input
          dir="ltr"
          inputMode="url"
          placeholder="https://store:8443"
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      </label>
      <label className={css.field}>
        {words.join.code}
        <input
          dir="ltr"
          className={css.code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      {trouble && (
        <p className={css.trouble} role="alert">
          {words.join.trouble[trouble]}
        </p>
      )}
      <Button kind="primary" type="submit" disabled={busy}>
        {busy ? words.join.busy : words.join.act}
      </Button>
    </form>
  );
}
