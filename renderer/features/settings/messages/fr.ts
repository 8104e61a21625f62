import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { settingsWords } from './en.ts';

export const fr = translationOf<typeof settingsWords>()({
  commands: 'Codes d’action',
  confirmClose: 'Demander avant de fermer un colis',
  devices: 'Appareils',
  idleLock: 'Verrouiller sans activité',
  importFiles: 'Importer des fichiers',
  neverLock: 'jamais',
  stationName: 'Nom du poste',
  volume: 'Son',
  people: 'Personnes et codes PIN',
  minutes: '{minutes, plural, one {# minute} other {# minutes}}',
  policies: 'Règles',
  setUp: 'Installer',
  atOnce: 'Chaque changement agit aussitôt',
});
