import { type FormEvent, type RefObject, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { welcomeWords } from '../messages/en.ts';
import css from './welcome-screen.module.css';

/** Own data starts with a person who may import it. */
export function FirstOperator({ form }: { readonly form: RefObject<HTMLFormElement | null> }) {
  const app = useApp();
  const words = useMessages(welcomeWords);
  const core = useMessages(coreWords);
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState('');

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!/^\d{4,6}$/.test(pin)) return setProblem(core.pin.pinDigits);
    if (pin !== again) return setProblem(core.pin.pinsDiffer);
    const created = await app.operators.createFirst(name.trim(), pin);
    if (created.type === 'fault') return setProblem(created.detail || core.importFailed);
    await app.pulled();
    const operator = app.reference.operators().find(({ id }) => id === created.value);
    if (operator) await app.signIn.byPin(operator, pin);
    app.store.setState({ welcome: false, dialog: 'import' });
  }

  return (
    <form ref={form} className={css.panel} onSubmit={(event) => void submit(event)}>
      <h2>{words.firstOperator}</h2>
      <p>{words.firstOperatorText}</p>
      <label className={css.field}>
        {words.yourName}
        <input
          value={name}
          required
          maxLength={80}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label className={css.field}>
        {core.pin.choosePin}
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
        {core.pin.repeatPin}
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
      {/* Enter in a field sends it, as the act of the bar does. */}
      <button type="submit" hidden aria-hidden="true" tabIndex={-1}>
        {core.next}
      </button>
    </form>
  );
}
