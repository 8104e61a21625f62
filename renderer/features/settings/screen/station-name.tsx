import { type FormEvent, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { settingsWords } from '../messages/en.ts';
import css from './settings-screen.module.css';

/** What other benches and the store call this one. An administrator's to change. */
export function StationName({ name }: { readonly name: string }) {
  const app = useApp();
  const words = useMessages(settingsWords);
  const core = useMessages(coreWords);
  const [text, setText] = useState(name);
  const [problem, setProblem] = useState('');
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const saved = await app.renameStation(text.trim());
    setProblem(saved.type === 'ok' ? '' : saved.type === 'refused' ? core.mayNot[saved.refusal] : saved.detail);
  }
  return (
    <form className={css.group} onSubmit={(event) => void save(event)}>
      <label className={css.named}>
        {words.stationName}
        <input
          value={text}
          required
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button type="submit" disabled={text.trim() === '' || text.trim() === name}>
        {core.save}
      </Button>
      <p role="alert">{problem}</p>
    </form>
  );
}
