import { translationOf } from '#renderer/core/messages/catalogue.ts';
import { de as batch } from './batch/de.ts';
import type { runWords } from './en.ts';

export const de = translationOf<typeof runWords>()({
  batch,
  scanFirst: {
    headline: 'Artikel scannen',
    action: 'Der dringendste Auftrag bekommt ihn, und sein Etikett wird gedruckt',
  },
  nothing: 'Gerade will kein Auftrag ein einzelnes Stück',
  nothingHint: 'Aufträge mit einem Stück kommen von selbst hierher. Alle anderen werden einzeln gepackt.',
  wanted: 'Gebraucht',
  orders: '{count, plural, one {# Auftrag} other {# Aufträge}}',
  labelEndsIn: 'Das Etikett endet auf',
  coming: 'Das Etikett wird gedruckt',
  failed: 'Kein Etikett kam heraus. Noch einmal drucken',
  done: 'Das Etikett klebt',
  waiting: 'Etiketten zu scannen',
  moreWaiting: '{count, plural, one {und # weiteres} other {und # weitere}}',
  left: '{count, plural, =0 {Das war das letzte davon} one {Noch # davon} other {Noch # davon}}',
  all: '{count, plural, one {# Auftrag im Lauf} other {# Aufträge im Lauf}}',
  packed: '{count, number} gepackt',
  leave: 'Verlassen',
  say: {
    'run-packed': { headline: 'Auftrag {orderCode}', detail: '{title}', action: 'Einpacken. Das Etikett kommt' },
    'run-label': {
      headline: 'Etikett aufkleben: {ends}',
      detail: 'Auftrag {orderCode}',
      action: '{mayWait, select, yes {Das Etikett scannen, oder das nächste Stück} other {Das Etikett scannen}}',
    },
    'run-labelled': {
      headline: 'Auftrag {orderCode} ist fertig',
      action:
        '{left, plural, =0 {Nächsten Artikel scannen} one {# Etikett ist noch zu scannen} other {# Etiketten sind noch zu scannen}}',
    },
    'run-nothing': {
      headline: 'Kein Auftrag will nur das',
      detail: '{title}',
      action:
        '{other, select, none {Kein Auftrag braucht es. Zurück ins Regal legen} other {Auftrag {other} braucht es mit anderen Artikeln{tote, select, none {} other {: Box {tote}}}}}',
    },
    'run-one-unit': {
      headline: 'Jeder Auftrag will eines',
      detail: '{title}: dieser Code steht für {units, number}',
      action: 'Packung öffnen und ein einzelnes Stück scannen',
    },
    'run-labels-first': {
      headline: '{labels, plural, one {Zuerst das Etikett scannen} other {Zuerst die Etiketten scannen}}',
      detail: '{labels, plural, one {# Paket mit {title}} other {# Pakete mit {title}}}',
      action: 'Andere Ware kommt danach: kein Etikett darf auf das falsche Paket',
    },
  },
});
