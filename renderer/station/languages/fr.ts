import { fr as core } from '#renderer/core/messages/fr.ts';
import { fr as bench } from '#renderer/features/bench/messages/fr.ts';
import { fr as counting } from '#renderer/features/counting/messages/fr.ts';
import { fr as devices } from '#renderer/features/devices/messages/fr.ts';
import { fr as handover } from '#renderer/features/handover/messages/fr.ts';
import { fr as held } from '#renderer/features/held/messages/fr.ts';
import { fr as help } from '#renderer/features/help/messages/fr.ts';
import { fr as importing } from '#renderer/features/import/messages/fr.ts';
import { fr as insights } from '#renderer/features/insights/messages/fr.ts';
import { fr as labels } from '#renderer/features/labels/messages/fr.ts';
import { fr as moving } from '#renderer/features/moving/messages/fr.ts';
import { fr as override } from '#renderer/features/override/messages/fr.ts';
import { fr as packing } from '#renderer/features/packing/messages/fr.ts';
import { fr as parcels } from '#renderer/features/parcels/messages/fr.ts';
import { fr as people } from '#renderer/features/people/messages/fr.ts';
import { fr as photos } from '#renderer/features/photos/messages/fr.ts';
import { fr as picking } from '#renderer/features/picking/messages/fr.ts';
import { fr as policies } from '#renderer/features/policies/messages/fr.ts';
import { fr as rates } from '#renderer/features/rates/messages/fr.ts';
import { fr as receiving } from '#renderer/features/receiving/messages/fr.ts';
import { fr as runs } from '#renderer/features/runs/messages/fr.ts';
import { fr as scale } from '#renderer/features/scale/messages/fr.ts';
import { fr as settings } from '#renderer/features/settings/messages/fr.ts';
import { fr as shell } from '#renderer/features/shell/messages/fr.ts';
import { fr as signIn } from '#renderer/features/sign-in/messages/fr.ts';
import { fr as stock } from '#renderer/features/stock/messages/fr.ts';
import { fr as store } from '#renderer/features/store/messages/fr.ts';
import { fr as stored } from '#renderer/features/stored/messages/fr.ts';
import { fr as welcome } from '#renderer/features/welcome/messages/fr.ts';
import type { CataloguesOfALanguage } from './en.ts';

export const fr: CataloguesOfALanguage = {
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
