import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { pickingWords } from './en.ts';

export const de = translationOf<typeof pickingWords>()({
  scanList: { headline: 'Liste wählen', action: 'Einen Auftrag davon scannen oder antippen' },
  scanPlace: { headline: 'Zu {location}', action: 'Den Code des Platzes scannen' },
  scanUnits: { headline: 'Scannen, was Sie nehmen', action: 'Jede Einheit, oder eine ganze Packung' },
  scanTote: { headline: 'In {tote} legen', action: 'Diese Box oder ihren Auftrag scannen' },
  nothing: 'Keine Liste wartet',
  nothingHint: 'Die nächste Liste anfordern: mit den Aufträgen, die zuerst raus müssen, in der Reihenfolge des Wegs.',
  nextList: 'Nächste Liste',
  waiting: 'Listen',
  goOn: 'Hier begonnen',
  isOpen: 'Jemand pickt sie gerade',
  listOf:
    '{orders, plural, one {# Auftrag} other {# Aufträge}} · {places, plural, one {# Platz} other {# Plätze}} · {units, plural, one {# Einheit} other {# Einheiten}}',
  take: 'nehmen',
  lot: 'Charge {lot}',
  into: 'in',
  trolley: 'Boxen',
  progress: '{picked, number} von {units, plural, one {# Einheit} other {# Einheiten}}',
  missing: '{units, plural, one {# fehlt} other {# fehlen}}',
  print: 'Drucken',
  printed: 'Gedruckt',
  keptAs: 'Als Datei abgelegt',
  notPrinted: 'Es konnte nicht gedruckt werden',
  onPaper: '{units, number} × {title} → {tote}',
  number: 'Anzahl',
  short: 'Nicht da',
  leave: 'Verlassen',
  numberTitle: 'Wie viele Einheiten?',
  numberHint: 'Der letzte Scan steht für so viele',
  say: {
    'walk-begun': {
      headline: 'Liste {list}',
      detail:
        '{orders, plural, one {# Auftrag} other {# Aufträge}}, {units, plural, one {# Einheit} other {# Einheiten}}',
      action: 'Zum Platz gehen und seinen Code scannen',
    },
    'walk-at': { headline: '{title}', detail: '{location}', action: '{units, number} nehmen und scannen' },
    'unit-picked': {
      headline: '{title}',
      detail: '{tote, select, none {} other {In {tote}}}',
      action:
        '{left, plural, =0 {{tote, select, none {Weiter} other {Box oder ihren Auftrag scannen}}} one {noch # von hier} other {noch # von hier}}',
    },
    'tote-filled': {
      headline: 'In {tote}',
      action: '{next, select, none {Nichts mehr} other {Weiter: {next}}}',
    },
    'pick-short': {
      headline: '{title} ist nicht da',
      detail: '{location}: {units, plural, one {# Einheit fehlt} other {# Einheiten fehlen}}',
      action: 'Jemand erfährt davon. Weiter zum nächsten Platz',
    },
    'walk-over': {
      headline: '{short, plural, =0 {Alles gepickt} other {Gepickt, aber # fehlen}}',
      detail: '{units, plural, one {# Einheit} other {# Einheiten}}',
      action:
        '{orders, plural, one {Den Auftrag zum Packtisch bringen} other {Die Aufträge zu den Packtischen bringen}}',
    },
    'pick-undone': { headline: 'Zurückgenommen', action: 'Zurücklegen und weiter scannen' },
    'walk-left': {
      headline: 'Die Liste wartet hier',
      detail: '{units, plural, =0 {Noch nichts gepickt} one {# Einheit gepickt} other {# Einheiten gepickt}}',
      action: 'Zum Weitermachen zurückkommen',
    },
    'walk-resumed': {
      headline: 'Weiter',
      detail: '{units, plural, =0 {Noch nichts gepickt} one {# Einheit gepickt} other {# Einheiten gepickt}}',
      action: 'Den nächsten Platz scannen',
    },
    'pick-stopped': {
      headline: 'Halt: {order} wird nicht gepackt',
      detail:
        '{units, plural, =0 {Nichts ist dafür gepickt} one {# Einheit ist dafür gepickt} other {# Einheiten sind dafür gepickt}}',
      action:
        '{units, plural, =0 {Weiter scannen} other {Die Box für den Schichtleiter beiseitestellen, dann weiter scannen}}',
    },
    'leave-walk': {
      headline: 'Sie picken eine Liste',
      detail: 'Gescannt: {wanted}',
      action: 'Erst beenden oder verlassen',
    },
    'no-more-picks': {
      headline: 'Kein Auftrag kann jetzt gepickt werden',
      detail:
        '{waiting, plural, =0 {} one {Einem Auftrag fehlt etwas, oder er ist zu groß für einen Weg} other {# Aufträgen fehlt etwas, oder sie sind zu groß für einen Weg}}',
      action: 'Später wieder nachsehen',
    },
    'no-list-made': {
      headline: 'Der Server macht gerade keine Liste',
      action: 'Mit einer Liste weitermachen, die da ist, oder gleich noch einmal versuchen',
    },
    'pick-refused': {
      NoPick: { headline: 'Erst eine Liste wählen', action: 'Einen Auftrag davon scannen oder antippen' },
      PickIsOpen: { headline: 'Sie picken eine Liste', action: 'Erst beenden oder verlassen' },
      NothingToPick: { headline: 'Nichts ist mehr zu picken', action: 'Eine andere Liste wählen' },
      PickPlaceFirst: {
        headline: 'Erst den Platz scannen',
        detail: '{location}',
        action: 'Hingehen und seinen Code scannen',
      },
      PickPlaceOpen: { headline: 'Sie stehen vor {location}', action: 'Scannen, was Sie nehmen' },
      WrongPickPlace: { headline: 'Nicht dieser Platz', detail: '{scanned}', action: 'Zu {location} gehen' },
      ToteFirst: { headline: 'Erst in {tote} legen', action: 'Diese Box oder ihren Auftrag scannen' },
      WrongTote: { headline: 'Nicht diese Box', detail: '{scanned}', action: 'Es gehört in {tote}' },
      NothingForTote: { headline: 'Sie haben nichts für eine Box', action: 'Den nächsten Platz scannen' },
      NotPickedHere: {
        headline: 'Nicht dieser Artikel',
        detail: '{title}',
        action:
          '{location, select, none {Kein Auftrag der Liste braucht ihn: zurücklegen} other {Er wird bei {location} genommen}}',
      },
      PickedEnough: { headline: 'Davon haben Sie genug', detail: '{title}', action: 'Zurücklegen' },
      TooManyPicked: {
        headline: 'Zu viele',
        detail: '{title}',
        action: '{most, number} nehmen und den Rest zurücklegen',
      },
      OtherLotPicked: {
        headline: 'Andere Charge',
        detail: '{title}',
        action: 'Charge {lot} nehmen. Wenn sie nicht da ist: Nicht da',
      },
      PickSerialMissing: {
        headline: 'Die Seriennummer fehlt',
        detail: '{title}',
        action: 'Den Code mit der Seriennummer scannen',
      },
      SerialPicked: {
        headline: 'Diese Einheit haben Sie',
        detail: 'Seriennummer {serial}',
        action: 'Die nächste Einheit scannen',
      },
      NothingPicked: { headline: 'Es gibt nichts zurückzunehmen', action: 'Weiter scannen' },
    },
  },
});
