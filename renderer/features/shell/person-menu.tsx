import { Menu, MenuGroup, MenuGroupLabel, MenuItem, MenuItemRadio, MenuProvider } from '@ariakit/react/menu';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { WORDS } from '#renderer/core/words/index.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import type { Language } from '#shared/domain/index.ts';
import css from './person-menu.module.css';

/** What a person may do with who they are here. A scan meanwhile means what it means, and closes it. */
export function PersonMenu({
  button,
  onClose,
}: {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const words = useWords();
  const { language, answered } = useView((view) => ({ language: view.preferences.language, answered: view.answered }));
  const first = useRef<HTMLDivElement>(null);
  const [begun] = useState(answered);
  useEffect(() => {
    if (answered !== begun) onClose();
  }, [answered, begun, onClose]);
  return (
    <MenuProvider
      defaultOpen
      placement="bottom-end"
      values={{ language }}
      setValues={(values) => app.setPreferences({ language: values.language as Language })}
      setOpen={(open) => !open && onClose()}
    >
      <Menu
        className={css.menu}
        aria-label={words.shell.person}
        getAnchorRect={() => button.current?.getBoundingClientRect() ?? null}
        finalFocus={button}
        autoFocusOnShow
        initialFocus={first}
        gutter={4}
        hideOnInteractOutside={(event) => !button.current?.contains(event.target as Node)}
      >
        <p className={css.title}>{words.shell.switchPerson}</p>
        <MenuItem ref={first} className={css.item} onClick={() => void app.scans.command('sign-out')}>
          <Icon name="person" />
          {words.ui.signOut}
        </MenuItem>
        <MenuItem className={css.item} onClick={() => app.store.setState({ dialog: 'settings' })}>
          <Icon name="settings" />
          {words.ui.settings}
        </MenuItem>
        <MenuGroup className={css.group}>
          <MenuGroupLabel className={css.title}>{words.ui.language}</MenuGroupLabel>
          {(Object.keys(WORDS) as Language[]).map((code) => (
            <MenuItemRadio key={code} className={css.item} name="language" value={code} lang={code} hideOnClick>
              <span className={css.check}>{code === language && <Icon name="tick" />}</span>
              {WORDS[code].name}
            </MenuItemRadio>
          ))}
        </MenuGroup>
      </Menu>
    </MenuProvider>
  );
}
