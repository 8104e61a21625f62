import { ar as core } from '#renderer/core/messages/ar.ts';
import { ar as bench } from '#renderer/features/bench/messages/ar.ts';
import { ar as counting } from '#renderer/features/counting/messages/ar.ts';
import { ar as devices } from '#renderer/features/devices/messages/ar.ts';
import { ar as handover } from '#renderer/features/handover/messages/ar.ts';
import { ar as held } from '#renderer/features/held/messages/ar.ts';
import { ar as help } from '#renderer/features/help/messages/ar.ts';
import { ar as importing } from '#renderer/features/import/messages/ar.ts';
import { ar as insights } from '#renderer/features/insights/messages/ar.ts';
import { ar as labels } from '#renderer/features/labels/messages/ar.ts';
import { ar as moving } from '#renderer/features/moving/messages/ar.ts';
import { ar as override } from '#renderer/features/override/messages/ar.ts';
import { ar as packing } from '#renderer/features/packing/messages/ar.ts';
import { ar as parcels } from '#renderer/features/parcels/messages/ar.ts';
import { ar as people } from '#renderer/features/people/messages/ar.ts';
import { ar as photos } from '#renderer/features/photos/messages/ar.ts';
import { ar as picking } from '#renderer/features/picking/messages/ar.ts';
import { ar as policies } from '#renderer/features/policies/messages/ar.ts';
import { ar as rates } from '#renderer/features/rates/messages/ar.ts';
import { ar as receiving } from '#renderer/features/receiving/messages/ar.ts';
import { ar as runs } from '#renderer/features/runs/messages/ar.ts';
import { ar as scale } from '#renderer/features/scale/messages/ar.ts';
import { ar as settings } from '#renderer/features/settings/messages/ar.ts';
import { ar as shell } from '#renderer/features/shell/messages/ar.ts';
import { ar as signIn } from '#renderer/features/sign-in/messages/ar.ts';
import { ar as stock } from '#renderer/features/stock/messages/ar.ts';
import { ar as store } from '#renderer/features/store/messages/ar.ts';
import { ar as stored } from '#renderer/features/stored/messages/ar.ts';
import { ar as welcome } from '#renderer/features/welcome/messages/ar.ts';
import type { CataloguesOfALanguage } from './en.ts';

export const ar: CataloguesOfALanguage = {
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
