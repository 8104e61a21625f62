import { translationOf } from '#renderer/core/messages/catalogue.ts';
import { fr as batch } from './batch/fr.ts';
import type { runWords } from './en.ts';

export const fr = translationOf<typeof runWords>()({
  batch,
  scanFirst: {
    headline: 'Scannez un article',
    action: 'La commande la plus urgente le reçoit, et son étiquette s’imprime',
  },
  nothing: 'Aucune commande ne veut une seule unité',
  nothingHint: 'Les commandes d’une unité arrivent ici d’elles-mêmes. Les autres s’emballent une par une.',
  wanted: 'Demandé',
  orders: '{count, plural, one {# commande} other {# commandes}}',
  labelEndsIn: 'L’étiquette finit par',
  coming: 'L’étiquette s’imprime',
  failed: 'Aucune étiquette n’est sortie. Imprimez-la encore',
  done: 'L’étiquette est posée',
  waiting: 'Étiquettes à scanner',
  moreWaiting: '{count, plural, one {et # autre} other {et # autres}}',
  left: '{count, plural, =0 {C’était le dernier} one {Encore # comme celui-ci} other {Encore # comme celui-ci}}',
  all: '{count, plural, one {# commande dans la série} other {# commandes dans la série}}',
  packed: '{count, number} emballées',
  leave: 'Quitter',
  say: {
    'run-packed': { headline: 'Commande {orderCode}', detail: '{title}', action: 'Emballez-le. Son étiquette arrive' },
    'run-label': {
      headline: 'Collez l’étiquette : {ends}',
      detail: 'Commande {orderCode}',
      action: '{mayWait, select, yes {Scannez l’étiquette, ou l’unité suivante} other {Scannez l’étiquette}}',
    },
    'run-labelled': {
      headline: 'La commande {orderCode} est prête',
      action:
        '{left, plural, =0 {Scannez l’article suivant} one {Encore # étiquette à scanner} other {Encore # étiquettes à scanner}}',
    },
    'run-nothing': {
      headline: 'Aucune commande ne veut que cela',
      detail: '{title}',
      action:
        '{other, select, none {Aucune commande n’en a besoin. Remettez-le en place} other {La commande {other} le veut avec d’autres articles{tote, select, none {} other { : bac {tote}}}}}',
    },
    'run-one-unit': {
      headline: 'Chaque commande en veut un',
      detail: '{title} : ce code vaut {units, number}',
      action: 'Ouvrez le lot et scannez une seule unité',
    },
    'run-labels-first': {
      headline: '{labels, plural, one {Scannez d’abord l’étiquette} other {Scannez d’abord les étiquettes}}',
      detail: '{labels, plural, one {# colis avec {title}} other {# colis avec {title}}}',
      action: 'Les autres articles viennent après : aucune étiquette ne doit finir sur un autre colis',
    },
  },
});
