import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { unitWords } from './en.ts';

export const fr = translationOf<typeof unitWords>()({
  title: { lot: 'Quel lot est-ce ?', expiry: 'Jusqu’à quand est-il bon ?', serial: 'Quel numéro de série a-t-il ?' },
  hint: {
    lot: 'Scannez le lot sur la marchandise, ou choisissez-le ici',
    expiry: 'Scannez la date sur la marchandise. En dernier recours, saisissez-la : année, mois, jour, comme 270331',
    serial: 'Scannez le numéro de cette unité. En dernier recours, saisissez-le',
  },
  handling: {
    fragile: 'Fragile',
    upright: 'Ce côté vers le haut',
    'no-stack': 'Ne pas empiler',
    alone: 'Un colis à part',
    liquid: 'Liquide : bien fermer',
    'limited-quantity': 'Matière dangereuse, quantité limitée',
    lithium: 'Piles au lithium',
  },
  kits: '{whole, number} sur {kits, number}',
  allow: 'Mettez l’unité de côté. Ou un responsable la regarde et autorise cette unité',
  until: 'bon jusqu’au {day}',
  say: {
    'unit-asks': {
      headline:
        '{lacks, select, lot {Quel lot est-ce ?} expiry {Jusqu’à quand est-il bon ?} other {Quel numéro de série a-t-il ?}}',
      detail: '{item}',
      action:
        '{lacks, select, lot {Scannez le lot ou choisissez-le. L’unité ne compte pas encore} expiry {Scannez la date. L’unité ne compte pas encore} other {Scannez le numéro. L’unité ne compte pas encore}}',
    },
    'unit-not-that': {
      headline:
        '{lacks, select, lot {Ce n’est pas un lot} expiry {Ce n’est pas une date} other {Ce n’est pas un numéro de série}}',
      detail: '{raw}',
      action:
        '{lacks, select, lot {Scannez le lot sur la marchandise} expiry {Scannez encore, ou saisissez année, mois et jour} other {Scannez le numéro de cette unité}}',
    },
  },
  refused: {
    SerialMissing: { headline: 'Le numéro de série manque', detail: '{item}', action: 'Scannez le numéro de l’unité' },
    LotMissing: { headline: 'Le lot manque', detail: '{item}', action: 'Scannez le lot sur la marchandise' },
    ExpiryMissing: { headline: 'La date manque', detail: '{item}', action: 'Scannez la date sur la marchandise' },
    SerialsOneByOne: {
      headline: 'Scannez chaque unité séparément',
      detail: '{item} : le paquet en contient {units, number}, chacune avec son numéro',
      action: 'Ouvrez le paquet et scannez le numéro de chaque unité',
    },
    SerialNotInFormat: {
      headline: 'Le numéro de série a une autre forme',
      detail: '{item} : {serial} n’est pas comme {format}',
      action: 'Scannez le numéro de série, pas un autre code de l’unité',
    },
    LotInQuarantine: {
      headline: 'Ce lot est en quarantaine',
      detail: '{item} : lot {lot}, à {place}',
      action: 'Mettez-le de côté et prenez un autre lot',
    },
    WrongLot: {
      headline: 'Un autre lot que sur la liste',
      detail: '{item} : lot {lot}. Demandé : {wanted}',
      action: 'Prenez une unité du lot demandé',
    },
    LotNotInStock: {
      headline: 'Le stock n’a pas ce lot',
      detail: '{item} : lot {lot}',
      action: 'Vérifiez le lot sur la marchandise et scannez-le encore',
    },
    KitByParts: {
      headline: 'Scannez chaque partie de ce kit',
      detail: '{item}',
      action: 'Ses parties se prouvent elles-mêmes, le code du kit ne le peut pas',
    },
    KitBegun: {
      headline: 'Ce kit est commencé par ses parties',
      detail: '{item}',
      action: 'Scannez les parties qui manquent',
    },
    ShelfLifeTooShort: {
      headline: 'Pas bon assez longtemps',
      detail:
        '{item} : jusqu’au {day}, {days, plural, one {# jour} other {# jours}}. Il en faut au moins {least, number}',
      action: 'Prenez-en un qui dure plus',
    },
    SerialInOtherOrder: {
      headline: 'Cette unité est déjà dans la commande {order}',
      detail: '{item} : série {serial}',
      action: 'Gardez-la de côté et scannez une autre unité',
    },
  },
});
