import { useRef, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguages, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { JoinStore } from '#renderer/core/session/join-store.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
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

/** The questions that each can be skipped; from the data on a choice leads further. */
const NEXT = { look: 'sound', sound: 'scanner', scanner: 'data' } as const;
const BACK = { sound: 'look', scanner: 'sound', data: 'scanner', operator: 'data', store: 'data' } as const;
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
  const form = useRef<HTMLFormElement>(null);
  const next = step in NEXT ? NEXT[step as keyof typeof NEXT] : null;
  const before = step in BACK ? BACK[step as keyof typeof BACK] : null;

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
        <Icon name="scan" />
        <div>
          <h1>{words.title}</h1>
          <p>{words.text}</p>
        </div>
      </header>
      <div className={css.body}>
        <StepNames at={step === 'operator' || step === 'store' ? 'you' : step} />
        {step === 'look' && (
          <section className={css.panel}>
            <h2>{core.language}</h2>
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
          </section>
        )}
        {step === 'sound' && (
          <section className={css.panel}>
            <h2>{words.soundCheck}</h2>
            <p>{words.soundCheckText}</p>
            <div className={css.tiles}>
              {SOUNDS.map(([tone, word]) => (
                <Button key={tone} className={css.sound ?? ''} data-tone={tone} onClick={() => app.play(tone)}>
                  <span className={css.shape}>
                    <ResultIcon tone={tone} size={40} />
                  </span>
                  {words[word]}
                </Button>
              ))}
            </div>
          </section>
        )}
        {step === 'scanner' && (
          <section className={css.panel}>
            <h2>{words.scannerCheck}</h2>
            <p>{words.scannerCheckText}</p>
            <ScannerCheck />
          </section>
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
          </section>
        )}
        {step === 'operator' && <FirstOperator form={form} />}
      </div>
      <ActionBar
        back={{ word: core.back, icon: 'back', run: before && !busy ? () => setStep(before) : null }}
        out={{ word: words.skip, icon: 'forward', run: next && (() => setStep(next)) }}
        more={null}
        act={
          next
            ? { word: `${core.next}: ${words.steps[next]}`, icon: 'forward', run: () => setStep(next) }
            : step === 'operator'
              ? { word: core.next, icon: 'forward', run: () => form.current?.requestSubmit() }
              : null
        }
      />
    </main>
  );
}
