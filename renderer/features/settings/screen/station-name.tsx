import { type FormEvent, useState } from 'react';
import { useApp } from '#renderer/core/use-station.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from './settings-dialog.module.css';

/** What other benches and the store call this one. An administrator's to change. */
export function StationName({ name }: { readonly name: string }) {
  const app = useApp();
  const words = useWords();
  const [text, setText] = useState(name);
  const [problem, setProblem] = useState('');
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const saved = await app.renameStation(text.trim());
    setProblem(saved.type === 'ok' ? '' : saved.type === 'refused' ? words.mayNot[saved.refusal] : saved.detail);
  }
  return (
    <form className={css.group} onSubmit={(event) => void save(event)}>
      <label className={css.named}>
        {words.ui.stationName}
        <input
          value={text}
          required
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button type="submit" disabled={text.trim() === '' || text.trim() === name}>
        {words.people.save}
      </Button>
      <p role="alert">{problem}</p>
    </form>
  );
}
