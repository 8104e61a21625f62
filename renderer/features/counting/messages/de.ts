import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { countingWords } from './en.ts';

export const de = translationOf<typeof countingWords>()({
  scanPlace: { headline: 'Lagerplatz scannen', action: 'Gezählt wird einzeln oder packungsweise' },
  scanUnits: { headline: 'Scannen, was hier steht', action: 'Jede Einheit oder eine ganze Packung' },
  noPlace: 'Es wird nichts gezählt',
  noPlaceHint:
    'Den Code eines Lagerplatzes scannen. Gezählt wird, was dort steht, ohne zu wissen, was dort stehen sollte.',
  goOn: 'Zum Teil gezählt',
  unitsCounted: '{count, plural, one {Einheit gezählt} other {Einheiten gezählt}}',
  allCounted:
    '{units, plural, one {# Einheit} other {# Einheiten}} von {items, plural, one {# Artikel} other {# Artikeln}}',
  number: 'Anzahl',
  startOver: 'Neu beginnen',
  empty: 'Leer',
  leave: 'Verlassen',
  finish: '{place} abschließen',
  isEmpty: 'Hier steht nichts',
  numberTitle: 'Wie viele Einheiten?',
  numberHint: 'So viele sind es bei der letzten Scannung',
  say: {
    'place-opened': { headline: 'Platz {location}', action: 'Scannen, was hier steht' },
    'place-resumed': {
      headline: 'Platz {location}',
      detail: '{units, plural, one {# Einheit ist} other {# Einheiten sind}} gezählt',
      action: 'Scannen, was hier steht',
    },
    'place-is-open': { headline: 'Platz {location} ist offen', action: 'Scannen, was hier steht' },
    'finish-first': {
      headline: 'Platz {location} ist offen',
      detail: 'Gescannt: {wanted}',
      action: 'Erst abschließen oder verlassen',
    },
    'units-counted': { headline: '{title}', action: 'Nächste Einheit oder nächsten Artikel scannen' },
    'count-undone': { headline: 'Zurückgenommen', detail: '{title}', action: 'Weiter scannen' },
    'count-restarted': { headline: 'Neu begonnen', detail: 'Platz {location}', action: 'Scannen, was hier steht' },
    'place-left': {
      headline: 'Platz {location} ist verlassen',
      detail: 'Das Gezählte bleibt',
      action: 'Lagerplatz scannen',
    },
    'place-counted': {
      headline: 'Platz {location} ist gezählt',
      detail: '{units, plural, =0 {Er ist leer} one {# Einheit} other {# Einheiten}}',
      action: 'Nächsten Lagerplatz scannen',
    },
    'count-supervisors': {
      headline: 'Gezählt wird von der Aufsicht',
      detail: 'Lagerplatz {location}',
      action: 'Die Aufsicht bitten, sich anzumelden',
    },
    'count-refused': {
      NoCountOpen: { headline: 'Kein Platz ist offen', action: 'Erst einen Lagerplatz scannen' },
      CountIsFinished: { headline: 'Dieser Platz ist gezählt', action: 'Seinen Code scannen, um neu zu zählen' },
      SerialCounted: {
        headline: 'Diese Einheit ist schon gezählt',
        detail: 'Seriennummer {serial}',
        action: 'Nächste Einheit scannen',
      },
      SerialNotRead: {
        headline: 'Die Seriennummer fehlt',
        detail: '{title}',
        action: 'Den Code mit der Seriennummer scannen',
      },
      NothingCounted: { headline: 'Nichts ist gezählt', action: 'Eine Einheit scannen oder „Leer“ sagen' },
      NotEmpty: {
        headline: 'Er ist nicht leer',
        detail: '{units, plural, one {# Einheit ist} other {# Einheiten sind}} gezählt',
        action: 'Den Platz abschließen oder neu beginnen',
      },
      TooManyAtOnce: {
        headline: 'Zu viele auf einmal',
        detail: 'Höchstens {most, number}',
        action: 'Eine kleinere Zahl eingeben',
      },
    },
  },
});
