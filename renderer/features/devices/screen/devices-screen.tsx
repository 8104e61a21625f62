import { useCallback, useEffect, useRef, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Page } from '#renderer/core/page/page.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { ChangeTrouble, DeviceSetting } from '#renderer/features/devices/state/device-setup.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { DeviceHealth } from '#shared/bridge/index.ts';
import type { DeviceSettings } from '#shared/devices/index.ts';
import { may } from '#shared/rights/index.ts';
import { deviceWords } from '../messages/en.ts';
import { CodeSheets } from './code-sheets.tsx';
import { type Draft, draftOf } from './device-draft.ts';
import type { DeviceRole } from './device-fields.ts';
import { DeviceForm } from './device-form.tsx';
import { BenchMode, DeviceList } from './device-list.tsx';
import { DeviceLogView } from './device-log-view.tsx';
import css from './devices.module.css';
import { FindDevices } from './find-devices.tsx';
import { ScannerHelp } from './scanner-help.tsx';
import { TestPrinter } from './test-printer.tsx';
import { TestScale } from './test-scale.tsx';
import { TestScanner } from './test-scanner.tsx';
import { TestWedge } from './test-wedge.tsx';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    readonly devices: true;
  }
}

type Shown =
  | { readonly type: 'list' | 'find' | 'log' | 'help' | 'sheets' }
  | { readonly type: 'form'; readonly draft: Draft }
  | { readonly type: 'test'; readonly role: DeviceRole; readonly id: string; readonly of: string | null };

const LIST_PAGE: Shown = { type: 'list' };

/** A refusal below the edge of the dialog would not be read. */
const intoView = (shown: HTMLElement | null): void => shown?.scrollIntoView({ block: 'center' });

/** Settings → Devices: how every device is, setting them up, and trying them. */
export function DevicesScreen() {
  const app = useApp();
  const words = useMessages(deviceWords);
  const core = useMessages(coreWords);
  const { devices, mayChange } = useView((view) => ({
    devices: view.devices,
    mayChange: may(view.operator?.role, 'set-up-station'),
  }));
  const form = useRef<HTMLFormElement>(null);
  const [page, setPage] = useState<Shown>(LIST_PAGE);
  const [setting, setSetting] = useState<DeviceSetting | null>(null);
  const [stood, setStood] = useState<ChangeTrouble | null>(null);
  const [printers, setPrinters] = useState<readonly DeviceHealth[] | null>(null);
  const load = useCallback(async () => setSetting(await app.deviceSetup.setting()), [app]);
  useEffect(() => void load(), [load]);
  // Printers say nothing by themselves: they are asked now, and whenever there is news of any device.
  useEffect(() => {
    void devices;
    let current = true;
    void app.deviceSetup.printers().then((asked) => current && setPrinters(asked));
    return () => {
      current = false;
    };
  }, [app, devices]);
  async function save(wanted: DeviceSettings) {
    const trouble = await app.deviceSetup.change(wanted);
    if (trouble === null) await load();
    return trouble;
  }
  function change(role: DeviceRole, id: string): void {
    const draft = setting && draftOf(setting.settings, role, id);
    if (draft) setPage({ type: 'form', draft });
  }
  const nameOf = (role: DeviceRole, id: string) => {
    const lists = setting
      ? { scanner: setting.settings.scanners, printer: setting.settings.printers, scale: setting.settings.scales }
      : null;
    const own = lists?.[role].find((device) => device.id === id)?.name;
    return own ?? devices.find((device) => device.role === role && device.id === id)?.name ?? core[role];
  };
  const titles: Readonly<Record<Shown['type'], string>> = {
    list: words.title,
    find: words.addTitle,
    log: words.log,
    help: words.help,
    sheets: words.sheets,
    form: page.type === 'form' ? (page.draft.isNew ? words.addTitle : nameOf(page.draft.role, page.draft.id)) : '',
    test: page.type === 'test' ? `${words.test}: ${nameOf(page.role, page.id)}` : '',
  };
  return (
    <Page
      title={words.title}
      icon="scan"
      banner={{
        headline: titles[page.type],
        detail: '',
        action: page.type === 'list' && !mayChange ? words.adminOnly : '',
      }}
      out={{
        word: page.type === 'list' ? core.back : words.back,
        icon: 'back',
        run: () => (page.type === 'list' ? app.store.setState({ dialog: 'settings' }) : setPage(LIST_PAGE)),
      }}
      act={
        !mayChange
          ? null
          : page.type === 'list'
            ? { word: words.add, icon: 'forward', run: () => setPage({ type: 'find' }) }
            : page.type === 'form'
              ? { word: words.save, icon: 'tick', run: () => form.current?.requestSubmit() }
              : null
      }
    >
      <Panel>
        {setting && page.type === 'list' && (
          <div className={css.body}>
            <div className={css.choices}>
              <Button onClick={() => setPage({ type: 'help' })}>{words.help}</Button>
              <Button onClick={() => setPage({ type: 'sheets' })}>{words.sheets}</Button>
              <Button onClick={() => setPage({ type: 'log' })}>{words.log}</Button>
            </div>
            <DeviceList
              setting={setting}
              printers={printers}
              mayChange={mayChange}
              onTest={(role, id, of) => setPage({ type: 'test', role, id, of })}
              onChange={change}
            />
            <BenchMode
              setting={setting}
              mayChange={mayChange}
              onMode={(mode) => void save({ ...setting.settings, mode }).then(setStood)}
            />
            {stood && (
              <div className={css.trouble} role="alert" ref={intoView}>
                <strong>{words.notSaved}</strong>
                {stood.type === 'fault' ? <p lang="en">{stood.detail}</p> : <p>{core.mayNot[stood.type]}</p>}
              </div>
            )}
          </div>
        )}
        {setting && page.type === 'find' && (
          <FindDevices
            setting={setting}
            onChosen={(draft) => setPage({ type: 'form', draft })}
            onHelp={() => setPage({ type: 'help' })}
          />
        )}
        {setting && page.type === 'form' && (
          <DeviceForm
            form={form}
            setting={setting}
            first={page.draft}
            onSave={save}
            onDone={() => setPage(LIST_PAGE)}
          />
        )}
        {page.type === 'log' && <DeviceLogView />}
        {page.type === 'sheets' && <CodeSheets mayBadges={mayChange} />}
        {page.type === 'help' && <ScannerHelp onDone={() => setPage(LIST_PAGE)} />}
        {setting && page.type === 'test' && (
          <Test
            page={page}
            platform={setting.platform}
            printer={[...devices, ...(printers ?? [])].findLast(
              (each) => each.role === 'printer' && each.id === page.id,
            )}
          />
        )}
      </Panel>
    </Page>
  );
}

function Test({
  page,
  platform,
  printer,
}: {
  readonly page: Extract<Shown, { type: 'test' }>;
  readonly platform: string;
  readonly printer: DeviceHealth | undefined;
}) {
  switch (page.role) {
    case 'scanner':
      return page.of === 'wedge' || page.id === 'keyboard' ? <TestWedge /> : <TestScanner id={page.id} />;
    case 'printer':
      return <TestPrinter id={page.id} first={printer} platform={platform} />;
    case 'scale':
      return <TestScale id={page.id} platform={platform} />;
  }
}
