import type { SameKeys } from '#renderer/core/messages/catalogue.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { benchWords } from '#renderer/features/bench/messages/en.ts';
import { countingWords } from '#renderer/features/counting/messages/en.ts';
import { deviceWords } from '#renderer/features/devices/messages/en.ts';
import { handoverWords } from '#renderer/features/handover/messages/en.ts';
import { heldWords } from '#renderer/features/held/messages/en.ts';
import { helpWords } from '#renderer/features/help/messages/en.ts';
import { importWords } from '#renderer/features/import/messages/en.ts';
import { insightWords } from '#renderer/features/insights/messages/en.ts';
import { labelWords } from '#renderer/features/labels/messages/en.ts';
import { movingWords } from '#renderer/features/moving/messages/en.ts';
import { overrideWords } from '#renderer/features/override/messages/en.ts';
import { packingWords } from '#renderer/features/packing/messages/en.ts';
import { parcelWords } from '#renderer/features/parcels/messages/en.ts';
import { peopleWords } from '#renderer/features/people/messages/en.ts';
import { photoWords } from '#renderer/features/photos/messages/en.ts';
import { pickingWords } from '#renderer/features/picking/messages/en.ts';
import { policyWords } from '#renderer/features/policies/messages/en.ts';
import { rateWords } from '#renderer/features/rates/messages/en.ts';
import { receivingWords } from '#renderer/features/receiving/messages/en.ts';
import { runWords } from '#renderer/features/runs/messages/en.ts';
import { scaleWords } from '#renderer/features/scale/messages/en.ts';
import { settingsWords } from '#renderer/features/settings/messages/en.ts';
import { shellWords } from '#renderer/features/shell/messages/en.ts';
import { signInWords } from '#renderer/features/sign-in/messages/en.ts';
import { stockWords } from '#renderer/features/stock/messages/en.ts';
import { storeWords } from '#renderer/features/store/messages/en.ts';
import { storedWords } from '#renderer/features/stored/messages/en.ts';
import { welcomeWords } from '#renderer/features/welcome/messages/en.ts';

/** English, the source of all languages: every feature’s catalogue by its name. */
export const en = {
  core: coreWords,
  bench: benchWords,
  counting: countingWords,
  devices: deviceWords,
  handover: handoverWords,
  held: heldWords,
  help: helpWords,
  import: importWords,
  insights: insightWords,
  labels: labelWords,
  moving: movingWords,
  override: overrideWords,
  packing: packingWords,
  parcels: parcelWords,
  people: peopleWords,
  photos: photoWords,
  picking: pickingWords,
  policies: policyWords,
  rates: rateWords,
  receiving: receivingWords,
  runs: runWords,
  scale: scaleWords,
  settings: settingsWords,
  shell: shellWords,
  signIn: signInWords,
  stock: stockWords,
  store: storeWords,
  stored: storedWords,
  welcome: welcomeWords,
} as const;

/** What another language must bring: a catalogue for each feature, with the keys of the English one. */
export type CataloguesOfALanguage = SameKeys<typeof en>;
