import { type FormEvent, useState } from 'react';
import { useApp } from '#renderer/core/use-station.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from './welcome-screen.module.css';

/** Own data starts with a person who may import it. */
export function FirstOperator({ onBack }: { readonly onBack: () => void }) {
  const app = useApp();
  const words = useWords();
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState('');

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!/^\d{4,6}$/.test(pin)) return setProblem(words.ui.pinDigits);
    if (pin !== again) return setProblem(words.ui.pinsDiffer);
    const created = await app.operators.createFirst(name.trim(), pin);
    if (created.type === 'fault') return setProblem(created.detail || words.ui.importFailed);
    await app.pulled();
    const operator = app.reference.operators().find(({ id }) => id === created.value);
    if (operator) await app.signIn.byPin(operator, pin);
    app.store.setState({ welcome: false, dialog: 'import' });
  }

  return (
    <form className={css.panel} onSubmit={(event) => void submit(event)}>
      <h2>{words.ui.firstOperator}</h2>
      <p>{words.ui.firstOperatorText}</p>
      <label className={css.field}>
        {words.ui.yourName}
        <input
          value={name}
          required
          maxLength={80}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label className={css.field}>
        {words.ui.choosePin}
        <input
          type="password"
          inputMode="numeric"
          autoComplete="off"
          value={pin}
          maxLength={6}
          onChange={(event) => setPin(event.target.value)}
        />
      </label>
      <label className={css.field}>
        {words.ui.repeatPin}
        <input
          type="password"
          inputMode="numeric"
          autoComplete="off"
          value={again}
          maxLength={6}
          onChange={(event) => setAgain(event.target.value)}
        />
      </label>
      <p role="alert" className={css.problem}>
        {problem}
      </p>
      <div className={`${css.foot} ${css.row}`}>
        <Button onClick={onBack}>{words.ui.back}</Button>
        <Button kind="primary" type="submit">
          {words.ui.next}
        </Button>
      </div>
    </form>
  );
}
