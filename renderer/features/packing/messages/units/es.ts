import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { unitWords } from './en.ts';

export const es = translationOf<typeof unitWords>()({
  title: { lot: '¿Qué lote es?', expiry: '¿Hasta cuándo es bueno?', serial: '¿Qué número de serie tiene?' },
  hint: {
    lot: 'Escanee el lote en la mercancía, o elíjalo aquí',
    expiry: 'Escanee la fecha en la mercancía. Como último recurso, escríbala: año, mes, día, como 270331',
    serial: 'Escanee el número de esta unidad. Como último recurso, escríbalo',
  },
  handling: {
    fragile: 'Frágil',
    upright: 'Este lado arriba',
    'no-stack': 'No apilar',
    alone: 'Un paquete propio',
    liquid: 'Líquido: cierre bien',
    'limited-quantity': 'Mercancía peligrosa, cantidad limitada',
    lithium: 'Baterías de litio',
  },
  kits: '{whole, number} de {kits, number}',
  allow: 'Aparte esta unidad. O un supervisor la revisa y la autoriza',
  until: 'hasta el {day}',
  say: {
    'unit-asks': {
      headline:
        '{lacks, select, lot {¿Qué lote es?} expiry {¿Hasta cuándo es bueno?} other {¿Qué número de serie tiene?}}',
      detail: '{item}',
      action:
        '{lacks, select, lot {Escanee el lote o elíjalo. La unidad aún no cuenta} expiry {Escanee la fecha. La unidad aún no cuenta} other {Escanee el número. La unidad aún no cuenta}}',
    },
    'unit-not-that': {
      headline:
        '{lacks, select, lot {Esto no es un lote} expiry {Esto no es una fecha} other {Esto no es un número de serie}}',
      detail: '{raw}',
      action:
        '{lacks, select, lot {Escanee el lote en la mercancía} expiry {Escanee otra vez, o escriba año, mes y día} other {Escanee el número de esta unidad}}',
    },
  },
  refused: {
    SerialMissing: { headline: 'Falta el número de serie', detail: '{item}', action: 'Escanee el número de la unidad' },
    LotMissing: { headline: 'Falta el lote', detail: '{item}', action: 'Escanee el lote en la mercancía' },
    ExpiryMissing: { headline: 'Falta la fecha', detail: '{item}', action: 'Escanee la fecha en la mercancía' },
    SerialsOneByOne: {
      headline: 'Escanee cada unidad por separado',
      detail: '{item}: el paquete trae {units, number}, cada una con su número',
      action: 'Abra el paquete y escanee el número de cada unidad',
    },
    SerialNotInFormat: {
      headline: 'El número de serie tiene otra forma',
      detail: '{item}: {serial} no es como {format}',
      action: 'Escanee el número de serie, no otro código de la unidad',
    },
    LotInQuarantine: {
      headline: 'Este lote está en cuarentena',
      detail: '{item}: lote {lot}, en {place}',
      action: 'Apártelo y tome otro lote',
    },
    WrongLot: {
      headline: 'Otro lote que en la lista',
      detail: '{item}: lote {lot}. Se pide: {wanted}',
      action: 'Tome una unidad del lote pedido',
    },
    LotNotInStock: {
      headline: 'Las existencias no tienen ese lote',
      detail: '{item}: lote {lot}',
      action: 'Compruebe el lote en la mercancía y escanéelo otra vez',
    },
    KitByParts: {
      headline: 'Escanee cada parte de este kit',
      detail: '{item}',
      action: 'Sus partes se identifican por sí mismas; el código del kit no puede',
    },
    KitBegun: {
      headline: 'Este kit se empezó por sus partes',
      detail: '{item}',
      action: 'Escanee las partes que faltan',
    },
    ShelfLifeTooShort: {
      headline: 'No es buena el tiempo suficiente',
      detail: '{item}: hasta el {day}, {days, plural, one {# día} other {# días}}. Se piden al menos {least, number}',
      action: 'Tome una que dure más',
    },
    SerialInOtherOrder: {
      headline: 'Esta unidad ya está en el pedido {order}',
      detail: '{item}: serie {serial}',
      action: 'Reténgala y escanee otra unidad',
    },
  },
});
