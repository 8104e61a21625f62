import type { Room } from '#renderer/core/activity/room.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ActionBar, type BarAct } from '#renderer/ui/action-bar.tsx';
import type { Command } from '#shared/barcode/index.ts';
import type { Manifest } from '#shared/handover/index.ts';
import { handoverWords } from '../messages/en.ts';
import { Carriers } from './carriers.tsx';
import { Door, missingOn } from './door.tsx';
import css from './handover-screen.module.css';
import { ParcelList } from './parcel-list.tsx';
import { SignDialog } from './sign-dialog.tsx';

/** Parcels leave: which carriers wait, then what stands on the manifest of one, for a screen that is read from two metres. */
function HandoverScreen() {
  const app = useApp();
  const words = useMessages(handoverWords);
  const core = useMessages(coreWords);
  const { manifest, asks, list } = useView((view) => ({
    ...{ manifest: view.manifest, asks: view.handoverAsks, list: view.handoverList, version: view.queueVersion },
  }));
  const command = (name: Command) => () => void app.scans.command(name);
  const letGo: BarAct = { word: words.letGo, icon: 'person', run: command('ok') };
  const isClosing = manifest?.phase === 'closing';
  const isAsked = isClosing || asks !== null || list !== null;
  const next = isClosing ? words.signNow : manifest ? words.scanParcel : words.scanFirst;
  return (
    <main className={css.screen}>
      <AnswerBanner next={next} low={manifest === null} />
      {manifest === null && <Carriers />}
      {manifest && list === null && <Door manifest={manifest} />}
      {isClosing && <SignDialog manifest={manifest} />}
      {manifest && list !== null && <ParcelList manifest={manifest} list={list} />}
      <ActionBar
        back={{ word: core.undo, icon: 'undo', run: manifest && manifest.parcels.length > 0 ? command('undo') : null }}
        out={
          isAsked
            ? { word: words.back, icon: 'back', run: command('cancel') }
            : { word: words.leave, icon: 'back', run: manifest ? command('suspend') : null }
        }
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        act={asks?.type === 'stopped' ? letGo : manifest && list === null ? actOf(manifest) : null}
      />
    </main>
  );

  function actOf(open: Manifest): BarAct {
    if (open.phase === 'closing') return { word: words.handedOver, icon: 'tick', run: command('ok') };
    if (asks?.type === 'missing')
      return { word: words.closeWithout({ missing: asks.missing }), icon: 'lock', run: command('ok') };
    if (asks?.type === 'pallet') return { word: words.isPallet, icon: 'stock', run: command('ok') };
    const missing = missingOn(app, open);
    const run = open.parcels.length > 0 ? command('finish') : null;
    if (missing === 0) return { word: words.close, icon: 'lock', run };
    return { word: words.closeMissing({ missing }), icon: 'lock', run, early: true };
  }
}

export const handoverRoom: Room = {
  name: 'hand-over',
  icon: 'hand-over',
  command: 'hand-over',
  shortcut: 'Alt+6',
  shows: ['hand-over', 'hand-over'],
  mayOpen: () => true,
  waits(app, _view, language) {
    const count = app.handover.groups().reduce((sum, { ready }) => sum + ready.length, 0);
    return count > 0 ? language.words(handoverWords).ready({ count }) : '';
  },
  // The end of its name tells it apart today, and leaves the header its one line.
  workedOn: ({ manifest }) => manifest && { word: 'manifest', id: manifest.manifestId, code: manifest.code.slice(-6) },
  Screen: HandoverScreen,
};
