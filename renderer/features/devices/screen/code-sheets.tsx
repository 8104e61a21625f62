import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useLanguages, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { labelTrouble } from '#renderer/core/say/label-trouble.ts';
import { useApp } from '#renderer/core/use-station.ts';
import type { MadeSheet } from '#renderer/features/devices/state/code-sheets.ts';
import { Button } from '#renderer/ui/button.tsx';
import { deviceWords } from '../messages/en.ts';
import { commandCards } from './command-cards.ts';
import css from './devices.module.css';

/** What the codes of a sheet can hold. */
const IN_CODE_128 = /^[\x20-\x7e]+$/;

/** Sheets of codes, in any language: commands for everybody, badges for an administrator. */
export function CodeSheets({ mayBadges }: { readonly mayBadges: boolean }) {
  const app = useApp();
  const words = useMessages(deviceWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const languages = useLanguages();
  const [code, setCode] = useState(language.code);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<MadeSheet | null>(null);
  const badges = app.reference.operators().filter(({ badge }) => IN_CODE_128.test(badge));
  async function make(kind: 'commands' | 'badges'): Promise<void> {
    setBusy(true);
    setMade(null);
    // Whose file cannot be fetched is written in the language of the screen.
    const chosen = await languages.fetch(code).catch(() => language);
    const cards =
      kind === 'commands'
        ? commandCards(chosen.words(coreWords))
        : badges.map(({ name, badge }) => ({ code: badge, word: name, icon: 'badge' as const }));
    const { commandSheet, badgeSheet } = chosen.words(deviceWords);
    const title = kind === 'commands' ? commandSheet : badgeSheet;
    setMade(await app.makeSheet({ kind, language: chosen.code, title, cards }));
    setBusy(false);
  }
  return (
    <div className={css.body}>
      <div className={css.choices} role="radiogroup" aria-label={core.language}>
        {languages.choices.map((choice) => (
          <Button
            key={choice.code}
            role="radio"
            aria-checked={choice.code === code}
            onClick={() => setCode(choice.code)}
          >
            <span lang={choice.code}>{choice.name}</span>
          </Button>
        ))}
      </div>
      <section className={css.sheet}>
        <h3>{words.commandSheet}</h3>
        <p>{words.sheetText}</p>
        <Button kind="primary" disabled={busy} onClick={() => void make('commands')}>
          {words.makeSheet}: {words.commandSheet}
        </Button>
      </section>
      {mayBadges && badges.length > 0 && (
        <section className={css.sheet}>
          <h3>{words.badgeSheet}</h3>
          <p>{words.badgeText}</p>
          <Button disabled={busy} onClick={() => void make('badges')}>
            {words.makeSheet}: {words.badgeSheet}
          </Button>
        </section>
      )}
      {made?.type === 'made' && (
        <p className={css.good} role="status">
          ✔ {made.printing === 'sent' ? words.sheetSent : words.sheetSaved} <bdi dir="ltr">{made.file}</bdi>
        </p>
      )}
      {made?.type === 'made' && made.printing !== 'sent' && made.printing !== 'no-printer' && (
        <p className={css.attention}>{labelTrouble(language, made.printing, made.detail).headline}</p>
      )}
      {(made?.type === 'not-administrator' || made?.type === 'role-unknown') && (
        <p className={css.trouble} role="alert">
          {core.mayNot[made.type]}
        </p>
      )}
      {made?.type === 'fault' && (
        <p className={css.trouble} role="alert">
          {words.notSaved} <small lang="en">{made.detail}</small>
        </p>
      )}
    </div>
  );
}
