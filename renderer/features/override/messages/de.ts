import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { overrideWords } from './en.ts';

export const de = translationOf<typeof overrideWords>()({
  why: {
    reprint: 'Warum noch einmal?',
    'take-over': 'Warum wird er übernommen?',
    'order-change': 'Was wird entschieden?',
    'touch-count': 'Warum wird von Hand gezählt?',
    'teach-code': 'Warum wird der Code zugeordnet?',
    'no-photo': 'Warum ohne Foto?',
    'expired-lot': 'Warum wird Abgelaufenes gepackt?',
    'short-life': 'Warum wird gepackt, was nur kurz gut ist?',
    'wrong-lot': 'Warum wird eine andere Charge gepackt?',
    'under-weight': 'Warum ist es zu leicht?',
    'over-weight': 'Warum ist es zu schwer?',
    'no-weight': 'Warum ohne Gewicht?',
    'ship-short': 'Warum geht der Auftrag ohne sie?',
    'stale-data': 'Warum wird es geschlossen?',
    substitute: 'Warum geht er statt dessen mit?',
  },
  reasons: {
    'bench-down': 'Der andere Platz ist gestört',
    'packer-away': 'Die Person dort ist fort',
    urgent: 'Es eilt',
    'counted-again': 'Nachgezählt, es stimmt',
    'other-packaging': 'Andere Verpackung als sonst',
    'item-weight': 'Das Gewicht des Artikels stimmt nicht',
    'no-scale': 'Es gibt kein Gewicht',
    other: 'Anderer Grund',
  },
  who: 'Wer erlaubt es?',
  whoHint: 'Ausweis der Aufsicht scannen oder einen Namen berühren. Niemand wird abgemeldet.',
  nobody: 'Hier ist keine Aufsicht bekannt',
  pin: 'PIN der Aufsicht eingeben',
  whatHappened: 'Was ist passiert? Darf leer bleiben',
  notASupervisor: '{name} ist keine Aufsicht',
  noPin: '{name} hat noch keine PIN: einmal anmelden und eine wählen',
});
