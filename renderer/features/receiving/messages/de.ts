import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { receivingWords } from './en.ts';

export const de = translationOf<typeof receivingWords>()({
  scanWhat: {
    headline: 'Eine Lieferung scannen',
    action: 'Oder den Platz des Wareneingangs, wenn niemand weiß, was kommt',
  },
  scanUnits: { headline: 'Scannen, was gekommen ist', action: 'Jede Einheit oder eine ganze Packung' },
  nothing: 'Keine Lieferung wird erwartet',
  nothingHint: 'Den Code eines Platzes im Wareneingang scannen, um anzunehmen, was kommt.',
  waiting: 'Erwartet',
  goOn: 'Hier begonnen',
  from: '{supplier} · {open, plural, one {# Einheit fehlt noch} other {# Einheiten fehlen noch}}',
  came: '{units, plural, one {# Einheit ist da} other {# Einheiten sind da}}',
  came1: '{units, plural, one {Einheit ist da} other {Einheiten sind da}}',
  cameOf: '{ordered, plural, one {von # bestellten Einheit} other {von # bestellten Einheiten}}',
  notOrdered: 'nicht bestellt',
  total: '{units, plural, one {# Einheit} other {# Einheiten}} angenommen',
  open: '{open, plural, =0 {Alles ist da} one {# Einheit fehlt noch} other {# Einheiten fehlen noch}}',
  columns: { item: 'Artikel', ordered: 'Bestellt', received: 'Da', open: 'Fehlt noch' },
  lines: 'Was bestellt wurde',
  number: 'Anzahl',
  leave: 'Verlassen',
  finish: 'Fertig',
  numberTitle: 'Wie viele Einheiten kamen?',
  numberHint: 'Der letzte Scan steht für so viele',
  lotTitle: 'Welche Charge ist es?',
  lotHint: 'Die Charge scannen oder eintippen',
  expiryTitle: 'Haltbar bis wann?',
  expiryHint: 'Jahr, Monat, Tag: sechs Ziffern, etwa 270131',
  say: {
    'receipt-begun': {
      headline: 'Lieferung {delivery} an {location}',
      detail: '{open, plural, =0 {Nichts fehlt mehr} one {# Einheit fehlt noch} other {# Einheiten fehlen noch}}',
      action: 'Scannen, was gekommen ist',
    },
    'receipt-begun-blind': { headline: 'Annehmen an {location}', action: 'Scannen, was gekommen ist' },
    'goods-received': {
      ordered: { headline: '{title}', detail: '{received, number} von {ordered, number} da', action: 'Weiter scannen' },
      complete: { headline: '{title}', detail: 'Alles, was bestellt wurde, ist da', action: 'Fertig scannen' },
      over: {
        headline: 'Mehr als bestellt',
        detail: '{title}: {received, number} kamen, {ordered, number} waren bestellt',
        action: 'Getrennt halten. Die Schichtleitung erfährt davon',
      },
      'other-lot': {
        headline: 'Eine andere Charge als bestellt',
        detail: '{title}, Charge {lot}',
        action: 'Getrennt halten. Die Schichtleitung erfährt davon',
      },
      unordered: {
        headline: 'Das war nicht bestellt',
        detail: '{title}',
        action: 'Getrennt halten. Die Schichtleitung erfährt davon',
      },
      blind: { headline: '{title}', action: 'Weiter scannen' },
    },
    'goods-damaged': {
      headline: 'Beschädigt: an {location} stellen',
      detail: '{title}: {units, plural, one {# Einheit} other {# Einheiten}}',
      action: 'Dann weiter scannen',
    },
    'receive-undone': {
      headline: 'Zurückgenommen: {title}',
      detail: '{units, plural, one {# Einheit ist} other {# Einheiten sind}} angenommen',
      action: 'Weiter scannen',
    },
    'receipt-left': {
      headline:
        '{units, plural, =0 {Nichts wurde angenommen} one {Bisher # Einheit angenommen} other {Bisher # Einheiten angenommen}}',
      action: 'Zurückkommen, um weiterzumachen',
    },
    'receipt-resumed': {
      headline: '{units, plural, one {Bisher # Einheit angenommen} other {Bisher # Einheiten angenommen}}',
      action: 'Scannen, was gekommen ist',
    },
    'receipt-finished': {
      headline:
        '{units, plural, =0 {Nichts wurde angenommen} one {# Einheit angenommen} other {# Einheiten angenommen}}',
      detail: '{open, plural, =0 {Nichts fehlt mehr} one {# Einheit fehlt noch} other {# Einheiten fehlen noch}}',
      action: 'Die Ware mit Umlagern einlagern',
    },
    'receive-lot': {
      headline: 'Welche Charge ist es?',
      detail: '{title}',
      action: 'Die Charge scannen oder eintippen',
    },
    'receive-expiry': { headline: 'Haltbar bis wann?', detail: '{title}', action: 'Jahr, Monat und Tag eingeben' },
    'receive-no-date': { headline: 'Das ist kein Tag: {typed}', action: 'Sechs Ziffern: Jahr, Monat, Tag' },
    'receive-where': {
      headline: 'Wo wird angenommen?',
      detail: 'Lieferung {delivery}',
      action: 'Den Platz scannen',
    },
    'no-receiving-place': {
      headline: 'Es gibt keinen Platz zum Annehmen',
      action: 'Einen Lagerplatz der Art receiving einlesen',
    },
    'finish-receipt': {
      headline: 'Es wird gerade Ware angenommen',
      detail: 'Gescannt: {wanted}',
      action: 'Erst fertig werden oder verlassen',
    },
    'receive-refused': {
      NoReceipt: {
        headline: 'Nichts wird gerade angenommen',
        action: 'Eine Lieferung oder einen Platz im Wareneingang scannen',
      },
      NothingReceived: {
        headline: 'Nichts ist da, was sich zurücknehmen oder melden lässt',
        action: 'Scannen, was gekommen ist',
      },
      ReceiptIsOpen: { headline: 'Das wird an {location} angenommen', action: 'Scannen, was gekommen ist' },
      SerialMissing: {
        headline: 'Die Seriennummer fehlt',
        detail: '{title}',
        action: 'Den Code mit der Seriennummer scannen',
      },
      SerialReceived: {
        headline: 'Diese Einheit ist schon da',
        detail: 'Seriennummer {serial}',
        action: 'Die nächste scannen',
      },
      LotMissing: { headline: 'Die Charge fehlt', detail: '{title}', action: 'Die Charge scannen oder eintippen' },
      ExpiryMissing: { headline: 'Das Datum fehlt', detail: '{title}', action: 'Jahr, Monat und Tag eingeben' },
      Expired: {
        headline: 'Nicht angenommen: abgelaufen am {expiry}',
        detail: '{title}',
        action: 'Die Schichtleitung meldet sich an, um es anzunehmen',
      },
      OlderThanStock: {
        headline: 'Nicht angenommen: nur bis {expiry} haltbar',
        detail: '{title}: der Bestand ist bis {newest} haltbar',
        action: 'Die Schichtleitung meldet sich an, um es anzunehmen',
      },
      NoQuarantine: {
        headline: 'Es gibt keinen Platz für beschädigte Ware',
        action: 'Einen Lagerplatz der Art quarantine einlesen',
      },
      TooManyReceived: {
        headline: 'Zu viele für einen Scan',
        detail: 'Höchstens {most, number}',
        action: 'Eine kleinere Zahl eingeben',
      },
    },
  },
});
