import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { movingWords } from './en.ts';

export const de = translationOf<typeof movingWords>()({
  scanFrom: { headline: 'Scannen, woher es kommt', action: 'Dann die Ware, dann wohin sie kommt' },
  scanGoods: { headline: 'Scannen, was entnommen wird', action: 'Jede Einheit oder eine ganze Packung' },
  scanTo: { headline: 'Mehr scannen, oder wohin es kommt', action: 'Alles, was getragen wird, kommt dorthin' },
  scanPart: { headline: 'Scannen, wohin es kommt', action: 'Oder zuerst die Ware, die dort bleibt' },
  nothing: 'Es wird nichts getragen',
  nothingHint:
    'Den Code eines Lagerplatzes scannen und Ware entnehmen. Sie steht auf keinem Platz, bis gescannt ist, wohin sie kommt.',
  goOn: 'Noch unterwegs',
  from: 'von {places}',
  goesTo: 'Gehört nach',
  asKnownHere: 'Nach dem, was diese Station weiß: das Lagersystem antwortet nicht',
  goalReason: {
    'same-lot': 'Diese Charge steht dort',
    'same-item': 'Der Artikel steht dort',
    'pick-low': 'Dort wird er entnommen, und es sind wenige übrig',
    free: 'Dort steht nichts',
  },
  unitsCarried: '{count, plural, one {Einheit unterwegs} other {Einheiten unterwegs}}',
  allCarried:
    '{units, plural, one {# Einheit} other {# Einheiten}} von {items, plural, one {# Artikel} other {# Artikeln}}',
  chosen: '{units, plural, one {# Einheit kommt} other {# Einheiten kommen}} an den nächsten Platz',
  number: 'Anzahl',
  takeMore: 'Mehr entnehmen',
  putParts: 'In Teilen abstellen',
  adjust: 'Berichtigen',
  leave: 'Verlassen',
  numberTitle: 'Wie viele Einheiten?',
  numberHint: 'So viele sind es bei der letzten Scannung',
  whyGone: 'Warum werden sie nicht abgestellt?',
  whyThere: 'Warum ist Ware da?',
  reason: {
    damaged: 'Beschädigt',
    found: 'Gefunden',
    lost: 'Verloren',
    expired: 'Abgelaufen',
    'wrong-place': 'Falscher Platz',
    other: 'Anderer Grund',
    scrapped: 'Entsorgt',
  },
  say: {
    'take-from': { headline: 'Von {location}', action: 'Scannen, was entnommen wird' },
    'take-found': { headline: '{reason}', action: 'Die Ware scannen, dann wohin sie kommt' },
    'goods-taken': { headline: '{title}', action: 'Mehr scannen, oder wohin es kommt' },
    'goods-chosen': { headline: '{title}', action: 'Scannen, wohin es kommt' },
    'goods-put': {
      headline: 'Abgestellt an {location}',
      detail: '{units, plural, one {# Einheit} other {# Einheiten}}',
      action:
        '{left, plural, =0 {Scannen, woher das Nächste kommt} one {# Einheit ist noch unterwegs} other {# Einheiten sind noch unterwegs}}',
    },
    'goods-written-off': {
      headline: '{reason}',
      detail: '{units, plural, one {# Einheit ist} other {# Einheiten sind}} nicht mehr im Bestand',
      action: 'Scannen, woher das Nächste kommt',
    },
    'move-undone': {
      headline: 'Zurückgenommen',
      detail:
        '{units, plural, =0 {Es wird nichts getragen} one {# Einheit ist unterwegs} other {# Einheiten sind unterwegs}}',
      action: 'Weiter scannen',
    },
    'hand-turned': {
      headline: '{to, select, take {Mehr entnehmen} other {In Teilen abstellen}}',
      action:
        '{to, select, take {Scannen, woher es kommt} other {Scannen, was am nächsten Platz bleibt, dann diesen Platz}}',
    },
    'hand-left': {
      headline:
        '{units, plural, =0 {Nichts ist unterwegs} one {# Einheit ist noch unterwegs} other {# Einheiten sind noch unterwegs}}',
      action: 'Zurückkommen, um sie abzustellen',
    },
    'hand-resumed': {
      headline: '{units, plural, one {# Einheit ist unterwegs} other {# Einheiten sind unterwegs}}',
      action: 'Scannen, wohin es kommt, oder mehr entnehmen',
    },
    'put-down-first': {
      headline: '{units, plural, one {# Einheit ist noch unterwegs} other {# Einheiten sind noch unterwegs}}',
      detail: 'Gescannt: {wanted}',
      action: 'Zuerst abstellen oder verlassen',
    },
    'move-supervisors': { headline: 'Das macht die Aufsicht', action: 'Die Aufsicht muss sich anmelden' },
    'move-refused': {
      NoPlaceOpen: { headline: 'Zuerst einen Platz scannen', action: 'Den, von dem die Ware kommt' },
      NothingInHand: { headline: 'Es wird nichts getragen', action: 'Scannen, was entnommen wird' },
      PlaceIsOpen: {
        headline: 'Entnommen wird von {location}',
        action: 'Die Ware scannen, oder einen anderen Platz zum Abstellen',
      },
      NotInHand: {
        headline: 'So viel ist nicht unterwegs',
        detail: '{title}: {units, plural, one {# Einheit} other {# Einheiten}} unterwegs',
        action: 'Scannen, was getragen wird',
      },
      SerialInHand: {
        headline: 'Diese Einheit ist schon unterwegs',
        detail: 'Seriennummer {serial}',
        action: 'Die nächste Einheit scannen',
      },
      SerialMissing: {
        headline: 'Die Seriennummer fehlt',
        detail: '{title}',
        action: 'Den Code mit der Seriennummer scannen',
      },
      NothingToUndo: { headline: 'Es gibt nichts zurückzunehmen', action: 'Scannen, woher es kommt' },
      TooManyCarried: {
        headline: 'Zu viel für eine Scannung',
        detail: 'Höchstens {most, number}',
        action: 'Eine kleinere Anzahl eingeben',
      },
    },
  },
});
