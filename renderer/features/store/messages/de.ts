import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { storeWords } from './en.ts';

export const de = translationOf<typeof storeWords>()({
  stopped: 'angehalten',
  starting: 'Startet',
  clock: 'Uhr',
  connection: 'Verbindung',
  keyInFile: 'Der Schlüssel liegt in einer Datei, die nur dieser Benutzer lesen kann',
  keyInKeychain: 'Der Schlüssel liegt im Schlüsselbund des Betriebssystems',
  leaveStore: 'Das Lagersystem dieser Station benutzen',
  live: 'verbunden',
  log: 'Letzte Abgleiche',
  nothingYet: 'Noch nichts',
  stillLoading: 'lädt',
  storeHere: 'In dieser Station',
  toDecide: 'Zu entscheiden',
  tryNow: 'Jetzt versuchen',
  waitingEntries: 'Noch nicht gesendet',
  waitingPhotos: 'Fotos noch nicht gesendet',
  clockStands:
    '{way, select, behind {Geht {minutes, number} min nach: bitte die Uhr dieses Rechners stellen} ahead {Geht {minutes, number} min vor: bitte die Uhr dieses Rechners stellen} other {Stimmt mit dem Lagersystem überein}}',
  note: {
    sent: '{count, plural, one {# Eintrag gesendet} other {# Einträge gesendet}}',
    received: '{count, plural, one {# Datensatz empfangen} other {# Datensätze empfangen}}',
    conflict: 'Eintrag {count, number} bleibt für eine Entscheidung liegen',
    'set-aside': 'Eintrag {count, number} wurde beiseitegelegt: das Lagersystem versteht ihn nicht',
    'sent-again': 'Dem Lagersystem fehlten Einträge ({count, number}); alles wird erneut gesendet',
    'loaded-anew': 'Das Lagersystem hat eine andere Geschichte: alles wird neu geladen',
    trouble: 'Das Lagersystem hat nicht geantwortet',
  },
});
