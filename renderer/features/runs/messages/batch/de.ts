import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { batchWords } from './en.ts';

export const de = translationOf<typeof batchWords>()({
  scanOrders: { headline: 'Aufträge scannen', action: 'Jeder Auftrag, seine Box oder ihre Pickliste bekommt ein Fach' },
  scanUnits: { headline: 'Artikel scannen', action: 'Das Fach, in das er kommt, leuchtet auf' },
  slots: 'Fächer',
  slot: 'Fach {slot, number}',
  free: 'frei',
  stopped: 'Halt',
  here: 'hier',
  hint: 'Es fehlt etwas? Das Fach scannen: sein Auftrag kommt auf den Packplatz',
  progress: '{packed, number} von {units, plural, one {# Stück} other {# Stück}}',
  leave: 'Verlassen',
  say: {
    'batch-slot': {
      headline: 'Fach {slot, number}: Auftrag {orderCode}',
      detail: '{units, plural, one {# Stück} other {# Stück}}',
      action: 'Nächsten Auftrag scannen, oder einen Artikel',
    },
    'batch-light': {
      headline: 'In Fach {slot, number}',
      detail: '{title}',
      action: 'Hineinlegen und das Fach scannen oder antippen',
    },
    'batch-placed': { headline: 'In Fach {slot, number}', detail: '{title}', action: 'Nächsten Artikel scannen' },
    'batch-complete': {
      headline: 'Fach {slot, number} ist fertig',
      detail: 'Auftrag {orderCode}',
      action: 'Herausnehmen: das Etikett kommt',
    },
    'batch-place-first': {
      headline: 'Erst in Fach {slot, number}',
      detail: '{title}',
      action: 'Das Fach scannen oder antippen. Zurück, wenn es nirgends hinkommt',
    },
    'batch-wrong-slot': {
      headline: 'Nicht Fach {scanned, number}',
      detail: '{title}',
      action: 'Es gehört in Fach {slot, number}',
    },
    'batch-not-wanted': {
      headline: 'Kein Fach braucht das',
      detail: '{title}',
      action:
        '{other, select, none {Zurück ins Regal legen} other {Auftrag {other} braucht es{tote, select, none {} other {: Box {tote}}}}}',
    },
    'batch-too-many': {
      headline: 'Zu viele auf einmal',
      detail: '{title}: dieser Code steht für {units, number}',
      action: 'Packung öffnen und einzeln scannen',
    },
    'batch-full': {
      headline: 'Alle Fächer sind belegt',
      action: 'Eines fertig machen, oder ein Fach scannen und seinen Auftrag herausnehmen',
    },
    'batch-empty-slot': {
      headline: 'Fach {slot, number} ist frei',
      action: 'Einen Auftrag scannen, oder einen Artikel',
    },
    'batch-has': { headline: 'Er hat Fach {slot, number}', detail: 'Auftrag {orderCode}', action: 'Artikel scannen' },
    'batch-not-here': {
      headline: 'Auftrag {orderCode} bekommt kein Fach',
      action: 'Er ist gepackt, oder ein anderer Platz hat ihn. Den nächsten scannen',
    },
    'batch-stopped': {
      headline: 'Halt: Fach {slot, number}',
      detail: 'Auftrag {orderCode} darf jetzt nicht raus',
      action: 'Seine Ware herausnehmen, dann das Fach scannen',
    },
    'batch-taken-back': { headline: 'Es ist in keinem Fach', detail: '{title}', action: 'Weiter scannen' },
    'batch-undone': {
      headline: 'Aus Fach {slot, number} zurückgenommen',
      detail: '{title}',
      action: 'Aus dem Fach nehmen und weiter scannen',
    },
  },
});
