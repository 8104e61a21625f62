import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { batchWords } from './en.ts';

export const fr = translationOf<typeof batchWords>()({
  scanOrders: {
    headline: 'Scannez les commandes',
    action: 'Chaque commande, son bac ou leur liste reçoit une case',
  },
  scanUnits: { headline: 'Scannez un article', action: 'La case où il va s’allume' },
  slots: 'Cases',
  slot: 'Case {slot, number}',
  free: 'libre',
  stopped: 'Stop',
  here: 'ici',
  hint: 'Il manque quelque chose ? Scannez la case : sa commande va au poste',
  progress: '{packed, number} sur {units, plural, one {# unité} other {# unités}}',
  leave: 'Quitter',
  say: {
    'batch-slot': {
      headline: 'Case {slot, number} : commande {orderCode}',
      detail: '{units, plural, one {# unité} other {# unités}}',
      action: 'Scannez la commande suivante, ou un article',
    },
    'batch-light': {
      headline: 'Dans la case {slot, number}',
      detail: '{title}',
      action: 'Mettez-le, puis scannez la case ou touchez-la',
    },
    'batch-placed': { headline: 'Dans la case {slot, number}', detail: '{title}', action: 'Scannez l’article suivant' },
    'batch-complete': {
      headline: 'La case {slot, number} est complète',
      detail: 'Commande {orderCode}',
      action: 'Sortez-la : son étiquette arrive',
    },
    'batch-place-first': {
      headline: 'D’abord dans la case {slot, number}',
      detail: '{title}',
      action: 'Scannez la case ou touchez-la. Annulez si elle ne va nulle part',
    },
    'batch-wrong-slot': {
      headline: 'Pas la case {scanned, number}',
      detail: '{title}',
      action: 'Elle va dans la case {slot, number}',
    },
    'batch-not-wanted': {
      headline: 'Aucune case n’en a besoin',
      detail: '{title}',
      action:
        '{other, select, none {Remettez-le en place} other {La commande {other} en a besoin{tote, select, none {} other { : bac {tote}}}}}',
    },
    'batch-too-many': {
      headline: 'Trop à la fois',
      detail: '{title} : ce code vaut {units, number}',
      action: 'Ouvrez le lot et scannez chaque unité',
    },
    'batch-full': {
      headline: 'Toutes les cases sont prises',
      action: 'Terminez-en une, ou scannez une case pour en sortir la commande',
    },
    'batch-empty-slot': { headline: 'La case {slot, number} est libre', action: 'Scannez une commande, ou un article' },
    'batch-has': {
      headline: 'Elle a la case {slot, number}',
      detail: 'Commande {orderCode}',
      action: 'Scannez un article',
    },
    'batch-not-here': {
      headline: 'La commande {orderCode} n’a pas de case',
      action: 'Elle est emballée, ou un autre poste l’a. Scannez la suivante',
    },
    'batch-stopped': {
      headline: 'Stop : case {slot, number}',
      detail: 'La commande {orderCode} ne doit pas partir',
      action: 'Sortez ses articles, puis scannez la case',
    },
    'batch-taken-back': { headline: 'Elle n’est dans aucune case', detail: '{title}', action: 'Continuez à scanner' },
    'batch-undone': {
      headline: 'Reprise de la case {slot, number}',
      detail: '{title}',
      action: 'Sortez-la de la case, et continuez',
    },
  },
});
