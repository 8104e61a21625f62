import { de as core } from '#renderer/core/messages/de.ts';
import { de as bench } from '#renderer/features/bench/messages/de.ts';
import { de as counting } from '#renderer/features/counting/messages/de.ts';
import { de as devices } from '#renderer/features/devices/messages/de.ts';
import { de as handover } from '#renderer/features/handover/messages/de.ts';
import { de as held } from '#renderer/features/held/messages/de.ts';
import { de as help } from '#renderer/features/help/messages/de.ts';
import { de as importing } from '#renderer/features/import/messages/de.ts';
import { de as insights } from '#renderer/features/insights/messages/de.ts';
import { de as labels } from '#renderer/features/labels/messages/de.ts';
import { de as moving } from '#renderer/features/moving/messages/de.ts';
import { de as override } from '#renderer/features/override/messages/de.ts';
import { de as packing } from '#renderer/features/packing/messages/de.ts';
import { de as parcels } from '#renderer/features/parcels/messages/de.ts';
import { de as people } from '#renderer/features/people/messages/de.ts';
import { de as photos } from '#renderer/features/photos/messages/de.ts';
import { de as picking } from '#renderer/features/picking/messages/de.ts';
import { de as policies } from '#renderer/features/policies/messages/de.ts';
import { de as rates } from '#renderer/features/rates/messages/de.ts';
import { de as receiving } from '#renderer/features/receiving/messages/de.ts';
import { de as runs } from '#renderer/features/runs/messages/de.ts';
import { de as scale } from '#renderer/features/scale/messages/de.ts';
import { de as settings } from '#renderer/features/settings/messages/de.ts';
import { de as shell } from '#renderer/features/shell/messages/de.ts';
import { de as signIn } from '#renderer/features/sign-in/messages/de.ts';
import { de as stock } from '#renderer/features/stock/messages/de.ts';
import { de as store } from '#renderer/features/store/messages/de.ts';
import { de as stored } from '#renderer/features/stored/messages/de.ts';
import { de as welcome } from '#renderer/features/welcome/messages/de.ts';
import type { CataloguesOfALanguage } from './en.ts';

export const de: CataloguesOfALanguage = {
  core,
  bench,
  counting,
  devices,
  handover,
  held,
  help,
  import: importing,
  insights,
  labels,
  moving,
  override,
  packing,
  parcels,
  people,
  photos,
  picking,
  policies,
  rates,
  receiving,
  runs,
  scale,
  settings,
  shell,
  signIn,
  stock,
  store,
  stored,
  welcome,
};
