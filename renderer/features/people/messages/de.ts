import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { peopleWords } from './en.ts';

export const de = translationOf<typeof peopleWords>()({
  title: 'Personen und PINs',
  changePin: 'Meine PIN ändern',
  currentPin: 'Jetzige PIN eingeben',
  pinChanged: 'Ihre PIN ist geändert',
  add: 'Person hinzufügen',
  remove: 'Entfernen …',
  reallyRemove: 'Ja, Person entfernen',
  givePin: 'Einmal-PIN geben',
  name: 'Name',
  badge: 'Ausweis',
  badgeHint: 'Ausweis scannen oder Code eingeben. Ein Ausweis, eine Person.',
  noBadge: 'kein Ausweis',
  pinSet: 'hat eine PIN',
  pinMissing: 'keine PIN',
  role: 'Darf',
  roles: { packer: 'Packen', supervisor: 'Aufsicht', administrator: 'Administrator' },
  stationLanguage: 'Wie die Station',
  givenHint: 'Sie wird nur jetzt gezeigt. Bei der ersten Anmeldung wird eine eigene PIN gewählt.',
  saved: 'Gespeichert',
  onlyAdministrators: 'Nur ein Administrator fügt Personen hinzu und gibt PINs.',
  problem: {
    'not-allowed': 'Das darf nur ein Administrator',
    'unknown-operator': 'Diese Person wurde schon entfernt',
    'name-taken': 'Diesen Namen gibt es schon. Einen zweiten Namen hinzufügen',
    'last-administrator': 'Das ist der letzte Administrator. Zuerst jemand anderen dazu machen',
  },
  given: 'Einmal-PIN von {name}, gültig bis {until}:',
  badgeTaken: 'Das ist der Ausweis von {by}. Einen anderen nehmen oder ihn dort zuerst entfernen',
  chooseHint: 'Wählen, wer geändert werden soll',
});
