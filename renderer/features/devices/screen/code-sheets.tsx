import { useState } from 'react';
import { useApp } from '#renderer/core/use-station.ts';
import { WORDS } from '#renderer/core/words/index.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import type { MadeSheet } from '#renderer/features/devices/state/code-sheets.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Language } from '#shared/domain/index.ts';
import { commandCards } from './command-cards.ts';
import css from './devices.module.css';

/** What the codes of a sheet can hold. */
const IN_CODE_128 = /^[\x20-\x7e]+$/;

/** Sheets of codes, in any language: commands for everybody, badges for an administrator. */
export function CodeSheets({ mayBadges }: { readonly mayBadges: boolean }) {
  const app = useApp();
  const words = useWords();
  const [language, setLanguage] = useState<Language>(words.language);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<MadeSheet | null>(null);
  const badges = app.reference.operators().filter(({ badge }) => IN_CODE_128.test(badge));
  const inLanguage = WORDS[language];
  async function make(kind: 'commands' | 'badges'): Promise<void> {
    setBusy(true);
    setMade(null);
    const cards =
      kind === 'commands'
        ? commandCards(inLanguage)
        : badges.map(({ name, badge }) => ({ code: badge, word: name, icon: 'badge' as const }));
    const title = kind === 'commands' ? inLanguage.devices.ui.commandSheet : inLanguage.devices.ui.badgeSheet;
    setMade(await app.makeSheet({ kind, language, title, cards }));
    setBusy(false);
  }
  return (
    <div className={css.body}>
      <div className={css.choices} role="radiogroup" aria-label={words.ui.language}>
        {(Object.keys(WORDS) as Language[]).map((code) => (
          <Button key={code} role="radio" aria-checked={code === language} onClick={() => setLanguage(code)}>
            <span lang={code}>{WORDS[code].name}</span>
          </Button>
        ))}
      </div>
      <section className={css.sheet}>
        <h3>{words.devices.ui.commandSheet}</h3>
        <p>{words.devices.ui.sheetText}</p>
        <Button kind="primary" disabled={busy} onClick={() => void make('commands')}>
          {words.devices.ui.makeSheet}: {words.devices.ui.commandSheet}
        </Button>
      </section>
      {mayBadges && badges.length > 0 && (
        <section className={css.sheet}>
          <h3>{words.devices.ui.badgeSheet}</h3>
          <p>{words.devices.ui.badgeText}</p>
          <Button disabled={busy} onClick={() => void make('badges')}>
            {words.devices.ui.makeSheet}: {words.devices.ui.badgeSheet}
          </Button>
        </section>
      )}
      {made?.type === 'made' && (
        <p className={css.good} role="status">
          ✔ {made.printing === 'sent' ? words.devices.ui.sheetSent : words.devices.ui.sheetSaved}{' '}
          <bdi dir="ltr">{made.file}</bdi>
        </p>
      )}
      {made?.type === 'made' && made.printing !== 'sent' && made.printing !== 'no-printer' && (
        <p className={css.attention}>{words.label[made.printing](made.detail).headline}</p>
      )}
      {(made?.type === 'not-administrator' || made?.type === 'role-unknown') && (
        <p className={css.trouble} role="alert">
          {words.mayNot[made.type]}
        </p>
      )}
      {made?.type === 'fault' && (
        <p className={css.trouble} role="alert">
          {words.devices.ui.notSaved} <small lang="en">{made.detail}</small>
        </p>
      )}
    </div>
  );
}
