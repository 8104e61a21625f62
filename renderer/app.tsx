import { useEffect } from 'react';
import css from './app.module.css';
import { BenchDock } from './features/bench/bench-dock.tsx';
import { DevicesDialog } from './features/devices/devices-dialog.tsx';
import { HeldDialog } from './features/held/held-dialog.tsx';
import { CodeDialog } from './features/help/code-dialog.tsx';
import { HelpDialog } from './features/help/help-dialog.tsx';
import { ImportDialog } from './features/import/import-dialog.tsx';
import { LabelsDialog } from './features/labels/labels-dialog.tsx';
import { OverrideDialog } from './features/override/override-dialog.tsx';
import { ConfirmDialog } from './features/pack/confirm-dialog.tsx';
import { HoldDialog } from './features/pack/hold-dialog.tsx';
import { PackScreen } from './features/pack/pack-screen.tsx';
import { QuantityDialog } from './features/pack/quantity-dialog.tsx';
import { PeopleDialog } from './features/people/people-dialog.tsx';
import { QueueScreen } from './features/queue/queue-screen.tsx';
import { ScaleDialog } from './features/scale/scale-dialog.tsx';
import { SettingsDialog } from './features/settings/settings-dialog.tsx';
import { SignInScreen } from './features/sign-in/sign-in-screen.tsx';
import { StoreDialog } from './features/store/store-dialog.tsx';
import { StoredDialog } from './features/stored/stored-dialog.tsx';
import { WelcomeScreen } from './features/welcome/welcome-screen.tsx';
import { useApp, useView } from './state/use-station.ts';
import { StatusBar } from './ui/status-bar.tsx';
import { StoreNotice } from './ui/store-notice.tsx';
import { useShortcuts } from './ui/use-shortcuts.ts';

/** Which screen is shown follows from the state alone: a reload comes back to the same order. */
export function App() {
  const { welcome, operator, open, devices } = useView((view) => ({
    welcome: view.welcome,
    operator: view.operator,
    open: view.open,
    devices: view.host?.devices,
  }));
  useIdleLock();
  useShortcuts();
  const working = operator !== null && !welcome;
  return (
    <div className={css.app}>
      <div>
        {!welcome && <StatusBar />}
        <StoreNotice />
      </div>
      <div className={css.stage}>
        <div className={css.screen}>
          {welcome ? (
            <WelcomeScreen />
          ) : operator === null ? (
            <SignInScreen />
          ) : open ? (
            <PackScreen open={open} />
          ) : (
            <QueueScreen />
          )}
        </div>
        {!welcome && devices === 'virtual' && <BenchDock />}
      </div>
      {!welcome && <HelpDialog />}
      {working && (
        <>
          <CodeDialog />
          <SettingsDialog />
          <DevicesDialog />
          <StoreDialog />
          <ImportDialog />
          <PeopleDialog />
          <ScaleDialog />
          <StoredDialog />
          <LabelsDialog />
          <ConfirmDialog />
          <HeldDialog />
          <OverrideDialog />
          {open && <HoldDialog />}
          {open && <QuantityDialog open={open} />}
        </>
      )}
    </div>
  );
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
