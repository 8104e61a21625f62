import { useEffect, useState } from 'react';
import { inWords, type Spoken } from '#renderer/core/messages/catalogue.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Page } from '#renderer/core/page/page.tsx';
import { JoinStore } from '#renderer/core/session/join-store.tsx';
import type { StoreConnection } from '#renderer/core/session/store-connection.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Column, Columns, Panel } from '#renderer/ui/panel.tsx';
import { may } from '#shared/rights/index.ts';
import { storeWords } from '../messages/en.ts';
import css from './store-screen.module.css';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    readonly store: true;
  }
}

/** More would not be read here; they have a screen of their own to come. */
const SHOWN = 50;

type Setting = Awaited<ReturnType<StoreConnection['setting']>>;

/** For the curious and for support: which store this is, how the exchange stands, what it brought about; and joining one. */
export function StoreScreen() {
  const app = useApp();
  const words = useMessages(storeWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const { sync, photosWaiting, role } = useView((view) => ({
    sync: view.sync,
    photosWaiting: view.photosWaiting,
    role: view.operator?.role,
  }));
  const [setting, setSetting] = useState<Setting | null>(null);
  useEffect(() => {
    void app.connection.setting().then(setSetting);
  }, [app]);
  const [refused, setRefused] = useState(false);
  async function leave(): Promise<void> {
    setRefused(!(await app.connection.leave()));
    reload();
  }
  const reload = () => void app.connection.setting().then(setSetting);
  const exceptions = app.reference.exceptions().slice(0, SHOWN);
  const time = (at: number) => new Date(at).toLocaleTimeString(language.locale);
  const state = {
    starting: words.starting,
    loading: words.stillLoading,
    live: words.live,
    offline: core.offline,
    stopped: words.stopped,
  }[sync.state];
  return (
    <Page
      title={core.storeAndSync}
      icon="stock"
      banner={{ headline: core.storeAndSync, detail: '', action: state }}
      out={{ word: core.back, icon: 'back', run: () => app.store.setState({ dialog: 'settings' }) }}
    >
      <Columns even>
        <Column>
          <Panel>
            <div className={css.body}>
              <dl className={css.facts}>
                <dt>{core.store}</dt>
                <dd>{setting?.url ? <bdi>{setting.url}</bdi> : words.storeHere}</dd>
                <dt>{words.connection}</dt>
                <dd data-testid="connection">{state}</dd>
                <dt>{words.waitingEntries}</dt>
                <dd data-testid="waiting">{sync.waiting}</dd>
                <dt>{words.waitingPhotos}</dt>
                <dd>{photosWaiting}</dd>
                <dt>{core.lastSync}</dt>
                <dd>{sync.lastSync === null ? core.never : time(sync.lastSync)}</dd>
                {sync.clockOffset !== null && (
                  <>
                    <dt>{words.clock}</dt>
                    <dd data-testid="clock">{clockIn(words, Math.round(sync.clockOffset / 60_000))}</dd>
                  </>
                )}
              </dl>
              {setting?.url && <p className={css.soft}>{setting.keychain ? words.keyInKeychain : words.keyInFile}</p>}
              <div className={css.actions}>
                <Button onClick={app.connection.tryNow}>{words.tryNow}</Button>
                {setting?.url && may(role, 'set-up-station') && (
                  <Button kind="danger" onClick={() => void leave()}>
                    {words.leaveStore}
                  </Button>
                )}
              </div>
              {refused && (
                <p className={css.trouble} role="alert">
                  {core.mayNot['not-administrator']}
                </p>
              )}
            </div>
          </Panel>
          {may(role, 'set-up-station') && (
            <Panel>
              <details className={css.join}>
                <summary>{core.join.title}</summary>
                <JoinStore onJoin={app.connection.join} onJoined={reload} />
              </details>
            </Panel>
          )}
        </Column>
        <Column>
          {exceptions.length > 0 && (
            <Panel heading={words.toDecide}>
              <ol className={css.notes} data-testid="exceptions">
                {exceptions.map(({ id, type, about, orderId, subject, detail, at }) => (
                  <li key={id} data-type="conflict">
                    <time>{time(at)}</time>{' '}
                    {inWords(about ? core.exceptionAbout[about] : core.exception[type], {
                      order: app.reference.orders().get(orderId)?.code ?? subject?.id ?? orderId,
                      detail,
                    })}
                  </li>
                ))}
              </ol>
            </Panel>
          )}
          <Panel heading={words.log}>
            {sync.notes.length === 0 && <p className={css.soft}>{words.nothingYet}</p>}
            <ol className={css.notes}>
              {sync.notes.map(({ id, at, type, count, detail }) => (
                <li key={id} data-type={type}>
                  <time>{time(at)}</time> {inWords(words.note[type], { count })}
                  {detail !== '' && (
                    <small className={css.technical} dir="ltr" lang="en">
                      {' '}
                      {detail}
                    </small>
                  )}
                </li>
              ))}
            </ol>
          </Panel>
        </Column>
      </Columns>
    </Page>
  );
}

/** How the station's clock stands to the store's: minutes that it is behind, below zero those that it is ahead. */
const clockIn = (words: Spoken<typeof storeWords>, minutesBehind: number): string =>
  words.clockStands({
    way: minutesBehind > 0 ? 'behind' : minutesBehind < 0 ? 'ahead' : 'same',
    minutes: Math.abs(minutesBehind),
  });
