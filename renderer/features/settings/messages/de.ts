import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { settingsWords } from './en.ts';

export const de = translationOf<typeof settingsWords>()({
  commands: 'Befehlscodes',
  confirmClose: 'Vor dem Schließen fragen',
  devices: 'Geräte',
  idleLock: 'Sperren bei Ruhe',
  importFiles: 'Dateien importieren',
  neverLock: 'nie',
  stationName: 'Name der Station',
  volume: 'Ton',
  people: 'Personen und PINs',
  minutes: '{minutes, number} Minuten',
  policies: 'Regeln',
  setUp: 'Einrichten',
  atOnce: 'Jede Änderung wirkt sofort',
});
