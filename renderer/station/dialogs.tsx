import type { ComponentType } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import type { Dialogs, StationView } from '#renderer/core/station-store.ts';
import type { IconName } from '#renderer/ui/icon.tsx';
import { deviceWords } from '../features/devices/messages/en.ts';
import { DevicesScreen } from '../features/devices/screen/devices-screen.tsx';
import { CodeDialog } from '../features/help/screen/code-dialog.tsx';
import { HelpDialog } from '../features/help/screen/help-dialog.tsx';
import { importWords } from '../features/import/messages/en.ts';
import { ImportScreen } from '../features/import/screen/import-screen.tsx';
import { LabelsScreen } from '../features/labels/screen/labels-screen.tsx';
import { HoldDialog } from '../features/packing/screen/hold-dialog.tsx';
import { PackingOrderDialog } from '../features/packing/screen/packing-order-dialog.tsx';
import { QuantityDialog } from '../features/packing/screen/quantity-dialog.tsx';
import { ServiceDialog } from '../features/packing/screen/service-dialog.tsx';
import { ShortDialog } from '../features/packing/screen/short-dialog.tsx';
import { parcelWords } from '../features/parcels/messages/en.ts';
import { ParcelScreen } from '../features/parcels/screen/parcel-screen.tsx';
import { peopleWords } from '../features/people/messages/en.ts';
import { PeopleScreen } from '../features/people/screen/people-screen.tsx';
import { PhotoDialog } from '../features/photos/screen/photo-dialog.tsx';
import { policyWords } from '../features/policies/messages/en.ts';
import { PoliciesScreen } from '../features/policies/screen/policies-screen.tsx';
import { ScaleDialog } from '../features/scale/screen/scale-dialog.tsx';
import { SettingsScreen } from '../features/settings/screen/settings-screen.tsx';
import { ActivitiesScreen } from '../features/shell/activities-screen.tsx';
import { HomeScreen } from '../features/shell/home-screen.tsx';
import { StoreScreen } from '../features/store/screen/store-screen.tsx';
import { StoredDialog } from '../features/stored/screen/stored-dialog.tsx';

/** `scan`: what a scan does to the dialog: closes it, or is answered in its head, because it holds work of its own. */
interface DialogRow {
  readonly Dialog: ComponentType;
  readonly scan: 'closes' | 'keeps';
  /** It stands in the place of the screen, between header and bar, and not over it. */
  readonly page?: PageRow;
}

/** How the header names a page; `over`: as what lies below it. */
type PageRow = 'over' | NamedPage;

/** A page's own icon and name, and what it is about, where that is not what is worked on. */
export interface NamedPage {
  readonly icon: IconName;
  readonly title: (language: Language) => string;
  readonly about?: (view: StationView) => string | null;
}

/** Every dialog by its name. One without a row does not compile. */
export const DIALOGS: Readonly<Record<keyof Dialogs, DialogRow>> = {
  help: { Dialog: HelpDialog, scan: 'closes' },
  code: { Dialog: CodeDialog, scan: 'closes' },
  settings: {
    Dialog: SettingsScreen,
    scan: 'closes',
    page: { icon: 'settings', title: (language) => language.words(coreWords).settings },
  },
  devices: {
    Dialog: DevicesScreen,
    scan: 'keeps',
    page: { icon: 'scan', title: (language) => language.words(deviceWords).title },
  },
  store: {
    Dialog: StoreScreen,
    scan: 'keeps',
    page: { icon: 'stock', title: (language) => language.words(coreWords).storeAndSync },
  },
  import: {
    Dialog: ImportScreen,
    scan: 'keeps',
    page: {
      icon: 'note',
      title: (language) => language.words(importWords).import,
      about: ({ importing }) =>
        'file' in importing ? importing.file.name : 'name' in importing ? importing.name : null,
    },
  },
  people: {
    Dialog: PeopleScreen,
    scan: 'closes',
    page: { icon: 'person', title: (language) => language.words(peopleWords).title },
  },
  policies: {
    Dialog: PoliciesScreen,
    scan: 'keeps',
    page: { icon: 'rules', title: (language) => language.words(policyWords).title },
  },
  scale: { Dialog: ScaleDialog, scan: 'closes' },
  stored: { Dialog: StoredDialog, scan: 'keeps' },
  labels: {
    Dialog: LabelsScreen,
    scan: 'keeps',
    page: { icon: 'labels', title: (language) => language.words(coreWords).labels },
  },
  hold: { Dialog: HoldDialog, scan: 'closes' },
  quantity: { Dialog: QuantityDialog, scan: 'closes' },
  short: { Dialog: ShortDialog, scan: 'closes' },
  service: { Dialog: ServiceDialog, scan: 'closes' },
  'packing-order': { Dialog: PackingOrderDialog, scan: 'closes' },
  photo: { Dialog: PhotoDialog, scan: 'closes' },
  parcel: {
    Dialog: ParcelScreen,
    scan: 'closes',
    page: {
      icon: 'labels',
      title: (language) => language.words(parcelWords).page,
      about: ({ parcelLife }) => parcelLife?.life?.order.order ?? null,
    },
  },
  activities: { Dialog: ActivitiesScreen, scan: 'closes', page: 'over' },
  home: {
    Dialog: HomeScreen,
    scan: 'closes',
    page: { icon: 'exceptions', title: (language) => language.words(coreWords).activity.exceptions },
  },
};

const names = Object.keys(DIALOGS) as (keyof Dialogs)[];

export const KEEPS: ReadonlySet<keyof Dialogs | null> = new Set(names.filter((name) => DIALOGS[name].scan === 'keeps'));
