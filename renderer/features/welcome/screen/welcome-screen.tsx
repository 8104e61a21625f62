import { type ReactNode, useState } from 'react';
import { JoinStore } from '#renderer/core/session/join-store.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { type UiKey, WORDS } from '#renderer/core/words/index.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ResultIcon } from '#renderer/ui/result-icon.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import type { Language } from '#shared/domain/index.ts';
import { FirstOperator } from './first-operator.tsx';
import { ScannerCheck } from './scanner-check.tsx';
import { StepNames } from './step-names.tsx';
import css from './welcome-screen.module.css';

const SOUNDS: readonly (readonly [Tone, UiKey])[] = [
  ['ok', 'soundOk'],
  ['complete', 'soundComplete'],
  ['wrong', 'soundWrong'],
  ['too-many', 'soundTooMany'],
  ['attention', 'soundAttention'],
  ['fault', 'soundFault'],
];

const NEXT: Readonly<Partial<Record<Step, Step>>> = { look: 'sound', sound: 'scanner', scanner: 'data' };
type Step = 'look' | 'sound' | 'scanner' | 'data' | 'operator' | 'store';

/** The first start: five short questions, each of which can be skipped. */
export function WelcomeScreen() {
  const app = useApp();
  const words = useWords();
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
    else if (loaded.type === 'refused') setProblem(words.mayNot[loaded.refusal]);
    else app.store.setState({ welcome: false });
  }

  return (
    <main className={css.screen}>
      <header className={css.header}>
        <h1>{words.ui.welcome}</h1>
        <p>{words.ui.welcomeText}</p>
        <StepNames at={step === 'operator' || step === 'store' ? 'you' : step} />
      </header>
      {step === 'look' && (
        <Panel title={words.ui.language} onNext={next} nextWord={words.ui.next}>
          <div className={css.tiles} role="radiogroup" aria-label={words.ui.language}>
            {(Object.keys(WORDS) as Language[]).map((code) => (
              <Button
                key={code}
                role="radio"
                lang={code}
                aria-checked={code === language}
                className={css.tile ?? ''}
                onClick={() => app.setPreferences({ language: code })}
              >
                {WORDS[code].name}
              </Button>
            ))}
          </div>
          <h2>{words.ui.theme}</h2>
          <div className={css.tiles} role="radiogroup" aria-label={words.ui.theme}>
            {(['dark', 'light'] as const).map((name) => (
              <Button
                key={name}
                role="radio"
                aria-checked={name === theme}
                className={css.tile ?? ''}
                onClick={() => app.setPreferences({ theme: name })}
              >
                {words.ui[name]}
              </Button>
            ))}
          </div>
        </Panel>
      )}
      {step === 'sound' && (
        <Panel title={words.ui.soundCheck} text={words.ui.soundCheckText} onNext={next} nextWord={words.ui.next}>
          <div className={css.tiles}>
            {SOUNDS.map(([tone, word]) => (
              <Button key={tone} className={css.sound ?? ''} onClick={() => app.play(tone)}>
                <ResultIcon tone={tone} size={40} />
                {words.ui[word]}
              </Button>
            ))}
          </div>
        </Panel>
      )}
      {step === 'scanner' && (
        <Panel title={words.ui.scannerCheck} text={words.ui.scannerCheckText} onNext={next} nextWord={words.ui.next}>
          <ScannerCheck />
        </Panel>
      )}
      {step === 'data' && (
        <section className={css.panel}>
          <h2>{words.ui.chooseData}</h2>
          <div className={css.choices}>
            <button type="button" className={css.choice} disabled={busy} onClick={() => void demo()}>
              <strong>{busy ? words.ui.loadingDemo : words.ui.demo}</strong>
              <span>{words.ui.demoText}</span>
              <span>{words.ui.demoPins}</span>
            </button>
            <button type="button" className={css.choice} disabled={busy} onClick={() => setStep('operator')}>
              <strong>{words.ui.ownData}</strong>
              <span>{words.ui.ownDataText}</span>
            </button>
            <button type="button" className={css.choice} disabled={busy} onClick={() => setStep('store')}>
              <strong>{words.ui.joinStore}</strong>
              <span>{words.ui.joinStoreText}</span>
            </button>
          </div>
          {problem && <p role="alert">{problem}</p>}
        </section>
      )}
      {step === 'store' && (
        <section className={css.panel}>
          <h2>{words.ui.joinStore}</h2>
          <JoinStore onJoin={app.connection.join} onJoined={() => app.store.setState({ welcome: false })} />
          <Button kind="quiet" onClick={() => setStep('data')}>
            {words.ui.back}
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
