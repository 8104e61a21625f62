import { useEffect } from 'react';
import { useShortcuts } from '../core/activity/use-shortcuts.ts';
import { useApp, useView } from '../core/use-station.ts';
import { BenchDock } from '../features/bench/screen/bench-dock.tsx';
import { useBenchShown } from '../features/bench/screen/bench-shown.ts';
import { HeldScreen } from '../features/held/screen/held-screen.tsx';
import { OverrideDialog } from '../features/override/screen/override-dialog.tsx';
import { ConfirmDialog } from '../features/packing/screen/confirm-dialog.tsx';
import { Header } from '../features/shell/header.tsx';
import { StoreNotice } from '../features/shell/store-notice.tsx';
import { SignInScreen } from '../features/sign-in/screen/sign-in-screen.tsx';
import { WelcomeScreen } from '../features/welcome/screen/welcome-screen.tsx';
import css from './app.module.css';
import { DIALOGS } from './dialogs.tsx';
import { ROOMS } from './rooms.ts';

const dialogs = Object.entries(DIALOGS).filter(([, { page }]) => !page);

/** Which screen is shown follows from the state alone: a reload comes back to the same order. */
export function App() {
  const { welcome, operator, room, subject, devices, page, held } = useView((view) => ({
    held: view.held?.order.id ?? null,
    page: view.dialog !== null && DIALOGS[view.dialog].page ? view.dialog : null,
    welcome: view.welcome,
    operator: view.operator,
    room: view.room,
    subject: ROOMS[view.room].workedOn(view)?.id ?? null,
    devices: view.host?.devices,
  }));
  const [benchShown, showBench] = useBenchShown();
  const hasBench = !welcome && devices === 'virtual';
  const Page = page && DIALOGS[page].Dialog;
  const named = page && DIALOGS[page].page;
  const Room = ROOMS[room].Screen;
  const working = operator !== null && !welcome;
  return (
    <div
      className={css.app}
      data-activity={
        welcome
          ? 'welcome'
          : operator === null
            ? 'sign-in'
            : page === 'home' || held !== null
              ? 'exceptions'
              : ROOMS[room].shows[subject === null ? 1 : 0]
      }
      data-subject={(working && (held ?? subject)) || ''}
    >
      <Hands />
      <div>
        {!welcome && (
          <Header
            bench={hasBench && !benchShown ? { show: () => showBench(true) } : null}
            page={typeof named === 'object' ? named : null}
          />
        )}
        <StoreNotice />
      </div>
      <div className={css.stage}>
        <div className={css.screen}>
          {welcome ? (
            <WelcomeScreen />
          ) : operator === null ? (
            <SignInScreen />
          ) : Page ? (
            <Page />
          ) : held !== null ? (
            <HeldScreen />
          ) : (
            <Room />
          )}
        </div>
        {hasBench && benchShown && <BenchDock onHide={() => showBench(false)} />}
      </div>
      {dialogs.map(([name, { Dialog }]) => (working || (name === 'help' && !welcome)) && <Dialog key={name} />)}
      {working && (
        <>
          <ConfirmDialog />
          <OverrideDialog />
        </>
      )}
    </div>
  );
}

/** What hands do wherever the screen is. On its own, for it hears of each answer, which is no reason to draw all screens anew. */
function Hands() {
  useIdleLock();
  useShortcuts();
  return null;
}

/** Signs out when nobody scanned, typed or touched for as long as the bench wants. The open order stays. */
function useIdleLock(): void {
  const app = useApp();
  const { minutes, operator, answered } = useView((view) => ({
    minutes: view.preferences.idleMinutes,
    operator: view.operator,
    answered: view.answered,
  }));
  useEffect(() => {
    void answered;
    if (operator === null || minutes === 0) return;
    let timer = 0;
    const restart = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => app.signIn.signOut('idle'), minutes * 60_000);
    };
    restart();
    const signs = ['pointerdown', 'keydown'] as const;
    for (const sign of signs) document.addEventListener(sign, restart, true);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) document.removeEventListener(sign, restart, true);
    };
  }, [app, minutes, operator, answered]);
}
