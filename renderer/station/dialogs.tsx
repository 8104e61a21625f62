import type { ComponentType } from 'react';
import type { Dialogs } from '#renderer/core/station-store.ts';
import { DevicesDialog } from '../features/devices/screen/devices-dialog.tsx';
import { CodeDialog } from '../features/help/screen/code-dialog.tsx';
import { HelpDialog } from '../features/help/screen/help-dialog.tsx';
import { ImportDialog } from '../features/import/screen/import-dialog.tsx';
import { LabelsDialog } from '../features/labels/screen/labels-dialog.tsx';
import { HoldDialog } from '../features/packing/screen/hold-dialog.tsx';
import { QuantityDialog } from '../features/packing/screen/quantity-dialog.tsx';
import { PeopleDialog } from '../features/people/screen/people-dialog.tsx';
import { ScaleDialog } from '../features/scale/screen/scale-dialog.tsx';
import { SettingsDialog } from '../features/settings/screen/settings-dialog.tsx';
import { ActivitiesScreen } from '../features/shell/activities-screen.tsx';
import { HomeScreen } from '../features/shell/home-screen.tsx';
import { StoreDialog } from '../features/store/screen/store-dialog.tsx';
import { StoredDialog } from '../features/stored/screen/stored-dialog.tsx';

/** `scan`: what a scan does to the dialog: closes it, or is answered in its head, because it holds work of its own. */
interface DialogRow {
  readonly Dialog: ComponentType;
  readonly scan: 'closes' | 'keeps';
  /** It stands in the place of the screen, between header and bar, and not over it. */
  readonly isPage?: boolean;
}

/** Every dialog by its name. One without a row does not compile. */
export const DIALOGS: Readonly<Record<keyof Dialogs, DialogRow>> = {
  help: { Dialog: HelpDialog, scan: 'closes' },
  code: { Dialog: CodeDialog, scan: 'closes' },
  settings: { Dialog: SettingsDialog, scan: 'closes' },
  devices: { Dialog: DevicesDialog, scan: 'keeps' },
  store: { Dialog: StoreDialog, scan: 'keeps' },
  import: { Dialog: ImportDialog, scan: 'keeps' },
  people: { Dialog: PeopleDialog, scan: 'closes' },
  scale: { Dialog: ScaleDialog, scan: 'closes' },
  stored: { Dialog: StoredDialog, scan: 'keeps' },
  labels: { Dialog: LabelsDialog, scan: 'keeps' },
  hold: { Dialog: HoldDialog, scan: 'closes' },
  quantity: { Dialog: QuantityDialog, scan: 'closes' },
  activities: { Dialog: ActivitiesScreen, scan: 'closes', isPage: true },
  home: { Dialog: HomeScreen, scan: 'closes', isPage: true },
};

const names = Object.keys(DIALOGS) as (keyof Dialogs)[];

export const KEEPS: ReadonlySet<keyof Dialogs | null> = new Set(names.filter((name) => DIALOGS[name].scan === 'keeps'));
