import { type ReactNode, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguages, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { JoinStore } from '#renderer/core/session/join-store.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ResultIcon } from '#renderer/ui/result-icon.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { welcomeWords } from '../messages/en.ts';
import { FirstOperator } from './first-operator.tsx';
import { ScannerCheck } from './scanner-check.tsx';
import { StepNames } from './step-names.tsx';
import css from './welcome-screen.module.css';

const SOUNDS = [
  ['ok', 'soundOk'],
  ['complete', 'soundComplete'],
  ['wrong', 'soundWrong'],
  ['too-many', 'soundTooMany'],
  ['attention', 'soundAttention'],
  ['fault', 'soundFault'],
] as const satisfies readonly (readonly [Tone, keyof typeof welcomeWords])[];

const NEXT: Readonly<Partial<Record<Step, Step>>> = { look: 'sound', sound: 'scanner', scanner: 'data' };
type Step = 'look' | 'sound' | 'scanner' | 'data' | 'operator' | 'store';

/** The first start: five short questions, each of which can be skipped. */
export function WelcomeScreen() {
  const app = useApp();
  const words = useMessages(welcomeWords);
  const core = useMessages(coreWords);
  const { choices } = useLanguages();
  const { language, theme } = useView((view) => view.preferences);
  const [step, setStep] = useState<Step>('look');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const next = () => setStep(NEXT[step] ?? 'data');

  async function demo(): Promise<void> {
    setBusy(true);
    const loaded = await app.imports.loadDemo();
    setBusy(false);
    if (loaded.type === 'fault') setProblem(loaded.detail);
    else if (loaded.type === 'refused') setProblem(core.mayNot[loaded.refusal]);
    else app.store.setState({ welcome: false });
  }

  return (
    <main className={css.screen}>
      <header className={css.header}>
        <h1>{words.title}</h1>
        <p>{words.text}</p>
        <StepNames at={step === 'operator' || step === 'store' ? 'you' : step} />
      </header>
      {step === 'look' && (
        <Panel title={core.language} onNext={next} nextWord={core.next}>
          <div className={css.tiles} role="radiogroup" aria-label={core.language}>
            {choices.map(({ code, name }) => (
              <Button
                key={code}
                role="radio"
                lang={code}
                aria-checked={code === language}
                className={css.tile ?? ''}
                onClick={() => app.setPreferences({ language: code })}
              >
                {name}
              </Button>
            ))}
          </div>
          <h2>{core.theme}</h2>
          <div className={css.tiles} role="radiogroup" aria-label={core.theme}>
            {(['dark', 'light'] as const).map((name) => (
              <Button
                key={name}
                role="radio"
                aria-checked={name === theme}
                className={css.tile ?? ''}
                onClick={() => app.setPreferences({ theme: name })}
              >
                {core[name]}
              </Button>
            ))}
          </div>
        </Panel>
      )}
      {step === 'sound' && (
        <Panel title={words.soundCheck} text={words.soundCheckText} onNext={next} nextWord={core.next}>
          <div className={css.tiles}>
            {SOUNDS.map(([tone, word]) => (
              <Button key={tone} className={css.sound ?? ''} onClick={() => app.play(tone)}>
                <ResultIcon tone={tone} size={40} />
                {words[word]}
              </Button>
            ))}
          </div>
        </Panel>
      )}
      {step === 'scanner' && (
        <Panel title={words.scannerCheck} text={words.scannerCheckText} onNext={next} nextWord={core.next}>
          <ScannerCheck />
        </Panel>
      )}
      {step === 'data' && (
        <section className={css.panel}>
          <h2>{words.chooseData}</h2>
          <div className={css.choices}>
            <button type="button" className={css.choice} disabled={busy} onClick={() => void demo()}>
              <strong>{busy ? words.loadingDemo : words.demo}</strong>
              <span>{words.demoText}</span>
              <span>{core.demoPins}</span>
            </button>
            <button type="button" className={css.choice} disabled={busy} onClick={() => setStep('operator')}>
              <strong>{words.ownData}</strong>
              <span>{words.ownDataText}</span>
            </button>
            <button type="button" className={css.choice} disabled={busy} onClick={() => setStep('store')}>
              <strong>{core.join.title}</strong>
              <span>{core.join.text}</span>
            </button>
          </div>
          {problem && <p role="alert">{problem}</p>}
        </section>
      )}
      {step === 'store' && (
        <section className={css.panel}>
          <h2>{core.join.title}</h2>
          <JoinStore onJoin={app.connection.join} onJoined={() => app.store.setState({ welcome: false })} />
          <Button kind="quiet" onClick={() => setStep('data')}>
            {core.back}
          </Button>
        </section>
      )}
      {step === 'operator' && <FirstOperator onBack={() => setStep('data')} />}
    </main>
  );
}

function Panel({
  title,
  text,
  nextWord,
  onNext,
  children,
}: {
  readonly title: string;
  readonly text?: string;
  readonly nextWord: string;
  readonly onNext: () => void;
  readonly children: ReactNode;
}) {
  return (
    <section className={css.panel}>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children}
      <div className={css.foot}>
        <Button kind="primary" className={css.next ?? ''} onClick={onNext}>
          {nextWord}
        </Button>
      </div>
    </section>
  );
}
