import { Menu, MenuGroup, MenuGroupLabel, MenuItem, MenuItemRadio, MenuProvider } from '@ariakit/react/menu';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguages, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { shellWords } from './messages/en.ts';
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
  const words = useMessages(shellWords);
  const core = useMessages(coreWords);
  const { choices } = useLanguages();
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
      setValues={(values) => app.setPreferences({ language: String(values.language) })}
      setOpen={(open) => !open && onClose()}
    >
      <Menu
        className={css.menu}
        aria-label={words.person}
        getAnchorRect={() => button.current?.getBoundingClientRect() ?? null}
        finalFocus={button}
        autoFocusOnShow
        initialFocus={first}
        gutter={4}
        hideOnInteractOutside={(event) => !button.current?.contains(event.target as Node)}
      >
        <p className={css.title}>{words.switchPerson}</p>
        <MenuItem ref={first} className={css.item} onClick={() => void app.scans.command('sign-out')}>
          <Icon name="person" />
          {core.signOut}
        </MenuItem>
        <MenuItem className={css.item} onClick={() => app.store.setState({ dialog: 'settings' })}>
          <Icon name="settings" />
          {core.settings}
        </MenuItem>
        <MenuGroup className={css.group}>
          <MenuGroupLabel className={css.title}>{core.language}</MenuGroupLabel>
          {choices.map(({ code, name }) => (
            <MenuItemRadio key={code} className={css.item} name="language" value={code} lang={code} hideOnClick>
              <span className={css.check}>{code === language && <Icon name="tick" />}</span>
              {name}
            </MenuItemRadio>
          ))}
        </MenuGroup>
      </Menu>
    </MenuProvider>
  );
}
